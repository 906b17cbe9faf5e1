import { describe, expect, it } from '@jest/globals';

import { type Pack, vocabularyOfPacks } from '@sitlog/vocabulary';
import { FIRST } from '../../test/first.js';
import { sitesIn } from './sites.js';

const names = { en: 'x', ar: 'س' };
const values = { ready: names, shut: names };
/** A pack with a type of sites of its own, and with kinds that say nothing of whether shelter is there. */
const CAMPS: Pack = {
  pack: 'camps',
  version: 1,
  names,
  subjectTypes: { camp: { names }, depot: { names } },
  aspects: { camp: { state: { names, facet: 'shelter', exclusive: true, values } } },
  kinds: {
    'camp.ready': {
      ...{ names, speaksOf: 'camp', availability: 'open' },
      asserts: [{ aspect: 'state', value: 'ready' }],
    },
    'camp.shut': {
      ...{ names, speaksOf: 'camp', availability: 'closed' },
      asserts: [{ aspect: 'state', value: 'shut' }],
    },
    'camp.named': { names, speaksOf: 'camp', asserts: [{ aspect: 'state', value: 'named' }] },
    'depot.open': { names, speaksOf: 'depot', availability: 'open' },
    'depot.by': {
      ...{ names, speaksOf: 'depot', availability: 'open' },
      asserts: [{ aspect: 'by', actorsIn: 'party' }],
    },
  },
};

describe('what a vocabulary says of sites', () => {
  it('is whether shelter is there, by the values that its kinds assert', () => {
    const sites = sitesIn(FIRST);
    const told = ['planned', 'open', 'full', 'closed', 'x'].map((value) =>
      sites.availabilityOf('site', value),
    );
    expect(told).toEqual(['planned', 'open', 'full', 'closed', undefined]);
    expect([sites.isSite('site'), sites.isSite('area'), sites.isSite(undefined)]).toEqual([
      ...[true, false, false],
    ]);
    expect([sites.aspectOf('site'), sites.aspectOf('area'), sites.aspectOf(undefined)]).toEqual([
      ...['status', undefined, undefined],
    ]);
    expect([...sites.aspects]).toEqual(['status']);
    expect(sites.availabilityOf(undefined, 'open')).toBeUndefined();
  });

  it('takes in the types of other packs, and kinds that name a value alone', () => {
    const sites = sitesIn(vocabularyOfPacks([...FIRST.packs, CAMPS]));
    expect([...sites.aspects]).toEqual(['status', 'state']);
    expect(sites.aspectOf('camp')).toBe('state');
    const told = ['ready', 'shut', 'named'].map((value) => sites.availabilityOf('camp', value));
    expect(told).toEqual(['open', 'closed', undefined]);
    expect(sites.availabilityOf('camp', 'open')).toBeUndefined();
    expect(sites.isSite('depot')).toBe(false);
    expect(sites.availabilityOf('site', 'open')).toBe('open');
  });

  it('is nothing where no pack has any, and read once for each vocabulary', () => {
    const bare = vocabularyOfPacks([]);
    expect(sitesIn(bare).aspects.size).toBe(0);
    expect(sitesIn(bare)).toBe(sitesIn(bare));
    expect(sitesIn(bare)).not.toBe(sitesIn(FIRST));
  });
});
