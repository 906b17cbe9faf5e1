import { type ReplayResponse, type ReplayStepResponse } from '@sitlog/api-types';
import { type ReplayCourse, type RevisionSpan, spanBefore } from '../../../core/replay/course.js';
import { situationPath } from '../../network/api.js';
import { type Pages } from '../../network/read-to-end.js';

/** So many spans that were read are kept. */
const MOST_KEPT = 16;

/** So many spans are read each time, at most: of a quiet moment, many steps of the record say nothing. */
const MOST_SPANS = 4;

/** Steps that were read, in their order, and whether there may be more before them. */
export interface StepsRead {
  readonly steps: readonly ReplayStepResponse[];
  readonly hasEarlier: boolean;
}

/** How much is wanted beyond the span in which the hands rest. */
export interface StepsWanted {
  readonly enough: number;
  /** How many times somebody has looked further back. */
  readonly times: number;
  /** Another log tells its steps anew. */
  readonly turn: number;
}

interface KeptSpan {
  readonly upTo: number;
  readonly steps: readonly ReplayStepResponse[];
}

/** Reads steps of the server's replay span by span, back from where the hands rest, and keeps the last ones that it read. */
export function createStepsReader({ readToEnd }: Pages) {
  const kept = new Map<string, KeptSpan>();

  async function readSteps(
    course: ReplayCourse,
    { enough, times, turn }: StepsWanted,
    signal: AbortSignal,
  ): Promise<StepsRead> {
    let steps = await readSpan(course, course.nearest, { turn, signal });
    const nearest = steps.length;
    let before = spanBefore(course, course.nearest);
    for (let left = MOST_SPANS * (1 + times); before !== undefined && left > 0; left -= 1) {
      if (steps.length - nearest >= enough) break;
      steps = [...(await readSpan(course, before, { turn, signal })), ...steps];
      before = spanBefore(course, before);
    }
    return { steps, hasEarlier: before !== undefined };
  }

  /** What was read of a span is gone on from: the last one grows with the log. */
  async function readSpan(
    { situation, validAt }: ReplayCourse,
    { after, upTo }: RevisionSpan,
    { turn, signal }: { readonly turn: number; readonly signal: AbortSignal },
  ): Promise<readonly ReplayStepResponse[]> {
    const name = JSON.stringify([situation, validAt, after, turn]);
    const known = kept.get(name) ?? { upTo: after, steps: [] };
    if (known.upTo >= upTo) return known.steps;
    const range = { fromKnownAt: `rev:${known.upTo}`, toKnownAt: `rev:${upTo}` };
    const query = { ...range, validAt, limit: 500 };
    const path = `${situationPath(situation)}/replay`;
    const further = await readToEnd<ReplayResponse>(path, query, signal);
    const steps = [...known.steps, ...further.steps];
    keep(name, { upTo, steps });
    return steps;
  }

  function keep(name: string, span: KeptSpan): void {
    kept.delete(name);
    kept.set(name, span);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return { readSteps };
}
