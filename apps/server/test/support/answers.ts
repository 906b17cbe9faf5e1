/** What the server answers, as far as the tests look at it. */
export interface Receipt {
  readonly eventId: string;
  readonly entryId?: string;
  readonly entryNo: string;
  readonly relationId?: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
}

export interface Registration {
  readonly result: 'recorded' | 'unchanged';
  readonly receipt?: Receipt;
}

export interface Moments {
  readonly situation: string;
  readonly mode: 'actual' | 'exercise';
  readonly validAt: string;
  readonly knownAt: string;
  readonly knownRevision: number;
  readonly settled: boolean;
  readonly position: string | null;
  readonly incomplete?: readonly string[];
}

interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface Value {
  readonly value: string;
  readonly state: string;
  readonly origins: readonly string[];
  readonly entries: readonly string[];
  readonly grade: { readonly reliability: string; readonly credibility: number };
  readonly since: Span;
}

export interface Proposition {
  readonly id: string;
  readonly state: string;
  readonly stale: boolean;
  readonly values: readonly Value[];
  readonly possible: readonly {
    readonly value: string;
    readonly origin: string;
    readonly entry: string;
  }[];
  readonly abstentions: readonly { readonly origin: string; readonly entry: string }[];
  readonly since: Span | null;
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
  readonly convention?: { readonly min: number; readonly max: number; readonly applied: boolean };
  readonly persons?: { readonly best: number | null; readonly inWords: string };
  readonly grade: { readonly reliability: string; readonly credibility: number };
  readonly credible: boolean;
  readonly places: readonly { readonly placeId?: string; readonly role: string }[];
}

/** Figures that count the same. */
export interface Figures {
  readonly id: string;
  readonly facet?: string;
  readonly measure: string;
  readonly stockFlow: string;
  readonly scope: string;
  readonly disaggregation?: Readonly<Record<string, string>>;
  readonly of: readonly string[];
  readonly availability?: string;
  readonly lines: readonly FigureLine[];
  readonly unlisted: number;
  readonly possible: readonly FigureLine[];
  readonly assessments: readonly FigureLine[];
  readonly possibleAssessments: readonly FigureLine[];
  readonly envelopes: readonly {
    readonly low: number | null;
    readonly high: number | null;
    readonly openLow: boolean;
    readonly openHigh: boolean;
  }[];
  readonly preferred: readonly {
    readonly entry: string;
    readonly figure: number;
    readonly by: string;
    readonly reason: string;
  }[];
}

export interface SituationFigures extends Moments {
  readonly figures: readonly Figures[];
  readonly setAside: readonly {
    readonly entry: string;
    readonly id: string;
    readonly verdict: string;
    readonly rule: number;
    readonly because: readonly string[];
    readonly inWords: string;
  }[];
  readonly unlisted: number;
  readonly preferences: readonly { readonly entry: string; readonly stands: boolean }[];
}

/** Something that stands on the board. */
export interface Identified {
  readonly id: string;
}

export interface Board extends Moments {
  readonly ruleSet: string;
  readonly facets: readonly {
    readonly facet: string;
    readonly propositions: readonly Proposition[];
    readonly figures?: readonly Figures[];
    readonly demands?: readonly Identified[];
    readonly forecasts?: readonly Identified[];
    readonly raised?: readonly Identified[];
    readonly checks?: readonly Identified[];
  }[];
}

export interface Explanation extends Moments {
  readonly ruleSet: string;
  readonly proposition: Proposition;
  readonly inWords: readonly string[];
  readonly accounts: readonly {
    readonly entry: string;
    readonly origin: string;
    readonly value: string;
    readonly taken: boolean;
    readonly verdict: string;
    readonly rule: number;
    readonly because: readonly string[];
    readonly inWords: string;
  }[];
  readonly unlisted: number;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly aspect?: string;
  readonly withdrawn?: { readonly reason: string; readonly by: string };
}

export interface Figure {
  readonly measure: string;
  readonly min?: number | null;
  readonly best?: number | null;
  readonly max?: number | null;
  readonly verbal?: string;
  readonly disaggregation?: Readonly<Record<string, string>>;
}

export interface Entry {
  readonly entryNo: string;
  readonly entryId: string;
  readonly kind: string;
  readonly headline: string;
  readonly narrative?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly origin: string;
  readonly tlp: string;
  readonly about: readonly string[];
  readonly time: {
    readonly occurred: {
      readonly from: string | null;
      readonly to: string | null;
      readonly timeZone?: string;
    };
  };
  readonly effective?: { readonly from: string | null; readonly to: string | null };
  readonly places: readonly { readonly placeId?: string }[];
  readonly actors: readonly { readonly actorId?: string }[];
  readonly figures: readonly Figure[];
  readonly demand?: { readonly as?: string; readonly deadline?: string | null };
  readonly grade: {
    readonly reliability: string;
    readonly credibility: number;
    readonly supportWithdrawn?: boolean;
  };
  readonly asserts: readonly {
    readonly proposition: string;
    readonly value: string;
    readonly start: Span;
  }[];
  readonly relations: readonly Relation[];
  readonly verification: string;
  readonly status: 'in_force' | 'retracted';
  readonly retracted?: {
    readonly reason: string;
    readonly by: string;
    readonly mergedInto?: string;
  };
  readonly author: string;
  readonly recordedAt: string;
  readonly revision: number;
}

export interface EntryAnswer extends Omit<Moments, 'validAt'> {
  readonly entry: Entry;
  readonly versions: readonly {
    readonly change: string;
    readonly revision: number;
    readonly author: string;
    readonly recordedAt: string;
  }[];
  readonly relatedFrom: readonly (Omit<Relation, 'target'> & { readonly from: string })[];
}

export interface Timeline extends Moments {
  readonly order: string;
  readonly direction: string;
  readonly entries: readonly (Entry & { readonly placement: 'definite' | 'possible' })[];
  readonly next: string | null;
}

export interface Outline extends Moments {
  readonly order: string;
  readonly direction: string;
  readonly total?: number;
  readonly all?: number;
  readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly kinds: readonly string[];
  readonly origins: readonly string[];
  readonly places: readonly string[];
  readonly columns: {
    readonly ordinal: readonly number[];
    readonly happenedFrom: readonly (number | null)[];
    readonly happenedTo: readonly (number | null)[];
    readonly recordedAt: readonly number[];
    readonly kind: readonly number[];
    readonly origin: readonly number[];
    readonly place: readonly number[];
    readonly flags: readonly number[];
  };
  readonly next: string | null;
}

export interface StoredEvent {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: {
    readonly event: string;
    readonly commandId: string;
    readonly recordedAt: string;
    readonly author: { readonly id: string };
  };
}

export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly next: string | null;
}

export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly code: string;
    readonly message: string;
  }[];
}
