import { describe, expect, it } from '@jest/globals';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { arabic } from '../ar/index.js';
import { english } from '../en/index.js';
import { valueNames } from './vocabulary-words.js';

const PACKS = vocabularyOfPacks(SHIPPED);
const en = english.vocabulary.namedBy(PACKS);
const ar = arabic.vocabulary.namedBy(PACKS);

describe('codes', () => {
  it('have the names that packs give them, in the language', () => {
    expect([
      ...[en.unit('person'), en.subjectType('agreement'), en.kind('hostilities.shelling')],
      ...[en.facet('ceasefire'), en.family('hostilities'), en.measure('people.killed')],
      ...[en.code('attacker'), en.code('occurred_at'), en.code('wire')],
    ]).toEqual([
      ...['persons', 'Agreement', 'Shelling'],
      ...['Ceasefire', 'Hostilities', 'people killed'],
      ...['attacker', 'occurred at', 'news agency'],
    ]);
    expect(ar.subjectType('agreement')).toMatch(/[ء-ي]/);
  });

  it('are told as words where no pack names them, or none is known', () => {
    const { unit, facet, family, subjectType, code, kind } = english.vocabulary;
    expect([en.code('x_y'), en.unit('x_y'), en.aspect('x_y')]).toEqual(['x y', 'x y', 'x y']);
    expect([unit, facet, family, subjectType, code].map((name) => name('x_y'))).toEqual(
      Array.from({ length: 5 }, () => 'x y'),
    );
    expect(kind('a.b')).toBe('a: b');
  });
});

describe('what packs name differently from aspect to aspect', () => {
  it('is named as for its own subject, and by its code where that is not known: another’s name would mislead', () => {
    expect([en.aspect('release', 'dam'), en.aspect('release', 'person_group')]).toEqual([
      'release of water',
      'release',
    ]);
    expect(en.aspect('supply')).toBe(en.aspect('supply', 'service'));
    expect(en.value('normal', { aspect: 'supply', type: 'service' })).toBe('normal');
    expect(en.value('normal', { aspect: 'water', type: 'river' })).toBe('within its banks');
    expect(en.value('none', { aspect: 'level', type: 'alert' })).toBe('no longer in force');
    expect([en.value('none'), en.value('met')]).toEqual(['none', 'met']);
  });

  it('is the name of an actor where the value is one', () => {
    const name = valueNames(en, {
      actor: (id) => (id === 'act-1' ? 'The Front' : undefined),
      typeOf: (subject) => (subject === 'orontes' ? 'river' : undefined),
    });
    expect([name('act-1', 'orontes/water'), name('normal', 'orontes/water')]).toEqual([
      'The Front',
      'within its banks',
    ]);
    expect([name('normal'), name('within_banks', 'other/water')]).toEqual([
      'normal',
      'within banks',
    ]);
  });
});
