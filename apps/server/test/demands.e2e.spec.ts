import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse, type PropositionResponse } from '@sitlog/api-types';
import { type Answer } from './support/api.js';
import { type Body, type Desk, openDesk, REGISTERS, saidBy } from './support/desk.js';
import { openStream, type Stream } from './support/event-stream.js';
import { type Change, untilRevision } from './support/scenes/live-state.js';
import { board } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
const streams: Stream[] = [];

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => lab.clean());

interface Demand {
  readonly id: string;
  readonly life: string;
  readonly status: PropositionResponse;
  readonly reachedUs: string | null;
  readonly allegedBy: readonly string[];
  readonly tellings: readonly Body[];
  readonly deadlines: { readonly given: readonly Body[]; readonly state: string };
  readonly blocks: readonly Body[];
}
interface Demands {
  readonly ruleSet: string;
  readonly demands: readonly (Demand & { readonly setAside: readonly Body[] })[];
  readonly forecasts: readonly Body[];
  readonly raised: readonly Body[];
  readonly setAside: readonly Body[];
}

const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;

async function demands(code: string, validAt?: string, knownAt?: string): Promise<Demands> {
  const path = `/v1/situations/${code}/demands`;
  const answer = await server.api.get<Demands>(path, { validAt, knownAt });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

function lineOf({ facets }: BoardResponse, facet: string): Body | undefined {
  return facets.find((one) => one.facet === facet);
}

describe('the demands of the sample', () => {
  test('at 08:00 the first may have been made already, as known later', async () => {
    const { demands: lines } = await demands('ALE', wednesday('08:00'), wednesday('10:30'));
    expect(lines).toMatchObject([
      { id: 'dem-1', life: 'unknown', status: { possible: [{ value: 'open' }] } },
    ]);
    expect(lines[0]?.tellings).toMatchObject([{ entry: 'ALE-008', placement: 'possible' }]);
  });

  test('stand on the board as in the list', async () => {
    const moments = { validAt: '2016-12-18T00:00:00+02:00', knownAt: wednesday('14:00') };
    const list = await demands('ALE', moments.validAt, moments.knownAt);
    const { body } = await board(server.api, 'ALE', moments);
    expect(lineOf(body, 'talks')).toMatchObject({
      demands: list.demands.map(({ setAside, ...demand }) => demand),
      forecasts: list.forecasts,
    });
    expect(lineOf(body, 'alerts')).toMatchObject({ raised: list.raised });
    expect(lineOf(body, 'ceasefire')).not.toHaveProperty('demands');
  });

  test('are refused for a situation that is not there', async () => {
    const none = await server.api.get('/v1/situations/NONE/demands');
    expectProblem(none, { status: 404, code: 'unknown-situation' });
  });
});

describe('a deadline', () => {
  const registers = {
    ...REGISTERS,
    'subjects/dem-1': { type: 'demand', name: 'Leave the port' },
  };
  const told = (desk: Desk, deadline: string, origin = 'src-gov') =>
    desk.log({
      kind: 'talks.ultimatum',
      headline: 'Leave the port',
      about: ['dem-1'],
      attribution: saidBy(origin),
      demand: { id: 'dem-1', by: 'act-gov', of: 'act-opp', what: 'leave the port', deadline },
    });
  const logged = <T>({ status, text, body }: Answer<T>): T => {
    expect([status, text]).toEqual([201, text]);
    return body;
  };
  const ahead = (ms: number): string => new Date(Date.now() + ms).toISOString();

  test('that passes is told live with the cause time, and no proposition changes', async () => {
    const desk = await openDesk(server.api, {}, registers);
    const { entryNo, revision } = logged(await told(desk, ahead(5_000)));
    const stream = await openStream(server.url, desk.code);
    streams.push(stream);
    await untilRevision(stream, revision);
    const { data } = await stream.next(
      ({ event, data }) => event === 'change' && (data as Change).cause === 'time',
    );
    expect(data).toMatchObject({
      events: [],
      propositions: [],
      demands: [
        {
          facet: 'talks',
          id: 'dem-1',
          before: { life: 'open', deadlines: { given: [{ standing: 'ahead' }] } },
          after: { life: 'open', deadlines: { given: [{ standing: 'passed' }] } },
        },
      ],
      forecasts: [],
    });
    const { raised } = data as { readonly raised: readonly Body[] };
    expect(raised).toMatchObject([
      { facet: 'alerts', before: null, after: { kind: 'deadline_passed', entries: [entryNo] } },
      { facet: 'alerts', before: { kind: 'deadline_near', subject: 'dem-1' }, after: null },
    ]);
  });

  test('stands beside that of another origin, moves by a correction, and goes with its entry', async () => {
    const desk = await openDesk(server.api, {}, registers);
    const first = logged(await told(desk, '2024-03-11'));
    const other = logged(await told(desk, '2024-03-12T18:00:00+03:00', 'src-opp'));
    const { body: now } = await server.api.get<Demands>(`${desk.path}/demands`, {
      atLeast: other.position,
    });
    expect(now.demands[0]).toMatchObject({
      life: 'open',
      reachedUs: 'stated',
      allegedBy: ['src-opp'],
      deadlines: {
        state: 'contested',
        given: [
          { written: ['2024-03-11'], falls: { latest: '2024-03-11T21:00:00.000000Z' } },
          { written: ['2024-03-12T18:00:00+03:00'], origins: ['src-opp'] },
        ],
      },
    });
    expect(now.raised).toMatchObject([
      { kind: 'deadline_passed', entries: [first.entryNo] },
      { kind: 'deadline_passed', entries: [other.entryNo] },
    ]);
    const correction = {
      class: 'clerical',
      reason: 'read wrong',
      patch: [{ path: '/demand/deadline', value: '2099-01-01' }],
    };
    logged(await desk.amend(first.entryNo, 'corrections', correction));
    const retraction = { reason: 'error' };
    const { revision, position } = logged(
      await desk.amend(other.entryNo, 'retraction', retraction),
    );
    const path = `${desk.path}/demands`;
    const { body } = await server.api.get<Demands>(path, { atLeast: position });
    expect(body.raised).toEqual([]);
    expect(body.demands[0]).toMatchObject({
      allegedBy: [],
      deadlines: { given: [{ written: ['2099-01-01'], standing: 'ahead' }] },
      setAside: [{ what: 'entry', entry: other.entryNo, verdict: 'retracted', rule: 1 }],
    });
    const before = await demands(desk.code, undefined, `rev:${revision - 2}`);
    expect(before.demands).toEqual(now.demands);
  });
});
