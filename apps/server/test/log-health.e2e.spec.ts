import { afterAll, expect, test } from '@jest/globals';
import { type BoardResponse, type MomentsResponse } from '@sitlog/api-types';
import { openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

interface LogHealth extends MomentsResponse {
  readonly checks: readonly {
    readonly check: string;
    readonly count: number;
    readonly entries: readonly string[];
  }[];
  readonly contested: readonly string[];
  readonly stale: readonly string[];
}

test('counts and names what is unfinished in the log, at the two moments asked for', async () => {
  const { api } = await lab.start({ folder: lab.folder(), sample: true });
  const at = async (moment: string, unverifiedHours: number): Promise<LogHealth> => {
    const query = { validAt: moment, knownAt: moment, unverifiedHours };
    const { status, body } = await api.get<LogHealth>('/v1/situations/ALE/log-health', query);
    expect(status).toBe(200);
    return body;
  };
  const noon = await at('2016-12-14T12:00:00+02:00', 0);
  expect(noon.contested).toEqual(['agr-1/first_violator']);
  const unverified = noon.checks.find(({ check }) => check === 'unverified');
  expect(unverified?.count).toBeGreaterThan(5);
  expect(unverified?.entries[0]).toBe('ALE-001');
  expect(noon.checks.map(({ check }) => check)).toEqual([
    'without_origin',
    'without_grade',
    'unverified',
    'captured_offline',
    'support_withdrawn',
  ]);
  const lately = await at('2016-12-14T12:00:00+02:00', 3);
  const older = lately.checks.find(({ check }) => check === 'unverified');
  expect(older?.count).toBeLessThan(unverified?.count ?? 0);
  expect(older?.count).toBeGreaterThan(0);
  const evening = await at('2016-12-13T12:00:00+02:00', 0);
  expect(evening.contested).toEqual([]);
  const moments = { validAt: '2016-12-14T12:00:00+02:00', knownAt: '2016-12-14T12:00:00+02:00' };
  const { body: board } = await api.get<BoardResponse>('/v1/situations/ALE/board', moments);
  const { body: day } = await api.get<LogHealth>('/v1/situations/ALE/log-health', moments);
  const line = board.facets.at(-1);
  expect(line?.facet).toBe('log_health');
  expect(line?.checks).toEqual([
    ...day.checks.map(({ check: id, count, entries }) => ({
      id,
      count,
      entries,
      propositions: [],
    })),
    { id: 'contested', count: 1, entries: [], propositions: day.contested },
    { id: 'stale', count: 0, entries: [], propositions: day.stale },
  ]);
});
