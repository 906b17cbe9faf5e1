import { formatInstant, parseInstant } from '@sitlog/situation';
import { withoutGaps } from './entry-filter.js';
import { type QueryContext } from '../moments/query-context.js';
import { fingerprint, readCursor, writeCursor } from './page-cursor.js';

/** So many bytes of rows stand on one page. A row that has more stands on a page of its own. */
export const PAGE_BYTES = 1_048_576;

/** As many of these rows as stand on one page, in their order, and at least one. */
export function fitting<Row>(rows: Iterable<Row>): readonly Row[] {
  const page: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += Buffer.byteLength(JSON.stringify(row));
    if (bytes > PAGE_BYTES && page.length > 0) return page;
    page.push(row);
  }
  return page;
}

/** The lists of an answer by their names. A row is made when its page is asked for. */
type Lists = Readonly<Record<string, readonly (() => unknown)[]>>;

/** A page of lists: of each the rows that stand on it, and where the next page begins. */
export type PageOf<L extends Lists> = {
  readonly [Name in keyof L]: readonly ReturnType<L[Name][number]>[];
} & { readonly next: string | null };

/** Where the rows of a page begin, counted over all lists, and the moments at which the first page was answered. */
export interface ListCursor {
  readonly after: number;
  readonly moments: readonly PinnedMoments[];
}

/** Moments as a question asks for them. */
interface PinnedMoments {
  readonly validAt: string;
  readonly knownAt: string;
}

/** Reads the cursor of a question; throws the problem for one that is not ours or belongs to another question. */
export function readListCursor(question: { readonly cursor?: string }): ListCursor | undefined {
  if (question.cursor === undefined) return undefined;
  return readCursor(question.cursor, (content) => {
    const [hash, after, ...moments] = content as readonly unknown[];
    const isSound = Number.isSafeInteger(after) && moments.every(isPinned);
    if (hash !== hashOf(question) || !isSound) return undefined;
    return { after: Number(after), moments: moments as readonly PinnedMoments[] };
  });
}

/** One page of lists, one list after the other, and the cursor of the next page: null where there is none. */
export function pageOf<L extends Lists>(
  question: object,
  {
    lists,
    cursor,
    at,
  }: {
    readonly lists: L;
    readonly cursor: ListCursor | undefined;
    readonly at: readonly QueryContext[];
  },
): PageOf<L> {
  const all = Object.entries(lists).flatMap(([name, rows]) => rows.map((row) => ({ name, row })));
  const after = cursor?.after ?? 0;
  const page = fitting(rowsFrom(all, after));
  const end = after + page.length;
  const of = (name: string): readonly unknown[] =>
    page.filter((one) => one.name === name).map(({ row }) => row);
  const rows = Object.fromEntries(Object.keys(lists).map((name) => [name, of(name)]));
  const next = end >= all.length ? null : writeListCursor(question, end, at);
  return { ...rows, next } as PageOf<L>;
}

function* rowsFrom(
  all: readonly { readonly name: string; readonly row: () => unknown }[],
  after: number,
): Generator<{ readonly name: string; readonly row: unknown }> {
  for (const { name, row } of all.slice(after)) yield { name, row: row() };
}

function writeListCursor(question: object, after: number, at: readonly QueryContext[]): string {
  return writeCursor([hashOf(question), after, ...at.map(pinned)]);
}

// Before anything was recorded there is no revision to name.
function pinned({ validAt, knownAt, knownRevision }: QueryContext): PinnedMoments {
  return {
    validAt: formatInstant(validAt),
    knownAt: knownRevision < 0 ? formatInstant(knownAt) : `rev:${knownRevision}`,
  };
}

function isPinned(moments: unknown): boolean {
  const { validAt, knownAt } = (moments ?? {}) as Partial<Record<string, unknown>>;
  return (
    typeof validAt === 'string' &&
    parseInstant(validAt) !== undefined &&
    typeof knownAt === 'string'
  );
}

function hashOf(question: object): string {
  const { cursor: _, atLeast: _waiting, ...rest } = question as Readonly<Record<string, unknown>>;
  return fingerprint(withoutGaps(rest));
}
