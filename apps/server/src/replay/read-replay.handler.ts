import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type MomentPair } from '@sitlog/board';
import { readReplay, type ReplayRange } from '@sitlog/views';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Reader } from '../reading/reader.js';
import { ReadReplayQuery } from './read-replay.query.js';
import { readCursor, writeCursor } from './replay-cursor.js';
import { headView, isShown, type Replay, replayOf, stepView } from './replay-view.js';

const DEFAULT_LIMIT = 50;
/** A page looks at no more events than this, and then ends with fewer steps than were asked for. */
const MOST_EVENTS = 500;
/** So many steps are derived before other work has its turn. */
const AT_ONCE = 4;

/** Read a page of a replay. */
@QueryHandler(ReadReplayQuery)
export class ReadReplayHandler implements IQueryHandler<ReadReplayQuery> {
  constructor(private readonly reader: Reader) {}

  async execute({ code, asked }: ReadReplayQuery): Promise<Readonly<Record<string, unknown>>> {
    const cursor = asked.cursor === undefined ? undefined : readCursor(asked.cursor, asked);
    const replay = await replayOf(this.reader, code, asked, cursor);
    const range = { ...replay.steps, from: cursor?.at ?? replay.steps.from };
    const { steps, end } = await this.page(replay, range, asked.limit ?? DEFAULT_LIMIT);
    return {
      ...headView(replay),
      steps,
      next: end === undefined ? null : writeCursor(replay, asked, end),
    };
  }

  /** The steps of one page, and the board after it if there may be more. */
  private async page(
    replay: Replay,
    range: ReplayRange,
    limit: number,
  ): Promise<{ readonly steps: readonly unknown[]; readonly end?: MomentPair }> {
    const { db, situation } = replay.to;
    const steps: unknown[] = [];
    let seen = 0;
    let end = range.from;
    for (const step of readReplay(db, situation, range)) {
      const shown = isShown(replay, step);
      if ((shown && steps.length === limit) || seen === MOST_EVENTS) return { steps, end };
      if (shown) steps.push(stepView(step));
      end = step.at;
      seen += 1;
      if (seen % AT_ONCE === 0) await otherWork();
    }
    return { steps };
  }
}
