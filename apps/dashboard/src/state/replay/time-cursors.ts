import { computed, signal } from '@preact/signals';
import { type Moments } from '../../core/location/address.js';
import { presetOf } from '../../core/location/clocks.js';
import { preciseIsoOf } from '@sitlog/line-reading';
import { type DrawingCost, REST_MS } from './drawing-cost.js';
import { type Dots, type Pace, type CursorPair } from '../../core/plot/dots.js';
import { type LocationState } from '../page/location.js';
import { type BoardState } from '../situation/board.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type DeviceClock } from '../edges/edges.js';

interface Needs {
  readonly clock: DeviceClock;
  readonly location: LocationState;
  readonly board: BoardState;
  readonly drawingCost: DrawingCost;
  readonly situation: CurrentSituation;
}

export type TimeCursors = ReturnType<typeof createTimeCursors>;

/** Where the two hands stand. */
export function createTimeCursors(desk: Needs) {
  const { clock } = desk;
  const { place, moments, go, setScreenParams } = desk.location;
  const { shown } = desk.board;
  const { isDear, writeEvery } = desk.drawingCost;
  const { zone } = desk.situation;

  const held = signal<Moments | undefined>(undefined);

  let waitNoMore: (() => void) | undefined;

  /** Whether the hands stand elsewhere than the address says, for the moment. */
  const isHeld = computed(() => held.value !== undefined);

  /** Whether both hands move as one: "as known then". */
  const isLocked = computed(
    () =>
      place.value.screenParams['lock'] !== 'off' && ['then', 'now'].includes(presetOf(current())),
  );

  /** Where the two hands stand, before the address and the board follow them. */
  const hands = computed<CursorPair | undefined>(() => {
    const now = shown.value;
    if (now === undefined) return undefined;
    const { validAt = now.validAt, knownAt = now.knownAt } = current();
    const known = knownAt.startsWith('rev:') ? now.knownAt : knownAt;
    return { valid: Date.parse(validAt), known: Date.parse(known) };
  });

  /** How the hands go on when time goes on. */
  const pace = computed<Pace>(() => {
    if (isLocked.value) return { kind: 'together' };
    if (current().knownAt === undefined) return { kind: 'valid' };
    const { valid, known } = hands.value ?? { valid: 0, known: 0 };
    return { kind: 'apart', lead: known - valid };
  });

  /** Sets one hand; when they are locked the other goes with it, and neither goes beyond what has been recorded. */
  function setHand(which: keyof CursorPair, at: number, dots: Dots): void {
    if (isLocked.value) together(Math.min(at, dots.latest + 1));
    else if (which === 'valid') hold({ ...current(), validAt: instant(at) });
    else hold({ ...current(), knownAt: instant(Math.min(at, dots.latest + 1)) });
  }

  /** Sets both hands, each for itself unless they are locked. */
  function setHands({ valid, known }: CursorPair, dots: Dots): void {
    if (isLocked.value) together(Math.min(valid, dots.latest + 1));
    else hold({ validAt: instant(valid), knownAt: instant(Math.min(known, dots.latest + 1)) });
  }

  /** Goes on to a valid moment at the pace of the hands. */
  function goOnTo(valid: number, dots: Dots): void {
    const way = pace.value;
    isFlowing = true;
    if (way.kind === 'apart') setHands({ valid, known: valid + way.lead }, dots);
    else setHand('valid', valid, dots);
    isFlowing = false;
  }

  /** Whether the hands are moved by time, not by somebody who will let go of them. */
  let isFlowing = false;

  function together(at: number): void {
    hold({ validAt: instant(at), knownAt: instant(at) });
  }

  function current(): Moments {
    return held.value ?? moments.value;
  }

  function hold(next: Moments): void {
    held.value = next;
    if (!isFlowing && isDear()) {
      // The board is drawn when the hand rests: it would make the hand stutter.
      waitNoMore?.();
      waitNoMore = clock.after(REST_MS, write);
    } else {
      waitNoMore ??= clock.after(writeEvery(), write);
    }
  }

  /** Writes into the address where the hands stand. */
  function write(): void {
    waitNoMore?.();
    waitNoMore = undefined;
    const next = held.value;
    if (next === undefined) return;
    go({ moments: next }, 'replace');
    held.value = undefined;
  }

  /** Locks the hands together, at the valid one, or lets each move for itself. */
  function lock(isWanted: boolean): void {
    write();
    if (!isWanted) {
      setScreenParams({ lock: 'off' });
      return;
    }
    const { lock: _lock, ...own } = place.value.screenParams;
    const { validAt } = moments.value;
    go({
      screenParams: own,
      ...(validAt === undefined ? {} : { moments: { validAt, knownAt: validAt } }),
    });
  }

  /** A moment as it stands in an address. */
  function instant(at: number): string {
    return preciseIsoOf(Math.round(at), zone.value);
  }

  return { isHeld, isLocked, hands, pace, setHand, setHands, goOnTo, write, lock, instant };
}
