import { type Aspect, type EntryState, type Micros, whyNotFact } from '@sitlog/situation';
import { accountIn } from '../rule/account.js';
import { type Circumstances } from '../rule/derive.js';

/** Something that was recorded: its place on the known axis and in the whole log, under its stored type. */
export interface Happening {
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly position: bigint;
  readonly type: string;
  readonly entryNo?: string;
}

/** One proposition as known at a moment: all entries that assert something about it, and what the rule consults. */
export interface Known {
  /** Undefined: no subject that has it was registered. */
  readonly aspect: Aspect | undefined;
  readonly entries: readonly EntryState[];
  readonly circumstances: Omit<Circumstances, 'validAt'>;
}

/** One change of an entry, with the entry before (undefined: it was logged) and after. */
export interface EntryStep {
  readonly happening: Happening;
  readonly before: EntryState | undefined;
  readonly after: EntryState;
}

/** One change of something registered; `isFirst`: it had not been registered before. */
export interface RegisterStep {
  readonly happening: Happening;
  readonly isFirst: boolean;
}

/** What the rules consult besides entries; `support` of an entry: that it lost what its grade 1 rests on. */
export const CONSULTED = ['source', 'actor', 'subject', 'sides', 'override', 'support'] as const;
export type Consulted = (typeof CONSULTED)[number];

/** One change of something registered, with what that is. */
export interface ConsultedStep extends RegisterStep {
  readonly register: Consulted;
  readonly id: string;
}

/** What was recorded between two known moments, in order. */
export interface Between {
  readonly entry: (entryNo: string) => readonly EntryStep[];
  readonly register: (register: Consulted, id: string) => readonly RegisterStep[];
  /** Every change of any entry. */
  readonly entries: () => readonly EntryStep[];
  /** Every change of anything that is consulted. */
  readonly consulted: () => readonly ConsultedStep[];
}

/** All that an entry gives the rule to decide one proposition on, as text. */
export function inputOf(entry: EntryState | undefined, proposition: string): string {
  if (entry === undefined) return '';
  const asserted = entry.asserts
    .filter((assertion) => assertion.proposition === proposition)
    .map((assertion) => accountIn(entry, assertion));
  return asserted.length === 0 ? '' : JSON.stringify([whyNotFact(entry), asserted]);
}
