import { computed, effect, signal } from '@preact/signals';
import {
  type BoardResponse,
  type ChangeFrame,
  type GapFrame,
  type HappeningResponse,
  type HistoryFrame,
  type TickFrame,
} from '@sitlog/api-types';
import { address, situationPath } from './api.js';
import { boardAfter } from '../../core/live/board-changes.js';
import { type Heard } from '../../core/live/freshness.js';
import { type Failures } from './failed.js';
import { type Asking } from './resource.js';
import { type LocationState } from '../page/location.js';
import { type DeviceClock, type EventStream, type Network } from '../edges/edges.js';

const KEPT = 1_000;

const RETRY_MS = 3_000;

const HELD_MS = 5_000;

/** Who hears what the stream tells beside the board of now. */
export interface StreamListener {
  /** It turns to a situation, or to none. */
  readonly open: (situation: string | undefined) => void;
  readonly history: (frame: HistoryFrame) => void;
  readonly gap: (frame: GapFrame) => void;
  /** It stands here: who comes back with this id is told what lies beyond. */
  readonly standsAt: (id: string) => void;
}

/** What follows from events, of which an answer says as of which revision it is. */
type Follower = Asking<{ readonly knownRevision: number }>;

interface Needs {
  readonly failures: Failures;
  readonly location: LocationState;
  readonly network: Network;
  readonly clock: DeviceClock;
}

export type Live = ReturnType<typeof createLive>;

/** Follows the stream of the situation of the address, once it is told to. */
export function createLive(desk: Needs) {
  const { renewals, returns } = desk.failures;
  const { code } = desk.location;
  const { clock, network } = desk;

  const nothingHeard = (): Heard => ({
    tick: undefined,
    at: clock.now(),
    connection: 'opening',
    knownRevision: -1,
  });

  /** The board of now as the stream tells it; undefined until its first snapshot. */
  const liveBoard = signal<BoardResponse | undefined>(undefined);

  /** What is known of the stream itself. */
  const heard = signal<Heard>(nothingHeard());

  /** As of which revision it tells; below 0 until its first word. Heartbeats leave it alone: who asks by it does not ask at each of them. */
  const heardRevision = computed(() => heard.value.knownRevision);

  /** Events since this page follows the situation, oldest first, at most the last 1,000. */
  const news = signal<readonly HappeningResponse[]>([]);

  /** Something was missed since the last snapshot, and is not listed. */
  const hasGap = signal(false);

  let listener: StreamListener | undefined;

  let source: EventStream | undefined;

  let retryNoMore: (() => void) | undefined;

  let lastId: string | undefined;

  const followers: Follower[] = [];

  /** Has what follows from events asked for again where the stream begins later than its answer: nobody tells of what lies between them. */
  function keepUp(asked: Follower): void {
    followers.push(asked);
  }

  function renewOlder(knownRevision: number): void {
    for (const { state, again } of followers) {
      const { data, isLoading } = state.peek();
      if (isLoading || (data !== undefined && data.knownRevision < knownRevision)) again();
    }
  }

  const on: Readonly<Record<string, (data: never) => void>> = {
    snapshot(board: BoardResponse) {
      // In place of what happened since the last one, of which nobody tells.
      if (liveBoard.value === undefined) renewOlder(board.knownRevision);
      else renewals.value += 1;
      liveBoard.value = board;
      heard.value = { ...heard.value, knownRevision: board.knownRevision };
    },
    change(change: ChangeFrame) {
      const board = liveBoard.value;
      if (board === undefined) return;
      liveBoard.value = boardAfter(board, change);
      news.value = [...news.value, ...change.events].slice(-KEPT);
      heard.value = { ...heard.value, knownRevision: change.knownRevision };
    },
    history(frame: HistoryFrame) {
      listener?.history(frame);
    },
    gap(frame: GapFrame) {
      hasGap.value = true;
      listener?.gap(frame);
    },
    tick(tick: TickFrame) {
      if (heard.value.connection !== 'open') returns.value += 1;
      heard.value = { ...heard.value, tick, at: clock.now(), connection: 'open' };
    },
  };

  function listen(situation: string): void {
    const opened = network.openStream(
      address(`${situationPath(situation)}/changes`, { lastEventId: lastId }),
    );
    source = opened;
    opened.onFailure(() => {
      heard.value = { ...heard.value, connection: 'lost' };
      // A browser gives up for good after one refusal, so the loop is ours.
      opened.close();
      retryNoMore?.();
      retryNoMore = clock.after(RETRY_MS, () => {
        listen(situation);
      });
    });
    for (const [name, take] of Object.entries(on)) {
      opened.on(name, ({ data, lastEventId }) => {
        take(JSON.parse(data) as never);
        lastId = lastEventId || lastId;
        if (lastId !== undefined) listener?.standsAt(lastId);
      });
    }
  }

  const isHeld = signal(false);

  /** Lets the stream wait until the screen has its own answer, at most so long: in a long log its first word keeps the server busy for seconds. */
  function holdStream(): void {
    isHeld.value = true;
    clock.after(HELD_MS, letStream);
  }

  /** Lets the stream begin. */
  function letStream(): void {
    isHeld.value = false;
  }

  /** Follows the situation of the address for as long as the page lives. */
  function followLive(heardBy: StreamListener): void {
    listener = heardBy;
    effect(() => {
      const situation = code.value;
      source?.close();
      retryNoMore?.();
      lastId = undefined;
      liveBoard.value = undefined;
      news.value = [];
      hasGap.value = false;
      heard.value = nothingHeard();
      heardBy.open(situation);
      if (situation !== undefined && !isHeld.value) listen(situation);
    });
  }

  return {
    ...{ liveBoard, heard, heardRevision, news, hasGap },
    ...{ keepUp, holdStream, letStream, followLive },
  };
}
