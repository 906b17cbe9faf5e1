import { computed } from '@preact/signals';
import { atScreen } from '../../core/map/projection.js';
import { type Country, countryAt } from '../../core/map/outlines.js';
import { type MapView } from './view-state.js';
import { type MapModel } from './map-model.js';
import { type SettingsState } from '../page/settings.js';

const ACROSS = [0.05, 0.3, 0.5, 0.7, 0.95];

const MOST_NAMED = 4;

interface Needs {
  readonly mapView: MapView;
  readonly mapModel: MapModel;
  readonly settings: SettingsState;
}

/** The names of the countries that are seen. */
export function createCountriesInView(desk: Needs) {
  const { size } = desk.mapView;
  const { view, countries } = desk.mapModel;
  const { lang } = desk.settings;

  /** The countries in the view, where they are few: those at some points all over it. */
  const names = computed<readonly string[]>(() => {
    const { width, height } = size.value;
    const points = ACROSS.flatMap((x) =>
      ACROSS.map((y) => atScreen([x * width, y * height], view.value, size.value)),
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
