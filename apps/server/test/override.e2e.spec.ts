import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Explanation, type Receipt } from './support/answers.js';
import { type Answer, newKey } from './support/api.js';
import { type Desk, openDesk } from './support/desk.js';
import { board, propositionOf } from './support/reads.js';
import { expectProblem } from './support/refusals.js';
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

function override(body: object, key = newKey()): Promise<Answer<Receipt>> {
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
  const explained = await server.api.get<Explanation>(`${desk.path}/board/area-1/shelling`);
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
