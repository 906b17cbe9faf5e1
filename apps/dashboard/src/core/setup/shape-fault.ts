import { geometryFault, type GeometryFault } from '@sitlog/situation';
import { type ItemDraft, shapeIn } from './item-draft.js';
import { readGeometry } from './shape-text.js';

/** What is to be mended in the shape of a form before it can be recorded. */
type ShapeFault =
  | { readonly code: 'unread'; readonly lines: readonly number[] }
  | { readonly code: GeometryFault['code'] };

/** What is wrong with the ground that a form draws; undefined where nothing is. */
export function shapeFaultOf(draft: ItemDraft): ShapeFault | undefined {
  const kind = shapeIn(draft);
  if (kind === 'point') return undefined;
  const read = readGeometry(kind, draft['geometry'] ?? '');
  if ('unread' in read) return { code: 'unread', lines: read.unread };
  const isEmpty = read.geometry.coordinates.length === 0;
  return isEmpty ? { code: 'too-few' } : geometryFault(read.geometry);
}
