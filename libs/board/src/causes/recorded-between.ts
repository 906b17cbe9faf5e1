import { type EntryState, type Micros } from '@sitlog/situation';

/** Something that was recorded: its place on the known axis and in the whole log, under its stored type. */
export interface Happening {
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly position: bigint;
  readonly type: string;
  readonly entryNo?: string;
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

/** What the rules consult besides entries; `merged_source`: into which one it was merged; `support` of an entry: that it lost what its grade 1 rests on. */
export const CONSULTED = [
  'source',
  'merged_source',
  'actor',
  'merged_actor',
  'subject',
  'sides',
  'override',
  'support',
  'vocabulary',
] as const;
export type ConsultedKind = (typeof CONSULTED)[number];

/** What was recorded between two known moments, in order. */
export interface RecordedBetween {
  readonly entry: (entryNo: string) => readonly EntryStep[];
  /** Whether an entry was first logged between them. */
  readonly isNew: (entryNo: string) => boolean;
  readonly register: (register: ConsultedKind, id: string) => readonly RegisterStep[];
  /** The numbers of all entries that were logged or changed. */
  readonly entries: () => readonly string[];
}
