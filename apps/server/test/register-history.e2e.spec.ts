import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type RegisterHistoryResponse,
  type RegistrationResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/api-types';
import { type Answer, type WriteOptions } from './support/api.js';
import { type Body, type Desk, openDesk, REGISTERS } from './support/desk.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const WIRE = 'sources/src-wire';

function put(
  desk: Desk,
  path: string,
  body: Body | undefined,
  options?: WriteOptions,
): Promise<Answer<RegistrationResponse>> {
  return server.api.put<RegistrationResponse>(`${desk.path}/${path}`, body, options);
}

async function history(
  desk: Desk,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<RegisterHistoryResponse> {
  const at = `${desk.path}/${path}/history`;
  const { body, headers } = await server.api.get<RegisterHistoryResponse>(at, query);
  expect(headers.get('etag')).toBe(body.tag);
  return body;
}

test.each(['sources/src-wire', 'actors/act-gov', 'places/pl-city', 'subjects/area-1'])(
  'tells of %s who changed what, and when',
  async (path) => {
    const desk = await openDesk(server.api);
    const before = REGISTERS[path]!;
    const after = { ...before, name: 'Under another name' };
    await put(desk, path, after, { operator: 'Nora' });
    const { versions } = await history(desk, path);
    expect(versions.map(({ author, item }) => [author, item])).toEqual([
      ['operator', before],
      ['Nora', after],
    ]);
    const [first, second] = versions;
    expect(Date.parse(first!.recordedAt)).toBeLessThanOrEqual(Date.parse(second!.recordedAt));
    const then = await history(desk, path, { knownAt: `rev:${second!.revision - 1}` });
    expect(then.versions).toEqual([first]);
  },
);

test('tells what was declared of the sides, also before anybody did', async () => {
  const desk = await openDesk(server.api, {}, {});
  const none = await history(desk, 'sides');
  expect(none.versions).toEqual([]);
  const first = { opposing: [['red', 'blue']] };
  await put(desk, 'sides', first, { ifMatch: none.tag });
  const late = await put(desk, 'sides', { opposing: [['red', 'green']] }, { ifMatch: none.tag });
  expectProblem(late, { status: 412, code: 'precondition-failed' });
  expect((await history(desk, 'sides')).versions.map(({ item }) => item)).toEqual([first.opposing]);
});

test('knows nothing of what was never registered', async () => {
  const desk = await openDesk(server.api);
  const none = await server.api.get(`${desk.path}/sources/src-none/history`);
  expectProblem(none, { status: 404, code: 'unknown-item' });
});

test('who decided on what somebody else has changed meanwhile overwrites nothing', async () => {
  const desk = await openDesk(server.api);
  const mine = { ...REGISTERS[WIRE], reliability: 'C' };
  const { tag } = await history(desk, WIRE);
  await put(desk, WIRE, { ...REGISTERS[WIRE], name: 'Their name' });
  expectProblem(await put(desk, WIRE, mine, { ifMatch: tag }), {
    status: 412,
    code: 'precondition-failed',
  });
  // What stands there already is put there by whoever asks again.
  const theirs = { ...REGISTERS[WIRE], name: 'Their name' };
  expect((await put(desk, WIRE, theirs, { ifMatch: tag })).body).toEqual({ result: 'unchanged' });
  const now = await history(desk, WIRE);
  expect(now.versions).toHaveLength(2);
  expect((await put(desk, WIRE, mine, { ifMatch: now.tag })).body.result).toBe('recorded');
  expectProblem(await put(desk, WIRE, mine, { ifMatch: '"src-wire@3"' }), {
    status: 400,
    code: 'bad-request',
  });
});

test('of many that decided on the same, one is recorded', async () => {
  const desk = await openDesk(server.api);
  const { tag } = await history(desk, WIRE);
  const names = Array.from({ length: 8 }, (_, n) => `Agency ${n}`);
  const answers = await Promise.all(
    names.map((name) => put(desk, WIRE, { ...REGISTERS[WIRE], name }, { ifMatch: tag })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    200,
    ...names.slice(1).map(() => 412),
  ]);
});

test('a situation that is called otherwise keeps its name as known then', async () => {
  const desk = await openDesk(server.api, { name: 'First name', description: 'First words' });
  const { tag } = await history(desk, 'description');
  const described = { name: 'Second name' };
  const { receipt, result } = (await put(desk, 'description', described, { ifMatch: tag })).body;
  expect(result).toBe('recorded');
  expect((await put(desk, 'description', described)).body).toEqual({ result: 'unchanged' });
  const called = async (knownAt?: string): Promise<unknown> => {
    const { body } = await server.api.get<SituationWithRegistersResponse>(desk.path, {
      atLeast: receipt!.position,
      knownAt,
    });
    return [body.name, body.description];
  };
  expect(await called()).toEqual(['Second name', undefined]);
  expect(await called(`rev:${receipt!.revision - 1}`)).toEqual(['First name', 'First words']);
  const report = await server.api.send<string>(`${desk.path}/report?knownAt=rev:1`, {
    headers: { accept: 'text/markdown' },
  });
  expect(report.text).toContain('First name');
  const late = await put(desk, 'description', { name: 'Third' }, { ifMatch: tag });
  expectProblem(late, { status: 412, code: 'precondition-failed' });
});

test('how a team works is answered as known then, and an entry without a marking gets that of then', async () => {
  const period = { from: '2026-12-01T06:00:00+03:00', to: '2026-12-01T18:00:00+03:00' };
  const inUtc = { from: '2026-12-01T03:00:00.000000Z', to: '2026-12-01T15:00:00.000000Z' };
  const settings = { defaultMarking: 'TLP:GREEN', languages: ['ar', 'en'] };
  const desk = await openDesk(server.api, { ...settings, operationalPeriod: period });
  const { body: first } = await desk.log();
  const { tag } = await history(desk, 'description');
  const described = { name: 'Drill', defaultMarking: 'TLP:AMBER+STRICT' };
  const { receipt } = (await put(desk, 'description', described, { ifMatch: tag })).body;
  const { body: second } = await desk.log();
  const { body: third } = await desk.log({ tlp: 'TLP:CLEAR' });
  const told = async (knownAt?: string): Promise<unknown> => {
    const query = { atLeast: third.position, knownAt };
    const { body } = await server.api.get<SituationWithRegistersResponse>(desk.path, query);
    return [body.operationalPeriod, body.defaultMarking, body.languages];
  };
  expect(await told()).toEqual([undefined, 'TLP:AMBER+STRICT', undefined]);
  expect(await told(`rev:${receipt!.revision - 1}`)).toEqual([inUtc, 'TLP:GREEN', ['ar', 'en']]);
  const markings = [first, second, third].map(async ({ entryNo }) => {
    const { body } = await server.api.get<{ readonly entry: { readonly tlp: string } }>(
      `${desk.path}/entries/${entryNo}`,
    );
    return body.entry.tlp;
  });
  expect(await Promise.all(markings)).toEqual(['TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:CLEAR']);
});

test('a period that ends before it begins, and settings that are none, are refused with their places', async () => {
  const desk = await openDesk(server.api, {}, {});
  const turned = { from: '2026-12-01T18:00:00Z', to: '2026-12-01T06:00:00Z' };
  const refused = await put(desk, 'description', { name: 'x', operationalPeriod: turned });
  expectProblem(refused, { status: 422, code: 'time-order', at: '/operationalPeriod/to' });
  const none = { defaultMarking: 'AMBER', languages: ['de'], operationalPeriod: { from: 'now' } };
  const invalid = await put(desk, 'description', { name: 'x', ...none });
  expect(invalid.status).toBe(400);
  for (const place of ['/defaultMarking', '/languages/0', '/operationalPeriod/from']) {
    expect(invalid.text).toContain(`"${place}"`);
  }
});

test('a name outlives the restart of the server', async () => {
  const folder = lab.folder();
  const first = await lab.start({ folder });
  const situation = { code: 'RST', name: 'First name', mode: 'actual', timeZone: 'UTC' };
  await first.api.post('/v1/situations', situation);
  await first.api.put('/v1/situations/RST/description', { name: 'Second name' });
  await first.stop();
  const again = await lab.start({ folder });
  const { body } = await again.api.get<{ situations: readonly { name: string }[] }>(
    '/v1/situations',
  );
  expect(body.situations.map(({ name }) => name)).toEqual(['Second name']);
});
