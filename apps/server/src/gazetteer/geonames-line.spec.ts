import { describe, expect, it } from '@jest/globals';
import { placeOfLine } from './geonames-line.js';

const DIVISIONS = new Map([['SY.09', 'Aleppo']]);
const COLUMNS = [
  ...['170063', 'Aleppo', 'Aleppo', 'Halab,حلب', '36.20124', '37.16117', 'P', 'PPLA', 'SY', ''],
  ...['09', '', '', '', '1602264', '', '401', 'Asia/Damascus', '2019-09-05'],
];
const lineWith = (changed: Readonly<Record<number, string>>): string =>
  COLUMNS.map((column, at) => changed[at] ?? column).join('\t');

describe('a line of GeoNames', () => {
  it('is a place with its names, its division, its people and its number', () => {
    expect(placeOfLine(lineWith({}), DIVISIONS)).toEqual({
      ...{ name: 'Aleppo', others: 'Halab,حلب', lat: 36.20124, lon: 37.16117, precision: 1 },
      ...{ country: 'SY', admin: 'Aleppo', population: 1_602_264, geonameId: 170_063 },
    });
    expect(placeOfLine(lineWith({ 2: 'Alep' }), DIVISIONS)?.others).toBe('Alep,Halab,حلب');
  });

  it.each([
    ['a comment', '# of Syria'],
    ['nothing', ''],
    ['too few columns', COLUMNS.slice(0, 18).join('\t')],
    ['too many', `${lineWith({})}\tx`],
    ['no name', lineWith({ 1: '' })],
    ['no latitude', lineWith({ 4: '' })],
    ['a latitude beyond the pole', lineWith({ 4: '90.5' })],
    ['a longitude in words', lineWith({ 5: 'east' })],
    ['hexadecimal', lineWith({ 5: '0x10' })],
  ])('is none with %s', (_, line) => {
    expect(placeOfLine(line, DIVISIONS)).toBeUndefined();
  });

  it.each([
    ['P', 'PPL', 1],
    ['S', 'HSP', 1],
    ['A', 'ADM2', 3],
    ['A', 'ADM1', 4],
    ['A', 'PCLI', 6],
    ['H', 'STM', 5],
    ['L', 'RGN', 5],
    ['', '', 1],
  ])('of class %s and code %s tells the place to %i', (group, kind, precision) => {
    expect(placeOfLine(lineWith({ 6: group, 7: kind }), DIVISIONS)?.precision).toBe(precision);
  });
});
