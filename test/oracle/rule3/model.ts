/** Microseconds. */
type Time = number;
/** A moment, or what was written more coarsely (a plain date): its first moment, and the first moment after it. */
export type WrittenTime = Time | readonly [first: Time, last: Time];

/** null as earliest: since ever; null as latest: never for sure. */
export interface BoundsAsKnown {
  readonly earliest: Time | null;
  readonly latest: Time | null;
}

export type Said = 'affirms' | 'denies' | 'abstains' | 'ends';

/** One assertion of an entry about the proposition; without a value it abstains, or ends all that its origin said. */
export interface AssertionAsKnown {
  readonly said: Said;
  readonly value?: string;
  readonly start?: BoundsAsKnown;
  readonly end?: BoundsAsKnown;
}

/** An entry with its content, marks and relations as of K; `says` is empty where it speaks of something else. */
export interface EntryAsKnown {
  /** The order in which entries were logged. */
  readonly n: number;
  /** The last link of its attribution; `desk` where it has none. */
  readonly origin: string;
  readonly says: readonly AssertionAsKnown[];
  readonly recordedAt: Time;
  readonly occurred: { readonly from: WrittenTime | null; readonly to: WrittenTime | null };
  /** When a correction gave the `occurred.from` that is in force; left out where it was logged so. */
  readonly fromGivenAt?: Time;
  readonly effective?: { readonly from?: WrittenTime; readonly to?: WrittenTime };
  readonly onlyAnnounces?: boolean;
  /** What it says ends so long after it began, where no end is given. */
  readonly lasts?: Time;
  readonly uttered?: WrittenTime;
  readonly published?: WrittenTime;
  readonly received?: WrittenTime;
  readonly mode: 'occurrence' | 'statement' | 'assessment' | 'action' | 'background';
  readonly kind?: 'forecast' | 'analysis' | 'background';
  readonly isDerived?: boolean;
  readonly isRetracted?: boolean;
  readonly isRefuted?: boolean;
  readonly isVerified?: boolean;
  /** Relations that were not withdrawn, to the numbers of entries. */
  readonly duplicateOf?: readonly number[];
  readonly supersedes?: readonly number[];
  readonly contradicts?: readonly number[];
  readonly againstInterest?: boolean;
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
}

export interface AspectRules {
  readonly exclusive: boolean;
  readonly timeless?: boolean;
  readonly assessed?: boolean;
  readonly baseline?: string;
  readonly endsCourse?: readonly string[];
  readonly timeToLiveMinutes?: number;
}

export interface OverrideAsKnown {
  readonly value: string;
  readonly reason: string;
  readonly recordedAt: Time;
  readonly expiresAt: Time;
  readonly liftedAt?: Time;
}

/** One proposition, all as of K, and the question: V and the reader, who may not read the entries that are hidden. */
export interface PropositionAsked {
  readonly entries: readonly EntryAsKnown[];
  readonly aspect: AspectRules;
  /** The registered sources with their sides. */
  readonly sources: Readonly<Record<string, string | null>>;
  readonly opposing: readonly (readonly [string, string])[];
  /** The sources whose act the subject names for this aspect. */
  readonly authority: readonly string[];
  readonly overrides: readonly OverrideAsKnown[];
  readonly hidden: readonly number[];
  readonly validAt: Time;
}

export const VALUE_STATES = [
  'verified',
  'confirmed_by_adversaries',
  'corroborated',
  'alleged_by_one_side',
  'reported',
] as const;
export type StateEarned = (typeof VALUE_STATES)[number];
type StateDerived = 'unknown' | 'contested' | 'denied' | StateEarned;

export interface ValueAnswered {
  readonly value: string;
  readonly state: StateEarned;
  readonly origins: readonly string[];
  readonly entries: readonly number[];
  readonly grade: {
    readonly reliability: EntryAsKnown['reliability'];
    readonly credibility: EntryAsKnown['credibility'];
  };
  readonly since: BoundsAsKnown & { readonly origin: string };
}

export type Reason = 'overtaken' | 'aged' | 'gave way' | 'over';

export interface EarlierAnswered {
  readonly value: string;
  readonly negated: boolean;
  readonly origin: string;
  readonly entry: number;
  readonly since: BoundsAsKnown;
  readonly until: Time;
  readonly why: Reason;
}

export interface PossibleAnswered {
  readonly said: Said;
  readonly value: string | null;
  readonly origin: string;
  readonly entry: number;
}

/** Rule 11. */
export interface Answer3 {
  readonly state: 'overridden' | StateDerived;
  readonly override: (OverrideAsKnown & { readonly derived: StateDerived }) | null;
  readonly values: readonly ValueAnswered[];
  readonly denied: readonly ValueAnswered[];
  readonly earlier: readonly EarlierAnswered[];
  readonly possible: readonly PossibleAnswered[];
  readonly abstentions: readonly { readonly origin: string; readonly entry: number }[];
  readonly endings: readonly PossibleAnswered[];
  readonly stale: boolean;
  readonly withheld: boolean;
}
