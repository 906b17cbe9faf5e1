import { effect, signal } from '@preact/signals';
import { code } from '../page/location.js';
import { address, situationPath } from './api.js';
import { renewals, returns } from './failed.js';
import { folded } from '../../core/live/board-changes.js';
import { type Heard } from '../../core/live/freshness.js';
import { type Board, type Change, type Happening, type Tick } from '../../core/contract.js';

/** The board of now as the stream tells it; undefined until its first snapshot. */
export const liveBoard = signal<Board | undefined>(undefined);

/** What is known of the stream itself. */
export const heard = signal<Heard>(nothingHeard());

/** Events since this page follows the situation, oldest first, at most the last 1,000. */
export const news = signal<readonly Happening[]>([]);

/** Something was missed since the last snapshot, and is not listed. */
export const hasGap = signal(false);

const KEPT = 1_000;
const RETRY_MS = 3_000;

let source: EventSource | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
let lastId: string | undefined;

function nothingHeard(): Heard {
  return { tick: undefined, at: Date.now(), connection: 'opening', knownRevision: -1 };
}

const on: Readonly<Record<string, (data: never) => void>> = {
  snapshot(board: Board) {
    // In place of what happened since the last one, of which nobody tells.
    if (liveBoard.value !== undefined) renewals.value += 1;
    liveBoard.value = board;
    heard.value = { ...heard.value, knownRevision: board.knownRevision };
  },
  change(change: Change) {
    const board = liveBoard.value;
    if (board === undefined) return;
    liveBoard.value = folded(board, change);
    news.value = [...news.value, ...change.events].slice(-KEPT);
    heard.value = { ...heard.value, knownRevision: change.knownRevision };
  },
  gap() {
    hasGap.value = true;
  },
  tick(tick: Tick) {
    if (heard.value.connection !== 'open') returns.value += 1;
    heard.value = { ...heard.value, tick, at: Date.now(), connection: 'open' };
  },
};

function listen(situation: string): void {
  const opened = new EventSource(
    address(`${situationPath(situation)}/changes`, { lastEventId: lastId }),
  );
  source = opened;
  opened.onerror = () => {
    heard.value = { ...heard.value, connection: 'lost' };
    // A browser gives up for good after one refusal, so the loop is ours.
    opened.close();
    clearTimeout(retry);
    retry = setTimeout(() => {
      listen(situation);
    }, RETRY_MS);
  };
  for (const [name, take] of Object.entries(on)) {
    opened.addEventListener(name, (event) => {
      take(JSON.parse((event as MessageEvent<string>).data) as never);
      lastId = (event as MessageEvent<string>).lastEventId || lastId;
    });
  }
}

const HELD_MS = 5_000;
const isHeld = signal(false);

/** Lets the stream wait until the screen has its own answer, at most so long: in a long log its first word keeps the server busy for seconds. */
export function holdStream(): void {
  isHeld.value = true;
  setTimeout(letStream, HELD_MS);
}

/** Lets the stream begin. */
export function letStream(): void {
  isHeld.value = false;
}

/** Follows the situation of the address for as long as the page lives. */
export function followLive(): void {
  effect(() => {
    const situation = code.value;
    source?.close();
    clearTimeout(retry);
    lastId = undefined;
    liveBoard.value = undefined;
    news.value = [];
    hasGap.value = false;
    heard.value = nothingHeard();
    if (situation !== undefined && !isHeld.value) listen(situation);
  });
}
