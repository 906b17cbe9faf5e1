import { FILTER_NAMES, type FilterName, FILTERS } from '@sitlog/filters';
import { type Language } from '@sitlog/words';

/** What each filter is called in a language. */
export function labelsIn(language: Language): Readonly<Record<FilterName, string>> {
  const labels = FILTER_NAMES.map((name) => [name, FILTERS[name].label[language]]);
  return Object.fromEntries(labels) as Record<FilterName, string>;
}

/** One example of each filter that has a name, as it is typed. */
export const FILTER_HELP = FILTER_NAMES.flatMap((name) => FILTERS[name].help ?? []).join(' ');
