import { type Micros } from '@sitlog/situation';
import { type AsKnown } from '../causes/as-known.js';
import { type Difference } from '../items/board-item.js';
import { behaviourOf } from '../items/registry.js';
import { type ComparedRow } from './compared-row.js';

/** Says which entries time itself moved (begun, ended, grown old) so that an item differs between two valid moments. */
export function moved(
  difference: Difference,
  known: AsKnown,
  times: readonly [Micros, Micros],
): ComparedRow {
  const { entries, affected } = behaviourOf(difference.kind).turned(difference, known, times);
  return { ...difference, entries, affected, events: [] };
}
