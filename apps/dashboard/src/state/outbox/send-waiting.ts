import {
  afterAttempt,
  inOrder,
  isWaiting,
  markSending,
  nextOf,
  onPageLoad,
  type Outcome,
  type Outgoing,
  pauseMs,
  type Receipt,
} from '../../core/outbox/outbox-rules.js';
import { type Read, readLine } from '../../core/outbox/read-line.js';
import { type Device } from '../edges/edges.js';
import { type Api, ApiProblem } from '../network/api.js';
import { readNames } from '../network/situation-names.js';
import { type WordsState } from '../page/words.js';
import { type TruthState } from '../situation/truth.js';
import { type DeviceClock } from '../edges/edges.js';

/** Besides the return of the stream, which is told at once. */
const UNREAD_PAUSE_MS = 15_000;

/** Something stands already where only something new was to be put. */
const IS_THERE = 412;

/** The entries that wait, as they are kept. */
interface Queue {
  readonly kept: () => Promise<readonly Outgoing[]>;
  /** Keeps what has become of one. */
  readonly keep: (one: Outgoing) => Promise<void>;
  /** Tells the outcome of one. */
  readonly settle: (one: Outgoing) => void;
}

interface Needs {
  readonly clock: DeviceClock;
  readonly device: Device;
  readonly api: Api;
  readonly words: WordsState;
  readonly truth: TruthState;
}

/** Sends what waits, one entry of a situation after the other. */
export function createSender(desk: Needs, queue: Queue) {
  const { clock, device } = desk;
  const { locks } = device;
  const { send } = desk.api;
  const { t } = desk.words;
  const { truth } = desk.truth;

  const timers = new Map<string, () => void>();

  const draining = new Set<string>();

  const again = new Set<string>();

  /** Sends what waits for a situation, one after the other. Of several pages one does it at a time. */
  async function drain(situation: string): Promise<void> {
    if (draining.has(situation)) {
      again.add(situation);
      return;
    }
    draining.add(situation);
    timers.get(situation)?.();
    do {
      again.delete(situation);
      await alone(`sitlog.outbox.${situation}`, async () => {
        await readAll(situation);
        await sendAll(situation);
      });
    } while (again.has(situation));
    draining.delete(situation);
  }

  /** Without Web Locks (pages over plain HTTP) two pages may send the same: under its key it is still stored once. */
  async function alone(name: string, work: () => Promise<void>): Promise<void> {
    await (locks === undefined ? work() : locks.request(name, work));
  }

  /** Reads the lines that wait for names, once these can be had. */
  async function readAll(situation: string): Promise<void> {
    const unread = (await queue.kept()).filter(
      (one) => one.situation === situation && one.state === 'unread',
    );
    if (unread.length === 0) return;
    const by = await namesOf(situation).catch(() => undefined);
    if (by === undefined) {
      later(situation, UNREAD_PAUSE_MS);
      return;
    }
    for (const one of inOrder(unread)) await queue.keep(readLine(one, by));
  }

  async function namesOf(situation: string): Promise<Read> {
    return { ...(await readNames(desk.api, situation)), words: t() };
  }

  function later(situation: string, ms: number): void {
    timers.get(situation)?.();
    timers.set(
      situation,
      clock.after(ms, () => void drain(situation)),
    );
  }

  async function sendAll(situation: string): Promise<void> {
    for (;;) {
      const next = nextOf((await queue.kept()).map(onPageLoad), situation);
      if (next === undefined) return;
      const going = markSending(next);
      await queue.keep(going);
      const one = afterAttempt(going, await attempt(going));
      await queue.keep(one);
      if (isWaiting(one)) {
        later(situation, pauseMs(one.attempts));
        return;
      }
      queue.settle(one);
    }
  }

  async function attempt(one: Outgoing): Promise<Outcome> {
    const { path, key, body, operator } = one;
    const wasOffline = !device.isOnline() || truth.peek().state === 'offline';
    try {
      await registerFirst(one);
      const receipt = await send<Receipt>({ method: 'POST', path, key, body, operator });
      return { kind: 'receipt', receipt };
    } catch (error) {
      const problem =
        error instanceof ApiProblem
          ? error.document
          : { type: 'about:blank', title: '', status: 0, detail: String(error) };
      return { kind: 'problem', problem, wasOffline };
    }
  }

  async function registerFirst({ first, operator }: Outgoing): Promise<void> {
    if (first === undefined) return;
    try {
      await send({ method: 'PUT', key: '', ...first, operator, onlyNew: true });
    } catch (error) {
      const isThere = error instanceof ApiProblem && error.document.status === IS_THERE;
      if (!isThere) throw error;
    }
  }

  return { drain };
}
