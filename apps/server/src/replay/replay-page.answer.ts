import { type ReplayPageParams, type ReplayResponse } from '@sitlog/contract';
import { type Reader } from '../query-side/moments/reader.js';
import { type Answered } from '../threads/answered.js';
import { readReplayCursor, writeReplayCursor } from './replay-cursor.js';
import { pageOfSteps } from './replay-steps.js';
import { headView, replayOf, stepView } from './replay-view.js';

const DEFAULT_LIMIT = 50;

/** A page of a replay. */
export function replayPageAnswer(
  reader: Reader,
  { code, asked }: { readonly code: string; readonly asked: ReplayPageParams },
): Answered<ReplayResponse> {
  const cursor = asked.cursor === undefined ? undefined : readReplayCursor(asked.cursor, asked);
  const replay = replayOf(reader, code, asked, cursor);
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const { steps, end } = pageOfSteps(replay, { from: cursor?.at, limit, view: stepView });
  return {
    json: {
      ...headView(replay),
      steps,
      next: end === undefined ? null : writeReplayCursor(replay, asked, end),
    },
  };
}
