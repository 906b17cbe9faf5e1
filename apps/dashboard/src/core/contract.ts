/** What the server answers, as far as the dashboard reads it. The contract itself is /openapi.json. */

export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface Grade {
  readonly reliability: string;
  readonly credibility: number;
  readonly letterFrom?: string;
  /** It was graded 1, and what that rests on no longer supports it. */
  readonly supportWithdrawn?: boolean;
}

/** Something that an answer lacks. */
export interface Missing {
  readonly kind: 'unreadable' | 'gap' | 'accepted-gap' | 'changed' | 'deleted' | 'log';
  readonly fromRevision: number | null;
  readonly toRevision: number | null;
  /** An entry, a register item, or `*`: it may be anything. */
  readonly sequence: string;
  readonly reason: string;
  readonly since?: string;
  readonly acceptedBy?: string;
}

export interface MomentsAnswer {
  readonly situation: string;
  readonly mode: 'actual' | 'exercise';
  readonly validAt: string;
  readonly knownAt: string;
  readonly knownRevision: number;
  readonly settled: boolean;
  readonly position: string | null;
  readonly missing?: readonly Missing[];
}

export interface Value {
  readonly value: string;
  readonly state: string;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
  readonly grade: Grade;
  readonly since: Bounds;
}

export interface Possible {
  readonly value: string;
  readonly origin: string;
  readonly entry: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Override {
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly from: string;
  readonly expiresAt: string;
  readonly derivedState: string;
}

export interface Proposition {
  readonly id: string;
  readonly state: string;
  readonly override?: Override;
  readonly stale: boolean;
  readonly values: readonly Value[];
  readonly possible: readonly Possible[];
  readonly abstentions: readonly { readonly origin: string; readonly entry: string }[];
  readonly since: Bounds | null;
}

export interface FigureLine {
  readonly entry: string;
  readonly figure: number;
  readonly origin: string;
  readonly assessment: boolean;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly quantifier: string;
  readonly verbal?: string;
  readonly asOf?: string;
  readonly grade: Grade;
  readonly credible: boolean;
  readonly since: Bounds;
}

export interface Envelope {
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export interface Figures {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly stockFlow: string;
  readonly scope: string;
  readonly of: readonly string[];
  readonly availability?: string;
  readonly lines: readonly FigureLine[];
  readonly unlisted: number;
  readonly possible: readonly FigureLine[];
  readonly assessments: readonly FigureLine[];
  readonly possibleAssessments: readonly FigureLine[];
  readonly envelopes: readonly Envelope[];
  readonly preferred: readonly {
    readonly entry: string;
    readonly figure: number;
    readonly by: string;
    readonly reason: string;
  }[];
}

export interface Telling {
  readonly entry: string;
  readonly origin: string;
  readonly way: string;
  readonly by: string;
  readonly of: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly consequence: string | null;
}

export interface Deadline {
  readonly written: readonly string[];
  readonly falls: Bounds;
  readonly standing: string;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
}

export interface Demand {
  readonly id: string;
  readonly name: string;
  readonly life: string;
  readonly status: Proposition;
  readonly reachedUs: string;
  readonly tellings: readonly Telling[];
  readonly deadlines: { readonly state: string; readonly given: readonly Deadline[] };
}

export interface Forecast {
  readonly id: string;
  readonly entry: string;
  readonly origin: string;
  readonly placement: string;
  readonly what: string;
  readonly basis: string | null;
  readonly window: Bounds & { readonly from: string; readonly to: string };
  readonly standing: string;
}

export interface Raised {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly entries: readonly string[];
  readonly since: string;
  readonly due: readonly string[];
}

export interface Check {
  readonly id: string;
  readonly count: number;
  readonly entries: readonly string[];
  readonly propositions: readonly string[];
}

export interface Facet {
  readonly facet: string;
  readonly propositions: readonly Proposition[];
  readonly figures?: readonly Figures[];
  readonly demands?: readonly Demand[];
  readonly forecasts?: readonly Forecast[];
  readonly raised?: readonly Raised[];
  readonly checks?: readonly Check[];
}

export interface Board extends MomentsAnswer {
  readonly ruleSet: string;
  readonly facets: readonly Facet[];
}

export interface Happening {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly entryNo?: string;
}

interface Differing<T> {
  readonly facet: string;
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** The lists that a facet's line can have, with what stands in each. */
export interface Lists {
  readonly propositions: Proposition;
  readonly figures: Figures;
  readonly demands: Demand;
  readonly forecasts: Forecast;
  readonly raised: Raised;
  readonly checks: Check;
}

/** A frame `change`: what lies between two boards. */
export type Change = MomentsAnswer & {
  readonly cause: 'log' | 'time';
  readonly events: readonly Happening[];
} & { readonly [Part in keyof Lists]: readonly Differing<Lists[Part]>[] };

/** An answer about the past that is another than it was, in a frame `history`. */
interface Revised {
  readonly facet: string;
  readonly id: string;
  readonly causedBy: { readonly entries: readonly string[]; readonly revisions: readonly number[] };
  /** The valid moments of which it can be another; null: open. */
  readonly affects: { readonly from: string | null; readonly to: string | null } | null;
  /** One of them. */
  readonly validAt: string;
}

/** A frame `history`: what was recorded changed answers about the past only. */
export type HistoryFrame = {
  readonly from: { readonly knownRevision: number };
  readonly knownRevision: number;
  /** Entries and registered items that may have changed more of the past, and propositions that were not looked at. */
  readonly unlisted: readonly string[];
} & { readonly [Part in keyof Lists]: readonly Revised[] };

/** A frame `gap`: what was missed is not listed. */
export interface GapFrame {
  readonly reason: 'too-many-events' | 'unknown-id';
  readonly from: { readonly knownRevision?: number; readonly validAt?: string } | null;
  readonly to: { readonly knownRevision: number };
}

/** A frame `tick`. */
export interface Tick {
  readonly now: string;
  readonly position: string | null;
  readonly head: string | null;
  readonly store: {
    readonly state: string;
    readonly since: string;
    readonly answeredAt: string | null;
  };
  readonly views: { readonly state: string };
  readonly behind: boolean;
  readonly knownRevision: number;
  /** Strictest marking of the entries as they are marked now; null: there are none. */
  readonly marking: string | null;
  readonly missing?: readonly Missing[];
}

export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly side?: string;
  readonly reliability?: string;
  readonly note?: string;
}

export interface Place extends Registered {
  readonly lat?: number;
  readonly lon?: number;
  readonly precision?: number;
  readonly radiusM?: number;
  readonly pcode?: string;
}

export interface SituationSummary {
  readonly code: string;
  readonly name: string;
  readonly mode: 'actual' | 'exercise';
  readonly timeZone: string;
  readonly description?: string;
  readonly status: 'open' | 'closed';
  readonly entries: number;
  readonly revision: number;
  readonly lastRecordedAt: string;
}

export interface Situation extends Omit<SituationSummary, 'revision' | 'lastRecordedAt'> {
  readonly knownAt: string;
  readonly knownRevision: number;
  readonly sources: readonly Registered[];
  readonly actors: readonly Registered[];
  readonly places: readonly Place[];
  readonly subjects: readonly Registered[];
}

export interface Occurred {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  readonly label?: string;
  readonly basis?: string;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly aspect?: string;
  readonly note?: string;
  readonly by?: string;
  readonly withdrawn?: unknown;
}

export interface Entry {
  readonly entryNo: string;
  readonly mode: string;
  readonly kind: string;
  readonly headline: string;
  readonly narrative?: string;
  readonly note?: string;
  readonly about: readonly string[];
  readonly places: readonly {
    readonly placeId?: string;
    readonly description?: string;
    readonly role: string;
    readonly precision?: number;
    readonly radiusM?: number;
    readonly note?: string;
  }[];
  readonly actors: readonly {
    readonly actorId?: string;
    readonly description?: string;
    readonly role: string;
    readonly as?: string;
    readonly note?: string;
  }[];
  readonly attribution: readonly {
    readonly sourceId?: string;
    readonly act: string;
    readonly at?: string;
    readonly basis?: string;
    readonly note?: string;
    readonly url?: string;
  }[];
  readonly grade: Grade;
  readonly figures: readonly {
    readonly measure: string;
    readonly unit: string;
    readonly quantifier: string;
    readonly verbal?: string;
    readonly min?: number;
    readonly best?: number;
    readonly max?: number;
    readonly scope?: string;
  }[];
  readonly tlp: string;
  readonly tags: readonly string[];
  readonly time: { readonly occurred: Occurred };
  readonly origin: string;
  readonly asserts: readonly {
    readonly proposition: string;
    readonly value: string;
    readonly start: Bounds;
    readonly end?: Bounds;
  }[];
  readonly relations: readonly Relation[];
  readonly verification: string;
  readonly status: 'in_force' | 'retracted';
  readonly retracted?: { readonly reason: string; readonly note?: string };
  readonly author: string;
  readonly recordedAt: string;
  readonly revision: number;
  readonly placement?: 'definite' | 'possible';
}

export interface Timeline extends MomentsAnswer {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

/** What brought a version of an entry about; which fields there are depends on the change. */
export interface Version {
  readonly change: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly author: string;
  readonly class?: string;
  readonly reason?: string;
  readonly rationale?: string;
  readonly outcome?: string;
  readonly note?: string;
  readonly mergedInto?: string;
  readonly patch?: readonly {
    readonly path: string;
    readonly value?: unknown;
    readonly old?: unknown;
  }[];
}

export interface EntryAnswer extends MomentsAnswer {
  readonly entry: Entry;
  readonly versions: readonly Version[];
  readonly relatedFrom: readonly (Relation & { readonly from: string })[];
}

export interface Receipt {
  readonly entryNo?: string;
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly position: string;
}

/** A problem document (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly code: string;
    readonly message: string;
  }[];
}
