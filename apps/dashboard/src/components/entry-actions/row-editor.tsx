import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooserOf } from '../../state/entry/chooser.js';
import { type Column } from '../../core/entry/correction/columns.js';
import { editedRowInWords } from '../../core/entry/correction/in-words.js';
import { type EditedRow, rowsIn, textOfRows, withCell } from '../../core/entry/correction/rows.js';
import { Cell } from './cell.js';
import { useDesk } from '../use-desk.js';

interface Edited {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly text: string;
  readonly isSingle: boolean;
  /** The entry that is corrected. */
  readonly entryNo: string;
  readonly onText: (text: string) => void;
}

/** The rows of a list, each with its fields: added, taken away, moved. */
export function RowEditor({ label, columns, text, isSingle, entryNo, onText }: Edited): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().entry.rows;
  const own = useRef<HTMLFieldSetElement>(null);
  const isAdded = useRef(false);
  const rows = rowsIn(text);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    const last = [...(own.current?.querySelectorAll('.edited-row') ?? [])].at(-1);
    last?.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }, [text]);
  const change = (next: readonly EditedRow[]): void => {
    onText(textOfRows(next));
  };
  const add = (): void => {
    const isPlain = columns.length === 1 && columns[0]?.name === '';
    change([...rows, isPlain ? '' : {}]);
    isAdded.current = true;
  };
  return (
    <fieldset class="row-editor" ref={own}>
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <fieldset key={at} class="edited-row">
          <legend>
            {isSingle ? label : words.row(numberText(at + 1))}
            <span class="visually-hidden"> {editedRowInWords(row, columns, chooserOf(desk))}</span>
          </legend>
          <div class="cells">
            {columns.map((column) => (
              <Cell
                key={column.name}
                {...{ column, row, label, entryNo }}
                onText={(value) => {
                  change(rows.with(at, withCell(row, column, value)));
                }}
              />
            ))}
          </div>
          <div class="action-bar">
            {at > 0 && (
              <button
                type="button"
                onClick={() => {
                  change(rows.toSpliced(at - 1, 2, row, rows[at - 1] ?? row));
                }}
              >
                {words.up}
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                change(rows.toSpliced(at, 1));
                own.current?.querySelector<HTMLElement>(':scope > .add-row')?.focus();
              }}
            >
              {words.remove}
            </button>
          </div>
        </fieldset>
      ))}
      {!(isSingle && rows.length > 0) && (
        <button type="button" class="add-row" onClick={add}>
          {words.add(label)}
        </button>
      )}
    </fieldset>
  );
}
