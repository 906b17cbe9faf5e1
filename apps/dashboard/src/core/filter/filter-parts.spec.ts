import { describe, expect, it } from '@jest/globals';
import { readPart } from './filter-parts.js';
import { parseFilter, writeFilter } from './filter-text.js';

const read = (name: string, text: string): string => {
  const found = readPart(name, text);
  return 'part' in found ? `${found.part} ${found.value}` : found.reason;
};

describe('a part of a filter', () => {
  it.each([
    ['kind', 'hostilities.shelling', 'kind hostilities.shelling'],
    ['KIND', 'hostilities', 'kind hostilities'],
    ['kind', 'Hostilities', 'value'],
    ['kind', 'a.b.c', 'value'],
    ['kind', 'a'.repeat(65), 'value'],
    ['origin', 'src-sohr', 'origin src-sohr'],
    ['origin', 'desk', 'origin desk'],
    ['origin', 'operator:mk', 'value'],
    ['origin', 'none', 'origin none'],
    ['origin', 'x'.repeat(65), 'value'],
    ['actor', 'act-gov', 'actor act-gov'],
    ['actor', 'unknown', 'actor none'],
    ['place', 'unknown', 'place none'],
    ['place', 'pl_fua.1', 'place pl_fua.1'],
    ['place', 'Fuah', 'value'],
    ['place', '-x', 'value'],
    ['place', 'x'.repeat(65), 'value'],
    ['subject', 'unknown', 'subject unknown'],
    ['subject', 'agr/1', 'value'],
    ['mode', 'STATEMENT', 'mode statement'],
    ['mode', 'said', 'value'],
    ['verification', 'refuted', 'verification refuted'],
    ['verification', 'inconclusive', 'verification inconclusive'],
    ['verified', 'yes', 'verification verified'],
    ['verified', 'No', 'verification unverified'],
    ['verified', 'maybe', 'value'],
    ['verified', '', 'empty'],
    ['status', 'retracted', 'status retracted'],
    ['status', 'in_force', 'status in_force'],
    ['tlp', 'amber', 'tlp TLP:AMBER'],
    ['tlp', 'TLP:green', 'tlp TLP:GREEN'],
    ['tlp', 'mauve', 'value'],
    [
      'during',
      '2016-12-14T08:00:00Z/2016-12-14T10:30:00+02:00',
      'during 2016-12-14T08:00:00Z/2016-12-14T10:30:00+02:00',
    ],
    [
      'during',
      '2016-12-14T08:00:00Z/2016-12-14T08:00:00Z',
      'during 2016-12-14T08:00:00Z/2016-12-14T08:00:00Z',
    ],
    ['during', '2016-12-14T10:00:00Z/2016-12-14T08:00:00Z', 'value'],
    ['during', '2016-12-14/2016-12-15', 'value'],
    ['during', '2016-12-14T08:00:00Z', 'value'],
    ['late', '90', 'lateBy 90'],
    ['late', '>2h', 'lateBy 120'],
    ['late', '>=2H', 'lateBy 120'],
    ['late', '30min', 'lateBy 30'],
    ['late', '1d', 'lateBy 1440'],
    ['late', '0', 'value'],
    ['late', '36600d', 'lateBy 52704000'],
    ['late', '36601d', 'value'],
    ['late', '<2h', 'value'],
    ['late', '2h30', 'value'],
    ['numbers', 'ale-001,ALE-0002', 'numbers ALE-001,ALE-0002'],
    ['numbers', 'ALE-01', 'value'],
    ['numbers', 'ALE-001,', 'value'],
    ['colour', 'red', 'unknown'],
    ['kind', '', 'empty'],
  ])('%s:%s is read as %s', (name, text, as) => {
    expect(read(name, text)).toBe(as);
  });

  it('has at most two hundred numbers', () => {
    const numbers = (count: number): string =>
      Array.from({ length: count }, () => 'ALE-001').join();
    expect(read('numbers', numbers(200))).toBe(`numbers ${numbers(200)}`);
    expect(read('numbers', numbers(201))).toBe('value');
  });
});

describe('a filter as it is written', () => {
  it.each([
    [{ lateBy: '2880' }, 'late:>2d'],
    [{ lateBy: '120' }, 'late:>2h'],
    [{ lateBy: '90' }, 'late:>90m'],
    [{ tlp: 'TLP:AMBER' }, 'tlp:AMBER'],
    [{ origin: 'desk' }, 'origin:desk'],
    [{ q: 'some words', kind: 'needs' }, 'kind:needs some words'],
    [{ q: 'kind: of' }, '"kind: of"'],
    [{ q: 'is kind:of' }, '"is kind:of"'],
    [{ q: ' a' }, '" a"'],
    [{ q: 'a ' }, '"a "'],
    [{ q: 'a  b' }, '"a  b"'],
    [{ q: 'a\tb' }, '"a\tb"'],
    [{ q: 'a "b" \\' }, '"a \\"b\\" \\\\"'],
    [{ q: 'at 10:30' }, 'at 10:30'],
  ])('%p is %s, and read the same again', (asked, text) => {
    expect(writeFilter(asked)).toBe(text);
    expect(parseFilter(text)).toEqual({ asked, problems: [] });
  });

  it('tells what cannot be read, and narrows by the rest', () => {
    expect(parseFilter('kind:needs colour:red kind:ops late: tlp:mauve "a b" c')).toEqual({
      asked: { kind: 'needs', q: 'a b c' },
      problems: [
        { part: 'colour:red', reason: 'unknown' },
        { part: 'kind:ops', reason: 'twice' },
        { part: 'late:', reason: 'empty' },
        { part: 'tlp:mauve', reason: 'value' },
      ],
    });
    expect(parseFilter(' "" ')).toEqual({ asked: {}, problems: [] });
    expect(parseFilter('"not closed')).toEqual({ asked: { q: 'not closed' }, problems: [] });
    expect(parseFilter('origin:"src-sohr')).toMatchObject({ asked: { origin: 'src-sohr' } });
  });

  it('has at most two hundred letters of words', () => {
    expect(parseFilter('x'.repeat(200)).asked.q).toHaveLength(200);
    const long = 'x'.repeat(201);
    expect(parseFilter(long)).toEqual({ asked: {}, problems: [{ part: long, reason: 'long' }] });
  });
});
