import { optionsFor, type Chooser } from './choices.js';
import { type Column } from './columns.js';
import { CONTENT_FIELDS, type ContentField } from './content-fields.js';
import { type Fields } from './content-text.js';
import { cellOf, type EditedRow, rowsIn } from './rows.js';

/** One field that a correction changes: what stood there, and what will. */
export interface ChangeInWords {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What of a correction differs, field by field, in words. */
export function changesInWords(
  before: Fields,
  after: Fields,
  chooser: Chooser,
): readonly ChangeInWords[] {
  return CONTENT_FIELDS.flatMap((field) => {
    const [was, is] = [before, after].map((fields) =>
      fieldInWords(field, (fields[field.name] ?? '').trim(), chooser),
    );
    if (was === undefined || is === undefined || was === is) return [];
    const { name } = field;
    return [{ name, label: labelOf(name, chooser), before: was, after: is }];
  });
}

/** How a field of the content is called. */
export function labelOf(name: string, { words }: Chooser): string {
  const names: Readonly<Record<string, string>> = words.entry.fields;
  return names[name] ?? name;
}

/** What stands in a field, in words; empty where nothing does. */
export function fieldInWords(field: ContentField, text: string, chooser: Chooser): string {
  const { form, from, columns = [] } = field;
  if (form === 'pick') return nameOf(text, from, text, chooser);
  if (form !== 'rows') return text;
  return rowsIn(text)
    .map((row) => editedRowInWords(row, columns, chooser))
    .join('; ');
}

/** What a row says, its cells in their order. */
export function editedRowInWords(
  row: EditedRow,
  columns: readonly Column[],
  chooser: Chooser,
): string {
  const names = chooser.words.entry.columns;
  return columns
    .flatMap((column) => {
      const text = cellOf(row, column);
      if (text === '') return [];
      const label = names[column.name] ?? column.name;
      if (column.form === 'flag') return [label];
      const said = nameOf(text, column.from, row, chooser);
      return [column.form === 'pick' || column.name === '' ? said : `${label}: ${said}`];
    })
    .join(', ');
}

/** What stood at a place of an entry, in words, as far as the form knows the place. */
export function memberInWords(path: string, value: unknown, chooser: Chooser): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field = CONTENT_FIELDS.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (field?.columns === undefined) return undefined;
  const rows = (Array.isArray(value) ? value : [value]) as readonly EditedRow[];
  const said = rows.map((row) => editedRowInWords(row, field.columns ?? [], chooser)).join('; ');
  return said === '' ? undefined : said;
}

function nameOf(text: string, from: Column['from'], row: EditedRow, chooser: Chooser): string {
  if (from === undefined) return text;
  return optionsFor(from, row, chooser).find(([value]) => value === text)?.[1] ?? text;
}
