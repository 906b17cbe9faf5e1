import { describe, expect, it } from '@jest/globals';
import type { Pack } from '../pack.js';
import { changeFaults } from './change-faults.js';

const names = { en: 'x' };

const first: Pack = {
  pack: 'flood',
  version: 1,
  names,
  sections: { water: { names, order: 1 } },
  facets: { water: { names, order: 2, section: 'water' } },
  subjectTypes: { river: { names } },
  aspects: {
    river: {
      level: {
        names,
        facet: 'water',
        exclusive: true,
        values: { high: names, normal: names },
        baseline: 'normal',
        endsCourse: ['high'],
        timeToLiveMinutes: 60,
      },
      watched_by: { names, facet: 'water', exclusive: false, actor: true, abstain: 'nobody' },
    },
  },
  families: { flood: { names } },
  kinds: {
    'flood.rises': {
      names,
      speaksOf: 'river',
      asserts: [
        { aspect: 'level', value: 'high' },
        { aspect: 'watched_by', actorsIn: 'owner' },
      ],
      denies: [{ aspect: 'level', value: 'normal' }],
      ends: [{ aspect: 'watched_by' }],
    },
    'flood.warned': { names, announces: true, alertForMinutes: 60 },
  },
  measures: { 'water.level': { names, facet: 'water', units: ['m', 'cm'], stockFlow: 'stock' } },
  units: { cm: { names, in: { unit: 'm', factor: 0.01 } } },
  numberWords: { en: { scores: { min: 40, max: 99, notes: names } } },
};
const second: Pack = { ...first, version: 2 };

/** The second version with one member set, or taken out, at a JSON Pointer. */
function changed(pointer: string, value: unknown): Pack {
  const document: unknown = structuredClone(second);
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  let owner = document as Record<string, unknown>;
  for (const step of steps) owner = owner[step] as Record<string, unknown>;
  owner[last] = value;
  return JSON.parse(JSON.stringify(document)) as Pack;
}

describe('a newer version', () => {
  const level = '/aspects/river/level';
  const rises = '/kinds/flood.rises';

  it.each([
    ['/names', { en: 'Floods', ar: 'الفيضانات' }],
    ['/describes', names],
    ['/kinds/flood.falls', { names, speaksOf: 'river' }],
    ['/aspects/river/depth', { names, facet: 'water', exclusive: true }],
    ['/aspects/area', { wet: { names, facet: 'water', exclusive: true } }],
    ['/units/mm', { names }],
    ['/measures/water.level/units', ['cm', 'm', 'mm']],
    [`${level}/timeToLiveMinutes`, 30],
    [`${level}/timeToLiveMinutes`, undefined],
    [`${level}/names`, { en: 'water level' }],
    [`${level}/values`, { normal: { en: 'as usual' }, high: { en: 'high' } }],
    [`${level}/deprecated`, true],
    ['/kinds/flood.warned/alertForMinutes', 120],
    [`${rises}/deprecated`, true],
    [`${rises}/phrases`, { en: ['river rises'] }],
    [`${rises}/asserts`, first.kinds?.['flood.rises']?.asserts?.toReversed()],
    ['/facets/water/order', 7],
    ['/numberWords/en/scores/max', 80],
  ])('may set %s = %j', (pointer, value) => {
    expect(changeFaults(first, changed(pointer, value))).toEqual([]);
  });

  it.each([
    [`${level}/exclusive`, false],
    [`${level}/values`, { high: names }],
    [`${level}/values`, { high: names, normal: names, low: names }],
    [`${level}/values`, undefined],
    [`${level}/baseline`, undefined],
    [`${level}/baseline`, 'high'],
    [`${level}/endsCourse`, ['normal']],
    [`${level}/timeless`, true],
    [`${level}/assessed`, true],
    [`${level}/open`, true],
    ['/aspects/river/watched_by/actor', undefined],
    ['/aspects/river/watched_by/abstain', 'none'],
    [`${rises}/speaksOf`, undefined],
    [`${rises}/asserts`, [{ aspect: 'level', value: 'high' }]],
    [`${rises}/denies`, []],
    [`${rises}/ends`, [{ aspect: 'level' }]],
    [`${rises}/announces`, true],
    [`${rises}/feedsNot`, 'forecast'],
    [`${rises}/setsDemand`, 'ultimatum'],
    [`${rises}/meetsDemand`, true],
    [`${rises}/deadline`, 'set'],
    [`${rises}/linksPlan`, true],
    [`${rises}/availability`, 'open'],
    ['/kinds/flood.warned/announces', undefined],
    ['/measures/water.level/stockFlow', 'flow'],
    ['/measures/water.level/ofSites', true],
    ['/measures/water.level/byOriginAndDestination', true],
    ['/measures/water.level/units', ['m']],
    ['/units/cm/in', { unit: 'm', factor: 0.1 }],
  ])('does not set %s = %j', (pointer, value) => {
    const found = changeFaults(first, changed(pointer, value));
    expect(found.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(found[0]?.detail).toMatch(/version 1 says|of version 1 is gone/);
  });

  it.each([
    '/sections/water',
    '/facets/water',
    '/subjectTypes/river',
    '/aspects/river/level',
    '/families/flood',
    '/kinds/flood.rises',
    '/measures/water.level',
    '/units/cm',
    '/numberWords/en/scores',
  ])('keeps %s', (pointer) => {
    const found = changeFaults(first, changed(pointer, undefined));
    expect(found.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(found[0]?.detail).toMatch(/is gone, and logs may name it: put it back/);
  });

  it('says in words what the older one said', () => {
    const next = changed('/kinds/flood.rises/asserts', []);
    expect(changeFaults(first, next)[0]?.detail).toBe(
      '"asserts" is fixed, because logs were read by it: version 1 says actorsIn owner aspect watched_by, aspect level value high. ' +
        'Give what is new a code of its own, and mark this one deprecated.',
    );
  });

  it('has a higher number and the same name', () => {
    expect(changeFaults(first, first)).toEqual([
      { pointer: '/version', detail: 'Raise the version: 1 is already taken.' },
    ]);
    expect(changeFaults(first, { ...second, pack: 'storm' })).toEqual([
      { pointer: '/pack', detail: 'This is no version of "flood": it has another name.' },
    ]);
  });
});
