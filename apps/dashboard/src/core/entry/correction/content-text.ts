import { type EntryInResponse } from '@sitlog/api-types';
import { fromField } from '@sitlog/line-reading';
import { ALWAYS_THERE, CONTENT_FIELDS, type ContentField } from './content-fields.js';
import { cellOf, completed, rowsIn, textOfRows, withCell } from './rows.js';

/** What somebody has written into a form. */
export type Fields = Readonly<Record<string, string>>;

/** One change of a correction. */
interface Change {
  readonly path: string;
  readonly value?: unknown;
}

/** The fields of an entry that a correction's form shows, as they stand; lists are the JSON of their rows. */
export function correctable(entry: EntryInResponse): Fields {
  return Object.fromEntries(
    CONTENT_FIELDS.map((field) => [field.name, textAt(field, memberAt(entry, field.path))]),
  );
}

function memberAt(entry: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, name) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[name],
      entry,
    );
}

function textAt({ form, isSingle }: ContentField, found: unknown): string {
  if (found === undefined || found === null) return '';
  if (form !== 'rows') return typeof found === 'string' ? found : JSON.stringify(found);
  return textOfRows((isSingle === true ? [found] : found) as Parameters<typeof textOfRows>[0]);
}

/** The changes that lead from the fields as they stood to those of the form. */
export function patchOf(before: Fields, after: Fields): readonly Change[] {
  return CONTENT_FIELDS.flatMap((field) => {
    const text = (after[field.name] ?? '').trim();
    return isSame(field, before[field.name] ?? '', text) ? [] : [changeTo(field, text)];
  });
}

function isSame({ form, name }: ContentField, before: string, after: string): boolean {
  if (before === after) return true;
  const isEmpty = (text: string): boolean => text === '' || text === '[]';
  // Where the kind speaks for itself, an empty list is another thing: then the entry asserts nothing.
  return form === 'rows' && name !== 'assertions' && isEmpty(before) && isEmpty(after);
}

function changeTo(field: ContentField, text: string): Change {
  const { path, form } = field;
  if (form === 'rows') return changeOfRows(field, text);
  if (form === 'instant') return { path, value: text === '' ? null : text };
  return text === '' ? { path } : { path, value: text };
}

function changeOfRows({ path, name, columns = [], isSingle }: ContentField, text: string): Change {
  const rows = completed(rowsIn(text), columns);
  const isRemoved = isSingle === true ? rows.length === 0 : text === '' && !ALWAYS_THERE.has(name);
  if (isRemoved) return { path };
  return { path, value: isSingle === true ? rows[0] : rows };
}

const WALL_TIME = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/;

function instantOf(text: string, zone: string): string {
  const wall = text.trim();
  if (!WALL_TIME.test(wall)) return text;
  return fromField(wall.replace(' ', 'T'), zone) ?? text;
}

/** The fields with times that were written without an offset (`2016-12-14 10:30`) read in a zone; all else stays as it was written. */
export function withInstants(fields: Fields, zone: string): Fields {
  const read = CONTENT_FIELDS.flatMap(({ name, form, columns = [] }) => {
    const text = fields[name];
    if (text === undefined || text === '') return [];
    if (form === 'instant') return [[name, instantOf(text, zone)] as const];
    const times = columns.filter((column) => column.form === 'instant');
    if (times.length === 0) return [];
    const rows = rowsIn(text).map((row) =>
      times.reduce((done, column) => {
        const written = cellOf(done, column);
        return written === '' ? done : withCell(done, column, instantOf(written, zone));
      }, row),
    );
    return [[name, textOfRows(rows)] as const];
  });
  const { due = '' } = fields;
  const until = due === '' ? {} : { due: instantOf(due, zone) };
  return { ...fields, ...Object.fromEntries(read), ...until };
}

/** What somebody wrote, put on what somebody else has recorded meanwhile: fields that were not touched are theirs. */
export function onTopOf(theirs: Fields, base: Fields, mine: Fields): Fields {
  const untouched = Object.keys(theirs).filter((name) => (mine[name] ?? '') === (base[name] ?? ''));
  return { ...mine, ...Object.fromEntries(untouched.map((name) => [name, theirs[name] ?? ''])) };
}
