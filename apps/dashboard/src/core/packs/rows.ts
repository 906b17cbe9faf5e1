import { type PackChangeResponse, type SituationVocabularyResponse } from '@sitlog/api-types';

/** A row of a pack, as it is listed: where it stands and what it is called. */
export type ListedRow = Pick<PackChangeResponse, 'table' | 'code' | 'names'>;

/** The tables of a pack as the page lists them, what is asked for most first. */
const TABLE_ORDER = [
  'facets',
  'kinds',
  'subjectTypes',
  'aspects',
  'measures',
  'units',
  'sections',
  'families',
  'actorRoles',
  'placeRoles',
  'sourceTypes',
  'sectors',
] as const;
export type ListedTable = (typeof TABLE_ORDER)[number];

/** All rows of a vocabulary by the pack in which they stand. */
export function rowsByPack(
  vocabulary: SituationVocabularyResponse,
): ReadonlyMap<string, readonly ListedRow[]> {
  return Map.groupBy(everyRow(vocabulary), ({ pack }) => pack);
}

type PackRow = ListedRow & { readonly pack: string };

function everyRow(vocabulary: SituationVocabularyResponse): readonly PackRow[] {
  return TABLE_ORDER.flatMap((table): readonly PackRow[] =>
    table === 'aspects'
      ? vocabulary.subjectTypes.flatMap(({ code, aspects }) =>
          aspects.map((row) => ({ ...row, table: `aspects/${code}` })),
        )
      : vocabulary[table].map((row) => ({ ...row, table })),
  );
}

/** The table of a row; an aspect stands in one of its type of subject. */
function tableOf({ table }: Pick<ListedRow, 'table'>): ListedTable | undefined {
  const [first] = table.split('/');
  return TABLE_ORDER.find((one) => one === first);
}

/** Rows by their tables, in the order in which the page lists these. */
export function byTable<Row extends Pick<ListedRow, 'table'>>(
  rows: readonly Row[],
): readonly (readonly [ListedTable, readonly Row[]])[] {
  const groups = Map.groupBy(rows, tableOf);
  return TABLE_ORDER.flatMap((table) => {
    const own = groups.get(table);
    return own === undefined ? [] : [[table, own] as const];
  });
}
