import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Places } from '../http/guards/places.js';
import { Problem } from '../http/problems/problem.js';
import { type Answer } from '../threads/answered.js';
import { line, type PartNote } from './replay-lines.answer.js';

/** Each has a part ready and takes its turns among the questions that are asked. */
const MOST_STREAMS = 16;
/** A client that takes nothing for so long is cut off. */
const LONGEST_BLOCK_MS = 60_000;

/** Answers a part of a stream: the first one, or the one that begins at a cursor. */
export type ReplayPages = (cursor?: string) => Promise<Answer>;

/** A stream: where its parts come from, where they go, and what ends it. */
interface Playing {
  readonly parts: ReplayPages;
  readonly outlet: ServerResponse;
  readonly stop: AbortController;
}

/** Replays that are played as a stream of lines: derived as fast as the client takes them, and no further. */
@Injectable()
export class ReplayStreams implements OnModuleDestroy {
  private readonly open = new Map<AbortController, string>();
  private readonly places = new Places(MOST_STREAMS);
  private readonly logger = new Logger(ReplayStreams.name);

  /** Takes a place; throws the problem that says why there is none. */
  begin(source: string): AbortController {
    if (!this.places.hasRoomFor(source)) throw new Problem('too-many-streams');
    const stop = new AbortController();
    this.places.take(source);
    this.open.set(stop, source);
    return stop;
  }

  /** Writes a replay to its end, or until the client is gone or this server ends. */
  async play(first: Answer, { parts, outlet, stop }: Playing): Promise<void> {
    const lines = Readable.from(linesOf(first, parts), { highWaterMark: 1 });
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
    }
  }

  /** Gives a place back. */
  release(stop: AbortController): void {
    const source = this.open.get(stop);
    if (source !== undefined) this.places.leave(source);
    this.open.delete(stop);
  }

  onModuleDestroy(): void {
    for (const stop of this.open.keys()) stop.abort();
  }
}

async function* linesOf(first: Answer, parts: ReplayPages): AsyncGenerator<Uint8Array | string> {
  let [part, steps] = [first, 0];
  for (;;) {
    const note = part.note as PartNote;
    steps += note.steps;
    if (part.bytes.length > 0) yield part.bytes;
    if (note.next === undefined) break;
    part = await parts(note.next);
  }
  yield line({ line: 'end', steps });
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
