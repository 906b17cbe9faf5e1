import { type VNode } from 'preact';
import { useId } from 'preact/hooks';
import { chooserOf } from '../../state/entry/chooser.js';
import { optionsFor, type Option } from '../../core/entry/correction/choices.js';
import { type Column } from '../../core/entry/correction/columns.js';
import { cellOf, type EditedRow } from '../../core/entry/correction/rows.js';
import { EntryPicker } from './entry-picker.js';
import { useDesk } from '../use-desk.js';

interface Celled {
  readonly column: Column;
  readonly row: EditedRow;
  readonly label: string;
  readonly entryNo: string;
  readonly onText: (text: string) => void;
}

/** One cell of a row: chosen, ticked, looked for, or written. */
export function Cell({ column, row, label, entryNo, onText }: Celled): VNode {
  const { t } = useDesk().words;
  const names: Readonly<Record<string, string>> = t().entry.columns;
  const name = column.name === '' ? label : (names[column.name] ?? column.name);
  const value = cellOf(row, column);
  const isRequired = column.isRequired === true;
  if (column.from === 'entry') {
    return (
      <EntryPicker {...{ label: name, value, isRequired, without: entryNo }} onPick={onText} />
    );
  }
  if (column.form === 'flag') {
    return (
      <label class="switch">
        <input
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => {
            onText(event.currentTarget.checked ? 'true' : '');
          }}
        />{' '}
        {name}
      </label>
    );
  }
  return (
    <label>
      {name}
      <CellInput {...{ column, row, value, isRequired, onText }} />
    </label>
  );
}

function CellInput({
  column,
  row,
  value,
  isRequired,
  onText,
}: Pick<Celled, 'column' | 'row' | 'onText'> & {
  readonly value: string;
  readonly isRequired: boolean;
}): VNode {
  const desk = useDesk();
  const list = useId();
  const options = column.from === undefined ? [] : optionsFor(column.from, row, chooserOf(desk));
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onText(event.currentTarget.value);
  };
  const isOpen = column.from === undefined || (column.from === 'value' && options.length === 0);
  if (!isOpen && column.from !== 'unit') {
    return (
      <select value={value} required={isRequired} onChange={onInput}>
        <Options options={options} value={value} />
      </select>
    );
  }
  const isCode = column.form === 'instant' || column.form === 'number' || column.from === 'unit';
  return (
    <>
      <input
        type="text"
        autocomplete="off"
        inputMode={column.form === 'number' ? 'decimal' : undefined}
        list={options.length > 0 ? list : undefined}
        dir={isCode ? 'ltr' : 'auto'}
        value={value}
        required={isRequired}
        onInput={onInput}
      />
      {options.length > 0 && (
        <datalist id={list}>
          {options.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}

/** What can be chosen, and what stands there by now though it is no longer offered. */
export function Options({
  options,
  value,
}: {
  readonly options: readonly Option[];
  readonly value: string;
}): VNode {
  const { t } = useDesk().words;
  const isOffered = value === '' || options.some(([code]) => code === value);
  return (
    <>
      <option value="">{t().entry.choose}</option>
      {!isOffered && <option value={value}>{value}</option>}
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </>
  );
}
