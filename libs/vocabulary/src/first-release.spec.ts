import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { AspectRow, EndedByKind } from './pack.js';
import { SHIPPED } from './shipped.js';
import { vocabularyOfPacks } from './vocabulary.js';

/** What an entry of a kind fed in the first release: facts, assessed aspects alone, or nothing. */
type Feeds = 'facts' | 'assessments' | 'nothing';

/** A kind as the first release knew it. */
interface Kind {
  readonly label: string;
  readonly speaksOf?: string;
  readonly asserts?: readonly EndedByKind[];
  readonly denies?: readonly EndedByKind[];
  readonly ends?: readonly EndedByKind[];
  readonly announces?: true;
  readonly lastsMinutes?: number;
  readonly feeds: Feeds;
}

/** An aspect as the first release knew it. */
type Aspect = Omit<AspectRow, 'names' | 'values'> & { readonly values?: readonly string[] };

/** The tables of the first release, which had one vocabulary and no packs: its logs are read by four packs, and must say the same. */
interface FirstRelease {
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly subjectTypes: Readonly<Record<string, Readonly<Record<string, Aspect>>>>;
  readonly facets: readonly string[];
  readonly measures: Readonly<Record<string, string>>;
  readonly units: readonly string[];
  readonly sectors: readonly string[];
  readonly sourceTypes: readonly string[];
  readonly actorRoles: readonly string[];
  readonly placeRoles: readonly string[];
  readonly numberWords: Readonly<Record<string, { readonly note: string }>>;
}

const text = readFileSync(new URL('../test/first-release.json', import.meta.url), 'utf8');
const first = JSON.parse(text) as FirstRelease;
const four = ['core', 'movement_and_aid', 'negotiation', 'conflict'];
const vocabulary = vocabularyOfPacks(SHIPPED.filter(({ pack }) => four.includes(pack)));

const FEEDS: Readonly<Record<string, Feeds>> = {
  forecast: 'nothing',
  analysis: 'assessments',
  background: 'nothing',
};
/** Where a figure stood by its topic: alone, and as part of a plan. */
const PLACES: Readonly<Record<string, readonly [string, string]>> = {
  casualties: ['casualties', 'casualties'],
  displacement: ['displacement', 'displacement'],
  movement: ['displacement', 'evacuation'],
  shelter: ['shelter', 'shelter'],
  needs: ['needs', 'needs'],
};

/** Measures of a situation's own stood by their families. */
const OWN_MEASURES = [
  ['shelter.toilets', 'shelter'],
  ['vehicles.turned_back', 'movement'],
  ['population.trapped', 'displacement'],
  ['people.hungry', 'needs'],
  ['constructor.name', 'needs'],
  ['toString', 'needs'],
  ['sheltered', 'needs'],
] as const;

const aspects = Object.entries(first.subjectTypes).flatMap(([type, all]) =>
  Object.entries(all).map(([name, aspect]) => ({ id: `${type}/${name}`, type, name, aspect })),
);

describe('what the packs say of the codes of the first release', () => {
  it.each(Object.entries(first.kinds))('is the same for %s', (code, { feeds, ...was }) => {
    const { asserts, denies, ends, ...is } = vocabulary.kinds.get(code)!;
    expect(is.names['en']).toBe(was.label);
    expect(is.speaksOf).toBe(was.speaksOf);
    expect(asserts ?? []).toEqual(was.asserts ?? []);
    expect(denies ?? []).toEqual(was.denies ?? []);
    expect(ends ?? []).toEqual(was.ends ?? []);
    expect(is.announces).toBe(was.announces);
    expect(is.alertForMinutes).toBe(was.lastsMinutes);
    expect(is.feedsNot === undefined ? 'facts' : FEEDS[is.feedsNot]).toBe(feeds);
  });

  it.each(aspects)('is the same for $id', ({ type, name, aspect: { values, ...was } }) => {
    const is = vocabulary.aspectOf(type, name)!;
    const named = Object.keys(is.values ?? {});
    expect(is.open === true ? undefined : is.values && named).toEqual(values);
    expect(was).toEqual({
      facet: is.facet,
      exclusive: is.exclusive,
      actor: is.actor,
      abstain: is.abstain,
      timeless: is.timeless,
      baseline: is.baseline,
      // Any code could be asserted: that one of them ends the course is new, as is its name.
      endsCourse: values === undefined ? was.endsCourse : is.endsCourse,
      timeToLiveMinutes: is.timeToLiveMinutes,
      assessed: is.assessed,
    });
  });

  it.each(Object.keys(first.subjectTypes))(
    'asks the same of every %s, in the same order',
    (type) => {
      const asked = vocabulary.aspectsOf(type).map(({ code }) => code);
      expect(asked).toEqual(Object.keys(first.subjectTypes[type]!));
    },
  );

  it('has the same lines of the board, in the same order', () => {
    expect(vocabulary.facets.all.map(({ code }) => code)).toEqual(first.facets);
  });

  it.each([...Object.entries(first.measures), ...OWN_MEASURES])(
    'places %s under the same line',
    (measure, topic) => {
      const { facet, facetInPlan = facet, ...grouped } = vocabulary.placeOf(measure);
      expect([facet, facetInPlan]).toEqual(PLACES[topic]);
      expect(grouped.ofSites ?? false).toBe(topic === 'shelter');
      expect(grouped.byOriginAndDestination ?? false).toBe(
        topic === 'movement' || topic === 'displacement',
      );
    },
  );

  it.each(['units', 'sectors', 'sourceTypes', 'actorRoles', 'placeRoles'] as const)(
    'has the same %s',
    (table) => {
      const codes = vocabulary[table].all.map(({ code }) => code);
      expect(codes.slice(0, first[table].length)).toEqual(first[table]);
    },
  );

  it.each(Object.entries(first.numberWords))('reads "%s" alike', (words, { note, ...bounds }) => {
    const row = vocabulary.numberWord(words, 'en');
    expect(row).toMatchObject(bounds);
    expect(row?.notes['en']).toBe(note);
  });
});
