import type { AspectRow } from '../pack.js';
import { faultAt, meantAmong, type PackFault, type PackPath } from './fault.js';
import { referenceFaults } from './row-faults.js';
import type { Scope } from './scope.js';

/** A member, whether it stands wrongly, and what to mend. */
type Rule = readonly [member: keyof AspectRow, isWrong: (row: AspectRow) => boolean, mend: string];

const RULES: readonly Rule[] = [
  [
    'baseline',
    ({ baseline, exclusive }) => baseline !== undefined && !exclusive,
    'Only an exclusive aspect has a baseline: else no value is contrary to it.',
  ],
  [
    'baseline',
    ({ baseline = '', endsCourse = [] }) => endsCourse.includes(baseline),
    'This value ends the course: it cannot be the baseline as well.',
  ],
  [
    'timeToLiveMinutes',
    ({ timeless, timeToLiveMinutes }) => timeless === true && timeToLiveMinutes !== undefined,
    'What is timeless never grows old: leave out timeless or timeToLiveMinutes.',
  ],
  [
    'endsCourse',
    ({ timeless, endsCourse }) => timeless === true && endsCourse !== undefined,
    'What is timeless does not go on, so no value ends it: leave out timeless or endsCourse.',
  ],
  [
    'values',
    ({ actor, values }) => actor === true && values !== undefined,
    'With actor the values are ids of actors: leave out actor or values.',
  ],
  [
    'open',
    ({ open, values }) => open === true && values === undefined,
    'Without values any code can be asserted: leave out open, or name values.',
  ],
  [
    'abstain',
    ({ abstain = '', values = {} }) => Object.hasOwn(values, abstain),
    'Who abstains affirms no value: take it out of the values.',
  ],
];

/** Faults of aspects: what they refer to, and flags that do not go together. */
export function aspectFaults(scope: Scope): readonly PackFault[] {
  return Object.entries(scope.pack.aspects ?? {}).flatMap(([type, aspects]) => [
    ...referenceFaults(scope, 'subjectTypes', type, ['aspects', type]),
    ...Object.entries(aspects).flatMap(([name, row]) => {
      const way = ['aspects', type, name];
      return [
        ...referenceFaults(scope, 'facets', row.facet, [...way, 'facet']),
        ...(row.from ?? []).flatMap((list, at) =>
          referenceFaults(scope, 'lists', list, [...way, 'from', at]),
        ),
        ...RULES.filter(([, isWrong]) => isWrong(row)).map(([member, , mend]) =>
          faultAt([...way, member], mend),
        ),
        ...valueFaults(row, way),
      ];
    }),
  ]);
}

/** Values that the flags name and that the aspect does not have. */
function valueFaults(
  { values = {}, baseline, endsCourse = [] }: AspectRow,
  way: PackPath,
): readonly PackFault[] {
  const known = Object.keys(values);
  const named = [
    ...(baseline === undefined ? [] : [{ value: baseline, at: [...way, 'baseline'] }]),
    ...endsCourse.map((value, place) => ({ value, at: [...way, 'endsCourse', place] })),
  ];
  return named
    .filter(({ value }) => !known.includes(value))
    .map(({ value, at }) => faultAt(at, notAmong(value, known)));
}

export function notAmong(value: string, known: readonly string[]): string {
  if (known.length === 0) return `"${value}" is not among the values: the aspect names none.`;
  const meant = meantAmong(value, known);
  const instead = meant === '' ? ` There are: ${known.join(', ')}.` : meant;
  return `"${value}" is not among the values of the aspect.${instead}`;
}
