import { computed, signal } from '@preact/signals';
import { type HowPlaced, HOW_PLACED } from '../../core/map/located.js';
import { type Size, type View } from '../../core/map/projection.js';
import { type LocationState } from '../page/location.js';
import { type DeviceClock } from '../edges/edges.js';

/** Reads a view such as `36.19,37.16,120`: latitude, longitude, kilometres across. */
export function readView(text: string | undefined): View | undefined {
  if (text === undefined || !VIEW.test(text)) return undefined;
  const [lat = 0, lon = 0, km = 0] = text.split(',').map(Number);
  return isOnEarth({ lat, lon, km }) ? { lat, lon, km } : undefined;
}

const VIEW = /^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/;

function isOnEarth({ lat, lon, km }: View): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km >= 1 && km <= 40_000;
}

/** Writes a view; `readView` reads the same again, to ten metres. */
export function writeView({ lat, lon, km }: View): string {
  return `${lat.toFixed(4)},${lon.toFixed(4)},${Number(km.toPrecision(4))}`;
}

interface Needs {
  readonly clock: DeviceClock;
  readonly location: LocationState;
}

export type MapView = ReturnType<typeof createMapView>;

/** What part of the world is seen, and what is selected. */
export function createMapView(desk: Needs) {
  const { clock } = desk;
  const { place, setScreenParams } = desk.location;

  /** Size of the map on the screen, once it was measured. */
  const size = signal<Size>({ width: 720, height: 440 });

  /** The view while a hand is on the map: the address follows when it rests. */
  const held = signal<View | undefined>(undefined);

  /** The view of the address; undefined: whatever shows all places. */
  const askedView = computed<View | undefined>(
    () => held.value ?? readView(place.value.screenParams['view']),
  );

  /** The part of the sum to which the list is narrowed. */
  const part = computed<HowPlaced | undefined>(() =>
    HOW_PLACED.find((one) => one === place.value.screenParams['part']),
  );

  /** The place that is selected in the map and in the list. */
  const selected = computed(() => place.value.screenParams['at']);

  /** Counts up when a place is selected in the map: the list then goes to it. */
  const selections = signal(0);

  /** Selects a place in the map. */
  function selectInMap(key: string): void {
    setScreenParams({ at: key, part: undefined });
    selections.value += 1;
  }

  /** Shows a view while a hand moves it. */
  function hold(view: View): void {
    held.value = view;
  }

  let letGoNoMore: (() => void) | undefined;

  /** Writes what was held into the address, at once or when nothing more comes. */
  function letGo(afterMs = 0): void {
    letGoNoMore?.();
    letGoNoMore = clock.after(afterMs, () => {
      const view = held.peek();
      if (view === undefined) return;
      setScreenParams({ view: writeView(view) });
      held.value = undefined;
    });
  }

  /** Goes to a view, or (undefined) to that of all places. */
  function look(view: View | undefined): void {
    letGoNoMore?.();
    held.value = undefined;
    setScreenParams({ view: view === undefined ? undefined : writeView(view) });
  }

  return { size, askedView, part, selected, selections, selectInMap, hold, letGo, look };
}
