import { HANDLING, type Handling, TLP, type Tlp } from '@sitlog/situation';
import { type ReportInput } from './input.js';

/**
 * The strictest marking of what a report rests on, as it is marked today. What carries no marking of its own, such as an
 * answer by hand, counts as an entry without one; so does a report that rests on nothing.
 */
export function markingOf(entries: readonly string[], input: ReportInput): Tlp {
  const own = entries.map((entryNo) => input.markedToday(entryNo).tlp);
  const isUnmarked = own.length === 0 || input.board.some(({ override }) => override !== undefined);
  const all = isUnmarked ? [...own, input.unmarkedToday] : own;
  return all.reduce((a, b) => (TLP.indexOf(b) > TLP.indexOf(a) ? b : a), TLP[0]);
}

/** Which entries need care, and why. */
export function needingCare(
  entries: readonly string[],
  input: ReportInput,
): readonly { readonly handling: Handling; readonly entries: readonly string[] }[] {
  return HANDLING.flatMap((handling) => {
    const own = entries.filter((entryNo) => input.markedToday(entryNo).handling.includes(handling));
    return own.length === 0 ? [] : [{ handling, entries: own }];
  });
}

/** `TLP:AMBER+STRICT` as it stands in a file's name. */
export function markingInName(marking: Tlp): string {
  return marking.replace(':', '-');
}
