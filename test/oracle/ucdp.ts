import { existsSync, readFileSync } from 'node:fs';

const FILE = new URL(
  '../../../shared/data/ucdp-ged-syria/aleppo_2016-11-15_to_2016-12-31.csv',
  import.meta.url,
);

/** One event of the UCDP Georeferenced Event Dataset by the names of its columns. */
export type UcdpRow = Readonly<Record<string, string>>;

/** The events of Aleppo from mid-November to December 2016; undefined where the file does not lie beside the repository. */
export function ucdpRows(): readonly UcdpRow[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const [header = [], ...rows] = cellsOf(readFileSync(FILE, 'utf8'));
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** Cells of CSV text, line by line; quoted cells may hold commas, quotes and line ends. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  const rows: string[][] = [[]];
  for (const [, raw = '', end = ''] of text.matchAll(cell)) {
    rows.at(-1)!.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1);
}
