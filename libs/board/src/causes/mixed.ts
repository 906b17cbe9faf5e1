import { ordinalOf } from '@sitlog/situation';
import { type AsKnown } from './as-known.js';

interface OfEntry {
  readonly entryNo: string;
}

/** What becomes known: entries by their numbers, what is registered by register and id. */
export interface Became {
  readonly entries: ReadonlySet<string>;
  readonly consulted: ReadonlySet<string>;
}

/** What names something registered among all that is consulted. */
export function consultedName(register: string, id: string): string {
  return `${register} ${id}`;
}

/** What would be known if only these had become what they are at the second moment, and all else were as at the first. */
export function mixed(before: AsKnown, after: AsKnown, { entries, consulted }: Became): AsKnown {
  const list = <T extends OfEntry>(ask: (known: AsKnown) => readonly T[]): readonly T[] => {
    const was = ask(before);
    if (entries.size === 0) return was;
    return [
      ...was.filter(({ entryNo }) => !entries.has(entryNo)),
      ...ask(after).filter(({ entryNo }) => entries.has(entryNo)),
    ];
  };
  return {
    entry: (entryNo) => (entries.has(entryNo) ? after : before).entry(entryNo),
    // The rule for propositions asks for no order.
    accounts: (proposition) => list((known) => known.accounts(proposition)),
    counting: (key) => list((known) => known.counting(key)).toSorted(byNumber),
    speaking: (demand) => list((known) => known.speaking(demand)).toSorted(byNumber),
    relating: (entryNo) => list((known) => known.relating(entryNo)).toSorted(byNumber),
    consult: (register, id) =>
      (consulted.has(consultedName(register, id)) ? after : before).consult(register, id),
    day: (date, zone) => before.day(date, zone),
  };
}

function byNumber(a: OfEntry, b: OfEntry): number {
  return ordinalOf(a.entryNo) - ordinalOf(b.entryNo);
}
