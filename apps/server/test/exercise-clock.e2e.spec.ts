import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, newKey } from './support/api.js';
import { type Desk, openDesk, REGISTERS, saidBy } from './support/desk.js';
import { board, wholeLog } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const at = (time: string): string => `2024-03-11T${time}.000000Z`;
const registers = { ...REGISTERS, 'subjects/dem-1': { type: 'demand', name: 'Leave the port' } };

/** An exercise at 08:00 in which a demand falls due at ten. */
async function exercise(): Promise<Desk> {
  const desk = await openDesk(
    server.api,
    { mode: 'exercise', recordedAt: at('08:00:00') },
    registers,
  );
  const told = await desk.log({
    kind: 'talks.ultimatum',
    headline: 'Leave the port',
    about: ['dem-1'],
    attribution: saidBy('src-gov'),
    demand: {
      ...{ id: 'dem-1', by: 'act-gov', of: 'act-opp', what: 'leave the port' },
      deadline: at('10:00:00'),
    },
  });
  expect(told.status).toBe(201);
  return desk;
}

const moved = (
  { path }: Desk,
  to: string,
  { operator = 'Dana Hale', key = newKey() } = {},
): Promise<Answer<EntryReceipt>> =>
  server.api.post(
    `${path}/script/advance`,
    { to, reason: 'As the script says.' },
    { operator, key },
  );

async function raisedIn(desk: Desk, query: object = {}): Promise<readonly unknown[]> {
  const { body } = await board(server.api, desk.code, { ...query });
  return body.facets.flatMap(({ raised = [] }) => raised.map(({ kind }) => kind));
}

describe('the clock of an exercise', () => {
  test('goes on to a moment, and what is due by then is due', async () => {
    const desk = await exercise();
    expect(await raisedIn(desk)).toEqual(['deadline_near']);
    const step = await moved(desk, at('10:15:00'));
    expect([step.status, step.body.recordedAt]).toEqual([201, at('10:15:00')]);
    expect(await raisedIn(desk)).toEqual(['deadline_passed']);
    const { body: now } = await board(server.api, desk.code);
    expect([now.validAt, now.knownRevision]).toEqual([at('10:15:00'), step.body.revision]);
    // What was seen before stays what was seen.
    expect(
      await raisedIn(desk, { knownAt: `rev:${step.body.revision - 1}`, validAt: at('08:30:00') }),
    ).toEqual(['deadline_near']);
    const stored = (await wholeLog(server.api)).at(-1);
    expect(stored).toMatchObject({
      type: 'script.advanced',
      data: { to: at('10:15:00'), reason: 'As the script says.' },
    });
  });

  test('goes on once, however often a step is sent', async () => {
    const desk = await exercise();
    const key = newKey();
    const [first, again] = [
      await moved(desk, at('09:00:00'), { key }),
      await moved(desk, at('09:00:00'), { key }),
    ];
    expect(again.body.revision).toBe(first.body.revision);
    const entry = await desk.log();
    expect(entry.body.recordedAt).toBe('2024-03-11T09:00:00.000001Z');
  });

  test('does not go back but by a correction of the script, which says so', async () => {
    const desk = await exercise();
    await moved(desk, at('10:15:00'));
    expectProblem(await moved(desk, at('09:00:00')), {
      ...{ status: 409, code: 'recorded-at-too-early', at: '/to' },
    });
    const back = await server.api.post(
      `${desk.path}/script/correction`,
      { resumeAt: at('09:00:00'), reason: 'An hour too far.' },
      { operator: 'Dana Hale' },
    );
    expect(back.status).toBe(201);
    expect(await raisedIn(desk)).toEqual(['deadline_near']);
    expect((await moved(desk, at('09:15:00'))).status).toBe(201);
  });

  test('is moved by somebody with a name, and nowhere but in an exercise', async () => {
    const desk = await exercise();
    const unnamed = await moved(desk, at('09:00:00'), { operator: 'operator' });
    expectProblem(unnamed, { status: 403, code: 'operator-unnamed' });
    const actual = await openDesk(server.api);
    expectProblem(await moved(actual, at('09:00:00')), { status: 409, code: 'not-an-exercise' });
    expectProblem(await moved({ ...desk, path: '/v1/situations/NONE' }, at('09:00:00')), {
      ...{ status: 404, code: 'unknown-situation' },
    });
  });
});
