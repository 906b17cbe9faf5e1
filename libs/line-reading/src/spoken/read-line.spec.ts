import { describe, expect, test } from '@jest/globals';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { isoOf } from '../time/wall-time.js';
import { lineReader } from './read-line.js';

const ZONE = 'Asia/Damascus';
const NOW = Date.parse('2016-12-14T10:30:00+02:00');
const named = (id: string, ...names: string[]) => ({ id, names });
const read = lineReader({
  sources: [
    { ...named('src-wire', 'Sarn Wire', 'وكالة سارن'), type: 'wire' },
    { ...named('src-health', 'Ministry of Health', 'وزارة الصحة'), type: 'government' },
    named('src-north', 'Northern Front, speakers not named', 'الجبهة الشمالية، المتحدثون'),
  ],
  actors: [
    named('act-north', 'Northern Front', 'الجبهة الشمالية'),
    named('act-army', 'Army of Sarn', 'جيش سارن'),
  ],
  places: [named('pl-ostre', 'Ostre', 'أوستر'), named('pl-kell', 'Kell', 'كل')],
  subjects: [
    { ...named('dam-1', 'Upper dam', 'السد العلوي'), type: 'dam' },
    { ...named('cor-ostre', 'Ostre crossing', 'معبر أوستر'), type: 'corridor' },
    { ...named('sup-1', 'Power supply', 'كهرباء'), type: 'service' },
    { ...named('vac-1', 'Vaccination', 'التطعيم'), type: 'vaccination' },
  ],
  vocabulary: vocabularyOfPacks(SHIPPED),
});

const partsOf = (line: string, is: string) =>
  read(line, { now: NOW, zone: ZONE }).parts.filter((part) => part.is === is);
const firstOf = (line: string, is: string): unknown => partsOf(line, is)[0]?.choices[0];
const at = (moment: unknown): string | null =>
  typeof moment === 'number' ? isoOf(moment, ZONE).slice(8, 16) : null;
const spanOf = (line: string, is: string): readonly unknown[] => {
  const { from, to } = (firstOf(line, is) ?? {}) as {
    readonly from?: number;
    readonly to?: number;
  };
  return [at(from), at(to)];
};

describe('kinds', () => {
  test.each([
    ['dam collapsed above Ostre', 'dam.broken'],
    ['Collapse of the dam at Ostre', 'dam.broken'],
    ['انهار السد فوق أوستر', 'dam.broken'],
    ['وانهيار السد فوق أوستر', 'dam.broken'],
    ['clashes in Kell after the dam burst', 'hostilities.armed_clash'],
    ['water cut in Kell', 'supply.water_lost'],
    ['power cut in Kell', 'supply.power_lost'],
  ])('%s: %s', (line, kind) => {
    expect(firstOf(line, 'kind')).toBe(kind);
  });

  test.each(['Army denies the dam collapsed', 'لا صحة لانهيار السد', 'no dam collapse in Ostre'])(
    'that are denied tell of a denial: %s',
    (line) => {
      expect(firstOf(line, 'kind')).toBe('dam.failure_denied');
    },
  );

  test.each(['vaccination to begin in Kell on Friday', 'التطعيم سيبدأ في كل الجمعة'])(
    'that are still to come tell of what is announced: %s',
    (line) => {
      expect(firstOf(line, 'kind')).toBe('vaccination.planned');
    },
  );
});

describe('sources', () => {
  test.each([
    ['Sarn Wire: dam burst', ['src-wire']],
    ['dam burst, Sarn Wire reports', ['src-wire']],
    ['Sarn Wire says that the dam burst', ['src-wire']],
    ['Sarn Wire citing Ministry of Health: 3 killed', ['src-wire', 'src-health']],
    ['3 killed, according to the Ministry of Health', ['src-health']],
    ['قالت وزارة الصحة إن ٣ قتلوا', ['src-health']],
    ['وكالة سارن نقلا عن وزارة الصحة: ٣ قتلى', ['src-wire', 'src-health']],
    ['power back 20 per cent in Kell', []],
    [
      'Sarn Wire quoting Ministry of Health quoting medics: 3 dead',
      ['src-wire', 'src-health', undefined],
    ],
    ['Sarn Wire: dam burst, according to the Ministry of Health', ['src-wire', 'src-health']],
    ['power down for 2 more hours Sarn Wire', ['src-wire']],
    ['aid handed over to Ministry of Health', []],
    ['unconfirmed: dam burst', []],
    ['spoke to Kell 10 min ago - buses not moving', []],
  ])('%s', (line, ids) => {
    expect(partsOf(line, 'source').map(({ choices }) => choices[0])).toEqual(ids);
  });

  test.each([
    'Ministry of Health via Sarn Wire: 3 dead',
    'Ministry of Health says 3 dead - Sarn Wire',
    'Ministry of Health: 3 dead, according to Sarn Wire',
  ])('are in the order of the chain, whoever publishes first: %s', (line) => {
    expect(partsOf(line, 'source')).toMatchObject([
      { choices: ['src-health'], link: 2 },
      { choices: ['src-wire'], link: 1 },
    ]);
  });

  test('that deny have denied', () => {
    expect(partsOf('Sarn Wire denies shelling of Kell', 'source')).toMatchObject([
      { act: 'denied' },
    ]);
  });
});

describe('figures', () => {
  test.each([
    ['at least 12 killed in Kell', { quantifier: 'at_least', min: 12 }],
    ['between 10 and 15 killed in Kell', { quantifier: 'range', min: 10, max: 15 }],
    ['death toll in Kell rises to 5,300', { measure: 'people.killed', best: 5300 }],
    ['twenty-five wounded in Kell', { measure: 'people.injured', best: 25 }],
    ['three thousand families displaced', { unit: 'household', best: 3000 }],
    ['>30 wounded in Kell', { quantifier: 'at_least', min: 30 }],
    ['مقتل شخصين في كل', { measure: 'people.killed', best: 2 }],
    ['2 of 4 bridges in Kell collapsed', { unit: 'bridge', best: 2 }],
    ['20 000 families displaced', { unit: 'household', best: 20000 }],
    ['rain of 120mm in Kell', { measure: 'rain.amount', unit: 'mm', best: 120 }],
    ['٧٠ وفاة في كل', { measure: 'people.killed', best: 70 }],
    ['و٤٥ جريحا في كل', { measure: 'people.injured', best: 45 }],
    ['ما بين ٣٠ الف و٥٠ الف مدني محاصرون', { quantifier: 'range', min: 30000, max: 50000 }],
    ['١٨ مدنيا على الاقل قتلوا', { quantifier: 'at_least', min: 18 }],
  ])('%s', (line, figure) => {
    expect(firstOf(line, 'figure')).toMatchObject(figure);
  });

  test('have the time over which they were counted', () => {
    const { period } = firstOf('45 killed in Kell in the last 24 hours', 'figure') as {
      readonly period?: { readonly from: number };
    };
    expect(at(period?.from)).toBe('13T10:30');
  });
});

describe('times to come', () => {
  test.each([
    ['dam gates open from 18:00', 'window', ['14T18:00', null]],
    ['road closed until 18:00', 'window', [null, '14T18:00']],
    ['الطريق مغلق حتى الساعة ١٨:٠٠', 'window', [null, '14T18:00']],
    ['search suspended for 48 hours', 'window', ['14T10:30', '16T10:30']],
    ['power expected back within two hours', 'ahead', [null, '14T12:30']],
    ['يتوقع عودة الكهرباء خلال ساعتين', 'ahead', [null, '14T12:30']],
    ['curfew in Kell 6pm-6am', 'window', ['14T18:00', '15T06:00']],
    ['تعليق البحث لثلاثة ايام', 'window', ['14T10:30', '17T10:30']],
    ['convoy expected around noon', 'ahead', ['14T12:00', '14T12:00']],
    ['convoy to leave this evening', 'ahead', ['14T17:00', '14T22:00']],
    ['first boats due, eta 1800', 'ahead', ['14T18:00', null]],
    ['search to resume at 0500 tomorrow', 'ahead', ['15T05:00', '15T05:00']],
    ['تستأنف عمليات البحث غدا الساعة الخامسة فجرا', 'ahead', ['15T05:00', '15T05:00']],
  ])('%s', (line, is, span) => {
    expect(spanOf(line, is)).toEqual(span);
  });
});

describe('demands', () => {
  const demandOf = (line: string) => {
    const { deadline, ...demand } = firstOf(line, 'demand') as { readonly deadline?: number };
    return { ...demand, deadline: at(deadline) };
  };

  test.each([
    [
      'Northern Front demands that the road be opened by 18:00 or no bus will pass',
      {
        terms: 'the road be opened',
        by: ['act-north'],
        of: [],
        consequence: 'no bus will pass',
        deadline: '14T18:00',
      },
    ],
    [
      'Northern Front given until midnight to leave Kell',
      { terms: 'leave Kell', by: [], of: ['act-north'], deadline: '15T00:00' },
    ],
    [
      'الجبهة الشمالية تمهل جيش سارن ٤٨ ساعة لوقف القصف',
      { terms: 'لوقف القصف', by: ['act-north'], of: ['act-army'], deadline: '16T10:30' },
    ],
    [
      'الجبهة الشمالية تطالب بفتح الطريق خلال ساعتين',
      { terms: 'بفتح الطريق', by: ['act-north'], of: [], deadline: '14T12:30' },
    ],
  ])('%s', (line, demand) => {
    expect(demandOf(line)).toEqual(demand);
  });
});

test('a place that is written in another way, or named by one word, is asked about', () => {
  const [place] = partsOf('shelling near Ostreh', 'place');
  expect(place).toMatchObject({ choices: ['pl-ostre'], isAsked: true });
  expect(partsOf('shelling near the ostrich farm', 'place')).toEqual([]);
});

test('what is registered is known by another word for its sort, and asked about', () => {
  const [road] = partsOf('aid stuck on the Ostre road', 'subject');
  expect(road).toMatchObject({ choices: ['cor-ostre'], isAsked: true });
  expect(partsOf('aid stuck in Ostre, road lights out', 'subject')).toEqual([]);
});

test('how long fuel lasts is no window', () => {
  expect(partsOf('hospital has fuel for 12 more hours', 'window')).toEqual([]);
});

test('what is over is told as a time, and no window', () => {
  expect(partsOf('shelling between 0800 and 0900', 'time')).toHaveLength(1);
  expect(partsOf('protest over power cuts', 'kind').map(({ choices }) => choices[0])).not.toContain(
    'unrest.protest_ended',
  );
});

test('where something went is asked about, and taken for that only where something moves', () => {
  expect(partsOf('convoy left for Ostre', 'place')).toMatchObject([
    { role: 'destination', isAsked: true },
  ]);
  expect(partsOf('power back to Ostre', 'place')).toMatchObject([{ role: 'occurred_at' }]);
});
