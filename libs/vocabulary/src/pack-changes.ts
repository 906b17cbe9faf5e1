import { TABLES } from './checks/scope.js';
import type { AspectRow, NamesByLanguage, Pack, PackKind } from './pack.js';

/** One thing that a newer version of a pack brings: a row, another name, another time to live, another place, or that a row is no longer offered. */
export interface PackChange {
  readonly what: 'added' | 'renamed' | 'deprecated' | 'time_to_live' | 'moved';
  readonly table: string;
  readonly code: string;
  readonly names: NamesByLanguage;
  /** Of a time to live in minutes, and of the line or the part in which it stands. */
  readonly before?: string | number;
  readonly after?: string | number;
}

type Row = Partial<Omit<PackKind & AspectRow, 'names'>> & {
  readonly names: NamesByLanguage;
  readonly section?: string;
};
type Rows = Readonly<Record<string, Row>>;

/** What one version of a pack brings against another, or against nothing: what a person sees before it is adopted. */
export function packChanges(previous: Pack | undefined, next: Pack): readonly PackChange[] {
  return tablesOf(next).flatMap(([table, rows]) => {
    const before = new Map(
      Object.entries(tablesOf(previous).find(([name]) => name === table)?.[1] ?? {}),
    );
    return Object.entries(rows).flatMap(([code, row]) =>
      rowChanges(before.get(code), row).map((change) => ({
        ...change,
        table,
        code,
        names: row.names,
      })),
    );
  });
}

function tablesOf(pack: Pack | undefined): readonly (readonly [string, Rows])[] {
  if (pack === undefined) return [];
  const aspects = Object.entries(pack.aspects ?? {}).map(
    ([type, rows]) => [`aspects/${type}`, rows as Rows] as const,
  );
  return [...TABLES.map((table) => [table, (pack[table] ?? {}) as Rows] as const), ...aspects];
}

function rowChanges(
  before: Row | undefined,
  after: Row,
): readonly Pick<PackChange, 'what' | 'before' | 'after'>[] {
  if (before === undefined) return [{ what: 'added' }];
  const isRenamed = JSON.stringify(before.names) !== JSON.stringify(after.names);
  const isDeprecated = before.deprecated === undefined && after.deprecated === true;
  return [
    ...(isRenamed ? [{ what: 'renamed' as const }] : []),
    ...(isDeprecated ? [{ what: 'deprecated' as const }] : []),
    ...differing('time_to_live', lifeOf(before), lifeOf(after)),
    ...differing('moved', placeOf(before), placeOf(after)),
  ];
}

function lifeOf(row: Row): number | undefined {
  return row.timeToLiveMinutes ?? row.alertForMinutes;
}

function placeOf(row: Row): string | undefined {
  return row.facet ?? row.section;
}

function differing<Value extends string | number>(
  what: PackChange['what'],
  before: Value | undefined,
  after: Value | undefined,
): readonly Pick<PackChange, 'what' | 'before' | 'after'>[] {
  if (before === after) return [];
  return [
    {
      what,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}
