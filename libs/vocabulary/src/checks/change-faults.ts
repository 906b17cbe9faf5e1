import type { Pack } from '../pack.js';
import { faultAt, type PackFault, type PackPath } from './fault.js';
import { codesOf, TABLES, type TableName } from './scope.js';

/** A member of a row; an object in an object is the names of something. */
type Member = Plain | readonly Member[] | Readonly<Record<string, Plain | object>>;
type Plain = string | number | boolean;
type Row = Readonly<Record<string, Member | undefined>>;
type Rows = Readonly<Record<string, object>> | undefined;

/** What the log has been read by since a code was adopted, so it never changes. Order and absent flags mean nothing. */
const FIXED: Readonly<Partial<Record<TableName | 'aspects', readonly string[]>>> = {
  kinds: [
    'speaksOf',
    'asserts',
    'denies',
    'ends',
    'announces',
    'feedsNot',
    'setsDemand',
    'meetsDemand',
    'deadline',
    'linksPlan',
    'availability',
  ],
  aspects: [
    'exclusive',
    'values',
    'open',
    'actor',
    'abstain',
    'timeless',
    'baseline',
    'endsCourse',
    'assessed',
  ],
  measures: ['stockFlow', 'facetInPlan', 'ofSites', 'takesFamily', 'byOriginAndDestination'],
  facets: ['takesOther'],
  units: ['in'],
};

/**
 * What a newer version of a pack changes and must not, with places in the newer one: it may grow, rename, deprecate, order anew and change times to live;
 * codes stay, and what they say.
 */
export function changeFaults(previous: Pack, next: Pack): readonly PackFault[] {
  const other = identityFault(previous, next);
  if (other !== undefined) return [other];
  return [
    ...TABLES.flatMap((table) => [
      ...goneFaults(previous, codesOf(previous, table), codesOf(next, table), [table]),
      ...fixedFaults(previous, table, [previous[table], next[table]], [table]),
    ]),
    ...Object.entries(previous.aspects ?? {}).flatMap(([type, aspects]) => {
      const later = next.aspects?.[type] ?? {};
      const way = ['aspects', type];
      return [
        ...goneFaults(previous, Object.keys(aspects), Object.keys(later), way),
        ...fixedFaults(previous, 'aspects', [aspects, later], way),
      ];
    }),
    ...unitFaults(previous, next),
    ...Object.entries(previous.numberWords ?? {}).flatMap(([language, words]) => {
      const later = Object.keys(next.numberWords?.[language] ?? {});
      return goneFaults(previous, Object.keys(words), later, ['numberWords', language]);
    }),
  ];
}

function identityFault(previous: Pack, next: Pack): PackFault | undefined {
  if (previous.pack !== next.pack) {
    return faultAt(['pack'], `This is no version of "${previous.pack}": it has another name.`);
  }
  if (next.version > previous.version) return undefined;
  return faultAt(['version'], `Raise the version: ${previous.version} is already taken.`);
}

function goneFaults(
  { version }: Pack,
  before: readonly string[],
  now: readonly string[],
  way: PackPath,
): readonly PackFault[] {
  const kept = new Set(now);
  return before
    .filter((code) => !kept.has(code))
    .map((code) =>
      faultAt(
        [...way, code],
        `"${code}" of version ${version} is gone, and logs may name it: put it back${way[0] === 'numberWords' ? '' : ', with "deprecated": true'}.`,
      ),
    );
}

function fixedFaults(
  { version }: Pack,
  table: TableName | 'aspects',
  [before = {}, now = {}]: readonly [Rows, Rows],
  way: PackPath,
): readonly PackFault[] {
  const later = new Map(Object.entries(now as Readonly<Record<string, Row>>));
  return Object.entries(before as Readonly<Record<string, Row>>).flatMap(([code, row]) => {
    const changed = (FIXED[table] ?? []).filter(
      (member) =>
        later.has(code) && meaningOf(row[member]) !== meaningOf(later.get(code)?.[member]),
    );
    return changed.map((member) =>
      faultAt([...way, code, member], mend(member, meaningOf(row[member]), version)),
    );
  });
}

function mend(member: string, was: string, version: number): string {
  const said = was === '' ? 'says none' : `says ${was}`;
  return `"${member}" is fixed, because logs were read by it: version ${version} ${said}. Give what is new a code of its own, and mark this one deprecated.`;
}

/** A text that is equal where two members mean the same: names and order do not count, nor does an empty list. */
function meaningOf(member: Member = ''): string {
  if (typeof member !== 'object') return String(member);
  if (isList(member)) return member.map(meaningOf).sort().join(', ');
  const parts = Object.entries(member).map(([name, inner]) =>
    typeof inner === 'object' ? name : `${name} ${inner}`,
  );
  return parts.sort().join(' ');
}

function isList(member: object): member is readonly Member[] {
  return Array.isArray(member);
}

/** A measure may be given in more units, never in fewer. */
function unitFaults(previous: Pack, next: Pack): readonly PackFault[] {
  return Object.entries(previous.measures ?? {}).flatMap(([code, { units }]) => {
    const now = next.measures?.[code];
    if (now === undefined) return [];
    return units
      .filter((unit) => !now.units.includes(unit))
      .map((unit) =>
        faultAt(
          ['measures', code, 'units'],
          `"${unit}" of version ${previous.version} is gone, and figures may be given in it: put it back.`,
        ),
      );
  });
}
