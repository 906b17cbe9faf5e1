import { RELATION_TYPES } from '@sitlog/situation';
import { type Words } from '../i18n/words.js';
import { type Action, type Fields } from './actions.js';

type Kind = 'text' | 'area' | 'select';

/** A field of a form, with its name in the language in use. */
export interface ActionField {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly isRequired: boolean;
  /** Of a select: values and their names; an empty value stands for "leave as it is". */
  readonly options?: readonly (readonly [string, string])[];
  readonly isCode?: boolean;
}

/** The fields of an action, in the order of its form. */
export function fieldsOf(action: Action, words: Words): readonly ActionField[] {
  const { entry, told, vocabulary } = words;
  const { fields: names } = entry;
  const text = (name: keyof typeof names, isRequired = false, isCode = false): ActionField => ({
    name,
    label: names[name],
    kind: 'text',
    isRequired,
    isCode,
  });
  const area = (name: keyof typeof names, isRequired = false): ActionField => ({
    name,
    label: names[name],
    kind: 'area',
    isRequired,
  });
  const select = (
    name: keyof typeof names,
    options: ActionField['options'] = [],
    isRequired = true,
  ): ActionField => ({
    name,
    label: names[name],
    kind: 'select',
    isRequired,
    options,
  });
  const target = [text('target', true, true), text('aspect', true), area('note')];
  switch (action) {
    case 'correct':
      return [
        text('headline', true),
        area('narrative'),
        text('from', false, true),
        text('to', false, true),
        text('label'),
        select('class', Object.entries(entry.classes)),
        area('reason', true),
      ];
    case 'contradict':
      return target;
    case 'relate':
      return [select('type', relations(vocabulary.relation)), ...target];
    case 'verify':
      return [select('outcome', Object.entries(entry.outcomes)), area('rationale', true)];
    case 'regrade':
      return [
        select('reliability', grades(told.grades.reliability, entry.unchanged), false),
        select('credibility', grades(told.grades.credibility, entry.unchanged), false),
        area('rationale', true),
        text('because', false, true),
      ];
    case 'retract':
      return [
        select('why', Object.entries(entry.reasons)),
        text('mergedInto', false, true),
        area('note'),
      ];
    case 'reinstate':
      return [area('reason', true)];
  }
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
export function firstFields(action: Action, words: Words): Fields {
  return Object.fromEntries(
    fieldsOf(action, words).map(({ name, options }) => [name, options?.[0]?.[0] ?? '']),
  );
}
