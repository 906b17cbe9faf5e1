import type { MeasureRow, UnitRow } from '../pack.js';
import { faultAt, meantAmong, type PackFault, type PackPath } from './fault.js';
import { lostReference, TABLES, type Scope, type TableName } from './scope.js';

/** A currency by ISO 4217: a unit that no pack needs to declare. */
const CURRENCY = /^[A-Z]{3}$/;

/** Faults of what is required, of facets, measures, units, number words and of the lists that terms are from. */
export function rowFaults(scope: Scope): readonly PackFault[] {
  const { facets = {}, measures = {}, units = {} } = scope.pack;
  return [
    ...requiredFaults(scope),
    ...Object.entries(facets).flatMap(([code, { section }]) =>
      referenceFaults(scope, 'sections', section, ['facets', code, 'section']),
    ),
    ...Object.entries(measures).flatMap(([code, row]) => measureFaults(scope, code, row)),
    ...Object.entries(units).flatMap(([code, row]) => unitFaults(scope, code, row)),
    ...numberWordFaults(scope),
    ...TABLES.flatMap((table) => listFaults(scope, table)),
  ];
}

export function referenceFaults(
  scope: Scope,
  table: TableName | 'lists',
  code: string,
  way: PackPath,
): readonly PackFault[] {
  const lost = lostReference(scope, table, code);
  return lost === undefined ? [] : [faultAt(way, lost)];
}

function requiredFaults({ pack, others }: Scope): readonly PackFault[] {
  const known = others.map((other) => other.pack);
  return (pack.requires ?? []).flatMap((code, at) => {
    const way = ['requires', at];
    if (code === pack.pack) return [faultAt(way, 'A pack does not require itself.')];
    if (known.includes(code)) return [];
    return [faultAt(way, `The pack "${code}" is not adopted.${meantAmong(code, known)}`)];
  });
}

function measureFaults(scope: Scope, code: string, row: MeasureRow): readonly PackFault[] {
  const way = ['measures', code];
  const { facet, facetInPlan, units } = row;
  const declared = units
    .map((unit, at) => ({ unit, at }))
    .filter((one) => !CURRENCY.test(one.unit));
  return [
    ...referenceFaults(scope, 'facets', facet, [...way, 'facet']),
    ...(facetInPlan === undefined
      ? []
      : referenceFaults(scope, 'facets', facetInPlan, [...way, 'facetInPlan'])),
    ...declared.flatMap(({ unit, at }) =>
      referenceFaults(scope, 'units', unit, [...way, 'units', at]),
    ),
  ];
}

function unitFaults(scope: Scope, code: string, row: UnitRow): readonly PackFault[] {
  if (row.in === undefined) return [];
  const way = ['units', code, 'in', 'unit'];
  const lost = referenceFaults(scope, 'units', row.in.unit, way);
  if (lost.length > 0) return lost;
  const units = Object.assign({}, ...scope.within.map((pack) => pack.units)) as Readonly<
    Record<string, UnitRow>
  >;
  const passed = new Set([code]);
  for (
    let next: string | undefined = row.in.unit;
    next !== undefined;
    next = units[next]?.in?.unit
  ) {
    if (next === code) return [faultAt(way, `"${code}" is converted into itself in the end.`)];
    if (passed.has(next)) return [];
    passed.add(next);
  }
  return [];
}

function numberWordFaults({ pack }: Scope): readonly PackFault[] {
  return Object.entries(pack.numberWords ?? {}).flatMap(([language, words]) =>
    Object.entries(words).flatMap(([word, { min, max }]) =>
      min > max
        ? [faultAt(['numberWords', language, word, 'min'], `min (${min}) is above max (${max}).`)]
        : [],
    ),
  );
}

function listFaults(scope: Scope, table: TableName): readonly PackFault[] {
  return Object.entries(scope.pack[table] ?? {}).flatMap(([code, { from = [] }]) =>
    from.flatMap((list, at) => referenceFaults(scope, 'lists', list, [table, code, 'from', at])),
  );
}
