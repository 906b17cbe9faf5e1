import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ExplanationResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, newKey } from './support/api.js';
import { type Desk, openDesk } from './support/desk.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
let desk: Desk;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  desk = await openDesk(server.api);
});
afterAll(() => lab.clean());

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

function override(body: object, key = newKey()): Promise<Answer<EntryReceipt>> {
  const path = `${desk.path}/board/area-1/shelling/override`;
  return server.api.post(path, body, { key, operator: 'Duty officer' });
}

test('the duty officer answers by hand, visibly and for a while, and the accounts stay beside it', async () => {
  await desk.log();
  const said = { value: 'none', reason: 'Our monitor stands there.', expiresAt: inAnHour() };
  const key = newKey();
  const { status, body: receipt } = await override(said, key);
  expect(status).toBe(201);
  expect((await override(said, key)).body).toEqual(receipt);

  const { body } = await board(server.api, desk.code, { atLeast: receipt.position });
  const shown = propositionOf(body, 'area-1/shelling');
  expect(shown).toMatchObject({
    state: 'overridden',
    override: { value: 'none', by: 'Duty officer', reason: said.reason, derivedState: 'reported' },
    values: [{ value: 'ongoing', state: 'reported' }],
  });
  const explained = await server.api.get<ExplanationResponse>(`${desk.path}/board/area-1/shelling`);
  expect(explained.body.inWords[0]).toMatch(/^Overridden by Duty officer: “none”, from .* until /);
  const before = await board(server.api, desk.code, { knownAt: `rev:${receipt.revision - 1}` });
  expect(propositionOf(before.body, 'area-1/shelling')?.state).toBe('reported');
  const after = await board(server.api, desk.code, { validAt: said.expiresAt });
  expect(propositionOf(after.body, 'area-1/shelling')?.state).toBe('reported');

  const lifting = await server.api.post(`${desk.path}/board/area-1/shelling/override/lifting`, {
    reason: 'The monitor has left.',
  });
  expect(lifting.status).toBe(201);
  const lifted = await board(server.api, desk.code, { atLeast: lifting.body.position });
  expect(propositionOf(lifted.body, 'area-1/shelling')).toMatchObject({ state: 'reported' });
  const again = await server.api.post(`${desk.path}/board/area-1/shelling/override/lifting`, {
    reason: 'x',
  });
  expectProblem(again, { status: 409, code: 'no-override' });
});

test('an override without an end, with a past one or with a value that nobody can mean is refused', async () => {
  const said = { value: 'none', reason: 'Seen.', expiresAt: inAnHour() };
  const { expiresAt: _, ...endless } = said;
  expectProblem(await override(endless), { status: 400, code: 'validation' });
  const past = await override({ ...said, expiresAt: '2020-01-01T00:00:00Z' });
  expectProblem(past, { status: 422, code: 'expiry-not-ahead' });
  expectProblem(await override({ ...said, value: 'heavy' }), {
    status: 422,
    code: 'value-not-allowed',
  });
});

test('an answer by hand holds until it expires, is followed by another or lifted, and what held is still shown', async () => {
  const day = (time: string): string => `2024-03-10T${time}:00Z`;
  const exercise = { mode: 'exercise', timeZone: 'UTC', recordedAt: day('00:00') };
  const { api } = server;
  const training = await openDesk(api, exercise);
  const occurred = { from: day('08:00'), to: day('08:30'), precision: 'interval' };
  await training.log({ time: { occurred }, recordedAt: day('09:00') });
  const path = `${training.path}/board/area-1/shelling/override`;
  const say = async (value: string, from: string, until: string): Promise<string> => {
    const said = { value, reason: 'Seen.', expiresAt: day(until), recordedAt: day(from) };
    const { status, body } = await api.post(path, said, { operator: 'Duty officer' });
    expect(status).toBe(201);
    return body.position;
  };
  const shown = async (validAt: string, atLeast: string): Promise<string | undefined> => {
    const { body } = await board(api, training.code, { validAt: day(validAt), atLeast });
    return propositionOf(body, 'area-1/shelling')?.state;
  };
  const first = await say('none', '10:00', '11:00');
  expect(await shown('10:30', first)).toBe('overridden');
  const second = await say('ongoing', '15:00', '18:00');
  const moments = ['09:30', '10:30', '11:00', '15:30'];
  expect(await Promise.all(moments.map((moment) => shown(moment, second)))).toEqual([
    'reported',
    'overridden',
    'reported',
    'overridden',
  ]);
  const third = await say('none', '16:00', '17:00');
  expect(await Promise.all(['10:30', '15:30', '16:30'].map((at) => shown(at, third)))).toEqual([
    'overridden',
    'overridden',
    'overridden',
  ]);
  const lifting = await api.post(`${path}/lifting`, {
    reason: 'The monitor has left.',
    recordedAt: day('16:40'),
  });
  expect(lifting.status).toBe(201);
  const { position, revision } = lifting.body;
  expect(await Promise.all(['15:30', '16:30', '16:50'].map((at) => shown(at, position)))).toEqual([
    'overridden',
    'overridden',
    'reported',
  ]);
  const lookedBack = await board(api, training.code, { validAt: day('16:30') });
  expect(propositionOf(lookedBack.body, 'area-1/shelling')?.override).toMatchObject({
    value: 'none',
    expiresAt: '2024-03-10T17:00:00.000000Z',
    endedAt: '2024-03-10T16:40:00.000000Z',
  });
  const asKnownBefore = { validAt: day('16:50'), knownAt: `rev:${revision - 1}` };
  const before = await board(api, training.code, asKnownBefore);
  expect(propositionOf(before.body, 'area-1/shelling')?.state).toBe('overridden');
});
