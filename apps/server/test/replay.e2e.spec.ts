import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MomentsResponse } from '@sitlog/api-types';
import { request } from 'node:http';
import { type Query } from './support/api.js';
import { openDesk } from './support/desk.js';
import { board } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';
import { type BoardChange, expectToFit, shownOn } from './support/scenes/shown.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

interface Step {
  readonly cause: 'log' | 'time';
  readonly knownRevision: number;
  readonly validAt: string;
  readonly event?: { readonly type: string; readonly revision: number; readonly entryNo?: string };
  readonly entry?: { readonly entryNo: string; readonly kind: string; readonly headline: string };
  readonly changes: readonly BoardChange[];
}

interface Page {
  readonly from: MomentsResponse;
  readonly to: MomentsResponse;
  readonly live: boolean;
  readonly ruleSet: string;
  readonly steps: readonly Step[];
  readonly next: string | null;
}

const PATH = '/v1/situations/ALE/replay';
const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;
const MORNING = { fromKnownAt: wednesday('08:00'), toKnownAt: wednesday('12:00') };

async function pageOf(query: Query): Promise<Page> {
  const answer = await server.api.get<Page>(PATH, query);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

async function allPages(query: Query): Promise<readonly Page[]> {
  const pages = [await pageOf(query)];
  for (let next = pages[0]!.next; next !== null; next = pages.at(-1)!.next) {
    pages.push(await pageOf({ ...query, cursor: next }));
  }
  return pages;
}

/** All steps as one page; a busy server ends a page early. */
async function wholeOf(query: Query): Promise<Page> {
  const pages = await allPages({ ...query, limit: 500 });
  return { ...pages[0]!, steps: pages.flatMap(({ steps }) => steps), next: null };
}

async function streamed(query: Query): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { status, headers, text } = await server.api.get(`${PATH}/stream`, query);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function boardAt(moments: Pick<MomentsResponse, 'validAt' | 'knownRevision'>, code = 'ALE') {
  const { validAt, knownRevision } = moments;
  const { body } = await board(server.api, code, { validAt, knownAt: `rev:${knownRevision}` });
  return shownOn(body);
}

/** Plays the steps on the first board; each must fit, and the last must be that of the end. */
async function expectToLead({ from, to }: Page, steps: readonly Step[], code = 'ALE') {
  const shown = await boardAt(from, code);
  expectToFit(
    shown,
    steps.flatMap(({ changes }) => changes),
  );
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(await boardAt(to, code)));
}

describe('the replay of the sample', () => {
  test('leads from the board of eight to that of noon, as it was live', async () => {
    const page = await wholeOf(MORNING);
    expect(page.live).toBe(true);
    expect(page.from.validAt).toBe('2016-12-14T06:00:00.000000Z');
    expect(page.to.validAt).toBe('2016-12-14T10:00:00.000000Z');
    await expectToLead(page, page.steps);
    expect(page.steps.every(({ changes }) => changes.length > 0)).toBe(true);
    const admission = page.steps.find(({ entry }) => entry?.entryNo === 'ALE-018');
    expect(admission).toMatchObject({ cause: 'log', event: { entryNo: 'ALE-018' } });
    expect(admission?.changes.map(({ id }) => id)).toContain('agr-1/first_violator');
  });

  test('at one valid moment tells only what was learned of it', async () => {
    const page = await wholeOf({ ...MORNING, validAt: wednesday('08:00') });
    expect(page.live).toBe(false);
    expect(
      page.steps.every(({ cause, validAt }) => cause === 'log' && validAt === page.from.validAt),
    ).toBe(true);
    await expectToLead(page, page.steps);
  });

  test('with all events has each of them once, in order', async () => {
    const pages = await allPages({ all: 'true', limit: 7 });
    const steps = pages.flatMap((page) => page.steps);
    const revisions = steps.flatMap(({ event }) => event?.revision ?? []);
    expect(revisions).toEqual(revisions.map((_, i) => i + 1));
    expect(revisions.at(-1)).toBe(pages[0]!.to.knownRevision);
    const struck = steps.find(({ event }) => event?.type === 'entry.retracted');
    expect(struck).toMatchObject({ entry: { entryNo: 'ALE-010' }, changes: [] });
    await expectToLead(pages[0]!, steps);
  });

  test('is the same in few pages, in many and as a stream', async () => {
    for (const query of [MORNING, { ...MORNING, validAt: wednesday('09:30') }, { all: 'true' }]) {
      const whole = await wholeOf(query);
      const pages = await allPages({ ...query, limit: 3 });
      expect(pages.flatMap(({ steps }) => steps)).toEqual(whole.steps);
      for (const { from, to } of pages) {
        expect(from).toEqual(whole.from);
        expect({ ...to, settled: true }).toEqual({ ...whole.to, settled: true });
      }
      const [head, ...rest] = await streamed(query);
      const { steps, next: _, ...begin } = whole;
      expect(head).toEqual({ line: 'head', ...begin });
      expect(rest.slice(0, -1)).toEqual(steps.map((step) => ({ line: 'step', ...step })));
      expect(rest.at(-1)).toEqual({ line: 'end', steps: steps.length });
    }
  });

  test('is refused by the name of the parameter', async () => {
    const refusals: readonly (readonly [Query, string])[] = [
      [{ fromKnownAt: 'rev:99999' }, 'fromKnownAt'],
      [{ toKnownAt: 'then' }, 'toKnownAt'],
      [{ fromKnownAt: 'rev:20', toKnownAt: 'rev:10' }, 'toKnownAt'],
      [{ fromKnownAt: wednesday('12:00'), toKnownAt: wednesday('11:59') }, 'toKnownAt'],
      [{ validAt: 'noon' }, 'validAt'],
      [{ all: 'yes' }, 'all'],
      [{ limit: 0 }, 'limit'],
      [{ cursor: 'AAAA' }, 'cursor'],
    ];
    for (const [query, at] of refusals) {
      expectProblem(await server.api.get(PATH, query), { status: 400, code: 'validation', at });
    }
    const { next } = await pageOf({ ...MORNING, limit: 1 });
    const other = await server.api.get(PATH, { limit: 1, cursor: next ?? '' });
    expectProblem(other, { status: 400, code: 'validation', at: 'cursor' });
    const nowhere = await server.api.get('/v1/situations/NIX/replay/stream');
    expectProblem(nowhere, { status: 404, code: 'unknown-situation' });
  });
});

describe('a stream of steps', () => {
  test('pins its end while others write, and gives its place back when the client goes', async () => {
    const desk = await openDesk(server.api);
    const { body } = await desk.log();
    await board(server.api, desk.code, { atLeast: body.position });
    const path = `/v1/situations/${desk.code}/replay`;
    const first = await server.api.get<Page>(path, { limit: 1, all: 'true' });
    await desk.log();
    const steps = [...first.body.steps];
    for (let next = first.body.next; next !== null;) {
      const { body: page } = await server.api.get<Page>(path, {
        limit: 1,
        all: 'true',
        cursor: next,
      });
      steps.push(...page.steps);
      next = page.next;
    }
    await expectToLead(first.body, steps, desk.code);
    for (let n = 0; n < 40; n += 1) await leaveAtOnce(`${server.url}${PATH}/stream?all=true`);
    const lines = await streamed({ all: 'true' });
    expect(lines.at(-1)).toMatchObject({ line: 'end' });
    expect(server.complaints()).toEqual([]);
  });
});

function leaveAtOnce(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const leaving = request(url, (answer) => {
      answer.on('error', () => undefined);
      answer.destroy();
    });
    leaving.on('error', reject);
    leaving.on('close', resolve);
    leaving.end();
  });
}
