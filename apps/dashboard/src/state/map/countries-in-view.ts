import { computed } from '@preact/signals';
import { KM_PER_DEGREE, shrinkOf } from '../../core/map/projection.js';
import { type Country, countryAt } from '../../core/map/outlines.js';
import { type MapView } from './view-state.js';
import { type MapModel } from './map-model.js';
import { type SettingsState } from '../page/settings.js';

const ACROSS = [-0.45, -0.2, 0, 0.2, 0.45];

const MOST_NAMED = 4;

interface Needs {
  readonly mapView: MapView;
  readonly mapModel: MapModel;
  readonly settings: SettingsState;
}

/** The names of the countries that are seen. */
export function createCountriesInView(desk: Needs) {
  const { size } = desk.mapView;
  const { view, plane, countries } = desk.mapModel;
  const { lang } = desk.settings;

  /** The countries in the view, where they are few: those at some points all over it. */
  const names = computed<readonly string[]>(() => {
    const { width, height } = size.value;
    const degrees = view.value.km / KM_PER_DEGREE;
    const points = ACROSS.flatMap((x) =>
      ACROSS.map(
        (y) =>
          [
            view.value.lon + (x * degrees) / shrinkOf(plane.value),
            view.value.lat + (y * degrees * height) / width,
          ] as const,
      ),
    );
    const found = new Set(points.map((point) => countryAt(countries.value ?? [], point)));
    const named = [...found].flatMap((one) => (one === undefined ? [] : [nameOf(one)]));
    return named.length > MOST_NAMED ? [] : named;
  });

  /** The browser knows the names of countries by their numbers, in every language. */
  function nameOf({ id, name }: Country): string {
    if (id === '') return name;
    const { region } = new Intl.Locale(`und-${id}`);
    return new Intl.DisplayNames(lang.value, { type: 'region' }).of(region ?? id) ?? name;
  }

  return { names };
}
