import { FILTER_NAMES, FILTERS, type FilterName, formOf } from '@sitlog/filters';
import { readPart, readValue, writeValue } from './filter-parts.js';

/** What entries are narrowed to, each part as the server takes it; `q` are words that stand together in an entry. */
export type FilterAsked = Readonly<Partial<Record<FilterName, string>>>;

/** A part of a text that says nothing: `part` as it was written, and why. */
interface FilterProblem {
  readonly part: string;
  readonly reason: 'unknown' | 'empty' | 'value' | 'twice' | 'long';
}

/** A text read as a filter. What could not be read narrows nothing, and is told. */
interface FilterRead {
  readonly asked: FilterAsked;
  readonly problems: readonly FilterProblem[];
}

const TOKEN = /([A-Za-z]+):(?:"((?:[^"\\]|\\.)*)"?|(\S*))|"((?:[^"\\]|\\.)*)"?|(\S+)/g;

/** Reads a text such as `kind:shelling origin:src-sohr late:>2h some words "kind: of"`. */
export function parseFilter(text: string): FilterRead {
  const asked: Partial<Record<FilterName, string>> = {};
  const problems: FilterProblem[] = [];
  const words: string[] = [];
  for (const [whole, name, quotedValue, value = '', quoted, word = ''] of text.matchAll(TOKEN)) {
    if (name === undefined) {
      words.push(unescaped(quoted, word));
      continue;
    }
    const read = readPart(name, unescaped(quotedValue, value));
    const isTwice = 'part' in read && asked[read.part] !== undefined;
    if ('reason' in read) problems.push({ part: whole, reason: read.reason });
    else if (isTwice) problems.push({ part: whole, reason: 'twice' });
    else asked[read.part] = read.value;
  }
  return withWords(words, { asked, problems });
}

function withWords(words: readonly string[], { asked, problems }: FilterRead): FilterRead {
  const q = words.filter((word) => word !== '').join(' ');
  if (q.trim() === '') return { asked, problems };
  if (readValue(formOf('q'), q) !== undefined) return { asked: { ...asked, q }, problems };
  return { asked, problems: [...problems, { part: q, reason: 'long' }] };
}

/** Writes a filter; `parseFilter` reads the same again. */
export function writeFilter(asked: FilterAsked): string {
  const parts = FILTER_NAMES.flatMap((part) => {
    const { typed } = FILTERS[part];
    const value = asked[part];
    if (value === undefined) return [];
    const written = writeValue(formOf(part), value);
    if (typed === null) return [isPlain(written) ? written : inQuotes(written)];
    return [`${typed}:${written}`];
  });
  return parts.join(' ');
}

/** Words with one space between them, none of which could be taken for a part. */
function isPlain(q: string): boolean {
  return !/^\s|\s$|\s\s|[^\S ]|["\\]|(?:^| )[A-Za-z]+:/.test(q);
}

function inQuotes(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** What stood in quotation marks, else what stood without them. */
function unescaped(quoted: string | undefined, bare: string): string {
  return quoted === undefined ? bare : quoted.replace(/\\(.)/gs, '$1');
}
