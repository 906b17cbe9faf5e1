import {
  type ReplayEndLine,
  type ReplayHeadLine,
  type ReplayPageParams,
  type ReplayStepLine,
} from '@sitlog/contract';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type Reader } from '../query-side/moments/reader.js';
import { type Answered } from '../threads/answered.js';
import { readReplayCursor, writeReplayCursor } from './replay-cursor.js';
import { pageOfSteps } from './replay-steps.js';
import { headView, replayOf, stepView } from './replay-view.js';

/** What a part of a stream is told with: how many steps it has, and where the next part begins; absent after the last. */
export interface PartNote {
  readonly steps: number;
  readonly next?: string;
}

/** A part of a replay as lines of a stream; the first begins with the head. */
export function replayLinesAnswer(
  reader: Reader,
  { code, asked }: { readonly code: string; readonly asked: ReplayPageParams },
): Answered {
  const cursor = asked.cursor === undefined ? undefined : readReplayCursor(asked.cursor, asked);
  const replay = replayOf(reader, code, asked, cursor);
  const page = { from: cursor?.at, limit: Number.POSITIVE_INFINITY, view: stepView };
  const { steps, end } = pageOfSteps(replay, page);
  const head = cursor === undefined ? line({ line: 'head', ...headView(replay) }) : '';
  const next = end === undefined ? {} : { next: writeReplayCursor(replay, asked, end) };
  const note: PartNote = { steps: steps.length, ...next };
  return { text: head + steps.map((step) => line({ line: 'step', ...step })).join(''), note };
}

/** One line of a stream. */
export function line(
  content: PlainAnswer<ReplayHeadLine> | PlainAnswer<ReplayStepLine> | PlainAnswer<ReplayEndLine>,
): string {
  return `${JSON.stringify(content)}\n`;
}
