import { compare, type Comparison, type KnowledgeLeg, type MomentPair } from '@sitlog/board';
import { type Database, memoize } from '@sitlog/platform';
import { readItems } from '../board/read-items.js';
import { knownAt } from './known-at.js';
import { recordedIn, type RecordedRange } from './recorded-in.js';

/** Compares the boards of a situation at two pairs of moments, with what caused each difference. */
export function readComparison(
  db: Database,
  situation: string,
  from: MomentPair,
  to: MomentPair,
): Comparison {
  const records = {
    board: memoize((moments: MomentPair) => readItems(db, situation, moments), nameOf),
    known: memoize((revision: number) => knownAt(db, situation, revision), String),
    between: (range: RecordedRange) => recordedIn(db, situation, range),
  };
  return compare(records, from, to);
}

/** Between two pairs of moments there is a third, at which one leg ends and the other begins. */
function nameOf({ validAt, knownRevision }: MomentPair): string {
  return `${validAt} ${knownRevision}`;
}

/** What was known at both ends of a range, and what was recorded in it. */
export function knowledgeLeg(
  db: Database,
  situation: string,
  range: RecordedRange,
): Omit<KnowledgeLeg, 'validAt'> {
  return {
    before: knownAt(db, situation, range.after),
    after: knownAt(db, situation, range.upTo),
    between: recordedIn(db, situation, range),
  };
}
