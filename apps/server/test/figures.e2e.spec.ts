import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse, type FiguresResponse } from '@sitlog/api-types';
import { type Body, type Desk, openDesk, saidBy } from './support/desk.js';
import { board, figures } from './support/scenes/reads.js';
import { expectRefusal } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;

function inFacet(from: BoardResponse, facet: string): readonly FiguresResponse[] {
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

async function only(desk: Desk, query = {}): Promise<FiguresResponse> {
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

describe('the preferred one of an entry with several figures', () => {
  const tuesday = { best: 23, asOf: '2024-03-12T12:00:00Z' };
  const wednesday = { best: 51, asOf: '2024-03-13T06:00:00Z' };

  async function preferringTheSecond(): Promise<{ readonly desk: Desk; readonly entry: string }> {
    const desk = await openDesk(server.api);
    const both = { kind: 'harm.killed', figures: [killed(tuesday), killed(wednesday)] };
    const { body } = await desk.log({ ...both, attribution: saidBy('src-monitor') });
    const choice = { entry: body.entryNo, figure: 1, reason: 'counted by name' };
    const path = `${desk.path}/figures/preference`;
    expect((await server.api.post(path, choice, { operator: 'Dana' })).status).toBe(201);
    return { desk, entry: body.entryNo };
  }

  async function correct(desk: Desk, entry: string, ...patch: readonly Body[]): Promise<string> {
    const body = { class: 'source_corrected', reason: 'as they say now', patch };
    const answer = await desk.amend(entry, 'corrections', body);
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    return answer.body.position;
  }

  const preferred = async (desk: Desk, query: Readonly<Record<string, string>> = {}) =>
    (await only(desk, query)).preferred.map(({ figure, by }) => [figure, by]);

  test('is not the other one while it is not yet so', async () => {
    const { desk } = await preferringTheSecond();
    const atLeast = (await desk.log()).body.position;
    expect(await preferred(desk, { atLeast })).toEqual([[1, 'Dana']]);
    const validAt = '2024-03-12T13:00:00Z';
    const { lines, preferred: then } = await only(desk, { validAt });
    expect([lines.map(({ best }) => best), then]).toEqual([[23], []]);
    const report = await server.api.get(`${desk.path}/report`, { validAt, format: 'markdown' });
    expect([report.status, report.text]).toEqual([200, expect.stringContaining('23')]);
    expect(report.text).not.toContain('Dana');
  });

  test.each<[string, Body]>([
    ['superseded', { path: '/figures/1/role', value: 'superseded' }],
    ['corrected to count something else', { path: '/figures/1/scope', value: 'the port' }],
    ['taken away', { path: '/figures/1' }],
  ])('is nobody’s choice once it is %s', async (_, change) => {
    const { desk, entry } = await preferringTheSecond();
    const atLeast = await correct(desk, entry, change);
    const { body } = await figures(server.api, desk.code, { atLeast });
    expect(body.figures.flatMap((group) => group.preferred)).toEqual([]);
    expect(body.preferences).toMatchObject([{ entry, stands: false }]);
  });

  test('stays the same one where it is corrected, or moves up in its list', async () => {
    const { desk, entry } = await preferringTheSecond();
    const corrected = await correct(desk, entry, { path: '/figures/1/best', value: 52 });
    expect(await preferred(desk, { atLeast: corrected })).toEqual([[1, 'Dana']]);
    const moved = await correct(desk, entry, { path: '/figures/0' });
    expect(await preferred(desk, { atLeast: moved })).toEqual([[0, 'Dana']]);
  });

  test('is listed on a board that lists only the newest', async () => {
    const desk = await openDesk(server.api);
    const departed = (hour: number): Body => {
      const moment = (at: number): string => new Date(Date.UTC(2024, 2, 1, at)).toISOString();
      const period = { from: moment(hour), to: moment(hour + 1) };
      return killed({ stockFlow: 'flow', best: hour, period });
    };
    const oldest = await logged(desk, departed(1));
    for (let i = 2; i <= 53; i += 10) {
      const figures_ = Array.from({ length: 10 }, (_, n) => departed(i + n));
      await desk.log({ kind: 'harm.killed', figures: figures_ });
    }
    const choice = { entry: oldest, figure: 0, reason: 'counted by name' };
    const path = `${desk.path}/figures/preference`;
    const { body } = await server.api.post(path, choice, { operator: 'Dana' });
    const shown = await board(server.api, desk.code, { atLeast: body.position });
    const [group] = inFacet(shown.body, 'casualties');
    expect([group?.lines.length, group?.unlisted]).toEqual([51, 10]);
    expect(group?.lines.at(-1)).toMatchObject({ entry: oldest, best: 1 });
  });
});

describe('an assessment', () => {
  test('stands apart from what sources say, and is marked, also while it is only possible', async () => {
    const desk = await openDesk(server.api);
    const day = { asOf: '2024-03-14' };
    await logged(desk, killed({ ...day, asOf: '2024-03-13T12:00:00Z', best: 300 }));
    const assessed = {
      mode: 'assessment',
      kind: 'statement.analysis',
      figures: [killed({ ...day, best: 400 })],
      attribution: saidBy('src-gov'),
    };
    const atLeast = (await desk.log(assessed)).body.position;
    const validAt = '2024-03-14T06:00:00+02:00';
    const during = await only(desk, { validAt, atLeast });
    expect([during.possible, during.assessments]).toEqual([[], []]);
    expect(during.possibleAssessments).toMatchObject([{ best: 400, assessment: true }]);
    expect(during.lines).toMatchObject([{ best: 300, assessment: false }]);
    const later = await only(desk, { validAt: '2024-03-15T06:00:00+02:00' });
    expect([later.possibleAssessments, later.possible]).toEqual([[], []]);
    expect(later.assessments).toMatchObject([{ best: 400, assessment: true }]);
    const { text } = await server.api.get(`${desk.path}/report`, { validAt, format: 'markdown' });
    const row = text.split('\n').find((line) => line.includes('400'));
    expect(row).toContain('An assessment of its own, apart from the accounts.');
    expect(row).toContain('It may hold at this moment, or may not.');
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
