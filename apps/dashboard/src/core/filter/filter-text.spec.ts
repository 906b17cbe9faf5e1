import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FilterAsked, parseFilter, writeFilter } from './filter-text.js';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,12}$/);
const asked: fc.Arbitrary<FilterAsked> = fc.record(
  {
    kind: fc.stringMatching(/^[a-z]{1,9}(\.[a-z_]{1,9})?$/),
    origin: fc.oneof(fc.constant('desk'), id),
    actor: id,
    place: fc.constantFrom('none', 'pl-east-aleppo'),
    subject: id,
    mode: fc.constantFrom('statement', 'operational'),
    verification: fc.constantFrom('unverified', 'refuted'),
    status: fc.constantFrom('in_force', 'retracted'),
    tlp: fc.constantFrom('TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:CLEAR'),
    lateBy: fc.integer({ min: 1, max: 100_000 }).map(String),
    numbers: fc
      .array(fc.stringMatching(/^[A-Z]{3}-\d{3,5}$/), { minLength: 1, maxLength: 4 })
      .map(String),
    q: fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .filter((text) => text.trim() !== ''),
  },
  { requiredKeys: [] },
);

describe('a filter', () => {
  it('reads as what was written, whatever it asks for', () => {
    fc.assert(
      fc.property(asked, (one) => {
        expect(parseFilter(writeFilter(one))).toEqual({ asked: one, problems: [] });
      }),
    );
  });

  it('asks for the same when it is written anew, whatever somebody typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = parseFilter(text);
        expect(parseFilter(writeFilter(read.asked)).asked).toEqual(read.asked);
      }),
    );
  });

  it.each<[string, FilterAsked]>([
    ['kind:hostilities.shelling', { kind: 'hostilities.shelling' }],
    ['Origin:src-sohr actor:unknown', { origin: 'src-sohr', actor: 'none' }],
    ['verified:no', { verification: 'unverified' }],
    ['late:>2h', { lateBy: '120' }],
    ['late:90', { lateBy: '90' }],
    ['late:>=1d', { lateBy: '1440' }],
    ['TLP:amber+strict', { tlp: 'TLP:AMBER+STRICT' }],
    ['numbers:ale-001,ALE-017', { numbers: 'ALE-001,ALE-017' }],
    ['origin:"desk"', { origin: 'desk' }],
    ['two  words at 09:30', { q: 'two words at 09:30' }],
    ['"kind:x  y" z', { q: 'kind:x  y z' }],
    ['"no end', { q: 'no end' }],
    ['قصف origin:src-sohr', { q: 'قصف', origin: 'src-sohr' }],
    ['', {}],
  ])('reads %s', (text, wanted) => {
    expect(parseFilter(text)).toEqual({ asked: wanted, problems: [] });
  });

  it.each([
    ['kinds:shelling', 'unknown'],
    ['https://example.org', 'unknown'],
    ['kind:', 'empty'],
    ['kind:Shelling!', 'value'],
    ['late:0', 'value'],
    ['origin:operator:mk', 'value'],
    ['verified:maybe', 'value'],
    ['numbers:17', 'value'],
  ])('tells that %s says nothing (%s), and narrows nothing by it', (part, reason) => {
    expect(parseFilter(`mode:statement ${part}`)).toEqual({
      asked: { mode: 'statement' },
      problems: [{ part, reason }],
    });
  });

  it('takes the first of two values, and tells so', () => {
    expect(parseFilter('mode:statement mode:background')).toEqual({
      asked: { mode: 'statement' },
      problems: [{ part: 'mode:background', reason: 'twice' }],
    });
  });

  it('tells that there are too many words to look for', () => {
    expect(parseFilter('word '.repeat(60)).problems).toMatchObject([{ reason: 'long' }]);
  });
});
