import {
  ACTS,
  BASES,
  CONFIDENCES,
  FIGURE_ROLES,
  HANDLING,
  PLACE_PRECISIONS,
  QUANTIFIERS,
  ROLE_CERTAINTIES,
  STOCK_FLOWS,
  TIME_PRECISIONS,
} from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { aspectOfProposition, subjectOf } from '../../board/proposition-id.js';
import { type Words } from '../../i18n/words.js';
import { type RegisteredItem } from '../../registered.js';
import { type ChoiceFrom } from './columns.js';
import { cellOf, type EditedRow } from './rows.js';

/** A value that can be chosen, and what it is called. */
export type Option = readonly [value: string, name: string];

/** From what choices are made: the registers, what has been adopted, and the words of the page. */
export interface Chooser {
  readonly registers: Readonly<
    Record<'sources' | 'actors' | 'places' | 'subjects', readonly RegisteredItem[]>
  >;
  readonly adopted: Vocabulary;
  readonly words: Words;
}

const CLOSED: Readonly<Partial<Record<ChoiceFrom, readonly string[]>>> = {
  act: ACTS,
  basis: BASES,
  certainty: ROLE_CERTAINTIES,
  placePrecision: Object.keys(PLACE_PRECISIONS),
  timePrecision: TIME_PRECISIONS,
  quantifier: QUANTIFIERS,
  stockFlow: STOCK_FLOWS,
  figureRole: FIGURE_ROLES,
  handling: HANDLING,
  confidence: CONFIDENCES,
};

/** What can be chosen in a cell; which values an assertion can have lies in the proposition of its row. */
export function optionsFor(from: ChoiceFrom, row: EditedRow, chooser: Chooser): readonly Option[] {
  const { registers, adopted, words } = chooser;
  const { vocabulary } = words;
  const named = (codes: readonly string[]): readonly Option[] =>
    codes.map((code) => [code, words.entry.codes[code] ?? vocabulary.act(code)]);
  const items = (all: readonly RegisteredItem[]): readonly Option[] =>
    all.map(({ id, name }) => [id, name]);
  const rows = (
    all: readonly { readonly code: string; readonly deprecated?: true }[],
    nameOf: (code: string) => string,
  ): readonly Option[] =>
    all.filter(({ deprecated }) => deprecated !== true).map(({ code }) => [code, nameOf(code)]);
  switch (from) {
    case 'source':
      return items(registers.sources);
    case 'actor':
      return items(registers.actors);
    case 'place':
      return items(registers.places);
    case 'subject':
      return items(registers.subjects);
    case 'placeRole':
      return rows(adopted.placeRoles.all, vocabulary.role);
    case 'actorRole':
      return rows(adopted.actorRoles.all, vocabulary.role);
    case 'sector':
      return rows(adopted.sectors.all, vocabulary.role);
    case 'measure':
      return rows(adopted.measures.all, vocabulary.measure);
    case 'unit':
      return rows(adopted.units.all, words.told.vocabulary.namedBy(adopted).unit);
    case 'proposition':
      return propositions(chooser);
    case 'value':
      return valuesOf(cellOf(row, { name: 'proposition', form: 'pick' }), chooser);
    case 'entry':
      return [];
    default:
      return named(CLOSED[from] ?? []);
  }
}

/** Every question that the board can answer, by the name of its subject. */
function propositions({ registers, adopted, words }: Chooser): readonly Option[] {
  return registers.subjects.flatMap(({ id, name, type = '' }) =>
    adopted
      .aspectsOf(type)
      .map(({ code }): Option => [
        `${id}/${code}`,
        `${name} · ${words.vocabulary.aspect(code, type)}`,
      ]),
  );
}

/** The values that can be said of a proposition: those of its aspect, or the actors; none where any code can. */
export function valuesOf(proposition: string, chooser: Chooser): readonly Option[] {
  const { registers, adopted, words } = chooser;
  const subject = registers.subjects.find(({ id }) => id === subjectOf(proposition));
  const aspect = aspectOfProposition(proposition);
  const type = subject?.type;
  const row = type === undefined ? undefined : adopted.aspectOf(type, aspect);
  const of = { aspect, ...(type === undefined ? {} : { type }) };
  const values = Object.keys(row?.values ?? {}).map((code): Option => [
    code,
    words.vocabulary.value(code, of),
  ]);
  if (row?.actor !== true) return values;
  return [...registers.actors.map(({ id, name }): Option => [id, name]), ...values];
}
