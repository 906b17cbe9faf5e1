import { type Verification } from '../vocabulary/grades.js';
import { type EntryContent, originOf } from '../entry/entry.js';
import { type Relation, type RetractionReason, type SituationOpened } from '../events/events.js';
import { type RevisionRange } from '../events/continuity.js';
import { type FigureKey } from '../entry/figure-key.js';
import { type Opposing, type Registers } from '../registers.js';
import { type Bounds, type Micros } from '../time.js';
import { feedsFacts } from '../vocabulary/kinds/kinds.js';

/** An assertion in force of an entry, with its bounds as comparable moments. */
export interface AssertionState {
  readonly proposition: string;
  readonly value: string;
  readonly start: Bounds;
  readonly end?: Bounds;
}

/** A relation with who added it, and who withdrew it and why. */
export interface RelationState extends Relation {
  readonly by: string;
  readonly withdrawn?: { readonly reason: string; readonly by: string };
}

/** An analyst's choice of one of the entry's figures, with who made it, when and why, and who took it back. */
export interface PreferenceState {
  /** Its place among the entry's figures now; when it was chosen, if it is `gone`. */
  readonly figure: number;
  readonly key: FigureKey;
  readonly reason: string;
  readonly by: string;
  readonly at: Micros;
  /** A correction took the figure away; the choice never moves on to another one. */
  readonly gone?: true;
  readonly withdrawn?: { readonly reason: string; readonly by: string; readonly at: Micros };
}

/** One entry as the record holds it at a revision. Plain JSON, so that a view can keep it as it is. */
export interface EntryState {
  readonly entryNo: string;
  readonly entryId: string;
  readonly author: string;
  readonly recordedAt: Micros;
  /** What bounds its time: its own recordedAt; if a correction moved the beginning to after that, the moment of that correction. */
  readonly timeKnownAt: Micros;
  /** Revision of the last event that changed it: its ETag. */
  readonly revision: number;
  readonly content: EntryContent;
  readonly asserts: readonly AssertionState[];
  readonly relations: readonly RelationState[];
  readonly verification: Verification;
  /** The entries named when it was graded 1; those that it corroborates are in its relations. */
  readonly confirmedBy?: readonly string[];
  /** Absent until one of its figures is preferred. */
  readonly preferences?: readonly PreferenceState[];
  readonly retracted?: {
    readonly reason: RetractionReason;
    readonly by: string;
    readonly mergedInto?: string;
    readonly note?: string;
  };
}

/** An answer by hand: from the moment of its recording until it expires. */
export interface Override {
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly from: Micros;
  readonly expiresAt: Micros;
}

/** A report that was issued: its number and its two moments. */
export interface LastReport {
  readonly number: number;
  readonly validAt: Micros;
  readonly knownRevision: number;
}

/** What a named person has accepted of a clock in a situation. */
export interface AcceptedClock {
  /** Moments up to here may lie ahead of the clock. */
  readonly through: Micros;
  /** By how much the server's clock was ahead of the store's. */
  readonly skew: Micros;
  /** The greatest such difference, in either direction, that was ever accepted here. */
  readonly widest: Micros;
}

/** What a situation's decisions look at, besides single entries. */
export interface SituationCore {
  /** Absent until the situation is opened. */
  readonly opened?: SituationOpened;
  readonly closed: boolean;
  /** Revision of the last event; -1 before the first. */
  readonly revision: number;
  readonly lastRecordedAt: Micros;
  readonly lastOrdinal: number;
  /** What a named person has accepted of the clocks; absent until somebody had to. */
  readonly clock?: AcceptedClock;
  /** The revision of the last correction of an exercise's script; absent until there is one. */
  readonly script?: number;
  readonly registers: Registers;
  readonly opposing: Opposing;
  /** The overrides of each proposition that were not taken back: what has expired, and at the end perhaps one in force. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** The situation report issued last; absent until there is one. */
  readonly lastReport?: LastReport;
  /** Stretches of the stream that are missing and were accepted as such, in order and apart from each other. */
  readonly accepted: readonly RevisionRange[];
  /** The entry that reports a demand as met, by `demand|origin`. */
  readonly demandsMet: ReadonlyMap<string, string>;
}

/** The core and those entries that the command at hand needs. */
export interface SituationState {
  readonly core: SituationCore;
  readonly entries: ReadonlyMap<string, EntryState>;
}

/** The core of a situation that nobody has opened. */
export const INITIAL_CORE: SituationCore = {
  closed: false,
  revision: -1,
  lastRecordedAt: Number.MIN_SAFE_INTEGER,
  lastOrdinal: 0,
  registers: { source: new Map(), actor: new Map(), place: new Map(), subject: new Map() },
  opposing: [],
  overrides: new Map(),
  accepted: [],
  demandsMet: new Map(),
};
/** The state before the first event. */
export const INITIAL_STATE: SituationState = { core: INITIAL_CORE, entries: new Map() };

/** The unit of independence of an entry. */
export function originOfEntry(entry: EntryState): string {
  return originOf(entry.content, entry.author);
}

/** Why an entry's assertions do not feed the board (rule 1 of the board rule). */
export type NotFact = 'mode' | 'kind' | 'repeats' | 'retracted' | 'refuted' | 'duplicate';

/** Why an entry feeds nothing to the board (rule 1 of the board rule): what it is, or who took it out; undefined: it feeds it. */
export function whyNotFact(entry: EntryState): NotFact | undefined {
  const { mode, kind, derivedFrom } = entry.content;
  if (entry.retracted !== undefined) return 'retracted';
  if (entry.verification === 'refuted') return 'refuted';
  if (duplicatedBy(entry).length > 0) return 'duplicate';
  // A kind that never feeds the board is the reason in every mode.
  if (!feedsFacts(kind)) return 'kind';
  if (mode !== 'occurrence' && mode !== 'statement') return 'mode';
  return derivedFrom.length > 0 ? 'repeats' : undefined;
}

/** The entries that this one is marked as a duplicate of. */
export function duplicatedBy({ relations }: EntryState): readonly string[] {
  return relations
    .filter(({ type, withdrawn }) => type === 'duplicate_of' && withdrawn === undefined)
    .map(({ target }) => target);
}
