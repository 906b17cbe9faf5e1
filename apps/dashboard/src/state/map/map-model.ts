import { computed, signal } from '@preact/signals';
import { viewOfAll, planeOf } from '../../core/map/extent.js';
import { type Group, located, type Spot } from '../../core/map/located.js';
import { type Country } from '../../core/map/outlines.js';
import { type View } from '../../core/map/projection.js';
import { type MapData } from './map-data.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type MapView } from './view-state.js';

/** A group that can be drawn. */
export type Drawn = Group & { readonly spot: Spot };

function isDrawn(group: Group): group is Drawn {
  return group.spot !== undefined;
}

interface Needs {
  readonly mapData: MapData;
  readonly situation: CurrentSituation;
  readonly mapView: MapView;
}

export type MapModel = ReturnType<typeof createMapModel>;

/** What is drawn of them. */
export function createMapModel(desk: Needs) {
  const { mapAsked } = desk.mapData;
  const { places } = desk.situation;
  const { askedView, size } = desk.mapView;

  const items = computed(() => mapAsked.state.value.data?.items ?? []);

  /** The entries at their places. */
  const locatedNow = computed(() => located(items.value, places.value));

  const drawn = computed<readonly Drawn[]>(() => locatedNow.value.groups.filter(isDrawn));

  const spots = computed(() => drawn.value.map(({ spot }) => spot));

  /** The plane on which the places of the situation are drawn. */
  const plane = computed(() => planeOf(spots.value));

  /** What is seen: as the address says, else all places. */
  const view = computed<View>(
    () => askedView.value ?? viewOfAll(spots.value, plane.value, size.value),
  );

  /** The outlines of countries; undefined until they are there, null when they could not be loaded. */
  const countries = signal<readonly Country[] | undefined | null>(undefined);

  /** Loads the outlines, once; the list does not wait for them. */
  async function loadCountries(): Promise<void> {
    if (countries.peek() !== undefined && countries.peek() !== null) return;
    try {
      const [{ LINES, COUNTRIES }, { decoded }] = await Promise.all([
        import('../../core/map/data/outlines.data.js'),
        import('../../core/map/outlines.js'),
      ]);
      countries.value = decoded(LINES, COUNTRIES);
    } catch {
      countries.value = null;
    }
  }

  return { locatedNow, drawn, plane, view, countries, loadCountries };
}
