import {
  type AssertionState,
  type Bounds,
  type Credibility,
  decidedBy,
  type EntryState,
  type Feeding,
  feedingOf,
  type Micros,
  originOfEntry,
  type Reliability,
  saysWhenTold,
  type Saying,
  type TakenOut,
  takenOut,
  targetsOf,
  UNGRADED,
} from '@sitlog/situation';

/** What one origin says of one proposition: what the board rule (docs/architecture/rule.md) weighs. */
export interface Account {
  readonly proposition: string;
  readonly says: Saying;
  /** Empty where it ends all that its origin said. */
  readonly value: string;
  readonly origin: string;
  /** The origin as recorded, where that one counts as another one. */
  readonly toldBy?: string;
  /** The actor as recorded, where that one counts as another one. */
  readonly named?: string;
  readonly entryNo: string;
  readonly start: Bounds;
  readonly end?: Bounds;
  /** The first moment at which it is known to have been told (R of rule 2). */
  readonly toldAt: Micros;
  /** Its entry says when it was uttered, published or received. */
  readonly saysWhenTold: boolean;
  /** Of a denial whose start nobody gave: the entries that it contradicts, whose time it speaks of. */
  readonly contradicts?: readonly string[];
  /** It is told as an occurrence, not as what somebody said. */
  readonly isOccurrence: boolean;
  /** What its entry feeds by what it is: facts, assessed aspects, or nothing and why not. */
  readonly feeds: Feeding;
  /** Its entry was struck, or others stand in its place: by which. */
  readonly out?: { readonly why: TakenOut; readonly by: readonly string[] };
  /** The entries that its entry only repeats. */
  readonly repeats?: readonly string[];
  readonly verified: boolean;
  /** A link of the chain speaks against its own side's interest. */
  readonly againstInterest: boolean;
  /** As given for the entry; absent: that of the source. */
  readonly reliability?: Reliability;
  readonly credibility: Credibility;
}

/** What an entry asserts, as accounts of its origin with what weighs in them; rule 1 says which of them are taken. */
export function assertedBy(entry: EntryState): readonly Account[] {
  return entry.asserts.map((assertion) => accountIn(entry, assertion));
}

/** What an entry says as the account of its origin, with what weighs in it. */
export function accountIn(entry: EntryState, { startOfDenied, ...said }: AssertionState): Account {
  const { grade, attribution, mode, derivedFrom } = entry.content;
  return {
    ...said,
    origin: originOfEntry(entry),
    entryNo: entry.entryNo,
    toldAt: entry.toldAt,
    saysWhenTold: saysWhenTold(entry.content),
    ...(startOfDenied === true ? { contradicts: targetsOf(entry, 'contradicts') } : {}),
    isOccurrence: mode === 'occurrence',
    feeds: feedingOf(entry),
    ...outOf(entry),
    ...(derivedFrom.length === 0 ? {} : { repeats: derivedFrom }),
    verified: entry.verification === 'verified',
    againstInterest: attribution.some((link) => link.againstInterest === true),
    ...(grade.reliability === undefined ? {} : { reliability: grade.reliability }),
    credibility: grade.credibility ?? UNGRADED,
  };
}

function outOf(entry: EntryState): Pick<Account, 'out'> {
  const why = takenOut(entry);
  if (why === undefined) return {};
  return { out: { why, by: decidedBy(entry, why) } };
}

/** Bounds as numbers that sort: open ends become the infinities. */
interface Range {
  readonly earliest: number;
  readonly latest: number;
}

/** Start bounds as numbers that sort. */
export function startOf({ start }: Account): Range {
  return {
    earliest: start.earliest ?? Number.NEGATIVE_INFINITY,
    latest: start.latest ?? Number.POSITIVE_INFINITY,
  };
}

const NEVER: Range = { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/** End bounds likewise; an account without an end goes on for ever. */
export function endOf({ end }: Account): Range {
  if (end === undefined) return NEVER;
  return {
    earliest: end.earliest ?? Number.NEGATIVE_INFINITY,
    latest: end.latest ?? Number.POSITIVE_INFINITY,
  };
}

/** Order in the world's time: by latest, then by earliest start; never by order of arrival. */
export function byStart(a: Range, b: Range): number {
  return compare(a.latest, b.latest) || compare(a.earliest, b.earliest);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
