/** From what a field is chosen: a register, a table of the adopted packs, or a closed list. */
export type ChoiceFrom =
  | 'source'
  | 'actor'
  | 'place'
  | 'subject'
  | 'entry'
  | 'placeRole'
  | 'actorRole'
  | 'measure'
  | 'unit'
  | 'sector'
  | 'proposition'
  | 'value'
  | 'act'
  | 'basis'
  | 'certainty'
  | 'placePrecision'
  | 'timePrecision'
  | 'quantifier'
  | 'stockFlow'
  | 'figureRole'
  | 'handling'
  | 'confidence';

/** One cell of a row; a name with a dot lies one level deeper, an empty one is the row itself. */
export interface Column {
  readonly name: string;
  readonly form: 'text' | 'number' | 'instant' | 'flag' | 'pick';
  readonly from?: ChoiceFrom;
  readonly isRequired?: true;
  /** Open ends are kept as null, everything else that is empty is left out. */
  readonly isNullable?: true;
}

const text = (name: string): Column => ({ name, form: 'text' });
const needed = (name: string): Column => ({ name, form: 'text', isRequired: true });
const flag = (name: string): Column => ({ name, form: 'flag' });
const instant = (name: string): Column => ({ name, form: 'instant' });
const open = (name: string): Column => ({ name, form: 'instant', isNullable: true });
const number = (name: string): Column => ({ name, form: 'number', isNullable: true });
const pick = (name: string, from: ChoiceFrom): Column => ({ name, form: 'pick', from });
const must = (name: string, from: ChoiceFrom): Column => ({
  ...pick(name, from),
  isRequired: true,
});

/** A list of plain values, each chosen or written. */
export const listOf = (from?: ChoiceFrom): readonly Column[] => [
  from === undefined ? needed('') : must('', from),
];

export const CHAIN_COLUMNS: readonly Column[] = [
  must('sourceId', 'source'),
  must('act', 'act'),
  pick('basis', 'basis'),
  instant('at'),
  text('channel'),
  text('url'),
  text('archivedUrl'),
  text('externalId'),
  flag('quote'),
  flag('anonymous'),
  flag('assumed'),
  flag('againstInterest'),
];

export const PLACES_COLUMNS: readonly Column[] = [
  pick('placeId', 'place'),
  text('description'),
  must('role', 'placeRole'),
  pick('precision', 'placePrecision'),
  text('note'),
];

export const ACTORS_COLUMNS: readonly Column[] = [
  pick('actorId', 'actor'),
  text('description'),
  must('role', 'actorRole'),
  pick('as', 'certainty'),
  text('note'),
];

export const ASSERTIONS_COLUMNS: readonly Column[] = [
  must('proposition', 'proposition'),
  pick('value', 'value'),
  flag('negated'),
  flag('ends'),
  open('start.earliest'),
  open('start.latest'),
  open('end.earliest'),
  open('end.latest'),
];

export const FIGURES_COLUMNS: readonly Column[] = [
  must('measure', 'measure'),
  must('unit', 'unit'),
  must('quantifier', 'quantifier'),
  number('min'),
  number('best'),
  number('max'),
  text('verbal'),
  must('stockFlow', 'stockFlow'),
  needed('scope'),
  text('excludes'),
  instant('asOf'),
  open('period.from'),
  open('period.to'),
  pick('role', 'figureRole'),
];

export const MOMENT_COLUMNS: readonly Column[] = [
  { ...instant('at'), isRequired: true },
  pick('precision', 'timePrecision'),
];
export const RECEIVED_COLUMNS: readonly Column[] = [...MOMENT_COLUMNS, text('channel')];
export const WINDOW_COLUMNS: readonly Column[] = [open('from'), open('to')];
export const CONFIDENCE_COLUMNS: readonly Column[] = [
  must('level', 'confidence'),
  needed('reason'),
];
export const NUMBERED_COLUMNS: readonly Column[] = [needed('scheme'), needed('id')];
export const DEMAND_COLUMNS: readonly Column[] = [
  needed('id'),
  needed('by'),
  text('of'),
  needed('what'),
  text('before'),
  text('consequence'),
  open('deadline'),
  pick('as', 'certainty'),
];
export const AGREEMENT_COLUMNS: readonly Column[] = [
  needed('id'),
  needed('type'),
  text('class'),
  open('effectiveFrom'),
];
export const FORECAST_COLUMNS: readonly Column[] = [
  needed('what'),
  { ...instant('windowFrom'), isRequired: true },
  { ...instant('windowTo'), isRequired: true },
  text('basis'),
];
