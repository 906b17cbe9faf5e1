import { isSamePerson } from '../commands/people/same-person.js';
import { type Micros } from '../time.js';

/** Somebody who is on shift: in which position, since when, and which event says so. */
export interface Shift {
  readonly person: string;
  readonly duty?: string;
  readonly since: Micros;
  readonly revision: number;
}

/** The handovers that were issued: those that wait for whoever takes over, and those that were taken over. */
export interface Handovers {
  /** The moments of the last one. */
  readonly last: {
    readonly number: number;
    readonly validAt: Micros;
    readonly knownRevision: number;
  };
  readonly open: readonly { readonly number: number; readonly by: string }[];
  readonly signed: readonly number[];
}

/** The shift of a person, however the name is written; undefined: they are on none. */
export function shiftOf(
  person: string,
  { shifts = [] }: { readonly shifts?: readonly Shift[] },
): Shift | undefined {
  return shifts.find((shift) => isSamePerson(shift.person, person));
}
