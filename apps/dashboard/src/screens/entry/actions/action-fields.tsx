import { type VNode } from 'preact';
import { type ActionField, fieldsOf } from '../../../core/entry/action-fields.js';
import { type Action, type Fields } from '../../../core/entry/actions.js';
import { useDesk } from '../../../components/use-desk.js';

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
  const { t } = useDesk().words;
  return (
    <>
      {fieldsOf(action, t()).map((field) => (
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
  readonly field: ActionField;
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
