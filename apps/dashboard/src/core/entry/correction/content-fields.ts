import {
  ACTORS_COLUMNS,
  AGREEMENT_COLUMNS,
  ASSERTIONS_COLUMNS,
  CHAIN_COLUMNS,
  type ChoiceFrom,
  type Column,
  CONFIDENCE_COLUMNS,
  DEMAND_COLUMNS,
  FIGURES_COLUMNS,
  FORECAST_COLUMNS,
  listOf,
  MOMENT_COLUMNS,
  NUMBERED_COLUMNS,
  PLACES_COLUMNS,
  RECEIVED_COLUMNS,
  WINDOW_COLUMNS,
} from './columns.js';

/** The parts of the form, in the order in which an entry is read. */
export const PARTS = ['says', 'when', 'chain', 'where', 'board', 'figures', 'more'] as const;
type Part = (typeof PARTS)[number];

/** One field of an entry that a correction can change: where it stands, and how it is written. */
export interface ContentField {
  readonly name: string;
  readonly path: string;
  readonly part: Part;
  readonly form: 'text' | 'area' | 'instant' | 'pick' | 'rows';
  readonly from?: ChoiceFrom;
  readonly columns?: readonly Column[];
  /** A single thing, not a list of them. */
  readonly isSingle?: true;
  readonly isRequired?: true;
}

const rows = (
  part: Part,
  name: string,
  columns: readonly Column[],
  path = `/${name}`,
): ContentField => ({ name, path, part, form: 'rows', columns });

const single = (
  part: Part,
  name: string,
  columns: readonly Column[],
  path = `/${name}`,
): ContentField => ({ ...rows(part, name, columns, path), isSingle: true });

const OCCURRED = '/time/occurred';

/** Every field of an entry that a correction can change. Kind, grade, marking and relations have actions of their own. */
export const CONTENT_FIELDS: readonly ContentField[] = [
  { name: 'headline', path: '/headline', part: 'says', form: 'text', isRequired: true },
  { name: 'narrative', path: '/narrative', part: 'says', form: 'area' },
  { name: 'from', path: `${OCCURRED}/from`, part: 'when', form: 'instant' },
  { name: 'to', path: `${OCCURRED}/to`, part: 'when', form: 'instant' },
  {
    ...{ name: 'precision', path: `${OCCURRED}/precision`, part: 'when' },
    ...{ form: 'pick', from: 'timePrecision', isRequired: true },
  },
  { name: 'label', path: `${OCCURRED}/label`, part: 'when', form: 'text' },
  single('when', 'uttered', MOMENT_COLUMNS, '/time/uttered'),
  single('when', 'published', MOMENT_COLUMNS, '/time/published'),
  single('when', 'received', RECEIVED_COLUMNS, '/time/received'),
  single('when', 'effective', WINDOW_COLUMNS),
  rows('chain', 'attribution', CHAIN_COLUMNS),
  rows('where', 'places', PLACES_COLUMNS),
  rows('where', 'actors', ACTORS_COLUMNS),
  rows('board', 'about', listOf('subject')),
  rows('board', 'assertions', ASSERTIONS_COLUMNS),
  rows('figures', 'figures', FIGURES_COLUMNS),
  rows('more', 'tags', listOf()),
  rows('more', 'sectors', listOf('sector')),
  rows('more', 'derivedFrom', listOf('entry')),
  rows('more', 'handling', listOf('handling')),
  { name: 'note', path: '/note', part: 'more', form: 'area' },
  { name: 'originalText', path: '/originalText', part: 'more', form: 'area' },
  { name: 'language', path: '/language', part: 'more', form: 'text' },
  rows('more', 'externalIds', NUMBERED_COLUMNS),
  single('more', 'confidence', CONFIDENCE_COLUMNS),
  single('more', 'demand', DEMAND_COLUMNS),
  single('more', 'agreement', AGREEMENT_COLUMNS),
  single('more', 'forecast', FORECAST_COLUMNS),
];

/** Lists that every entry has, if only empty; what else is emptied is removed. */
export const ALWAYS_THERE: ReadonlySet<string> = new Set([
  ...['about', 'places', 'actors', 'attribution', 'figures'],
  ...['derivedFrom', 'externalIds', 'tags', 'sectors', 'handling'],
]);
