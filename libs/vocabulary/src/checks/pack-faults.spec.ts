import { describe, expect, it } from '@jest/globals';
import type { Pack } from '../pack.js';
import { packFaults } from './pack-faults.js';

const names = { en: 'x' };

const base: Pack = {
  pack: 'base',
  version: 1,
  names,
  lists: { cap: { title: 'CAP', publisher: 'OASIS', status: 'unchecked' } },
  sections: { overview: { names, order: 1 } },
  facets: { needs: { names, order: 1, section: 'overview' } },
  subjectTypes: { area: { names } },
  aspects: { area: { safe: { names, facet: 'needs', exclusive: true } } },
  families: { event: { names } },
  kinds: { 'event.other': { names, phrases: { en: ['something  happened'] } } },
  units: { m: { names }, km: { names, in: { unit: 'm', factor: 1000 } } },
  actorRoles: { owner: { names } },
  numberWords: { en: { dozens: { min: 24, max: 99, notes: names } } },
};

const flood = {
  pack: 'flood',
  version: 1,
  names,
  requires: ['base'],
  facets: { water: { names, order: 2, section: 'overview' } },
  subjectTypes: { river: { names }, lock: { names } },
  aspects: {
    river: {
      level: {
        names,
        facet: 'water',
        exclusive: true,
        values: { high: names, normal: names },
        abstain: 'unclear',
        baseline: 'normal',
        endsCourse: ['high'],
        timeToLiveMinutes: 60,
        from: ['cap'],
      },
      watched_by: { names, facet: 'water', exclusive: false, actor: true, abstain: 'nobody' },
    },
    lock: {
      state: { names, facet: 'water', exclusive: true, values: { shut: names }, open: true },
      uses: { names, facet: 'water', exclusive: false, values: { ships: names, boats: names } },
    },
    area: { flooded: { names, facet: 'water', exclusive: true, values: { yes: names } } },
  },
  families: { flood: { names } },
  kinds: {
    'flood.rises': {
      names,
      hints: names,
      speaksOf: 'river',
      asserts: [
        { aspect: 'level', value: 'high' },
        { aspect: 'watched_by', actorsIn: 'owner' },
      ],
      denies: [{ aspect: 'level', value: 'normal' }],
      ends: [{ aspect: 'watched_by' }],
      phrases: { en: ['river rises'] },
    },
    'flood.unclear': {
      names,
      speaksOf: 'river',
      asserts: [
        { aspect: 'level', value: 'unclear' },
        { aspect: 'watched_by', value: 'nobody' },
      ],
      phrases: { fr: ['river rises'] },
    },
    'flood.lock': {
      names,
      speaksOf: 'lock',
      asserts: [
        { aspect: 'state', value: 'half_open' },
        { aspect: 'uses', value: 'ships' },
        { aspect: 'uses', value: 'boats' },
      ],
      phrases: { en: ['écluse'.normalize('NFD')] },
    },
    'event.flood': { names, speaksOf: 'area', asserts: [{ aspect: 'flooded', value: 'yes' }] },
  },
  measures: { 'water.level': { names, facet: 'water', units: ['m', 'km', 'USD'] } },
  units: { cm: { names, in: { unit: 'm', factor: 0.01 } } },
  numberWords: { en: { scores: { min: 40, max: 99, notes: names } } },
};

/** The good pack with one member set, or taken out, at a JSON Pointer. */
function broken(pointer: string, value: unknown): unknown {
  const document: unknown = structuredClone(flood);
  const steps = pointer.slice(1).replaceAll('~1', '\u0000').split('/');
  const last = steps.pop() ?? '';
  let owner = document as Record<string, unknown>;
  for (const step of steps) owner = owner[step] as Record<string, unknown>;
  owner[last.replaceAll('\u0000', '/')] = value;
  return JSON.parse(JSON.stringify(document));
}

function faultsOf(document: unknown, adopted: readonly Pack[] = [base]): readonly string[] {
  return packFaults(document, adopted).map(({ pointer, detail }) => `${pointer}: ${detail}`);
}

describe('a pack', () => {
  it('that refers only to what it and its required packs declare has no faults', () => {
    expect(faultsOf(flood)).toEqual([]);
    expect(faultsOf(base, [])).toEqual([]);
  });

  it('may refer to what a required pack requires in turn', () => {
    const local = { pack: 'local', version: 1, names, requires: ['flood'], kinds: {} };
    const kinds = { 'event.guard': { names, speaksOf: 'river', ends: [{ aspect: 'level' }] } };
    expect(faultsOf({ ...local, kinds }, [base, flood as Pack])).toEqual([]);
  });

  it('takes the place of its adopted version: its own codes do not collide', () => {
    expect(faultsOf({ ...flood, version: 2 }, [base, flood as Pack])).toEqual([]);
  });

  const level = '/aspects/river/level';
  const rises = '/kinds/flood.rises';

  it.each([
    ['/requires/0', 'bass', /^\/requires\/0: The pack "bass" is not adopted. Did you mean "base"/],
    ['/requires/1', 'flood', /^\/requires\/1: A pack does not require itself/],
    ['/facets/water/section', 'overvew', /section: There is no section .*mean "overview"/],
    ['/aspects/lake', {}, /^\/aspects\/lake: There is no subject type "lake"/],
    [`${level}/facet`, 'watr', /facet: There is no facet "watr" .* Did you mean "water"/],
    [`${level}/from/0`, 'cpa', /from\/0: There is no published list "cpa"/],
    [`${level}/exclusive`, false, /baseline: Only an exclusive aspect has a baseline/],
    [`${level}/baseline`, 'low', /baseline: "low" is not among the values .* high, normal/],
    [`${level}/baseline`, 'high', /baseline: This value ends the course/],
    [`${level}/endsCourse/0`, 'over', /endsCourse\/0: "over" is not among the values/],
    [`${level}/abstain`, 'high', /abstain: Who abstains affirms no value/],
    [`${level}/actor`, true, /values: With actor the values are ids/],
    [`${level}/timeless`, true, /timeToLiveMinutes: What is timeless never grows old/],
    [`${level}/timeless`, true, /endsCourse: What is timeless does not go on/],
    [`${level}/values`, undefined, /endsCourse\/0: "high" is not .* the aspect names none/],
    ['/aspects/river/watched_by/open', true, /open: Without values any code/],
    ['/families', {}, /^\/kinds\/flood.rises: There is no family "flood"/],
    [`${rises}/speaksOf`, 'rivers', /speaksOf: There is no subject type "rivers".*"river"/],
    [`${rises}/speaksOf`, undefined, /asserts\/0: It says something of a subject/],
    [`${rises}/speaksOf`, 'area', /asserts\/0\/aspect: "area" has no aspect "level"/],
    [`${rises}/asserts/0/value`, 'hihg', /value: "hihg" is not among .*Did you mean "high"/],
    [`${rises}/denies/0/aspect`, 'levle', /denies\/0\/aspect: "river" has no aspect "levle"/],
    [`${rises}/ends/0/aspect`, 'lost', /ends\/0\/aspect: "river" has no aspect "lost"/],
    [`${rises}/asserts/1/actorsIn`, 'ownr', /actorsIn: There is no role of actors "ownr"/],
    [
      `${rises}/asserts/1`,
      { aspect: 'level', actorsIn: 'owner' },
      /actorsIn: The values of "level" are no actors/,
    ],
    [
      `${rises}/asserts/1`,
      { aspect: 'watched_by', value: 'the_mayor' },
      /value: The value is an actor, whom a pack cannot know/,
    ],
    [
      `${rises}/asserts/2`,
      { aspect: 'level', value: 'normal' },
      /asserts\/2: "level" is exclusive, and the kind asserts it twice/,
    ],
    [
      '/kinds/event.flood/phrases',
      { en: ['River rises'] },
      /"River rises" is a phrase of "flood.ri/,
    ],
    [`${rises}/phrases/en/1`, 'something happened', /phrases\/en\/1: .* phrase of "event.other"/],
    [`${rises}/phrases/en/1`, 'écluse'.normalize('NFC'), /is a phrase of "flood.rises" too/],
    [`${rises}/from`, ['cap', 'cpa'], /from\/1: There is no published list "cpa"/],
    ['/describes', { ar: 'س' }, /^\/describes: The pack is named in en/],
    ['/units/km~1h', { names, in: { unit: 'mph', factor: 1 } }, /^\/units\/km~1h\/in\/unit: /],
    ['/units/cm/in/factor', 0, /factor: This must be more than 0/],
    [`${rises}/constructor`, true, /"constructor" is not known here/],
    [`${rises}/names`, { ar: 'س' }, /names: The pack is named in en; here "en" is missing/],
    [`${rises}/hints`, { ar: 'س' }, /hints: The pack is named in en/],
    [`${level}/values/high`, { ar: 'س' }, /values\/high: The pack is named in en/],
    ['/numberWords/en/scores/notes', { ar: 'س' }, /notes: The pack is named in en/],
    ['/measures/water.level/facet', 'wet', /facet: There is no facet "wet"/],
    ['/measures/water.level/facetInPlan', 'dry', /facetInPlan: There is no facet "dry"/],
    ['/measures/water.level/units/1', 'mile', /units\/1: There is no unit "mile"/],
    ['/units/cm/in/unit', 'inch', /^\/units\/cm\/in\/unit: There is no unit "inch"/],
    ['/units/cm/in/unit', 'cm', /^\/units\/cm\/in\/unit: "cm" is converted into itself/],
    ['/numberWords/en/scores/max', 4, /scores\/min: min \(40\) is above max \(4\)/],
  ])('with %s = %j is told what to mend', (pointer, value, fault) => {
    expect(faultsOf(broken(pointer, value))).toContainEqual(expect.stringMatching(fault));
  });

  it.each([
    ['/sections/overview', { names, order: 2 }],
    ['/facets/needs', { names, order: 2, section: 'overview' }],
    ['/subjectTypes/area', { names }],
    ['/aspects/area/safe', { names, facet: 'needs', exclusive: true }],
    ['/families/event', { names }],
    ['/kinds/event.other', { names }],
    ['/units/m', { names }],
    ['/numberWords/en/dozens', { min: 1, max: 2, notes: names }],
  ])('that declares %s of another pack again collides with it', (pointer, row) => {
    const document = pointer.startsWith('/sections')
      ? { ...flood, sections: { overview: row } }
      : broken(pointer, row);
    const found = faultsOf(document);
    expect(found).toEqual([expect.stringMatching(/The pack "base" declares "\S+" too/)]);
    expect(found[0]).toMatch(new RegExp(`^${pointer}:`));
  });

  it('may write the chain of conversions on, but not into a ring over several units', () => {
    const units = { cm: flood.units.cm, mm: { names, in: { unit: 'cm', factor: 0.1 } } };
    expect(faultsOf({ ...flood, units })).toEqual([]);
    const inch = { names, in: { unit: 'cm', factor: 2.54 } };
    const ring = { inch, ...units, cm: { names, in: { unit: 'mm', factor: 10 } } };
    expect(packFaults({ ...flood, units: ring }, [base]).map(({ pointer }) => pointer)).toEqual([
      '/units/cm/in/unit',
      '/units/mm/in/unit',
    ]);
  });

  it('is told to require the pack that has what it names', () => {
    const facets = { wet: { names, order: 3, section: 'overview' } };
    const others: readonly Pack[] = [base, { pack: 'beside', version: 1, names, facets }];
    expect(faultsOf(broken('/aspects/area/flooded/facet', 'wet'), others)).toEqual([
      '/aspects/area/flooded/facet: The facet "wet" stands in the pack "beside": add "beside" to requires.',
    ]);
  });

  it('is not asked what its codes mean before its form is right', () => {
    const document = { ...flood, requires: ['nobody'], kindz: {} };
    expect(faultsOf(document)).toEqual([
      '/kindz: "kindz" is not known here. Did you mean "kinds"?',
    ]);
  });

  it.each([null, [], 'pack', 7, {}])('is none where the document is %j', (document) => {
    expect(faultsOf(document)).not.toEqual([]);
  });

  it('does not take what every object has for a code', () => {
    const document = broken(`${rises}/asserts/0/value`, 'constructor');
    expect(faultsOf(document)).toContainEqual(expect.stringMatching(/"constructor" is not among/));
    const type = broken(`${rises}/speaksOf`, 'constructor');
    expect(faultsOf(type)).toContainEqual(expect.stringMatching(/no subject type "constructor"/));
  });
});
