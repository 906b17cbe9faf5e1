import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FILTER_NAMES, type FilterName, formOf, MOST_NUMBERS } from '@sitlog/filters';
import { readValue, writeValue } from '../src/core/filter/filter-parts.js';
import { parseFilter } from '../src/core/filter/filter-text.js';

interface Schema {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema: Schema;
}

interface Description {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly parameters: readonly Parameter[] } }>
  >;
}

const file = new URL('../../../docs/openapi.json', import.meta.url);
const api = JSON.parse(readFileSync(file, 'utf8')) as Description;
const parameters = api.paths['/v1/situations/{code}/entries']!.get.parameters;
const schemaOf = (name: string): Schema =>
  parameters.find((one) => one.in === 'query' && one.name === name)!.schema;
const read = (part: FilterName, text: string): string | undefined => readValue(formOf(part), text);

describe('what a filter takes is what the server takes', () => {
  test.each(FILTER_NAMES.filter((part) => schemaOf(part).enum !== undefined))(
    'of the codes of %s',
    (part) => {
      const codes = schemaOf(part).enum!;
      const written = codes.map((code) => writeValue(formOf(part), code));
      expect(written.map((text) => read(part, text))).toEqual(codes);
      expect(read(part, 'surely_no_code')).toBeUndefined();
    },
  );

  test.each([
    ['kind', 'ceasefire.announced', 'ceasefire'],
    ['origin', 'src-sohr', 'desk'],
    ['actor', 'act-gov', 'none'],
    ['place', 'pl-1', 'none'],
    ['subject', 'agr-1', 'x'.repeat(64)],
  ] as const)('of the forms of %s', (part, ...texts) => {
    const form = new RegExp(schemaOf(part).pattern!, 'u');
    const { maxLength = 0 } = schemaOf(part);
    for (const text of [...texts, 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1), '!', 'a b ']) {
      const isTaken = form.test(text) && text.length <= maxLength;
      expect([text, read(part, text)]).toEqual([text, isTaken ? text : undefined]);
    }
  });

  test('of minutes', () => {
    const { maximum = 0 } = schemaOf('lateBy');
    expect(read('lateBy', String(maximum))).toBe(String(maximum));
    expect(read('lateBy', String(maximum + 1))).toBeUndefined();
  });

  test('of stretches of time', () => {
    const form = new RegExp(schemaOf('during').pattern!);
    for (const text of ['2016-12-14T08:00:00Z/2016-12-14T10:00:00+02:00', '2016-12-14T08:00:00Z']) {
      expect([text, read('during', text)]).toEqual([text, form.test(text) ? text : undefined]);
    }
  });

  test('of numbers', () => {
    const form = new RegExp(schemaOf('numbers').pattern!);
    const many = (count: number): string => Array.from({ length: count }, () => 'ALE-017').join();
    for (const text of [many(MOST_NUMBERS), many(MOST_NUMBERS + 1), 'ALE-1', 'A-017', 'ALE-017,']) {
      expect([text, read('numbers', text)]).toEqual([text, form.test(text) ? text : undefined]);
    }
  });

  test('of words', () => {
    const { maxLength = 0 } = schemaOf('q');
    expect(parseFilter('x'.repeat(maxLength)).problems).toEqual([]);
    expect(parseFilter('x'.repeat(maxLength + 1)).problems).toMatchObject([{ reason: 'long' }]);
  });
});
