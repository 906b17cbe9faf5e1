import { type ActedOn } from '../../state/entry/form-draft.js';
import { type VNode } from 'preact';
import { type ActionField, fieldsOf } from '../../core/entry/action-fields.js';
import { type Action } from '../../core/entry/actions.js';
import { type Fields } from '../../core/entry/correction/content-text.js';
import { chooserOf } from '../../state/entry/chooser.js';
import { EntryPicker } from './entry-picker.js';
import { useDesk } from '../use-desk.js';

/** The fields of an action's form. */
export function ActionFields({
  action,
  answer: { entry },
  fields,
  onField,
}: {
  readonly action: Action;
  readonly answer: ActedOn;
  readonly fields: Fields;
  readonly onField: (name: string, value: string) => void;
}): VNode {
  const desk = useDesk();
  const { adopted, words } = chooserOf(desk);
  return (
    <>
      {fieldsOf(action, { adopted, words, entry }).map((field) => {
        const value = fields[field.name] ?? '';
        const shared = { field, value, onField };
        if (field.kind === 'entry') {
          return (
            <EntryPicker
              key={field.name}
              {...{ label: field.label, value, isRequired: field.isRequired }}
              without={entry.entryNo}
              onPick={(no) => {
                onField(field.name, no);
              }}
            />
          );
        }
        if (field.kind === 'entries') {
          return <SeveralEntries key={field.name} {...shared} without={entry.entryNo} />;
        }
        return (
          <label key={field.name}>
            {field.label}
            <Input {...shared} />
          </label>
        );
      })}
    </>
  );
}

/** Entries that were chosen one by one, and the way to one more. */
function SeveralEntries({
  field,
  value,
  onField,
  without,
}: {
  readonly field: ActionField;
  readonly value: string;
  readonly onField: (name: string, value: string) => void;
  readonly without: string;
}): VNode {
  const chosen = value.split(/[\s,]+/).filter((no) => no !== '');
  const change = (nos: readonly string[]): void => {
    onField(field.name, nos.join(' '));
  };
  return (
    <>
      {[...chosen, ''].map((no, at) => (
        <EntryPicker
          key={`${at}${no}`}
          {...{ label: field.label, value: no, without, isRequired: false }}
          onPick={(picked) => {
            change(picked === '' ? chosen.toSpliced(at, 1) : [...chosen, picked]);
          }}
        />
      ))}
    </>
  );
}

function Input({
  field,
  value,
  onField,
}: {
  readonly field: ActionField;
  readonly value: string;
  readonly onField: (name: string, value: string) => void;
}): VNode {
  const { name, kind, isRequired, options = [] } = field;
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
  return <input type="text" value={value} required={isRequired} dir="auto" onInput={onInput} />;
}
