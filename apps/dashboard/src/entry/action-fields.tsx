import { type VNode } from 'preact';
import { t } from '../i18n/words.js';
import { vocabularyAsked } from '../state/vocabulary.js';
import { type Action, type Fields } from './actions.js';

type Kind = 'text' | 'area' | 'select';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  readonly isRequired: boolean;
  /** Of a select: values and their names; an empty value stands for "leave as it is". */
  readonly options?: readonly (readonly [string, string])[];
  readonly isCode?: boolean;
}

/** The fields of an action's form. */
export function ActionFields({
  action,
  fields,
  onField,
}: {
  readonly action: Action;
  readonly fields: Fields;
  readonly onField: (name: string, value: string) => void;
}): VNode {
  return (
    <>
      {fieldsOf(action).map((field) => (
        <label key={field.name}>
          {field.label}
          <Input field={field} value={fields[field.name] ?? ''} onField={onField} />
        </label>
      ))}
    </>
  );
}

function Input({
  field,
  value,
  onField,
}: {
  readonly field: Field;
  readonly value: string;
  readonly onField: (name: string, value: string) => void;
}): VNode {
  const { name, kind, isRequired, options = [], isCode = false } = field;
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onField(name, event.currentTarget.value);
  };
  if (kind === 'select') {
    return (
      <select value={value} required={isRequired} onChange={onInput}>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'area') {
    return (
      <textarea
        autocomplete="off"
        rows={3}
        value={value}
        required={isRequired}
        dir="auto"
        onInput={onInput}
      />
    );
  }
  return (
    <input
      type="text"
      value={value}
      required={isRequired}
      dir={isCode ? 'ltr' : 'auto'}
      onInput={onInput}
    />
  );
}

function fieldsOf(action: Action): readonly Field[] {
  const { fields: names } = t().entry;
  const text = (name: keyof typeof names, isRequired = false, isCode = false): Field => ({
    name,
    label: names[name],
    kind: 'text',
    isRequired,
    isCode,
  });
  const area = (name: keyof typeof names, isRequired = false): Field => ({
    name,
    label: names[name],
    kind: 'area',
    isRequired,
  });
  const select = (
    name: keyof typeof names,
    options: Field['options'] = [],
    isRequired = true,
  ): Field => ({
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
        select('class', Object.entries(t().entry.classes)),
        area('reason', true),
      ];
    case 'contradict':
      return target;
    case 'relate':
      return [select('type', relationTypes()), ...target];
    case 'verify':
      return [select('outcome', Object.entries(t().entry.outcomes)), area('rationale', true)];
    case 'regrade':
      return [
        select('reliability', grades(t().common.grade.reliability), false),
        select('credibility', grades(t().common.grade.credibility), false),
        area('rationale', true),
        text('because', false, true),
      ];
    case 'retract':
      return [
        select('why', Object.entries(t().entry.reasons)),
        text('mergedInto', false, true),
        area('note'),
      ];
    case 'reinstate':
      return [area('reason', true)];
  }
}

function grades(names: Readonly<Record<string, string>>): NonNullable<Field['options']> {
  const all = Object.entries(names).map(([code, text]) => [code, `${code} – ${text}`] as const);
  return [['', t().entry.unchanged], ...all];
}

function relationTypes(): NonNullable<Field['options']> {
  const types = vocabularyAsked.state.value.data?.relationTypes ?? [];
  return types.map((type) => [type, t().vocabulary.relation(type)] as const);
}

/** What a form begins with: the first choice of each list. */
export function firstFields(action: Action): Fields {
  return Object.fromEntries(
    fieldsOf(action).map(({ name, options }) => [name, options?.[0]?.[0] ?? '']),
  );
}
