import { type RoleCertainty } from '../vocabulary/actors.js';
import { type Act, type Basis, DESK } from '../vocabulary/attribution.js';
import { type FigureRole, type Quantifier, type StockFlow } from '../vocabulary/figures.js';
import { type Confidence, type Credibility, type Reliability } from '../vocabulary/grades.js';
import { type Handling, type Tlp } from '../vocabulary/markings.js';
import { type Mode } from '../vocabulary/modes.js';
import { type PlacePrecision } from '../vocabulary/places.js';
import { type TimePrecision } from '../time.js';
import { type Task } from './task.js';

/** When it happened: from the earliest possible start to the latest possible end, as RFC 3339 instants; null is open. */
interface Occurred {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: TimePrecision;
  /** The source's own words ("early Wednesday"). */
  readonly label?: string;
  readonly basis?: 'stated' | 'inferred';
  /** IANA zone in which plain dates were read. */
  readonly timeZone?: string;
}

/** A moment named by an instant or by a plain date; a plain date stays one. */
export interface Moment {
  readonly at: string;
  readonly precision?: TimePrecision;
}

/** All times of an entry but `recordedAt`, which only the server sets. */
interface EntryTime {
  readonly occurred: Occurred;
  readonly uttered?: Moment;
  readonly published?: Moment;
  readonly received?: Moment & { readonly channel?: string };
  /** The clock of the device that captured it: kept, never trusted for order. */
  readonly clientAt?: {
    readonly at: string;
    readonly deviceId?: string;
    readonly offsetEstimateMs?: number;
  };
}

/** From when to when a norm holds (ceasefire, curfew, closure). */
interface Effective {
  readonly from: string | null;
  readonly to: string | null;
}

/** A place of the register, or one described in words because nobody named it. */
interface EntryPlace {
  readonly placeId?: string;
  readonly description?: string;
  readonly role: string;
  readonly precision?: PlacePrecision;
  readonly radiusM?: number;
  readonly note?: string;
}

/** An actor of the register, or one described in words, in a role; `as` says how sure the account is of it. */
export interface EntryActor {
  readonly actorId?: string;
  readonly description?: string;
  readonly role: string;
  readonly as?: RoleCertainty;
  readonly note?: string;
}

/** One link of the attribution chain, which runs from the publisher to the origin. */
export interface Link {
  readonly sourceId: string;
  readonly act: Act;
  readonly basis?: Basis;
  readonly quote?: boolean;
  readonly anonymous?: boolean;
  /** The link is supposed, not stated. */
  readonly assumed?: boolean;
  /** The speaker says what harms their own side. */
  readonly againstInterest?: boolean;
  readonly channel?: string;
  readonly at?: string;
  readonly atPrecision?: TimePrecision;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly externalId?: string;
}

/** Admiralty grade as given for one entry; what is missing comes from the source, or is ungraded. */
export interface EntryGrade {
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly rationale?: string;
}

/** A number with its words and bounds; null = not given, which is never 0. */
export interface Figure {
  readonly measure: string;
  readonly unit: string;
  readonly quantifier: Quantifier;
  readonly min?: number | null;
  readonly best?: number | null;
  readonly max?: number | null;
  /** Persons in a household as the source states it: the only way from households to persons. */
  readonly householdSize?: number;
  readonly verbal?: string;
  readonly stockFlow: StockFlow;
  readonly period?: { readonly from: string | null; readonly to: string | null };
  readonly asOf?: string;
  readonly scope: string;
  readonly excludes?: string;
  readonly disaggregation?: {
    readonly sex?: string;
    readonly age?: string;
    readonly status?: string;
    readonly area?: string;
  };
  readonly role?: FigureRole;
  /** 2 = an aggregate that cannot be taken apart (UCDP event_clarity). */
  readonly clarity?: 1 | 2;
}

/** Start or end of a state of the world as RFC 3339 instants; null earliest = since ever, null latest = never definite. */
export interface StatedBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What an entry says of a proposition `subject/aspect`: that a value holds, that it does not, or that what was said holds no longer. */
export interface Assertion {
  readonly proposition: string;
  /** Absent only where it `ends` all that its origin said. */
  readonly value?: string;
  /** The value is denied. */
  readonly negated?: boolean;
  /** What the origin said of the value, or all that it said, holds no longer. */
  readonly ends?: boolean;
  readonly start?: StatedBounds;
  readonly end?: StatedBounds;
}

/** A demand, condition or ultimatum as the entry tells it. */
export interface Demand {
  readonly id: string;
  readonly by: string;
  readonly of?: string;
  readonly what: string;
  readonly before?: string;
  readonly consequence?: string;
  readonly deadline?: string | null;
  readonly status?: string;
  readonly as?: RoleCertainty;
}

/** An agreement as the entry tells it. */
interface Agreement {
  readonly id: string;
  readonly type: string;
  readonly class?: string;
  readonly effectiveFrom?: string | null;
  readonly terms?: readonly string[];
}

/** What somebody expects, and in which window of plain dates or instants. */
export interface Forecast {
  readonly what: string;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly basis?: string;
}

/** The content of an entry: everything that a correction can change, and its kind, mode, grade and marking. */
export interface EntryContent {
  readonly mode: Mode;
  readonly kind: string;
  readonly headline: string;
  readonly narrative?: string;
  readonly language?: string;
  readonly originalText?: string;
  readonly about: readonly string[];
  readonly time: EntryTime;
  readonly effective?: Effective;
  readonly places: readonly EntryPlace[];
  readonly actors: readonly EntryActor[];
  readonly attribution: readonly Link[];
  readonly grade: EntryGrade;
  readonly confidence?: { readonly level: Confidence; readonly reason: string };
  readonly figures: readonly Figure[];
  /** Written by the operator; they replace the kind's defaults. */
  readonly assertions?: readonly Assertion[];
  readonly demand?: Demand;
  readonly agreement?: Agreement;
  readonly forecast?: Forecast;
  /** What somebody is to do, as it was given when the entry was logged; only with acts of the desk. */
  readonly task?: Task;
  readonly tlp: Tlp;
  readonly handling: readonly Handling[];
  /** The entries whose claims this one only repeats in a publisher's voice. */
  readonly derivedFrom: readonly string[];
  readonly externalIds: readonly { readonly scheme: string; readonly id: string }[];
  readonly tags: readonly string[];
  readonly sectors: readonly string[];
  readonly note?: string;
}

/** An entry as it is asked for: without a marking it gets the one that is the situation's by default. */
export type NewContent = Omit<EntryContent, 'tlp'> & { readonly tlp?: Tlp | undefined };

/** The permanent number of an entry: the situation's code, a dash, its ordinal with three digits or more. */
export function entryNumber(code: string, ordinal: number): string {
  return `${code}-${String(ordinal).padStart(3, '0')}`;
}

/** The ordinal in an entry's number. */
export function ordinalOf(entryNo: string): number {
  return Number(entryNo.slice(entryNo.lastIndexOf('-') + 1));
}

/** The last known link of the chain, which is the unit of independence; an entry without links is the desk's own. */
export function originOf({ attribution }: EntryContent): string {
  return attribution.at(-1)?.sourceId ?? DESK;
}
