import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { readReplay } from '@sitlog/views';
import { type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Problem } from '../http/problem.js';
import { headView, isShown, type Replay, stepView } from './replay-view.js';

/** Each holds a board, and takes its share of the one thread that answers. */
const MOST_STREAMS = 16;
/** A client that takes nothing for so long is cut off. */
const LONGEST_BLOCK_MS = 60_000;
const AT_ONCE = 4;
/** Lines that wait for the socket. */
const LINES_AHEAD = 4;

/** Replays that are played as a stream of lines: derived as fast as the client takes them, and no further. */
@Injectable()
export class ReplayStreams implements OnModuleDestroy {
  private readonly open = new Set<AbortController>();
  private readonly logger = new Logger(ReplayStreams.name);

  /** Takes a place; throws the problem that says why there is none. */
  begin(): AbortController {
    if (this.open.size >= MOST_STREAMS) throw new Problem('too-many-streams');
    const stop = new AbortController();
    this.open.add(stop);
    return stop;
  }

  /** Writes a replay to its end, or until the client is gone or this server ends, and gives the place back. */
  async play(replay: Replay, outlet: ServerResponse, stop: AbortController): Promise<void> {
    const lines = Readable.from(linesOf(replay), { highWaterMark: LINES_AHEAD });
    // Told when nothing went through the socket for so long, which can also be because nothing was to be told.
    outlet.setTimeout(LONGEST_BLOCK_MS, () => {
      if (outlet.writableLength > 0) stop.abort();
    });
    try {
      await pipeline(lines, outlet, { signal: stop.signal });
    } catch (error) {
      // What has begun cannot become a problem: without its last line the client knows that it is not whole.
      if (!outlet.destroyed) outlet.destroy();
      if (!isGoing(error)) this.logger.error(error instanceof Error ? error.stack : String(error));
    } finally {
      this.release(stop);
    }
  }

  /** Gives a place back that was not used. */
  release(stop: AbortController): void {
    this.open.delete(stop);
  }

  onModuleDestroy(): void {
    for (const stop of this.open) stop.abort();
  }
}

async function* linesOf(replay: Replay): AsyncGenerator<string> {
  const { db, situation } = replay.to;
  let [seen, shown] = [0, 0];
  yield line('head', headView(replay));
  for (const step of readReplay(db, situation, replay.steps)) {
    seen += 1;
    if (seen % AT_ONCE === 0) await otherWork();
    if (!isShown(replay, step)) continue;
    shown += 1;
    yield line('step', stepView(step));
  }
  yield line('end', { steps: shown });
}

function line(kind: string, content: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ line: kind, ...content })}\n`;
}

const GOING: ReadonlySet<unknown> = new Set([
  'ABORT_ERR',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED',
  'ECONNRESET',
  'EPIPE',
]);

/** Whether a stream ended because somebody went away or was cut off. */
function isGoing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GOING.has(error.code);
}
