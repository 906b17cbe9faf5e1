import { computed } from '@preact/signals';
import { viewOfAll, planeOf } from '../../core/map/extent.js';
import { type Group, located, type Spot } from '../../core/map/located.js';
import { type Countries } from './countries.js';
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
  readonly countries: Countries;
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

  const { countries, loadCountries } = desk.countries;

  return { locatedNow, drawn, plane, view, countries, loadCountries };
}
