import { describe, expect, test } from '@jest/globals';
import { LogEntryRequest, readAs } from '@sitlog/contract';
import { faultsOfContent } from './faults-of-content.js';
import { toContent } from './to-content.js';

const POSTED = {
  mode: 'operational',
  kind: 'ops.action',
  headline: 'A convoy left',
  time: {
    occurred: {
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-15T00:00:00+02:00',
      precision: 'day',
      timeZone: 'Asia/Damascus',
    },
  },
  effective: { from: '2016-12-14T00:00:00+02:00', to: null },
  attribution: [{ sourceId: 'src-1', act: 'said', at: '2016-12-14' }],
  forecast: { what: 'the end', windowFrom: '2016-12-16', windowTo: '2016-12-17' },
};

function stored(changes: object = {}): object {
  const reading = readAs(LogEntryRequest, POSTED);
  if (reading.kind === 'faulty') throw new Error('not valid');
  return { ...toContent(reading.value).entry, ...changes };
}

describe('the faults of a stored content', () => {
  test('are none for what was posted and turned into content', () => {
    expect(faultsOfContent(stored())).toEqual([]);
  });

  test.each([
    [{ headline: '' }, '/headline'],
    [{ headline: undefined }, '/headline'],
    [{ headlin: 'x' }, '/headlin'],
    [{ places: [{ role: 'site' }] }, '/places/0/placeId'],
    [{ relations: [] }, '/relations'],
    [{ recordedAt: '2016-12-14T00:00:00Z' }, '/recordedAt'],
    [{ tags: { 0: 'x' } }, '/tags'],
    [{ time: 'yesterday' }, '/time'],
  ])('are those of a new entry: %j', (changes, pointer) => {
    expect(faultsOfContent(stored(changes)).map((fault) => fault.pointer)).toEqual([pointer]);
  });

  test('are plain dates where an instant is kept', () => {
    const dates = { from: '2016-12-14', to: '2016-12-15' };
    const time = { occurred: { ...dates, precision: 'day' } };
    expect(
      faultsOfContent(stored({ time, effective: dates })).map((fault) => fault.pointer),
    ).toEqual(['/time/occurred/from', '/time/occurred/to', '/effective/from', '/effective/to']);
  });

  test.each([undefined, null, [], 'text'])('refuse %j as a whole', (content) => {
    expect(faultsOfContent(content)).toMatchObject([{ pointer: '' }]);
  });
});
