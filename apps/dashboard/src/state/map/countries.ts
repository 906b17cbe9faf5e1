import { signal } from '@preact/signals';
import { type Country } from '../../core/map/outlines.js';
import { type Desk } from '../desk.js';

export type Countries = ReturnType<typeof createCountries>;

/** The outlines of countries, for all maps of the page. */
export function countriesOf(desk: Desk): Countries {
  return desk.keep(createCountries);
}

function createCountries() {
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

  return { countries, loadCountries };
}
