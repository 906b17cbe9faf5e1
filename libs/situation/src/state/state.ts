import { type PackKind } from '@sitlog/vocabulary';
import { type Verification } from '../vocabulary/grades.js';
import { type EntryContent, originOf } from '../entry/entry.js';
import { type Relation, type RetractionReason } from '../events/events.js';
import { type SituationOpened } from '../events/situation-description.js';
import { type RevisionRange } from '../events/continuity.js';
import { type FigureKey } from '../entry/figure-key.js';
import { NOTHING_MERGED } from '../identity.js';
import { type Handovers, type Shift } from './people.js';
import { type TaskStep } from './task-steps.js';
import { type Opposing, type Registers } from '../registers.js';
import { type Bounds, type Micros } from '../time.js';
import { FIRST_PACKS, adoptedVocabulary } from '../vocabulary/packs/adopted.js';
import { type NumberConvention } from '../vocabulary/number-words.js';
import { type RelationType } from '../vocabulary/relations.js';

/** What an assertion does: it says that a value holds, that it does not, or that what was said holds no longer. */
export type Saying = 'affirms' | 'denies' | 'ends';

/** An assertion in force of an entry, with its bounds as comparable moments. */
export interface AssertionState {
  readonly proposition: string;
  /** Empty where it ends all that its origin said. */
  readonly value: string;
  readonly says: Saying;
  readonly start: Bounds;
  readonly end?: Bounds;
  /** The start of a denial for which nobody gave one: it is that of what it denies, where that is in the record. */
  readonly startOfDenied?: true;
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

/** That other entries stand in the place of one: of which it is a duplicate, or which supersede it. */
export interface Aside {
  readonly why: 'duplicate' | 'superseded';
  readonly by: readonly string[];
}

/** One entry as the record holds it at a revision. Plain JSON, so that a view can keep it as it is. */
export interface EntryState {
  readonly entryNo: string;
  readonly entryId: string;
  readonly author: string;
  readonly recordedAt: Micros;
  /** The first moment at which it is known to have been told (R of rule 2): uttered, published, received, recorded. */
  readonly toldAt: Micros;
  /** The moment of the correction that gave the beginning that is in force; absent: it was logged so. */
  readonly fromGivenAt?: Micros;
  /** Revision of the last event that changed it: its ETag. */
  readonly revision: number;
  readonly content: EntryContent;
  /** Why its kind feeds no facts; absent: it may feed them. */
  readonly feedsNot?: NonNullable<PackKind['feedsNot']>;
  readonly asserts: readonly AssertionState[];
  readonly relations: readonly RelationState[];
  /** Another entry stands in its place. */
  readonly aside?: Aside;
  readonly verification: Verification;
  /** The entries named when it was graded 1; those that it corroborates are in its relations. */
  readonly confirmedBy?: readonly string[];
  /** How the verbal numbers of its figures are read, by the words; absent: there are none with a convention. */
  readonly conventions?: Readonly<Record<string, NumberConvention>>;
  /** The steps of the task that it is; absent: it is none. */
  readonly task?: readonly TaskStep[];
  /** Absent until one of its figures is preferred. */
  readonly preferences?: readonly PreferenceState[];
  readonly retracted?: {
    readonly reason: RetractionReason;
    readonly by: string;
    readonly mergedInto?: string;
    readonly note?: string;
  };
}

/** An answer by hand: from the moment of its recording until it expires, is lifted or is followed by another. */
export interface Override {
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly from: Micros;
  readonly expiresAt: Micros;
  /** The moment at which it was lifted or followed by another, where that was before it expired. */
  readonly endedAt?: Micros;
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

/** By which code, and by whom, a pack came into use first. */
export interface PackUse {
  readonly code: string;
  /** An entry, a proposition, or an item of a register. */
  readonly by: string;
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
  /** By what each pack came into use first: then it cannot be dropped any more. */
  readonly inUse: ReadonlyMap<string, PackUse>;
  readonly opposing: Opposing;
  /** The overrides of each proposition in order: what held, held, so none is taken away. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** The situation report issued last; absent until there is one. */
  readonly lastReport?: LastReport;
  /** Who is on shift; absent until somebody was. */
  readonly shifts?: readonly Shift[];
  /** The handovers that were issued; absent until there is one. */
  readonly handovers?: Handovers;
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
  registers: {
    vocabulary: /* @__PURE__ */ adoptedVocabulary(FIRST_PACKS),
    source: new Map(),
    actor: new Map(),
    place: new Map(),
    subject: new Map(),
    merged: NOTHING_MERGED,
  },
  inUse: new Map(),
  opposing: [],
  overrides: new Map(),
  accepted: [],
  demandsMet: new Map(),
};
/** The state before the first event. */
export const INITIAL_STATE: SituationState = { core: INITIAL_CORE, entries: new Map() };

/** The unit of independence of an entry. */
export function originOfEntry(entry: EntryState): string {
  return originOf(entry.content);
}

/** Why an entry is no longer taken for what it says: somebody struck it, or another entry stands in its place (rule 1). */
export type TakenOut = 'retracted' | 'refuted' | Aside['why'];
/** Why an entry's assertions do not feed the board (rule 1 of the board rule). */
export type NotFact = 'mode' | 'kind' | 'repeats' | TakenOut;

/** Who or what took an entry out; undefined: it is taken for what it says. */
export function takenOut(entry: EntryState): TakenOut | undefined {
  if (entry.retracted !== undefined) return 'retracted';
  return entry.verification === 'refuted' ? 'refuted' : entry.aside?.why;
}

/** What an entry feeds by what it is: facts, aspects that are assessed, or nothing and why not. */
export type Feeding = 'facts' | 'assessed' | 'kind' | 'mode' | 'repeats';

/** What an entry feeds by its kind, its mode and what it is derived from (rule 1). */
export function feedingOf({
  content,
  feedsNot,
}: Pick<EntryState, 'content' | 'feedsNot'>): Feeding {
  const { mode, derivedFrom } = content;
  // Analysis feeds what is assessed; forecasts and background feed nothing.
  if (mode === 'assessment' && (feedsNot ?? 'analysis') === 'analysis') return 'assessed';
  // A kind that never feeds the board is the reason in every mode.
  if (feedsNot !== undefined) return 'kind';
  if (mode !== 'occurrence' && mode !== 'statement') return 'mode';
  return derivedFrom.length > 0 ? 'repeats' : 'facts';
}

/** Why an entry feeds no facts to the board (rule 1): what it is, or who took it out; undefined: it feeds them. */
export function whyNotFact(entry: EntryState): NotFact | undefined {
  const out = takenOut(entry);
  if (out !== undefined) return out;
  const feeds = feedingOf(entry);
  if (feeds === 'facts') return undefined;
  if (feeds !== 'assessed') return feeds;
  return entry.feedsNot === undefined ? 'mode' : 'kind';
}

/** The entries to which this one stands in a relation of a type that was not withdrawn. */
export function targetsOf({ relations }: EntryState, type: RelationType): readonly string[] {
  return relations
    .filter((relation) => relation.type === type && relation.withdrawn === undefined)
    .map(({ target }) => target);
}

/** The entries because of which this one is left out. */
export function decidedBy(entry: EntryState, verdict: NotFact): readonly string[] {
  if (verdict === 'repeats') return entry.content.derivedFrom;
  const { mergedInto } = entry.retracted ?? {};
  if (verdict === 'retracted') return mergedInto === undefined ? [] : [mergedInto];
  return entry.aside?.by ?? [];
}
