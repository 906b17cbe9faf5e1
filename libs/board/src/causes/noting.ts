import { type AsKnown } from './as-known.js';
import { consultedName } from './mixed.js';
import { type ConsultedKind } from './recorded-between.js';

/** What a derivation asked for: what it rests on. */
export interface Noted {
  readonly entries: ReadonlySet<string>;
  readonly consulted: ReadonlyMap<
    string,
    { readonly register: ConsultedKind; readonly id: string }
  >;
}

/** What is known, with a note of all that is asked of it. */
export function noting(known: AsKnown): { readonly known: AsKnown; readonly noted: Noted } {
  const entries = new Set<string>();
  const consulted = new Map<string, { readonly register: ConsultedKind; readonly id: string }>();
  const noted = <T extends { readonly entryNo: string }>(found: readonly T[]): readonly T[] => {
    for (const { entryNo } of found) entries.add(entryNo);
    return found;
  };
  return {
    noted: { entries, consulted },
    known: {
      entry: (entryNo) => {
        entries.add(entryNo);
        return known.entry(entryNo);
      },
      accounts: (proposition) => noted(known.accounts(proposition)),
      counting: (key) => noted(known.counting(key)),
      speaking: (demand) => noted(known.speaking(demand)),
      relating: (entryNo) => noted(known.relating(entryNo)),
      consult: (register, id) => {
        consulted.set(consultedName(register, id), { register, id });
        return known.consult(register, id);
      },
      day: (date, zone) => known.day(date, zone),
    },
  };
}
