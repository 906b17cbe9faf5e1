import { describe, expect, test } from '@jest/globals';
import { LogEntryRequest, readAs } from '@sitlog/contract';
import { type Content, toContent } from './to-content.js';

const ZONE = 'Asia/Damascus';
const MINIMAL = {
  mode: 'operational',
  kind: 'ops.action',
  headline: 'A convoy left',
  time: { occurred: { from: null, to: null, precision: 'ongoing' } },
};

function contentOf(plain: object): Content {
  const reading = readAs(LogEntryRequest, plain);
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
  return toContent(reading.value, ZONE);
}

function occurred(from: string | null, to: string | null, more = {}): object {
  return { ...MINIMAL, time: { occurred: { from, to, precision: 'day', ...more } } };
}

describe('the content of a posted entry', () => {
  test('has empty lists, no grade and the default marking where nothing was posted', () => {
    const content = contentOf(MINIMAL);
    expect(content).toStrictEqual({
      entry: {
        ...MINIMAL,
        about: [],
        places: [],
        actors: [],
        attribution: [],
        grade: {},
        figures: [],
        tlp: 'TLP:AMBER',
        handling: [],
        derivedFrom: [],
        externalIds: [],
        tags: [],
        sectors: [],
      },
      relations: [],
    });
  });

  test('keeps what was posted as plain objects, without members that are undefined', () => {
    const posted = {
      ...MINIMAL,
      about: ['agr-1'],
      places: [{ placeId: 'pl-1', role: 'site' }],
      attribution: [{ sourceId: 'src-1', act: 'said', at: '2016-12-14' }],
      figures: [
        {
          measure: 'people.killed',
          unit: 'person',
          quantifier: 'approx',
          best: null,
          stockFlow: 'flow',
          scope: 'here',
        },
      ],
      assertions: [],
      grade: { credibility: 2 },
      tlp: 'TLP:RED',
    };
    const { entry } = contentOf(posted);
    expect(entry).toStrictEqual({ ...entry, ...posted });
    expect(Object.getPrototypeOf(entry.places[0])).toBe(Object.prototype);
  });

  test('leaves assertions out where none were posted, since an empty list says that nothing is asserted', () => {
    expect(contentOf(MINIMAL).entry).not.toHaveProperty('assertions');
    expect(contentOf({ ...MINIMAL, assertions: [] }).entry.assertions).toEqual([]);
  });

  test('holds neither the relations nor recordedAt, which have places of their own', () => {
    const relations = [{ type: 'part_of', target: 'ALE-003' }];
    const { entry, relations: read } = contentOf({
      ...MINIMAL,
      relations,
      recordedAt: '2016-12-14T06:00:00Z',
    });
    expect(read).toStrictEqual(relations);
    expect(entry).not.toHaveProperty('relations');
    expect(entry).not.toHaveProperty('recordedAt');
  });
});

describe('plain dates', () => {
  test("become the whole days in the situation's zone, which is kept", () => {
    expect(contentOf(occurred('2016-12-14', '2016-12-14')).entry.time.occurred).toStrictEqual({
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-15T00:00:00+02:00',
      precision: 'day',
      timeZone: ZONE,
    });
  });

  test.each([
    ['2017-03-30', '2017-03-30', '2017-03-30T00:00:00+02:00', '2017-03-31T01:00:00+03:00'],
    ['2016-07-01', '2016-12-31', '2016-07-01T00:00:00+03:00', '2017-01-01T00:00:00+02:00'],
    [null, '2016-12-14', null, '2016-12-15T00:00:00+02:00'],
    ['2016-12-14', null, '2016-12-14T00:00:00+02:00', null],
    ['2016-12-14', '2016-12-14T06:00:00Z', '2016-12-14T00:00:00+02:00', '2016-12-14T06:00:00Z'],
  ])('from %s to %s are from %s to %s', (from, to, start, end) => {
    const { occurred: read } = contentOf(occurred(from, to)).entry.time;
    expect(read).toMatchObject({ from: start, to: end, timeZone: ZONE });
  });

  test('are read in the zone that the request names', () => {
    const plain = occurred('2016-12-14', '2016-12-14', { timeZone: 'Europe/Moscow' });
    expect(contentOf(plain).entry.time.occurred).toMatchObject({
      from: '2016-12-14T00:00:00+03:00',
      to: '2016-12-15T00:00:00+03:00',
      timeZone: 'Europe/Moscow',
    });
  });

  test('are read in effective times, too', () => {
    const { entry } = contentOf({
      ...MINIMAL,
      effective: { from: '2016-12-14', to: '2016-12-20' },
    });
    expect(entry.effective).toStrictEqual({
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-21T00:00:00+02:00',
    });
    expect(entry.time.occurred).toStrictEqual({ ...MINIMAL.time.occurred, timeZone: ZONE });
  });

  test('stay plain dates wherever the domain keeps them as such', () => {
    const posted = {
      ...MINIMAL,
      time: { ...MINIMAL.time, published: { at: '2016-12-14' } },
      forecast: { what: 'the end', windowFrom: '2016-12-16', windowTo: '2016-12-17' },
    };
    const { entry } = contentOf(posted);
    expect(entry).toMatchObject(posted);
    expect(entry.time.occurred).not.toHaveProperty('timeZone');
  });
});
