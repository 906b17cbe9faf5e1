import { type Edges, type EventStream } from '../state/edges/edges.js';
import { type DeviceDatabase } from '../state/storage/database.js';
import { memoryDatabase, memoryStorage } from './memory-storage.js';
import { testDevice } from './test-device.js';
import { settled } from './wait.js';

/** A moment on which no test depends: 14 December 2016, 10:30 in Aleppo. */
const START = Date.parse('2016-12-14T10:30:00+02:00');

/** What a server answers to a request: a body, or a problem with its status; nothing: it cannot be reached. */
export type Answer =
  | { readonly body: unknown }
  | { readonly status: number; readonly type?: string; readonly detail?: string }
  | undefined;

/** A request as the server got it. */
export interface Asked {
  readonly method: string;
  /** Path and query below `/v1`. */
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** A world for a desk: a server that answers what a test says, and a device whose clock the test moves. */
export function testEdges(
  options: {
    readonly href?: string;
    readonly answer?: (asked: Asked) => Answer;
    readonly database?: DeviceDatabase;
    readonly locks?: LockManager;
    /** The name that the tab had before a reload. */
    readonly tab?: string;
    /** What an earlier page of this device has kept, beside the name of who writes there. */
    readonly deviceStorage?: ReadonlyMap<string, string>;
  } = {},
) {
  const clock = testClock();
  const server = testServer(options.answer ?? (() => ({ status: 404 })));
  const streams: TestStream[] = [];
  const page = testPage(options.href ?? 'http://desk.test/situations/ALE/board');
  const deviceStorage = memoryStorage({
    'sitlog.settings': JSON.stringify({ operator: 'Layla' }),
    ...Object.fromEntries(options.deviceStorage ?? []),
  });
  const tabStorage = memoryStorage(options.tab === undefined ? {} : { 'sitlog.tab': options.tab });
  const device = testDevice(tabStorage, options.locks);
  const edges: Edges = {
    network: {
      fetch: server.fetch,
      openStream: (url) => {
        const stream = testStream(url);
        streams.push(stream);
        return stream.edge;
      },
    },
    page: page.edge,
    deviceStorage,
    database: options.database ?? memoryDatabase(),
    clock: clock.edge,
    device: device.edge,
  };
  return { edges, clock, server, streams, page, deviceStorage, device };
}

function testClock() {
  let now = START;
  let frame: ((now: number) => void) | undefined;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const seconds: (() => void)[] = [];
  return {
    edge: {
      now: () => now,
      everySecond: (run: () => void) => void seconds.push(run),
      nextFrame: (run: (now: number) => void) => {
        frame = run;
        return () => {
          frame = undefined;
        };
      },
      after: (ms: number, run: () => void) => {
        const one = { at: now + ms, run };
        due.push(one);
        return () => {
          due = due.filter((other) => other !== one);
        };
      },
    },
    /** Draws the screen, after a while. */
    draw(ms: number): void {
      now += ms;
      const run = frame;
      frame = undefined;
      run?.(now);
    },
    /** Lets time go on, and what is due then happen. */
    async pass(ms: number): Promise<void> {
      await settled();
      const end = now + ms;
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (next === undefined) break;
        now = next.at;
        due = due.filter((one) => one !== next);
        next.run();
        await settled();
      }
      now = end;
      for (const run of seconds) run();
      await settled();
    },
  };
}

function testServer(first: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  let answer = first;
  return {
    asked,
    /** Answers otherwise from now on. */
    answers(next: (asked: Asked) => Answer): void {
      answer = next;
    },
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      await Promise.resolve();
      const one: Asked = {
        method: init.method ?? 'GET',
        path: url.replace('/v1', ''),
        body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
        headers: { ...(init.headers as Record<string, string> | undefined) },
      };
      asked.push(one);
      const found = answer(one);
      if (found === undefined) throw new TypeError('fetch failed');
      if ('body' in found) return Response.json(found.body);
      const { status, type = 'about:blank', detail = 'It was refused.' } = found;
      return Response.json({ type, title: 'No', status, detail }, { status });
    },
  };
}

/** A stream that a test speaks through. */
export type TestStream = ReturnType<typeof testStream>;

function testStream(url: string) {
  const listeners = new Map<string, Parameters<EventStream['on']>[1]>();
  let failed: (() => void) | undefined;
  let id = 0;
  const state = { isClosed: false };
  return {
    url,
    state,
    edge: {
      close: () => {
        state.isClosed = true;
      },
      onFailure: (listener: () => void) => {
        failed = listener;
      },
      on: (event: string, listener: Parameters<EventStream['on']>[1]) => {
        listeners.set(event, listener);
      },
    },
    tell(event: string, data: unknown): void {
      id += 1;
      listeners.get(event)?.({ data: JSON.stringify(data), lastEventId: String(id) });
    },
    fail(): void {
      failed?.();
    },
  };
}

function testPage(first: string) {
  const history = [first];
  const listeners: (() => void)[] = [];
  const hidden: (() => void)[] = [];
  const href = (): string => history.at(-1) ?? first;
  return {
    history,
    edge: {
      href,
      move: (path: string, way: 'push' | 'replace') => {
        if (way === 'replace') history.pop();
        history.push(new URL(path, first).href);
      },
      onReturn: (listener: () => void) => void listeners.push(listener),
      onHidden: (listener: () => void) => void hidden.push(listener),
    },
    /** What the address says below the host. */
    path: () => href().slice(new URL(first).origin.length),
    back(): void {
      history.pop();
      for (const listener of listeners) listener();
    },
    hide(): void {
      for (const listener of hidden) listener();
    },
  };
}
