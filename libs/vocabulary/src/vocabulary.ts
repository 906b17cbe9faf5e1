import { familyOf } from './family.js';
import { type MeasurePlace, measurePlaces } from './measure-places.js';
import type {
  AspectRow,
  FacetRow,
  MeasureRow,
  Named,
  NumberWordRow,
  Pack,
  PackKind,
  SectionRow,
  SubjectTypeRow,
  UnitRow,
} from './pack.js';

/** A row of an adopted pack with its code. */
export type Coded<Row> = Row & { readonly code: string; readonly pack: string };

/** The rows of one table of all adopted packs: in order, and by code. */
interface RowsByCode<Row> {
  readonly all: readonly Coded<Row>[];
  readonly get: (code: string) => Coded<Row> | undefined;
}

/** What can be said in a situation: the packs that it has adopted, as one. */
export interface Vocabulary {
  /** In the order of their adoption. */
  readonly packs: readonly Pack[];
  /** In the order of the report. */
  readonly sections: RowsByCode<SectionRow>;
  /** In the order of the board. */
  readonly facets: RowsByCode<FacetRow>;
  readonly subjectTypes: RowsByCode<SubjectTypeRow>;
  readonly families: RowsByCode<Named>;
  readonly kinds: RowsByCode<PackKind>;
  readonly measures: RowsByCode<MeasureRow>;
  readonly units: RowsByCode<UnitRow>;
  readonly actorRoles: RowsByCode<Named>;
  readonly placeRoles: RowsByCode<Named>;
  readonly sourceTypes: RowsByCode<Named>;
  readonly sectors: RowsByCode<Named>;
  /** The aspects of a type of subject, from all packs, in the order of the board. */
  readonly aspectsOf: (type: string) => readonly Coded<AspectRow>[];
  readonly aspectOf: (type: string, name: string) => Coded<AspectRow> | undefined;
  readonly facetsIn: (section: string) => readonly Coded<FacetRow>[];
  readonly kindsIn: (family: string) => readonly Coded<PackKind>[];
  /** Where figures of a measure stand, also of one that no pack has a row for. */
  readonly placeOf: (measure: string) => MeasurePlace;
  /** How a verbal number is read, whatever its case and spacing: in a language, else in any in which it is known. */
  readonly numberWord: (words: string, language: string) => NumberWordRow | undefined;
}

/**
 * The vocabulary that packs make together, in the order of their adoption: of two versions of a pack the later one, in the place of the first. Rows
 * without an order of their own stand in the order of the packs, and as written there.
 */
export function vocabularyOfPacks(adopted: readonly Pack[]): Vocabulary {
  const packs = [...new Map(adopted.map((pack) => [pack.pack, pack])).values()];
  const table = <Row extends object>(
    rows: (pack: Pack) => Readonly<Record<string, Row>> | undefined,
  ): RowsByCode<Row> => rowsOf(packs.flatMap((pack) => codedRows(pack, rows(pack))));
  const facets = inOrder(table(({ facets }) => facets));
  const kinds = table(({ kinds }) => kinds);
  const measures = table(({ measures }) => measures);
  const aspects = aspectsByType(
    packs,
    ({ facet }) => facets.get(facet)?.order ?? Number.MAX_SAFE_INTEGER,
  );
  const kindsByFamily = Map.groupBy(kinds.all, ({ code }) => familyOf(code));
  return {
    packs,
    sections: inOrder(table(({ sections }) => sections)),
    facets,
    subjectTypes: table(({ subjectTypes }) => subjectTypes),
    families: table(({ families }) => families),
    kinds,
    measures,
    units: table(({ units }) => units),
    actorRoles: table(({ actorRoles }) => actorRoles),
    placeRoles: table(({ placeRoles }) => placeRoles),
    sourceTypes: table(({ sourceTypes }) => sourceTypes),
    sectors: table(({ sectors }) => sectors),
    aspectsOf: (type) => aspects.get(type)?.all ?? [],
    aspectOf: (type, name) => aspects.get(type)?.get(name),
    facetsIn: (section) => facets.all.filter((facet) => facet.section === section),
    kindsIn: (family) => kindsByFamily.get(family) ?? [],
    placeOf: measurePlaces(measures.all, facets.all),
    numberWord: (words, language) => numberWordIn(packs, words, language),
  };
}

function codedRows<Row extends object>(
  { pack }: Pack,
  rows: Readonly<Record<string, Row>> = {},
): readonly Coded<Row>[] {
  return Object.entries(rows).map(([code, row]) => ({ ...row, code, pack }));
}

/** Codes are told apart when packs are adopted; should two be equal all the same, what was adopted first holds. */
function rowsOf<Row>(all: readonly Coded<Row>[]): RowsByCode<Row> {
  const byCode = new Map<string, Coded<Row>>();
  for (const row of all) if (!byCode.has(row.code)) byCode.set(row.code, row);
  return { all: [...byCode.values()], get: (code) => byCode.get(code) };
}

function inOrder<Row extends { readonly order: number }>(rows: RowsByCode<Row>): RowsByCode<Row> {
  return { ...rows, all: rows.all.toSorted((a, b) => a.order - b.order) };
}

function aspectsByType(
  packs: readonly Pack[],
  orderOf: (aspect: AspectRow) => number,
): ReadonlyMap<string, RowsByCode<AspectRow>> {
  const coded = packs.flatMap((pack) =>
    Object.entries(pack.aspects ?? {}).map(([type, aspects]) => ({
      type,
      rows: codedRows(pack, aspects),
    })),
  );
  const byType = Map.groupBy(coded, ({ type }) => type);
  return new Map(
    [...byType].map(([type, all]) => {
      const { all: rows, get } = rowsOf(all.flatMap((each) => each.rows));
      return [type, { all: rows.toSorted((a, b) => orderOf(a) - orderOf(b)), get }];
    }),
  );
}

function numberWordIn(
  packs: readonly Pack[],
  words: string,
  language: string,
): NumberWordRow | undefined {
  const key = words.trim().toLowerCase().replaceAll(/\s+/gu, ' ');
  const tables = packs.flatMap(({ numberWords = {} }) => Object.entries(numberWords));
  const preferred = tables.toSorted(([a], [b]) => Number(b === language) - Number(a === language));
  return preferred.find(([, table]) => Object.hasOwn(table, key))?.[1][key];
}
