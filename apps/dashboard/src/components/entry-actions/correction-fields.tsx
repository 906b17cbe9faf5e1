import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { chooserOf } from '../../state/entry/chooser.js';
import { optionsFor } from '../../core/entry/correction/choices.js';
import {
  CONTENT_FIELDS,
  type ContentField,
  PARTS,
} from '../../core/entry/correction/content-fields.js';
import { type Fields } from '../../core/entry/correction/content-text.js';
import { labelOf } from '../../core/entry/correction/in-words.js';
import { textOfRows } from '../../core/entry/correction/rows.js';
import { Options } from './cell.js';
import { RowEditor } from './row-editor.js';
import { useDesk } from '../use-desk.js';

interface Edited {
  readonly entry: EntryInResponse;
  readonly fields: Fields;
  readonly onField: (name: string, value: string) => void;
}

/** Every field of an entry, part by part; the first part stands open. */
export function CorrectionFields(edited: Edited): VNode {
  const { t } = useDesk().words;
  return (
    <>
      {PARTS.map((part, at) => (
        <details key={part} class="form-part" open={at === 0}>
          <summary>{t().entry.formParts[part]}</summary>
          <div class="fields">
            {CONTENT_FIELDS.filter((field) => field.part === part).map((field) => (
              <OneField key={field.name} field={field} {...edited} />
            ))}
          </div>
        </details>
      ))}
    </>
  );
}

function OneField({
  field,
  entry,
  fields,
  onField,
}: Edited & { readonly field: ContentField }): VNode {
  const desk = useDesk();
  const label = labelOf(field.name, chooserOf(desk));
  const text = fields[field.name] ?? '';
  const onText = (value: string): void => {
    onField(field.name, value);
  };
  if (field.form !== 'rows') {
    return (
      <label>
        {label}
        <PlainInput {...{ field, text, onText }} />
      </label>
    );
  }
  if (field.name === 'assertions') return <ByHand {...{ field, label, entry, text, onText }} />;
  return (
    <RowEditor
      {...{ label, text, onText }}
      columns={field.columns ?? []}
      isSingle={field.isSingle === true}
      entryNo={entry.entryNo}
    />
  );
}

/** What an entry asserts follows from its kind, until somebody says it by hand; begun with what the kind says. */
function ByHand({
  field,
  label,
  entry,
  text,
  onText,
}: {
  readonly field: ContentField;
  readonly label: string;
  readonly entry: EntryInResponse;
  readonly text: string;
  readonly onText: (text: string) => void;
}): VNode {
  const { t } = useDesk().words;
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={text !== ''}
          onChange={(event) => {
            const asserted = entry.asserts as unknown as Parameters<typeof textOfRows>[0];
            onText(event.currentTarget.checked ? textOfRows(asserted) : '');
          }}
        />{' '}
        {t().entry.assertedByHand}
      </label>
      {text !== '' && (
        <RowEditor
          {...{ label, text, onText }}
          columns={field.columns ?? []}
          isSingle={false}
          entryNo={entry.entryNo}
        />
      )}
    </>
  );
}

function PlainInput({
  field: { form, from, isRequired },
  text,
  onText,
}: {
  readonly field: ContentField;
  readonly text: string;
  readonly onText: (text: string) => void;
}): VNode {
  const desk = useDesk();
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onText(event.currentTarget.value);
  };
  if (form === 'pick' && from !== undefined) {
    return (
      <select value={text} required={isRequired} onChange={onInput}>
        <Options options={optionsFor(from, {}, chooserOf(desk))} value={text} />
      </select>
    );
  }
  if (form === 'area') {
    return <textarea autocomplete="off" rows={3} value={text} dir="auto" onInput={onInput} />;
  }
  return (
    <input
      type="text"
      value={text}
      required={isRequired}
      dir={form === 'instant' ? 'ltr' : 'auto'}
      onInput={onInput}
    />
  );
}
