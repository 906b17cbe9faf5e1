import { type BoardItem, type ItemKind, itemsFrom } from '@sitlog/board';
import { type Command, type Figure } from '@sitlog/situation';
import { at, recordOf } from '../../../test/oracle/histories/talk-commands.js';
import { talksOf } from '../../../test/oracle/histories/talks-of.js';
import { explained, figure, type ToldEntry } from '../../board/test/figures.js';
import { type Catalogue, textOf } from '../src/index.js';
import { itemInWords } from '../src/item.js';

const AFTERNOON = Date.parse(at(15)) * 1000;

/** A figure that is exactly a number. */
export function exactly(best: number): Figure {
  return figure({ quantifier: 'exact_as_reported', best });
}

/** The figure `1` from one origin, `2` from another and so on. */
export function byMany(count: number): readonly ToldEntry[] {
  return Array.from({ length: count }, (_, i) => ({ by: `o${i + 1}`, figures: [exactly(i + 1)] }));
}

/** The only group of figures of some entries. */
export function groupOf(told: readonly ToldEntry[]): BoardItem {
  const { groups } = explained(told);
  const items = itemsFrom([], groups, { demands: [], forecasts: [], raised: [] });
  if (items.length !== 1) throw new Error(`${items.length} groups`);
  return items[0]!;
}

/** Demands, forecasts and alerts in the afternoon after some commands. */
export function talks(...commands: readonly Command[]): readonly BoardItem[] {
  const events = recordOf(commands);
  const moments = { validAt: AFTERNOON, knownRevision: events.length - 1 };
  return itemsFrom([], [], talksOf(events, moments));
}

/** Items of one kind in words; values by their codes. */
export function wordsOf(
  wanted: ItemKind,
  items: readonly BoardItem[],
  words: Catalogue,
): readonly string[] {
  return items
    .filter(({ kind }) => kind === wanted)
    .map((item) => textOf(itemInWords(item, item, { words, naming: { value: String } })));
}
