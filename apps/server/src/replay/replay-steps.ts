import { type MomentPair } from '@sitlog/board';
import { readReplay, type ReplayStep } from '@sitlog/views';
import { PAGE_BYTES } from '../reading/pages.js';
import { isShown, type Replay } from './replay-view.js';

/** A page looks at no more events than this, and then ends with fewer steps than were asked for. */
const MOST_EVENTS = 500;
/** After so many milliseconds it ends likewise: of a very large board, a step is work for a second. */
const LONGEST_MS = 1_000;

/** Which steps make up a page. */
export interface StepsAsked<Shown> {
  /** The board after the page before. */
  readonly from: MomentPair | undefined;
  readonly limit: number;
  readonly view: (step: ReplayStep) => Shown;
}

/** The steps of one page, and the board after it if there may be more. */
export function pageOfSteps<Shown>(
  replay: Replay,
  { from = replay.steps.from, limit, view }: StepsAsked<Shown>,
): { readonly steps: readonly Shown[]; readonly end?: MomentPair } {
  const { db, situation } = replay.to;
  const late = performance.now() + LONGEST_MS;
  const steps: Shown[] = [];
  let [seen, bytes, end] = [0, 0, from];
  for (const step of readReplay(db, situation, { ...replay.steps, from })) {
    const shown = isShown(replay, step) ? view(step) : undefined;
    bytes += shown === undefined ? 0 : Buffer.byteLength(JSON.stringify(shown));
    const isFull = shown !== undefined && steps.length > 0 && bytes > PAGE_BYTES;
    if ((shown !== undefined && steps.length === limit) || isFull) return { steps, end };
    if (shown !== undefined) steps.push(shown);
    end = step.at;
    seen += 1;
    if (seen === MOST_EVENTS || performance.now() > late) return { steps, end };
  }
  return { steps };
}
