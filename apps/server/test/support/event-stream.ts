import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { breachOfFrame } from './contract.js';

/** A frame of an event stream as the specification words it. */
export interface Frame {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
  /** Milliseconds on this process's clock when its last byte arrived. */
  readonly at: number;
}

/** Reads an event stream strictly: anything but the lines that this server writes is an error. */
export class FrameReader {
  private rest = '';
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  retry: number | undefined;

  read(bytes: Uint8Array): readonly Frame[] {
    this.rest += this.decoder.decode(bytes, { stream: true });
    const blocks = this.rest.split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => this.frameOf(block));
  }

  private frameOf(block: string): readonly Frame[] {
    const retry = /^retry: (\d+)$/.exec(block);
    if (retry !== null) {
      this.retry = Number(retry[1]);
      return [];
    }
    const match = /^event: ([a-z]+)\n(?:id: (\S+)\n)?data: ([^\n]+)$/.exec(block);
    if (match === null) throw new Error(`This is no frame: ${block.slice(0, 200)}`);
    const [, event = '', id, text = ''] = match;
    const data: unknown = JSON.parse(text);
    const breach = breachOfFrame(event, data);
    if (breach !== undefined) throw new Error(`Not as described: ${breach}`);
    return [{ event, id, data, at: performance.now() }];
  }
}

/** How a stream is opened. */
export interface StreamOptions {
  readonly lastEventId?: string | undefined;
  readonly query?: string;
  readonly language?: string;
  /** Takes the socket's bytes by itself; default: reads as they come. */
  readonly take?: (response: IncomingMessage) => void;
}

/** A client of one stream. */
export interface Stream {
  readonly frames: readonly Frame[];
  readonly response: IncomingMessage;
  readonly retry: () => number | undefined;
  /** The first frame that is wanted, from a frame's index on; waits until it comes. */
  readonly next: (isWanted: (frame: Frame) => boolean, from?: number) => Promise<Frame>;
  /** Id of the last frame that had one. */
  readonly lastId: () => string | undefined;
  /** Resolves when the stream is over, whoever ended it. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

const PATIENCE_MS = 40_000;

/** Opens a stream; rejects with the status when there is none. */
export async function openStream(
  url: string,
  code: string,
  { lastEventId, query = '', language, take }: StreamOptions = {},
): Promise<Stream> {
  const headers = {
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    ...(language === undefined ? {} : { 'accept-language': language }),
  };
  const asked = request(`${url}/v1/situations/${code}/changes${query}`, { agent: false, headers });
  const response = await answerOf(asked);
  if (response.statusCode !== 200) {
    response.resume();
    throw new Error(`No stream: ${String(response.statusCode)}`);
  }
  return follow(asked, response, take);
}

function answerOf(asked: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.on('response', resolve).on('error', reject).end();
  });
}

interface Waiting {
  readonly isWanted: (frame: Frame) => boolean;
  readonly from: number;
  readonly wake: (frame: Frame) => void;
}

function follow(
  asked: ClientRequest,
  response: IncomingMessage,
  take: StreamOptions['take'],
): Stream {
  const reader = new FrameReader();
  const frames: Frame[] = [];
  const waiting = new Set<Waiting>();
  let failure: unknown;
  const arrived = (frame: Frame): void => {
    frames.push(frame);
    const glad = [...waiting].filter((one) => frames.length > one.from && one.isWanted(frame));
    for (const one of glad) one.wake(frame);
  };
  const onBytes = (bytes: Buffer): void => {
    try {
      for (const frame of reader.read(bytes)) arrived(frame);
    } catch (error) {
      failure = error;
      response.destroy();
    }
  };
  if (take === undefined) response.on('data', onBytes);
  else response.on('data', onBytes).pause();
  take?.(response);
  response.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => response.once('close', resolve));
  const next: Stream['next'] = (isWanted, from = 0) =>
    new Promise((resolve, reject) => {
      const there = frames.slice(from).find(isWanted);
      if (there !== undefined) {
        resolve(there);
        return;
      }
      const late = setTimeout(() => {
        reject(new Error(`No such frame in ${PATIENCE_MS} ms; ${frames.length} came.`));
      }, PATIENCE_MS);
      const one: Waiting = {
        isWanted,
        from,
        wake: (frame) => {
          clearTimeout(late);
          waiting.delete(one);
          resolve(frame);
        },
      };
      waiting.add(one);
      void ended.then(() => {
        clearTimeout(late);
        reject(failure instanceof Error ? failure : new Error('The stream ended before.'));
      });
    });
  return {
    frames,
    response,
    retry: () => reader.retry,
    next,
    lastId: () => frames.findLast(({ id }) => id !== undefined)?.id,
    ended,
    close: () => asked.destroy(),
  };
}
