/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type EntryInResponse } from '@sitlog/api-types';
import { entryOf } from '../../testing/test-situation.js';
import { testPage } from '../../testing/test-page.js';
import { EntryFacts } from './entry-facts.js';
import { EntryLink, EntryLinks } from './entry-link.js';
import { Grade } from './grade.js';

const B2 = { reliability: 'B', credibility: 2 };

function entry(other: object = {}): EntryInResponse {
  return {
    ...entryOf('ALE-004'),
    ...{ recordedAt: '2016-12-14T08:10:00Z', author: 'mk', grade: B2, tlp: 'TLP:GREEN' },
    ...{ verification: 'unverified', ...other },
  };
}

/** What an entry says, by what it is called. */
async function factsOf(one: EntryInResponse, lang: 'en' | 'ar' = 'en') {
  const page = await testPage(<EntryFacts entry={one} />, { lang });
  const facts = page
    .all('term')
    .map((term): readonly [string, HTMLElement] => [
      page.text(term),
      term.nextElementSibling as HTMLElement,
    ]);
  const plain = (text: string): string => text.replaceAll(/(\w{3}),? (14 Dec),? /g, '$1 $2, ');
  const said = facts.map(([name, element]) => [name, plain(page.text(element))] as const);
  const the = (name: string): HTMLElement => facts.find(([one]) => one === name)![1];
  return {
    ...page,
    facts: Object.fromEntries(said) as Readonly<Record<string, string>>,
    fact: the,
  };
}

describe('what an entry says', () => {
  it('is told in the order in which it is read', async () => {
    const { facts } = await factsOf(entry());
    expect(Object.entries(facts)).toEqual([
      ['Kind', 'Shelling (occurrence)'],
      ['Happened', 'from Wed 14 Dec, 10:00 on'],
      ['Recorded', 'Wed 14 Dec, 10:10 · mk'],
      ['Says', 'SOHR reported B2 Source: usually reliable. Information: probably true.'],
      ['Where', 'Fuah (occurred at)'],
      ['Standing', 'unverified TLP:GREEN'],
    ]);
  });

  it('is told in Arabic', async () => {
    const { facts } = await factsOf(entry(), 'ar');
    expect(Object.values(facts).join()).toMatch(/قصف.*SOHR.*Fuah.*TLP:GREEN/);
    expect(Object.keys(facts)).not.toContain('Kind');
  });

  it('has the words of its time beside the moments', async () => {
    const occurred = { from: null, to: null, precision: 'day', label: 'this morning' };
    const { facts, fact } = await factsOf(entry({ time: { occurred } }));
    expect(facts['Happened']).toBe('at an unknown time this morning');
    expect(fact('Happened').querySelector('q')?.dir).toBe('auto');
  });

  it('has no words of its time where it has none', async () => {
    const occurred = { from: null, to: null, precision: 'day' };
    const { fact } = await factsOf(entry({ time: { occurred } }));
    expect(fact('Happened').textContent).toBe('at an unknown time');
    expect(fact('Happened').querySelector('q')).toBeNull();
  });

  it('names the chain from the origin outwards', async () => {
    const attribution = [
      { sourceId: 'act-gov', act: 'said' },
      { sourceId: 'src-sohr', act: 'reported' },
    ];
    const { facts, fact, isolated } = await factsOf(entry({ attribution }));
    expect(facts['Says']).toMatch(/^SOHR reported ?Government said B2/);
    expect(isolated(fact('Says'))).toEqual(['SOHR', 'Government', 'B2']);
    const links = [...fact('Says').querySelectorAll('.chain > span')];
    const arrows = links.map((link) => link.querySelectorAll('[aria-hidden=true]').length);
    expect(arrows).toEqual([0, 1]);
  });

  it('names the origin where nobody told it', async () => {
    const own = entry({ attribution: [], origin: 'desk' });
    const { facts } = await factsOf(own);
    expect(facts['Says']).toMatch(/^our own desk B2/);
    const arabic = await factsOf(own, 'ar');
    expect(Object.values(arabic.facts).join()).toMatch(/مكتبنا B2/);
  });

  it('names who takes part, as what, and what is noted of it', async () => {
    const actors = [
      { actorId: 'act-gov', role: 'perpetrator', as: 'said', note: 'twice' },
      { description: 'a man in a car', role: 'perpetrator' },
      { role: 'perpetrator' },
    ];
    const { texts, facts, isolated, fact } = await factsOf(entry({ actors }));
    expect(texts('row')).toEqual([
      'Government perpetrator, said – twice',
      'a man in a car perpetrator',
      'unknown perpetrator',
    ]);
    expect(Object.keys(facts)).toContain('Actors');
    expect(isolated(fact('Actors'))).toEqual(['Government', 'a man in a car', 'unknown']);
    expect(fact('Actors').querySelectorAll('[dir=auto]')).toHaveLength(1);
  });

  it('names the places, and says where there is none', async () => {
    const places = [
      { placeId: 'pl-fua', role: 'occurred_at' },
      { description: 'a crossroads', role: 'applies_to' },
    ];
    const some = await factsOf(entry({ places }));
    expect(some.facts['Where']).toBe('Fuah (occurred at) · a crossroads (applies to)');
    expect(some.isolated(some.fact('Where'))).toEqual(['Fuah', 'a crossroads']);
    const none = await factsOf(entry({ places: [] }));
    expect(none.facts['Where']).toBe('no place given');
  });

  it('has its figures as they were given', async () => {
    const figures = [
      { measure: 'people.killed', scope: 'in Fuah', quantifier: 'range', min: 3, max: 5 },
      {
        measure: 'people.killed',
        scope: 'in all',
        quantifier: 'exact_as_reported',
        min: 7,
        best: 7,
        max: 7,
      },
      { measure: 'people.killed', scope: 'in Idlib', quantifier: 'approx', best: 8 },
      { measure: 'people.killed', scope: 'there', quantifier: 'unknown' },
      { measure: 'people.killed', scope: 'there', quantifier: 'verbal', verbal: 'dozens' },
    ];
    const { texts, facts, fact } = await factsOf(entry({ figures }));
    expect(texts('row')).toEqual([
      'people killed: 3 to 5 in Fuah',
      'people killed: 7 in all',
      'people killed: 8 in Idlib',
      'people killed: how many is unknown there',
      'people killed: “dozens” there',
    ]);
    expect(Object.keys(facts)).toContain('Figures');
    expect(fact('Figures').querySelector('span')?.dir).toBe('auto');
  });

  it('is marked where it was retracted', async () => {
    const { facts } = await factsOf(entry({ status: 'retracted', verification: 'refuted' }));
    expect(facts['Standing']).toBe('refutedretracted TLP:GREEN');
  });
});

describe('the number of an entry', () => {
  it('opens the entry beside the screen, and reads from left to right', async () => {
    const { the } = await testPage(<EntryLink no="ALE-004" />, { lang: 'ar' });
    const link = the('link', 'ALE-004');
    expect(link.getAttribute('href')).toBe('/situations/ALE/board?entry=ALE-004&lang=ar');
    expect(link.dir).toBe('ltr');
  });

  it('is one of several', async () => {
    const { names } = await testPage(<EntryLinks nos={['ALE-004', 'ALE-005']} />);
    expect(names('link')).toEqual(['ALE-004', 'ALE-005']);
  });
});

describe('a grade', () => {
  it('is its two characters with the words that they stand for', async () => {
    const { root, text, isolated } = await testPage(<Grade grade={B2} />);
    expect(text()).toBe('B2 Source: usually reliable. Information: probably true.');
    expect(isolated()).toEqual(['B2']);
    expect(root.querySelector('bdi')?.dir).toBe('ltr');
    expect(root.querySelector('span')?.title).toBe(
      'Source: usually reliable. Information: probably true.',
    );
    expect(root.querySelector('.visually-hidden')).not.toBeNull();
  });

  it('shows its words to everybody where there is room', async () => {
    const { root } = await testPage(<Grade grade={B2} isLong />);
    expect(root.querySelector('.grade-words')?.textContent.trim()).toBe(
      'Source: usually reliable. Information: probably true.',
    );
  });

  it('is told in Arabic', async () => {
    const { text } = await testPage(<Grade grade={B2} />, { lang: 'ar' });
    expect(text()).toBe('B2 المصدر: موثوق عادةً. المعلومة: صحيحة على الأرجح.');
  });

  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('says whether its support was withdrawn (%s)', async (supportWithdrawn, isSaid) => {
    const grade = supportWithdrawn === undefined ? B2 : { ...B2, supportWithdrawn };
    const { text } = await testPage(<Grade grade={grade} />);
    expect(text().endsWith('was 1: support withdrawn')).toBe(isSaid);
  });
});
