import { describe, expect, it } from '@jest/globals';
import { type NamedPlace } from './named-place.js';
import { PlaceIndex, type Sought } from './place-index.js';

function place(name: string, lat: number, lon: number, more: Partial<NamedPlace> = {}): NamedPlace {
  const otherwise = { others: '', precision: 1, country: 'SY', admin: '', population: 0 } as const;
  return { name, lat, lon, ...otherwise, ...more };
}

const ALEPPO = place('Aleppo', 36.2, 37.16, { others: 'Halab,حلب,Ḥalab', population: 1_600_000 });
const SAME = place('Aleppo', 36.201, 37.161);
const HALABJA = place('Ḩalabja', 35.18, 45.99, {
  others: 'ههڵهبجه',
  country: 'IQ',
  population: 57_000,
});
const LONDON = place('London', 51.5, -0.13, { country: 'GB', population: 8_900_000 });
const NEW_LONDON = place('New London', 41.35, -72.1, { country: 'US', population: 27_000 });
const OTHER = place('London', 42.98, -81.23, { country: 'CA', population: 340_000 });
const index = new PlaceIndex([ALEPPO, HALABJA, NEW_LONDON, OTHER, LONDON, SAME]);

function names(sought: Partial<Sought> & { readonly text: string }): readonly string[] {
  return index
    .find({ limit: 10, ...sought })
    .map(({ place: { name, country } }) => `${name} ${country}`);
}

describe('the index of the gazetteer', () => {
  it('finds a name whatever its case, accents and other scripts', () => {
    for (const text of ['ALEPPO', 'alep', 'Halab', 'ḥalab', 'حلب']) {
      expect([text, names({ text })[0]]).toEqual([text, 'Aleppo SY']);
    }
    expect(index.find({ text: 'halab', limit: 1 })[0]?.matched).toBe('Halab');
    expect(index.find({ text: 'aleppo', limit: 1 })[0]?.matched).toBe('Aleppo');
  });

  it('takes letters of other languages in Arabic script for those that they stand for', () => {
    const kirkuk = new PlaceIndex([place('Kirkuk', 35.4, 44.4, { others: 'کەرکووک,كركوك' })]);
    expect(kirkuk.find({ text: 'كركوك', limit: 1 })).toHaveLength(1);
    const karbala = new PlaceIndex([place('Karbala', 32.6, 44, { others: 'کربلاء' })]);
    expect(karbala.find({ text: 'كربلا', limit: 1 })).toHaveLength(1);
  });

  it('puts the whole name before its beginning, and that before a word in it', () => {
    expect(names({ text: 'london' })).toEqual(['London GB', 'London CA', 'New London US']);
    expect(names({ text: 'hala' })).toEqual(['Aleppo SY', 'Ḩalabja IQ']);
    expect(names({ text: 'ondon' })).toEqual([]);
  });

  it('puts the nearest first where a point is given, and else those with most people', () => {
    const near = { lat: 43, lon: -80 };
    expect(names({ text: 'london', near })).toEqual(['London CA', 'London GB', 'New London US']);
    expect(index.find({ text: 'london', near, limit: 1 })[0]?.km).toBeCloseTo(100, -1);
    expect(index.find({ text: 'london', limit: 1 })[0]?.km).toBeUndefined();
  });

  it('gives one place once, as the file that comes first has it, and no more than are asked for', () => {
    expect(index.find({ text: 'aleppo', limit: 10 }).map((one) => one.place)).toEqual([ALEPPO]);
    expect(names({ text: 'london', limit: 2 })).toHaveLength(2);
  });

  it('finds nothing by signs alone', () => {
    expect(names({ text: '--' })).toEqual([]);
    expect(new PlaceIndex([]).find({ text: 'aleppo', limit: 1 })).toEqual([]);
  });
});
