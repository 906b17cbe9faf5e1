import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TasksResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer } from './support/api.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

const PATH = '/v1/situations/DRL';
const at = (time: string): string => `2026-03-02T${time}:00Z`;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  const drill = { code: 'DRL', name: 'Drill', timeZone: 'UTC', mode: 'exercise' };
  await server.api.post('/v1/situations', { ...drill, recordedAt: at('08:00') });
});
afterAll(() => lab.clean());

function log(headline: string, time: string, more: object): Promise<Answer<EntryReceipt>> {
  return server.api.post(`${PATH}/entries`, {
    ...{ mode: 'operational', kind: 'ops.order', headline, recordedAt: at(time) },
    time: { occurred: { from: at(time), to: at(time), precision: 'minute' } },
    ...more,
  });
}

function change(
  no: string,
  body: object,
  options: { readonly ifMatch?: string } = {},
): Promise<Answer<EntryReceipt>> {
  return server.api.post(`${PATH}/entries/${no}/task`, body, { operator: 'Mona', ...options });
}

async function tasks(
  validAt: string,
  knownAt?: string,
): Promise<readonly (readonly [string, string, string, boolean])[]> {
  const { body } = await server.api.get<TasksResponse>(`${PATH}/tasks`, { validAt, knownAt });
  return body.tasks.map(({ entry, owner, state, overdue }) => [entry, owner, state, overdue]);
}

test('a task stands as it stood at both moments: who has it, how far it is, and whether it is late', async () => {
  const boats = await log('Send boats to Kell', '09:00', {
    task: { owner: 'Boat team 2', due: at('11:00') },
  });
  expect(boats.status).toBe(201);
  const decided = await log('Keep the bridge closed', '09:10', { kind: 'ops.decision' });
  expect(
    (await change('DRL-002', { state: 'open', owner: 'Omar', recordedAt: at('09:15') })).status,
  ).toBe(201);
  expect((await change('DRL-001', { state: 'taken', recordedAt: at('09:30') })).status).toBe(201);
  const done = await change('DRL-001', {
    ...{ state: 'done', reason: 'All 14 are across.', recordedAt: at('12:00') },
  });

  expect(await tasks(at('08:30'))).toEqual([]);
  expect(await tasks(at('09:05'))).toEqual([['DRL-001', 'Boat team 2', 'open', false]]);
  expect(await tasks(at('11:30'))).toEqual([
    ['DRL-001', 'Boat team 2', 'taken', true],
    ['DRL-002', 'Omar', 'open', false],
  ]);
  expect(await tasks(at('12:00'))).toEqual([
    ['DRL-002', 'Omar', 'open', false],
    ['DRL-001', 'Boat team 2', 'done', false],
  ]);
  expect(await tasks(at('12:00'), `rev:${done.body.revision - 1}`)).toEqual([
    ['DRL-001', 'Boat team 2', 'taken', true],
    ['DRL-002', 'Omar', 'open', false],
  ]);
  expect(await tasks(at('12:00'), `rev:${decided.body.revision}`)).toEqual([
    ['DRL-001', 'Boat team 2', 'open', true],
  ]);
  const { body } = await server.api.get<{ readonly entry: object; readonly versions: object }>(
    `${PATH}/entries/DRL-001`,
  );
  expect(body.entry).toMatchObject({
    task: { owner: 'Boat team 2', due: at('11:00'), state: 'done', by: 'Mona' },
  });
  expect(body.versions).toMatchObject([
    { change: 'EntryLogged' },
    { change: 'TaskChanged', state: 'taken' },
    { change: 'TaskChanged', state: 'done', reason: 'All 14 are across.' },
  ]);
});

test('two who decide on one state are told of each other, and what is no act of the desk is no task', async () => {
  const given = await log('Ask the army for a bridge', '13:00', {
    ...{ kind: 'ops.resource_request', task: { owner: 'Liaison' } },
  });
  const no = given.body.entryNo;
  const ifMatch = `"${no}@${given.body.revision}"`;
  expect((await change(no, { state: 'taken' }, { ifMatch })).status).toBe(201);
  expectProblem(await change(no, { state: 'done' }, { ifMatch }), { status: 412 });
  expectProblem(await change(no, { state: 'dropped' }), { status: 422, at: '/reason' });
  expectProblem(await change(no, { state: 'taken' }), { code: 'no-change' });
  const told = await log('Shelling', '13:10', {
    ...{ mode: 'assessment', kind: 'ops.contact', task: { owner: 'Omar' } },
  });
  expectProblem(told, { code: 'not-a-task', at: '/task' });
  await server.api.post(`${PATH}/entries/${no}/retraction`, { reason: 'error' });
  expect((await tasks(at('14:00'))).map(([entry]) => entry)).not.toContain(no);
});
