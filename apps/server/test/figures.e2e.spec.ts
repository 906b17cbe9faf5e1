import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Board, type Figures } from './support/answers.js';
import { type Body, type Desk, openDesk, saidBy } from './support/desk.js';
import { board, figures } from './support/reads.js';
import { expectRefusal } from './support/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;

function inFacet(from: Board, facet: string): readonly Figures[] {
  return from.facets.find((one) => one.facet === facet)?.figures ?? [];
}

describe('the figures of the sample', () => {
  test('tell what was set aside with the reason', async () => {
    const at = { validAt: wednesday('14:00'), knownAt: wednesday('14:00') };
    const { body } = await figures(server.api, 'ALE', { ...at, measure: 'people.killed' });
    expect(body.figures.map(({ facet, scope }) => [facet, scope])).toEqual([
      ['casualties', 'alleged executions'],
      ['casualties', 'killed during takeover of rebel-held areas'],
    ]);
    expect(body.setAside).toMatchObject([
      {
        entry: 'ALE-030',
        verdict: 'kind',
        rule: 1,
        inWords: 'Forecasts, analysis and background are no figures of the situation.',
      },
    ]);
    const scope = 'alleged executions';
    const narrow = await figures(server.api, 'ALE', { ...at, scope });
    expect(narrow.body.figures.map((one) => one.scope)).toEqual([scope]);
  });
});

const killed = (members: Body): Body => ({
  measure: 'people.killed',
  unit: 'person',
  quantifier: 'exact_as_reported',
  stockFlow: 'cumulative',
  scope: 'the city since Monday',
  ...members,
});

async function logged(desk: Desk, figure: Body, by = 'src-monitor'): Promise<string> {
  const entry = { kind: 'harm.killed', attribution: saidBy(by), figures: [figure] };
  const { body, status, text } = await desk.log(entry);
  expect([status, text]).toEqual([201, text]);
  return body.entryNo;
}

async function only(desk: Desk, query = {}): Promise<Figures> {
  const { body } = await figures(server.api, desk.code, query);
  expect(body.figures).toHaveLength(1);
  return body.figures[0]!;
}

describe('a preferred figure', () => {
  test('is a named analyst’s choice with its reason, known from its revision, and can be taken back', async () => {
    const desk = await openDesk(server.api);
    const first = await logged(desk, killed({ best: 10 }));
    await logged(desk, killed({ best: 14 }), 'src-gov');
    const path = `${desk.path}/figures/preference`;
    const body = { entry: first, figure: 0, reason: 'counted by name' };
    const chosen = await server.api.post(path, body, { operator: 'Ada' });
    expect(chosen.status).toBe(201);
    const atLeast = chosen.body.position;
    expect(await only(desk, { atLeast })).toMatchObject({
      preferred: [{ entry: first, figure: 0, by: 'Ada', reason: 'counted by name' }],
    });
    const knownAt = `rev:${chosen.body.revision - 1}`;
    expect((await only(desk, { knownAt })).preferred).toEqual([]);
    const named = { entry: first, measure: 'people.killed', scope: 'the city since Monday' };
    const back = await server.api.post(
      `${path}/withdrawal`,
      { ...named, reason: 'the list was wrong' },
      { operator: 'Grace' },
    );
    expect(back.status).toBe(201);
    expect((await only(desk, { atLeast: back.body.position })).preferred).toEqual([]);
    const again = await only(desk, { knownAt: `rev:${chosen.body.revision}` });
    expect(again.preferred).toHaveLength(1);
  });

  test('is refused without a name, for an unknown figure, and where none is preferred', async () => {
    const desk = await openDesk(server.api);
    const entry = await logged(desk, killed({ best: 10 }));
    const path = `${desk.path}/figures/preference`;
    const post = (address: string, body: Body, operator?: string) => () =>
      server.api.post(address, body, operator === undefined ? {} : { operator });
    const body = { entry, figure: 0, reason: 'counted' };
    await expectRefusal(server.api, post(path, body), { status: 403, code: 'operator-unnamed' });
    await expectRefusal(server.api, post(path, { ...body, figure: 1 }, 'Ada'), {
      status: 422,
      code: 'unknown-figure',
      at: '/figure',
    });
    await expectRefusal(server.api, post(`${path}/withdrawal`, body, 'Ada'), {
      status: 409,
      code: 'figure-not-preferred',
    });
    await expectRefusal(server.api, post(path, { entry, reason: 'counted' }, 'Ada'), {
      status: 400,
      code: 'validation',
      at: '/measure',
    });
  });
});

describe('figures over HTTP', () => {
  test('households become persons only by a stated size, shown beside them', async () => {
    const desk = await openDesk(server.api);
    const households = { measure: 'people.displaced', unit: 'household', scope: 'the port' };
    await logged(desk, killed({ ...households, best: 20, householdSize: 5 }));
    const atLeast = (await desk.log()).body.position;
    const { lines, envelopes } = await only(desk, { atLeast });
    expect(lines[0]).toMatchObject({
      best: 20,
      persons: { best: 100, householdSize: 5, inWords: 'converted with a stated size of 5' },
    });
    expect(envelopes).toMatchObject([{ low: 20, high: 20 }]);
    const wrong = { kind: 'harm.killed', figures: [killed({ best: 20, householdSize: 5 })] };
    await expectRefusal(server.api, () => desk.log(wrong), {
      status: 400,
      code: 'validation',
      at: '/figures/0/householdSize',
    });
  });

  test('a departure is progress of an evacuation once it is linked to the plan', async () => {
    const desk = await openDesk(server.api);
    const plan = await desk.log({ kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const left = killed({ measure: 'people.departed', stockFlow: 'flow', best: 50 });
    const departure = { kind: 'movement.convoy_departed', about: [], figures: [left] };
    const logged = await desk.log(departure);
    const before = await board(server.api, desk.code, { atLeast: logged.body.position });
    expect(inFacet(before.body, 'evacuation')).toEqual([]);
    expect(inFacet(before.body, 'displacement')).toMatchObject([{ of: [] }]);
    const relation = { type: 'part_of', target: plan.body.entryNo };
    const linked = await desk.amend(logged.body.entryNo, 'relations', relation);
    const after = await board(server.api, desk.code, { atLeast: linked.body.position });
    expect(inFacet(after.body, 'evacuation')).toMatchObject([{ of: ['evac-1'] }]);
    expect(inFacet(after.body, 'displacement')).toEqual([]);
  });
});
