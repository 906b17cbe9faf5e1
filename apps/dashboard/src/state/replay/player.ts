import { computed, signal } from '@preact/signals';
import { arrivalOf, arrivals, lastBefore, nextArrival } from '../../core/plot/dots.js';
import {
  goOn,
  type Reel,
  type SpeedName,
  SPEEDS,
  type PlayPosition,
} from '../../core/replay/playing.js';
import { type LocationState } from '../page/location.js';
import { type TimeCursors } from './time-cursors.js';
import { type DotsAsked } from './dots-asked.js';
import { type NamedEntryState } from './named-entry.js';
import { type Device, type DeviceClock, type PageHistory } from '../edges/edges.js';

interface Needs {
  readonly clock: DeviceClock;
  readonly device: Device;
  readonly page: PageHistory;
  readonly location: LocationState;
  readonly timeCursors: TimeCursors;
  readonly dotsAsked: DotsAsked;
  readonly namedEntry: NamedEntryState;
}

export type Player = ReturnType<typeof createPlayer>;

/** Lets time go on by itself. */
export function createPlayer(desk: Needs) {
  const { clock, device, page } = desk;
  const { place, setScreenParams } = desk.location;
  const { hands, instant, pace, goOnTo, write } = desk.timeCursors;
  const { loaded } = desk.dotsAsked;
  const { named } = desk.namedEntry;

  /** Whether time goes on by itself. It never begins to by itself. */
  const isPlaying = signal(false);

  /** What was last passed over because nothing came in. */
  const skipped = signal<PlayPosition['skipped']>(undefined);

  const speed = computed<SpeedName>(
    () =>
      (Object.keys(SPEEDS) as SpeedName[]).find(
        (name) => name === place.value.screenParams['speed'],
      ) ?? 'oneEntry',
  );

  /** The stretch that is played again and again, in milliseconds; undefined: to the end, once. */
  const loop = computed(() => {
    const { loopFrom, loopTo } = place.value.screenParams;
    const from = Date.parse(loopFrom ?? '');
    const to = Date.parse(loopTo ?? '');
    return from < to ? { from, to } : undefined;
  });

  /** Marks where the stretch begins or ends: where the hands stand. */
  function markLoop(end: 'loopFrom' | 'loopTo'): void {
    if (hands.value !== undefined) setScreenParams({ [end]: instant(hands.value.valid) });
  }

  /** Plays to the end again. */
  function unloop(): void {
    setScreenParams({ loopFrom: undefined, loopTo: undefined });
  }

  /** The last stop: hands that are locked go no further than the last moment at which anything was recorded. */
  const reach = computed(() => {
    if (loaded.value === undefined) return undefined;
    const { dots } = loaded.value;
    const last = arrivals(dots, pace.value).at(-1) ?? dots.latest;
    return pace.value.kind === 'together' ? Math.min(last, dots.latest + 1) : last;
  });

  const reel = computed<Reel | undefined>(() => {
    if (loaded.value === undefined || reach.value === undefined) return undefined;
    return {
      arrivals: arrivals(loaded.value.dots, pace.value),
      end: loop.value?.to ?? reach.value,
    };
  });

  /** Goes to the next entry, or the one before. */
  function step(by: 1 | -1): void {
    const at = hands.value;
    const log = loaded.value;
    if (reel.value === undefined || log === undefined || at === undefined) return;
    skipped.value = undefined;
    const next = stopAt(reel.value.arrivals, at.valid, by);
    if (next === undefined) return;
    goOnTo(next, log.dots);
    write();
    nameAt(next);
  }

  /** The next stop that the hands can reach. */
  function stopAt(all: Float64Array, from: number, by: 1 | -1): number | undefined {
    if (by === -1) return lastBefore(all, from);
    const next = nextArrival(all, from);
    return next === undefined || next > (reach.value ?? next) ? undefined : next;
  }

  /** Names the entry that comes in at a moment. */
  function nameAt(moment: number): void {
    const dots = loaded.value?.dots;
    if (dots === undefined) return;
    const way = pace.value;
    const found = dots.recorded.findIndex((_, i) => arrivalOf(dots, i, way) === moment);
    if (found >= 0) named.value = dots.ordinal[found];
  }

  let stop: (() => void) | undefined;

  let standing: PlayPosition = { at: 0, since: 0, isOver: false };

  /** When the last frame was drawn; undefined: none has been yet. */
  let last: number | undefined;

  /** Begins to play, or ceases to. */
  function playOrPause(): void {
    if (isPlaying.value) pause();
    else begin();
  }

  /** Ceases to play, where it stands. */
  function pause(): void {
    isPlaying.value = false;
    stop?.();
    write();
  }

  function begin(): void {
    const at = hands.value;
    if (reel.value === undefined || at === undefined || mayNotMove.value) return;
    isPlaying.value = true;
    skipped.value = undefined;
    const isOver = at.valid >= reel.value.end;
    standing = { at: isOver ? start() : at.valid, since: 0, isOver: false };
    last = undefined;
    stop = clock.nextFrame(go);
  }

  /** The beginning of the stretch, or the first entry. */
  function start(): number {
    return loop.value?.from ?? reel.value?.arrivals[0] ?? 0;
  }

  function go(now: number): void {
    const elapsed = Math.max(now - (last ?? now), 0);
    last = now;
    if (reel.value === undefined || loaded.value === undefined) return;
    standing = goOn(standing, elapsed, SPEEDS[speed.value], reel.value);
    if (standing.skipped !== undefined) skipped.value = standing.skipped;
    goOnTo(standing.at, loaded.value.dots);
    if (standing.isOver && loop.value === undefined) {
      pause();
      return;
    }
    if (standing.isOver) standing = { at: start(), since: 0, isOver: false };
    stop = clock.nextFrame(go);
  }

  /** This device asks that nothing moves by itself. */
  const mayNotMove = signal(
    device.fits('(prefers-reduced-motion: reduce)', (isSo) => {
      mayNotMove.value = isSo;
      if (isSo) pause();
    }),
  );

  page.onHidden(() => {
    if (isPlaying.value) pause();
  });

  return {
    isPlaying,
    skipped,
    speed,
    loop,
    markLoop,
    unloop,
    step,
    playOrPause,
    pause,
    mayNotMove,
  };
}
