import { type MomentPair } from '@sitlog/board';
import { readReplay, type ReplayStep } from '@sitlog/views';
import { PAGE_BYTES } from '../query-side/pages/pages.js';
import { isShown, type Replay } from './replay-view.js';

/** A page looks at no more events than this, and then ends with fewer steps than were asked for. */
const MOST_EVENTS = 500;
/** After so many milliseconds it ends likewise: of a very large board, a step is work for a second. */
const LONGEST_MS = 1_000;

/** Which steps make up a page. */
interface StepsAsked<Shown> {
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
  const page = new StepsPage<Shown>(limit);
  let end = from;
  for (const step of readReplay(db, situation, { ...replay.steps, from })) {
    if (isShown(replay, step) && !page.takes(view(step))) return { steps: page.steps, end };
    end = step.at;
    if (page.isOver()) return { steps: page.steps, end };
  }
  return { steps: page.steps };
}

class StepsPage<Shown> {
  readonly steps: Shown[] = [];
  private readonly limit: number;
  private readonly late = performance.now() + LONGEST_MS;
  private seen = 0;
  private bytes = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Takes a step in, unless the page is full. */
  takes(step: Shown): boolean {
    this.bytes += Buffer.byteLength(JSON.stringify(step));
    const isFull = this.steps.length > 0 && this.bytes > PAGE_BYTES;
    if (isFull || this.steps.length === this.limit) return false;
    this.steps.push(step);
    return true;
  }

  /** Whether it ends after an event that was looked at, shown or not. */
  isOver(): boolean {
    this.seen += 1;
    return this.seen === MOST_EVENTS || performance.now() > this.late;
  }
}
