import { type SituationContinued } from './continuity.js';
import { type ClockAccepted, type ScriptAdvanced, type ScriptCorrected } from './clock-events.js';
import { type Assertion, type EntryContent } from '../entry/entry.js';
import { type FigurePreference } from './figure-preference.js';
import { type Actor, type Opposing, type Place, type Source, type Subject } from '../registers.js';
import { type PropositionOverridden } from './proposition-overridden.js';
import { type ReportIssued } from './report-issued.js';
import { type SituationDescription, type SituationOpened } from './situation-description.js';
import { MERGE_TYPES, type MergePayloads } from './merge-events.js';
import { SHIFT_TYPES, type ShiftPayloads } from './people/shift-events.js';
import { type Micros } from '../time.js';
import { type OwnRow, type VocabularyDropped } from './vocabulary-events.js';
import { type AdoptedPack } from '../vocabulary/packs/adopted.js';
import { type TaskChanged } from '../entry/task.js';
import { type Credibility, type Reliability } from '../vocabulary/grades.js';
import { type Tlp } from '../vocabulary/markings.js';
import { type RelationType } from '../vocabulary/relations.js';

/** Why an entry is struck through. */
export const RETRACTION_REASONS = [
  'duplicate',
  'error',
  'source_retracted',
  'fabricated',
  'wrong_situation',
] as const;
export type RetractionReason = (typeof RETRACTION_REASONS)[number];

/** Clerical: we wrote it down wrong; new_information: the world is seen otherwise from now on; source_corrected: the source did. */
export const CORRECTION_CLASSES = ['clerical', 'new_information', 'source_corrected'] as const;
export type CorrectionClass = (typeof CORRECTION_CLASSES)[number];

/**
 * An assertion as resolved when it was stored, so that a later release reads the same, with the bounds that were stated as
 * RFC 3339 instants in UTC. Bounds that nobody stated follow from the entry when it is read.
 */
export type ResolvedAssertion = Assertion;

/** A relation from the entry that holds it to the target entry. */
export interface Relation {
  readonly id: string;
  readonly type: RelationType;
  readonly target: string;
  readonly aspect?: string;
  readonly note?: string;
}

/** One change at a JSON Pointer into the entry's content; no value = the member is removed. */
export interface Change {
  readonly path: string;
  readonly value?: unknown;
}
/** A change with what stood there before (absent: nothing stood there). */
export interface RecordedChange extends Change {
  readonly old?: unknown;
}

/** A development was logged under its permanent number, with what it was resolved to assert. */
interface EntryLogged {
  readonly entryNo: string;
  readonly entry: EntryContent;
  readonly relations: readonly Relation[];
  readonly asserts: readonly ResolvedAssertion[];
}
/** The content of an entry was changed, from what to what and why. */
export interface EntryCorrected {
  readonly entryNo: string;
  readonly class: CorrectionClass;
  readonly reason: string;
  readonly patch: readonly RecordedChange[];
  /** Present where the correction touched what the assertions are resolved from. */
  readonly asserts?: readonly ResolvedAssertion[];
}
/** An entry was put under another kind, with what it asserts under that one. */
export interface EntryReclassified {
  readonly entryNo: string;
  readonly kind: string;
  readonly from: string;
  readonly reason: string;
  readonly asserts: readonly ResolvedAssertion[];
}
/** An entry was struck through. */
interface EntryRetracted {
  readonly entryNo: string;
  readonly reason: RetractionReason;
  readonly mergedInto?: string;
  readonly note?: string;
}
/** Something was done to an entry, and why. */
interface ChangedFor {
  readonly entryNo: string;
  readonly reason: string;
}
/** An entry was graded anew; a letter that is absent stays as it was. */
export interface EntryRegraded {
  readonly entryNo: string;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly rationale: string;
  readonly because?: readonly string[];
}
/** The verification desk came to a result about an entry. */
interface EntryVerification {
  readonly entryNo: string;
  readonly rationale: string;
}
/** The marking of an entry was changed. */
interface EntryMarked extends ChangedFor {
  readonly tlp: Tlp;
  readonly from: Tlp;
}
/** Payload of every event by its name. */
interface Payloads extends MergePayloads, ShiftPayloads {
  readonly SituationOpened: SituationOpened;
  readonly SituationClosed: { readonly reason: string };
  readonly SituationReopened: { readonly reason: string };
  readonly SituationDescribed: SituationDescription;
  readonly SituationContinued: SituationContinued;
  readonly ClockAccepted: ClockAccepted;
  readonly ScriptAdvanced: ScriptAdvanced;
  readonly ScriptCorrected: ScriptCorrected;
  readonly VocabularyAdopted: AdoptedPack;
  readonly VocabularyDropped: VocabularyDropped;
  readonly VocabularyExtended: OwnRow;
  readonly SourceRegistered: { readonly id: string; readonly item: Source };
  readonly ActorRegistered: { readonly id: string; readonly item: Actor };
  readonly PlaceRegistered: { readonly id: string; readonly item: Place };
  readonly SubjectRegistered: { readonly id: string; readonly item: Subject };
  readonly SidesDeclared: { readonly opposing: Opposing };
  readonly PropositionOverridden: PropositionOverridden;
  readonly OverrideLifted: { readonly proposition: string; readonly reason: string };
  readonly ReportIssued: ReportIssued;
  readonly EntryLogged: EntryLogged;
  readonly EntryCorrected: EntryCorrected;
  readonly EntryReclassified: EntryReclassified;
  readonly EntryRetracted: EntryRetracted;
  readonly EntryReinstated: ChangedFor;
  readonly EntryRegraded: EntryRegraded;
  readonly EntryVerified: EntryVerification;
  readonly EntryRefuted: EntryVerification;
  readonly EntryLeftInconclusive: EntryVerification;
  readonly EntryMarked: EntryMarked;
  readonly RelationAdded: { readonly entryNo: string; readonly relation: Relation };
  readonly RelationWithdrawn: ChangedFor & { readonly relationId: string };
  readonly FigurePreferred: FigurePreference;
  readonly FigurePreferenceWithdrawn: FigurePreference;
  readonly TaskChanged: TaskChanged;
}
/** The name of an event in code and prose. */
export type EventName = keyof Payloads;

/** What a decision yields: an event that has no place in the log yet. */
export type Fact = {
  readonly [N in EventName]: { readonly name: N; readonly data: Payloads[N] };
}[EventName];

/** Where and when a stored event stands: revision in its stream, moment and hand of recording. */
interface Recording {
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly author: string;
}

/** A stored event of a situation, in the current version of its payload. */
export type SituationEvent = Fact & Recording;

/** Types under which record-keeping events are stored; a development is stored under its kind's code. */
const STORED_TYPES = {
  SituationOpened: 'situation.opened',
  SituationClosed: 'situation.closed',
  SituationReopened: 'situation.reopened',
  SituationDescribed: 'situation.described',
  SituationContinued: 'situation.continued',
  ClockAccepted: 'clock.accepted',
  ScriptAdvanced: 'script.advanced',
  ScriptCorrected: 'script.corrected',
  VocabularyAdopted: 'vocabulary.adopted',
  VocabularyDropped: 'vocabulary.dropped',
  VocabularyExtended: 'vocabulary.extended',
  SourceRegistered: 'source.registered',
  ActorRegistered: 'actor.registered',
  PlaceRegistered: 'place.registered',
  SubjectRegistered: 'subject.registered',
  ...MERGE_TYPES,
  SidesDeclared: 'sides.declared',
  PropositionOverridden: 'proposition.overridden',
  OverrideLifted: 'override.lifted',
  ReportIssued: 'report.issued',
  ...SHIFT_TYPES,
  EntryCorrected: 'entry.corrected',
  EntryReclassified: 'entry.reclassified',
  EntryRetracted: 'entry.retracted',
  EntryReinstated: 'entry.reinstated',
  EntryRegraded: 'entry.regraded',
  EntryVerified: 'entry.verified',
  EntryRefuted: 'entry.refuted',
  EntryLeftInconclusive: 'entry.left_inconclusive',
  EntryMarked: 'entry.marked',
  RelationAdded: 'relation.added',
  RelationWithdrawn: 'relation.withdrawn',
  FigurePreferred: 'figure.preferred',
  FigurePreferenceWithdrawn: 'figure.preference_withdrawn',
  TaskChanged: 'task.changed',
} as const satisfies Record<Exclude<EventName, 'EntryLogged'>, string>;

/** The names of all events that this release knows. */
export const EVENT_NAMES = [
  'EntryLogged',
  ...(Object.keys(STORED_TYPES) as Exclude<EventName, 'EntryLogged'>[]),
] as const satisfies readonly EventName[];

/** The event type under which a fact is stored: the kind's code for a development, so that the log reads as the story. */
export function storedType(fact: Fact): string {
  return fact.name === 'EntryLogged' ? fact.data.entry.kind : STORED_TYPES[fact.name];
}

/** The entry that an event belongs to; undefined for events of the situation and its registers. */
export function entryOf(event: Fact): string | undefined {
  return 'entryNo' in event.data ? event.data.entryNo : undefined;
}

/** The unit within which order matters: the entry, the register item, the override, the reports, the shifts, or (undefined) the whole situation. */
export function sequenceOf(event: Fact): string | undefined {
  if ('entryNo' in event.data) return event.data.entryNo;
  if ('proposition' in event.data) return `override/${event.data.proposition}`;
  if (event.name === 'ReportIssued' || event.name === 'ReportSigned') return 'reports';
  if (event.name === 'ShiftBegan' || event.name === 'ShiftEnded') return 'shifts';
  return 'item' in event.data ? `${event.name}/${event.data.id}` : undefined;
}
