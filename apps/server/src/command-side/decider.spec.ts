import { describe, expect, it } from '@jest/globals';
import { type EntryContent, type SituationState } from '@sitlog/situation';
import { decider } from './decider.js';
import { noteContent } from '../../../../libs/situation/test/contents.js';

const ZONE = 'Asia/Damascus';
const PLAIN = noteContent('A convoy left');

/** A situation that was opened in the zone. */
function opened(): SituationState {
  const data = { code: 'ALE', name: 'Aleppo', mode: 'actual', timeZone: ZONE } as const;
  const recording = { eventId: 'e', revision: 0, recordedAt: 0, author: 'ana' };
  return decider.evolve(decider.initial, { name: 'SituationOpened', data, ...recording });
}

/** An entry as it is stored. */
function stored(parts: Partial<EntryContent>): EntryContent {
  const command = {
    kind: 'log-entry',
    entry: { ...PLAIN, ...parts },
    relations: [],
  } as const;
  const stamped = { command, author: 'ana', recordedAt: 1_700_000_000_000_000 };
  const decision = decider.decide(stamped, opened());
  if (decision.kind !== 'accepted' || decision.fact.name !== 'EntryLogged') {
    throw new Error(JSON.stringify(decision));
  }
  return decision.fact.data.entry;
}

function occurred(
  from: string | null,
  to: string | null,
  more: { readonly timeZone?: string } = {},
): Pick<EntryContent, 'time'> {
  return { time: { occurred: { from, to, precision: 'day', ...more } } };
}

describe('plain dates', () => {
  it("become the whole days in the situation's zone, which is kept", () => {
    expect(stored(occurred('2016-12-14', '2016-12-14')).time.occurred).toStrictEqual({
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-15T00:00:00+02:00',
      precision: 'day',
      timeZone: ZONE,
    });
  });

  it.each([
    ['2017-03-30', '2017-03-30', '2017-03-30T00:00:00+02:00', '2017-03-31T01:00:00+03:00'],
    ['2016-07-01', '2016-12-31', '2016-07-01T00:00:00+03:00', '2017-01-01T00:00:00+02:00'],
    [null, '2016-12-14', null, '2016-12-15T00:00:00+02:00'],
    ['2016-12-14', null, '2016-12-14T00:00:00+02:00', null],
    ['2016-12-14', '2016-12-14T06:00:00Z', '2016-12-14T00:00:00+02:00', '2016-12-14T06:00:00Z'],
  ])('from %s to %s are from %s to %s', (from, to, start, end) => {
    const { occurred: read } = stored(occurred(from, to)).time;
    expect(read).toMatchObject({ from: start, to: end, timeZone: ZONE });
  });

  it('are read in the zone that the entry names', () => {
    const dates = occurred('2016-12-14', '2016-12-14', { timeZone: 'Europe/Moscow' });
    expect(stored(dates).time.occurred).toMatchObject({
      from: '2016-12-14T00:00:00+03:00',
      to: '2016-12-15T00:00:00+03:00',
      timeZone: 'Europe/Moscow',
    });
  });

  it('are read in effective times, too', () => {
    const entry = stored({ effective: { from: '2016-12-14', to: '2016-12-20' } });
    expect(entry.effective).toStrictEqual({
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-21T00:00:00+02:00',
    });
    expect(entry.time.occurred).toStrictEqual({ ...PLAIN.time.occurred, timeZone: ZONE });
  });

  it('stay plain dates wherever the record keeps them as such', () => {
    const asked: Partial<EntryContent> = {
      time: { ...PLAIN.time, published: { at: '2016-12-14' } },
      forecast: { what: 'the end', windowFrom: '2016-12-16', windowTo: '2016-12-17' },
    };
    const entry = stored(asked);
    expect(entry).toStrictEqual({ ...PLAIN, ...asked });
    expect(entry.time.occurred).not.toHaveProperty('timeZone');
  });
});
