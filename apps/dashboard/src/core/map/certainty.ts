import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type MapItem } from './located.js';

/** How the line of a place is drawn, by what is recorded there: it never looks surer than its entries. */
export type Stroke = 'disputed' | 'verified' | 'reported' | 'ahead';

/** Disputed: at least one entry is; verified: all are; ahead: all tell what is to come or may not have begun; else reported. */
export function strokeOf(items: readonly MapItem[]): Stroke {
  const has =
    (bits: number) =>
    (item: MapItem): boolean =>
      (item.flags & bits) !== 0;
  if (items.some(has(OUTLINE_FLAGS.disputed))) return 'disputed';
  if (items.every(has(OUTLINE_FLAGS.ahead | OUTLINE_FLAGS.possible))) return 'ahead';
  return items.every(has(OUTLINE_FLAGS.verified)) ? 'verified' : 'reported';
}
