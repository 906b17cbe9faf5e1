import { describe, expect, test } from '@jest/globals';
import { LogEntryRequest, readAs } from '@sitlog/contract';
import { type LoggedContent, toContent } from './to-content.js';
import { NOTHING_GIVEN } from '../../../../libs/situation/test/contents.js';

const MINIMAL = {
  mode: 'operational',
  kind: 'ops.action',
  headline: 'A convoy left',
  time: { occurred: { from: null, to: null, precision: 'ongoing' } },
};

function contentOf(plain: object): LoggedContent {
  const reading = readAs(LogEntryRequest, plain);
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
  return toContent(reading.value);
}

describe('the content of a posted entry', () => {
  test('has empty lists, no grade, and no marking before it is recorded, where nothing was posted', () => {
    const content = contentOf(MINIMAL);
    expect(content).toStrictEqual({
      entry: {
        ...NOTHING_GIVEN,
        tlp: undefined,
        ...MINIMAL,
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
  test("are the record's to read, which knows the zone of the situation", () => {
    const posted = {
      ...MINIMAL,
      time: {
        occurred: { from: '2016-12-14', to: '2016-12-14', precision: 'day' },
        published: { at: '2016-12-14' },
      },
      effective: { from: '2016-12-14', to: '2016-12-20' },
      forecast: { what: 'the end', windowFrom: '2016-12-16', windowTo: '2016-12-17' },
    };
    expect(contentOf(posted).entry).toMatchObject(posted);
  });
});
