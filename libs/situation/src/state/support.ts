import { type Credibility } from '../vocabulary/grades.js';
import { countedAs, type MergedInto } from '../identity.js';
import { type EntryState, originOfEntry, type RelationState, targetsOf } from './state.js';

/** Credibility 1: confirmed by other sources. */
const CONFIRMED: Credibility = 1;
/** What is left of it when they no longer do: probably true. */
const PROBABLE: Credibility = 2;

/** What credibility 1 needs, in words. */
export const SUPPORT =
  'an entry of another origin that stands, neither repeats nor duplicates another one, and does not contradict this one';

/** What of a graded entry its support is judged by. */
export interface Graded {
  readonly entryNo: string;
  readonly origin: string;
  readonly derivedFrom: readonly string[];
  readonly relations: readonly Pick<RelationState, 'type' | 'target' | 'withdrawn'>[];
}

/** What of an entry its support is judged by. */
export function asGraded(entry: EntryState): Graded {
  const { entryNo, relations, content } = entry;
  return { entryNo, origin: originOfEntry(entry), derivedFrom: content.derivedFrom, relations };
}

/**
 * Whether an entry is the second independent account that credibility 1 needs: in force, not refuted, of another origin, neither
 * a duplicate nor a repetition of anything (nor repeated by the graded one), and neither of the two contradicts the other.
 */
export function supports(
  other: EntryState | undefined,
  graded: Graded,
  merged: MergedInto,
): boolean {
  if (other === undefined) return false;
  return isOwnAccount(other) && isIndependent(other, graded, merged) && !isAgainst(other, graded);
}

function isOwnAccount(entry: EntryState): boolean {
  const stands = entry.retracted === undefined && entry.verification !== 'refuted';
  return (
    stands &&
    entry.content.derivedFrom.length === 0 &&
    targetsOf(entry, 'duplicate_of').length === 0
  );
}

function isIndependent(other: EntryState, graded: Graded, merged: MergedInto): boolean {
  const repeats =
    graded.derivedFrom.includes(other.entryNo) || holds('duplicate_of', graded, other.entryNo);
  const isSame = countedAs(originOfEntry(other), merged) === countedAs(graded.origin, merged);
  return !repeats && !isSame;
}

function isAgainst(other: EntryState, graded: Graded): boolean {
  return holds('contradicts', graded, other.entryNo) || holds('contradicts', other, graded.entryNo);
}

function holds(
  type: RelationState['type'],
  { relations }: Pick<Graded, 'relations'>,
  target: string,
): boolean {
  return relations.some(
    (relation) =>
      relation.type === type && relation.target === target && relation.withdrawn === undefined,
  );
}

/** The entries on which credibility 1 rests: those named when it was given, and those that corroborate it; else none. */
export function supportersOf(entry: EntryState): readonly string[] {
  if (entry.content.grade.credibility !== CONFIRMED) return [];
  const corroborating = entry.relations.flatMap(({ type, target, withdrawn }) =>
    type === 'corroborates' && withdrawn === undefined ? [target] : [],
  );
  return [...new Set([...(entry.confirmedBy ?? []), ...corroborating])];
}

/** Whether an entry that counts is graded 1 and none of those on which that rests supports it any longer, as sources are merged. */
export function hasLostSupport(
  entry: EntryState,
  entryNamed: (entryNo: string) => EntryState | undefined,
  merged: MergedInto,
): boolean {
  const isOut = entry.retracted !== undefined || entry.verification === 'refuted';
  if (isOut || entry.content.grade.credibility !== CONFIRMED) return false;
  const graded = asGraded(entry);
  return !supportersOf(entry).some((entryNo) => supports(entryNamed(entryNo), graded, merged));
}

/** A credibility as it stands: 1 falls back to 2 while its support is withdrawn. */
export function standingCredibility(given: Credibility, lostSupport: boolean): Credibility {
  return given === CONFIRMED && lostSupport ? PROBABLE : given;
}
