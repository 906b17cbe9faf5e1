import { type EntryInResponse } from '@sitlog/api-types';
import { RELATION_TYPES, TLP } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Words } from '../i18n/words.js';
import { type Action } from './actions.js';
import { type Fields } from './correction/content-text.js';

/** `entry` and `entries` are looked for, and chosen from what is found. */
type Kind = 'area' | 'select' | 'text' | 'entry' | 'entries';

/** What the fields of a form are made from. */
interface FormContext {
  readonly words: Words;
  readonly adopted: Vocabulary;
  readonly entry: EntryInResponse;
}

/** A field of a form, with its name in the language in use. */
export interface ActionField {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly isRequired: boolean;
  /** Of a select: values and their names; an empty value stands for "leave as it is". */
  readonly options?: readonly (readonly [string, string])[];
}

/** The fields of an action, in the order of its form; what a correction changes stands above them. */
export function fieldsOf(
  action: Action,
  { words, adopted, entry: on }: FormContext,
): readonly ActionField[] {
  const { entry, told, vocabulary } = words;
  const { fields: names } = entry;
  type Name = keyof typeof names;
  const field = (kind: Kind, name: Name, isRequired = false): ActionField => ({
    ...{ name, kind, isRequired },
    label: names[name],
  });
  const select = (
    name: Name,
    options: ActionField['options'] = [],
    isRequired = true,
  ): ActionField => ({
    ...field('select', name, isRequired),
    options,
  });
  const chosen = (name: Name, options: ActionField['options'] = []): ActionField =>
    select(name, [['', entry.choose], ...options]);
  const reason = field('area', 'reason', true);
  const target = [
    field('entry', 'target', true),
    field('text', 'aspect', true),
    field('area', 'note'),
  ];
  switch (action) {
    case 'correct':
      return [select('class', Object.entries(entry.classes)), reason];
    case 'reclassify':
      return [chosen('kind', kinds(adopted, on.kind, vocabulary.kind)), reason];
    case 'mark':
      return [
        chosen(
          'tlp',
          TLP.filter((tlp) => tlp !== on.tlp).map((tlp) => [tlp, tlp]),
        ),
        reason,
      ];
    case 'contradict':
      return target;
    case 'relate':
      return [select('type', relations(vocabulary.relation)), ...target];
    case 'withdraw':
      return [select('relation', standing(on, vocabulary.relation)), reason];
    case 'verify':
      return [select('outcome', Object.entries(entry.outcomes)), field('area', 'rationale', true)];
    case 'regrade':
      return [
        select('reliability', grades(told.grades.reliability, entry.unchanged), false),
        select('credibility', grades(told.grades.credibility, entry.unchanged), false),
        field('area', 'rationale', true),
        field('entries', 'because'),
      ];
    case 'retract':
      return [
        select('why', Object.entries(entry.reasons)),
        field('entry', 'mergedInto'),
        field('area', 'note'),
      ];
    case 'reinstate':
      return [reason];
    case 'task':
      return [
        select('state', statesOf(on, entry.taskStates)),
        field('text', 'owner', on.task === undefined),
        field('text', 'due'),
        field('area', 'reason'),
      ];
  }
}

/** What can become of a task; first what it is. */
function statesOf(
  { task }: EntryInResponse,
  names: Readonly<Record<string, string>>,
): NonNullable<ActionField['options']> {
  const now = task?.state ?? 'open';
  return Object.entries(names).toSorted(([a], [b]) => Number(b === now) - Number(a === now));
}

/** The kinds that can be said, by their names. */
function kinds(
  { kinds: { all } }: Vocabulary,
  now: string,
  nameOf: (kind: string) => string,
): NonNullable<ActionField['options']> {
  return all
    .filter(({ code, deprecated }) => deprecated !== true && code !== now)
    .map(({ code }) => [code, nameOf(code)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
}

/** The relations of an entry that nobody has withdrawn. */
function standing(
  { relations: all }: EntryInResponse,
  nameOf: (type: string) => string,
): NonNullable<ActionField['options']> {
  return all
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ id, type, target, aspect }) => [
      id,
      [nameOf(type), target, ...(aspect === undefined ? [] : ['–', aspect])].join(' '),
    ]);
}

function grades(
  names: Readonly<Record<string, string>>,
  unchanged: string,
): NonNullable<ActionField['options']> {
  const all = Object.entries(names).map(([code, text]) => [code, `${code} – ${text}`] as const);
  return [['', unchanged], ...all];
}

function relations(nameOf: (type: string) => string): NonNullable<ActionField['options']> {
  return RELATION_TYPES.map((type) => [type, nameOf(type)] as const);
}

/** What a form begins with: the first choice of each list. */
export function firstFields(action: Action, context: FormContext): Fields {
  return Object.fromEntries(
    fieldsOf(action, context).map(({ name, options }) => [name, options?.[0]?.[0] ?? '']),
  );
}
