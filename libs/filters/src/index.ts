export {
  descriptionOf,
  FILTER_NAMES,
  FILTERS,
  type FilterForm,
  type FilterName,
  type FiltersAsked,
  type FiltersOf,
  formOf,
  MOST_NUMBERS,
  NONE,
  numbersForm,
} from './filters.js';
export { type MomentSpan, momentSpanIn } from './moment-span.js';
