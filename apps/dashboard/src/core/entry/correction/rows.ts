import { type Column } from './columns.js';

/** One row of a list as it stands in the entry: an object, or a plain value. What has no column stays in it. */
export type EditedRow = string | Readonly<Record<string, unknown>>;

/** The rows that a field holds as text; nothing readable is no row. */
export function rowsIn(text: string): readonly EditedRow[] {
  if (text === '') return [];
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? (read as readonly EditedRow[]) : [];
}

/** The text of a field that holds rows. */
export function textOfRows(rows: readonly EditedRow[]): string {
  return JSON.stringify(rows);
}

/** What stands in a cell, as text; a flag is `true` or nothing. */
export function cellOf(row: EditedRow, { name }: Column): string {
  if (typeof row === 'string') return row;
  const [outer = '', inner] = name.split('.');
  const found = inner === undefined ? row[outer] : membersOf(row[outer])[inner];
  if (found === undefined || found === null || found === false) return '';
  return typeof found === 'string' ? found : JSON.stringify(found);
}

/** A row with another text in a cell. */
export function withCell(row: EditedRow, column: Column, text: string): EditedRow {
  if (column.name === '') return text;
  const members = membersOf(row);
  const [outer = '', inner] = column.name.split('.');
  if (inner === undefined) return withMember(members, outer, valueOf(column, text));
  const deeper = { ...membersOf(members[outer]), [inner]: valueOf(column, text) };
  const isGiven = Object.values(deeper).some((value) => value !== null && value !== undefined);
  return withMember(members, outer, isGiven ? deeper : undefined);
}

/** The rows as they are sent: every open end that lies beside a given one is null. */
export function completed(
  rows: readonly EditedRow[],
  columns: readonly Column[],
): readonly EditedRow[] {
  return rows.map((row) => (typeof row === 'string' ? row : completedRow(row, columns)));
}

function completedRow(row: Exclude<EditedRow, string>, columns: readonly Column[]): EditedRow {
  const open = columns.filter(({ form, isNullable }) => form === 'instant' && isNullable === true);
  return open.reduce<Exclude<EditedRow, string>>((done, { name }) => {
    const [outer = '', inner] = name.split('.');
    if (inner === undefined) return { ...done, [outer]: done[outer] ?? null };
    if (done[outer] === undefined) return done;
    const deeper = membersOf(done[outer]);
    return { ...done, [outer]: { ...deeper, [inner]: deeper[inner] ?? null } };
  }, row);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function withMember(
  row: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown,
): Exclude<EditedRow, string> {
  const { [name]: _, ...others } = row;
  return value === undefined ? others : { ...row, [name]: value };
}

const isNumeric = ({ form, from }: Column): boolean =>
  form === 'number' || from === 'placePrecision';

function valueOf(column: Column, text: string): unknown {
  if (text === '') return column.isNullable === true ? null : undefined;
  if (column.form === 'flag') return true;
  return isNumeric(column) && Number.isFinite(Number(text)) ? Number(text) : text;
}
