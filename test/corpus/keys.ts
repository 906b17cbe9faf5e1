import { isCertain, type SpokenPart } from '@sitlog/line-reading';
import {
  type Proposed,
  proposedOf,
} from '../../apps/dashboard/src/core/entry-line/spoken-parts.js';
import type { CorpusLine, CorpusPart } from './corpus.js';
import { isAt, isRight } from './scoring.js';

/** What somebody presses after the text, so that a line is recorded as it is meant. A key with Alt is one. */
export interface KeysOfLine {
  /** In the bar alone: taking, choosing and leaving out what is proposed, and recording it. */
  readonly inBar: number;
  /** Parts that are not offered, which have to be written. */
  readonly unoffered: number;
}

/** A sigil, four letters of a name and the key that takes it: about what a part costs that is not offered. */
export const KEYS_OF_UNOFFERED = 6;

/** What has to become of a proposal: the choice that is right, if any, and whether the record lacks something without it. */
interface Verdict {
  readonly right: number;
  readonly isNeeded: boolean;
}

const FIRST = 0;
/** Buttons that stand between the text and what is proposed. */
const BUTTONS = 2;

/** The fewest keys by which a line is recorded as it is meant, in the bar as it is. */
export function keysOf(line: CorpusLine, parts: readonly SpokenPart[]): KeysOfLine {
  const proposed = proposedOf(line.line, parts);
  const verdicts = proposed.map((part) => verdictOn(line, part));
  const open = verdicts.filter((_, i) => !isCertain(proposed[i]!));
  const unoffered = line.parts.filter(
    (wanted) => isToRecord(wanted) && !proposed.some((part) => rightIn(wanted, part) >= FIRST),
  ).length;
  return { inBar: Math.min(oneByOne(open), allAtOnce(proposed, verdicts)), unoffered };
}

/** Enter goes to the first that is open, digits decide, and another Enter records without what is left. */
function oneByOne(open: readonly Verdict[]): number {
  if (open.length === 0) return 1;
  return 1 + (open.findLastIndex(({ isNeeded }) => isNeeded) + 1) + 1;
}

/** Alt+Enter takes the first choices; what was taken wrongly is gone to by Tab and decided by a digit. */
function allAtOnce(proposed: readonly Proposed[], verdicts: readonly Verdict[]): number {
  const changes = verdicts.map(({ right }, i) => {
    const isTaken = (proposed[i]?.choices.length ?? 0) > 0;
    return isTaken && right !== FIRST ? BUTTONS + i + 1 + 1 : 0;
  });
  const isLeft = proposed.some(({ choices }) => choices.length === 0);
  return 1 + changes.reduce((sum, keys) => sum + keys, 0) + (isLeft ? 1 : 0) + 1;
}

function verdictOn(line: CorpusLine, part: Proposed): Verdict {
  const right = line.parts.map((wanted) => ({ wanted, at: rightIn(wanted, part) }));
  const found = right.filter(({ at }) => at >= FIRST).toSorted((a, b) => a.at - b.at);
  return {
    right: found[0]?.at ?? -1,
    isNeeded: found.some(({ wanted }) => isToRecord(wanted)),
  };
}

const rightIn = (wanted: CorpusPart, part: Proposed): number =>
  isAt(wanted, part)
    ? (part.choices as readonly unknown[]).findIndex((choice) => isRight(wanted, choice, part))
    : -1;

/** Whether the record lacks something without a part: times to come have no place in it, nor has what nobody registered. */
function isToRecord(wanted: CorpusPart): boolean {
  if (wanted.optional === true || wanted.is === 'ahead' || wanted.is === 'deadline') return false;
  if (wanted.is === 'figure') return wanted.figures.some(({ measure }) => measure !== null);
  return !('ids' in wanted) || wanted.ids.length > 0;
}
