import { describe, expect, it } from '@jest/globals';
import { itemOf, itemsOf, kindItem, type Lexicon, likely, named, type Sigil } from './lexicon.js';
import { quotedWord, tokenAt, tokensOf, unescaped, withWord } from './tokens.js';

describe('the signs of a line', () => {
  const read = (text: string) =>
    tokensOf(text).map(({ sigil, value, suffix, aspect, start, end }) => [
      sigil,
      value,
      suffix,
      aspect,
      text.slice(start, end),
    ]);

  it('have the word after them, without what ends a sentence', () => {
    expect(read('Shelling @fuah, seen ^sohr. #kind!)')).toEqual([
      ['@', 'fuah', undefined, undefined, '@fuah'],
      ['^', 'sohr', undefined, undefined, '^sohr'],
      ['#', 'kind', undefined, undefined, '#kind'],
    ]);
    expect(read('في @فوعة، ثم ^مرصد؛ x')).toEqual([
      ['@', 'فوعة', undefined, undefined, '@فوعة'],
      ['^', 'مرصد', undefined, undefined, '^مرصد'],
    ]);
  });

  it('stand at the beginning of a word, unless a backslash stands before them', () => {
    expect(read('a@b me@x.org \\@fuah')).toEqual([]);
    expect(read('x\n@fuah')).toEqual([['@', 'fuah', undefined, undefined, '@fuah']]);
    expect(unescaped('\\@fuah and \\#3 a\\@b \\n')).toBe('@fuah and #3 a\\@b \\n');
    expect(unescaped('\\tlp:red \\>!x')).toBe('tlp:red >!x');
  });

  it('have words in quotation marks, also where these are not closed', () => {
    expect(read('@"New Fuah" x')).toEqual([['@', 'New Fuah', undefined, undefined, '@"New Fuah"']]);
    expect(read('@" New Fuah')).toEqual([['@', 'New Fuah', undefined, undefined, '@" New Fuah']]);
    expect(read('@"New\nFuah"')).toEqual([['@', 'New', undefined, undefined, '@"New']]);
  });

  it('have a role, an act or a type after a colon, and a respect in quotation marks', () => {
    expect(read('@fuah:site ^sohr:said &gov:perpetrator')).toEqual([
      ['@', 'fuah', 'site', undefined, '@fuah:site'],
      ['^', 'sohr', 'said', undefined, '^sohr:said'],
      ['&', 'gov', 'perpetrator', undefined, '&gov:perpetrator'],
    ]);
    expect(read('@"New Fuah":site')).toEqual([
      ['@', 'New Fuah', 'site', undefined, '@"New Fuah":site'],
    ]);
    expect(read('>!ALE-001"who fired" >+ALE-002 >ALE-003:elaborates, x')).toEqual([
      ['>!', 'ALE-001', undefined, 'who fired', '>!ALE-001"who fired"'],
      ['>+', 'ALE-002', undefined, undefined, '>+ALE-002'],
      ['>', 'ALE-003', 'elaborates', undefined, '>ALE-003:elaborates'],
    ]);
    expect(read('+agr:x')).toEqual([['+', 'agr:x', undefined, undefined, '+agr:x']]);
  });

  it('have a time as it was written, and a marking in any case', () => {
    expect(read('~10.30, TLP:Green %2')).toEqual([
      ['~', '10.30,', undefined, undefined, '~10.30,'],
      ['tlp:', 'Green', undefined, undefined, 'TLP:Green'],
      ['%', '2', undefined, undefined, '%2'],
    ]);
  });

  it('are text before a number that names nothing', () => {
    expect(read('#3 +963 @3 #a3')).toEqual([
      ['@', '3', undefined, undefined, '@3'],
      ['#', 'a3', undefined, undefined, '#a3'],
    ]);
  });
});

describe('the word that is being written', () => {
  it('is the one in which the caret stands, to its end', () => {
    expect(tokenAt('x @fuah y', 5)).toEqual({ sigil: '@', start: 2, end: 7, value: 'fu' });
    expect(tokenAt('x @"New Fuah" y', 8)).toEqual({ sigil: '@', start: 2, end: 13, value: 'New ' });
    expect(tokenAt('TLP:gr', 6)).toEqual({ sigil: 'tlp:', start: 0, end: 6, value: 'gr' });
    expect(tokenAt('x @', 3)).toEqual({ sigil: '@', start: 2, end: 3, value: '' });
    expect(tokenAt('@"New\nx', 5)).toMatchObject({ end: 5, value: 'New' });
  });

  it('is none after a word, or without a sign', () => {
    expect(tokenAt('x @fuah y', 8)).toBeUndefined();
    expect(tokenAt('x y', 2)).toBeUndefined();
    expect(tokenAt('a@b', 3)).toBeUndefined();
    expect(tokenAt('@"New" x', 8)).toBeUndefined();
  });

  it('is replaced by another, with one space after it', () => {
    const text = 'x @fu y';
    const token = tokenAt(text, 5)!;
    expect(withWord(text, token, 'pl-fua')).toEqual({ text: 'x @pl-fua y', caret: 10 });
    expect(withWord('@fu', tokenAt('@fu', 3)!, 'New "Fuah"')).toEqual({
      text: '@"New Fuah" ',
      caret: 12,
    });
    expect([quotedWord('a'), quotedWord('a b'), quotedWord('a"b')]).toEqual(['a', '"a b"', '"ab"']);
  });
});

describe('what a word names', () => {
  const items = [
    itemOf('src-sohr', 'Syrian Observatory (SOHR)', 'monitor'),
    itemOf('src-sana', 'Syrian Arab News'),
    itemOf('toolong-x', 'Observatory of Aleppo (Not an abbreviation)'),
    kindItem('hostilities.shelling', 'Shelling', { speaksOf: 'area' }),
  ];
  const ids = (found: readonly { readonly id: string }[]): readonly string[] =>
    found.map(({ id }) => id);

  it('is found by its id with and without the prefix, its name and its abbreviation', () => {
    expect(items[0]).toEqual({
      id: 'src-sohr',
      name: 'Syrian Observatory (SOHR)',
      type: 'monitor',
      keys: ['src sohr', 'sohr', 'syrian observatory sohr'],
    });
    expect(items[1]?.keys).toEqual(['src sana', 'sana', 'syrian arab news']);
    expect(items[2]?.keys).toEqual(['toolong x', 'observatory of aleppo not an abbreviation']);
    expect(itemOf('x', 'Y (A)').keys).toEqual(['x', 'y a']);
    expect(items[3]).toEqual({
      id: 'hostilities.shelling',
      name: 'Shelling',
      type: 'area',
      keys: ['hostilities shelling', 'shelling'],
    });
    expect(ids(named('SRC-SOHR', items))).toEqual(['src-sohr']);
    expect(ids(named('Sohr', items))).toEqual(['src-sohr']);
    expect(ids(named('Syrian', items))).toEqual([]);
    expect(ids(named('', items))).toEqual([]);
    const two = [itemOf('a', 'Fuah'), itemOf('b', 'Fuah'), itemOf('fuah', 'Other')];
    expect(ids(named('fuah', two))).toEqual(['fuah']);
    expect(ids(named('fuah', two.slice(0, 2)))).toEqual(['a', 'b']);
  });

  it('is likely by a whole key, then its beginning, a later word, and parts of words', () => {
    const all = [
      itemOf('p1', 'New Fuah'),
      itemOf('p2', 'Bfuahs old'),
      itemOf('p3', 'Fuah'),
      itemOf('p4', 'Fuah North'),
    ];
    expect(ids(likely('fuah', all, 9))).toEqual(['p3', 'p4', 'p1', 'p2']);
    expect(ids(likely('fuah', all, 2))).toEqual(['p3', 'p4']);
    expect(ids(likely('old uah', all, 9))).toEqual(['p2']);
    expect(ids(likely('fuah south', all, 9))).toEqual([]);
    expect(ids(likely('', all, 9))).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  it('is among the items of its sign', () => {
    const lists = {
      kinds: 1,
      places: 2,
      sources: 3,
      actors: 4,
      subjects: 5,
      entries: 6,
      markings: 7,
      credibilities: 8,
    };
    const lexicon = Object.fromEntries(
      Object.entries(lists).map(([name, at]) => [name, [itemOf(String(at), name)]]),
    ) as unknown as Lexicon;
    const signs: readonly Sigil[] = ['#', '@', '^', '&', '+', '>', '>!', '>+', 'tlp:', '%'];
    expect(signs.map((sign) => itemsOf(sign, lexicon)[0]?.name)).toEqual([
      'kinds',
      'places',
      'sources',
      'actors',
      'subjects',
      'entries',
      'entries',
      'entries',
      'markings',
      'credibilities',
    ]);
    expect(itemsOf('~', lexicon)).toEqual([]);
  });
});
