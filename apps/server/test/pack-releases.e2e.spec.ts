import { afterAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BoardResponse } from '@sitlog/api-types';
import { type Api } from './support/api.js';
import { type Body, type Desk, openDesk } from './support/desk.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server, type ProcessOptions } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const SHIPPED = pathToFileURL('dist/apps/server/libs/vocabulary/src/shipped.js').href;
const PLATFORM = pathToFileURL('dist/apps/server/libs/platform/src/canonical.js').href;

/** This source as a later release, with a second version of the pack of hazards: another name, another time to live, a row more. */
function laterRelease(how: 'beside the first' | 'instead of the first'): string {
  return `
import { SEALS, SHIPPED } from '${SHIPPED}';
import { canonicalJson, sha256Hex } from '${PLATFORM}';
const at = SHIPPED.findIndex(({ pack }) => pack === 'natural_hazard');
const later = structuredClone(SHIPPED[at]);
later.version = 2;
later.facets.hazards.names.en = 'Dangers';
later.aspects.river.water.timeToLiveMinutes = 30;
later.aspects.river.ice = { ...later.aspects.river.trend, names: { en: 'ice', ar: 'الجليد' } };
SEALS['natural_hazard@2'] = sha256Hex(canonicalJson(later));
SHIPPED.splice(at + 1, 0, later);
${how === 'instead of the first' ? "SHIPPED.splice(at, 1); delete SEALS['natural_hazard@1'];" : ''}`;
}

const VALID = '2024-10-29T12:00:00+01:00';
const FLOOD = {
  mode: 'exercise',
  recordedAt: '2024-10-29T10:00:00+01:00',
  timeZone: 'Europe/Madrid',
};
const REGISTERS = {
  'sources/src-gauge': { name: 'A gauge', type: 'monitor', reliability: 'B' },
  'subjects/river-1': { type: 'river', name: 'The river' },
};
const OVERFLOWED = {
  kind: 'river.overflowed',
  headline: 'The river leaves its bed',
  about: ['river-1'],
  places: [],
  attribution: [{ sourceId: 'src-gauge', act: 'observed' }],
  time: {
    occurred: {
      from: '2024-10-29T10:50:00+01:00',
      to: '2024-10-29T10:55:00+01:00',
      precision: 'interval',
    },
  },
  recordedAt: '2024-10-29T11:00:00+01:00',
};

/** What a situation answers to everything, as known at a revision, byte for byte. */
async function answersAt(
  api: Api,
  { path }: Desk,
  revision: number,
): Promise<Readonly<Record<string, string>>> {
  const knownAt = `rev:${revision}`;
  const moments = { validAt: VALID, knownAt };
  const comparison = { validAt: VALID, knownAt, sinceKnownAt: 'rev:1', sinceValidAt: VALID };
  const asked: readonly (readonly [string, Record<string, string>])[] = [
    ['board', moments],
    ['board/river-1/water', moments],
    ['figures', moments],
    ['demands', moments],
    ['entries', moments],
    ['entries/outline', moments],
    ...['markdown', 'html', 'json'].map((format) => ['report', { ...comparison, format }] as const),
    ['vocabulary', { knownAt }],
  ];
  const answers: [string, string][] = [];
  for (const [what, query] of asked) {
    const { status, text } = await api.get(`${path}/${what}`, query);
    expect([what, status, text]).toEqual([what, 200, text]);
    const told = text
      // How far the log was when it was asked, and with a vocabulary when that was.
      .replace(/"position":"\d+"/, '')
      .replace(what === 'vocabulary' ? /"validAt":"[^"]+"/ : '', '');
    answers.push([`${what} ${query['format'] ?? ''}`, told]);
  }
  return Object.fromEntries(answers);
}

interface Change {
  readonly before?: Partial<ProcessOptions>;
  readonly after: Partial<ProcessOptions>;
  readonly packs: readonly string[];
  /** What is done while no server runs. */
  readonly between?: () => void;
}

/** A situation that has logged something; then another release, or another folder, on the same data. */
async function across({ before = {}, after, packs, between }: Change): Promise<{
  readonly desk: Desk;
  readonly revision: number;
  readonly was: Readonly<Record<string, string>>;
  readonly later: Server;
}> {
  const folder = lab.folder();
  const first = await lab.start({ folder, ...before });
  const opening = { ...FLOOD, packs: packs.map((pack) => ({ pack })) };
  const desk = await openDesk(first.api, opening, REGISTERS);
  const logged = await desk.log(OVERFLOWED);
  expect([logged.status, logged.text]).toEqual([201, logged.text]);
  const { revision } = logged.body;
  const was = await answersAt(first.api, desk, revision);
  await first.stop();
  between?.();
  return { desk, revision, was, later: await lab.startProcess({ folder, ...after }) };
}

async function adopt(
  api: Api,
  { path }: Desk,
  pack: string,
): Promise<{ revision: number; position: string }> {
  const adopted = await api.post(`${path}/vocabulary/adoptions`, { pack });
  expect([adopted.status, adopted.text]).toEqual([201, adopted.text]);
  return adopted.body;
}

/** Until this release has views of its own: so long those of the other one tell what that could not read. */
async function untilRead(api: Api): Promise<void> {
  for (;;) {
    const { body } = await api.get<{ views: { parked: readonly unknown[] } }>('/health/ready');
    if (body.views.parked.length === 0) return;
  }
}

function isOld(body: BoardResponse): boolean | undefined {
  return propositionOf(body, 'river-1/water')?.stale;
}

describe('a release with a newer version of a pack that ships', () => {
  test('answers as before, byte for byte; once adopted the change shows, from then on', async () => {
    const preload = laterRelease('beside the first');
    const packs = ['natural_hazard'];
    const { desk, revision, was, later } = await across({ after: { preload }, packs });
    expect(await answersAt(later.api, desk, revision)).toEqual(was);

    const receipt = await adopt(later.api, desk, 'natural_hazard');
    const query = { validAt: VALID, atLeast: receipt.position };
    const { body } = await board(later.api, desk.code, query);
    expect(body.vocabulary).toMatchObject([
      { pack: 'core' },
      { pack: 'natural_hazard', version: 2 },
    ]);
    expect(isOld(body)).toBe(true);
    expect(propositionOf(body, 'river-1/ice')).toBeDefined();
    expect(await answersAt(later.api, desk, revision)).toEqual(was);
    await later.stop();
  });

  test('that has lost the first one answers nothing in its place: it says what it cannot read', async () => {
    const preload = laterRelease('instead of the first');
    const packs = ['natural_hazard'];
    const { desk, revision, was, later } = await across({ after: { preload }, packs });
    const answer = await board(later.api, desk.code, { knownAt: `rev:${revision}` });
    expectProblem(answer, { status: 503, code: 'situation-broken' });
    expect(answer.text).toContain('version 1 of the pack \\"natural_hazard\\" does not ship');
    const health = await later.api.get('/health/ready');
    expect(health.body).toMatchObject({
      views: { parked: [{ revision: 0, cause: 'unreadable' }] },
    });
    await later.stop();

    const again = await lab.start({ folder: later.folder });
    await untilRead(again.api);
    expect(await answersAt(again.api, desk, revision)).toEqual(was);
    await again.stop();
  });
});

/** An organisation's own pack, which asks one thing more of rivers. */
function snow(version: number, minutes: number): string {
  const pack: Body = {
    pack: 'snow',
    version,
    names: { en: 'Snow' },
    requires: ['natural_hazard'],
    aspects: {
      river: {
        ice: {
          names: { en: version === 1 ? 'ice' : 'ice cover' },
          facet: 'hazards',
          exclusive: true,
          values: { thick: { en: 'thick' }, none: { en: 'none' } },
          timeToLiveMinutes: minutes,
        },
      },
    },
  };
  return JSON.stringify(pack);
}

test('a folder with a newer version of a pack, or without it, answers as before, byte for byte', async () => {
  const packs = lab.folder();
  const env = { SITLOG_VOCABULARY: packs };
  const file = join(packs, 'snow.json');
  writeFileSync(file, snow(1, 60));
  const { desk, revision, was, later } = await across({
    before: { env },
    after: { env },
    packs: ['snow'],
    between: () => {
      writeFileSync(file, snow(2, 600));
    },
  });
  expect(await answersAt(later.api, desk, revision)).toEqual(was);
  await adopt(later.api, desk, 'snow');
  expect(await answersAt(later.api, desk, revision)).toEqual(was);
  await later.stop();
  const without = await lab.start({ folder: later.folder });
  expect(await answersAt(without.api, desk, revision)).toEqual(was);
  await without.stop();
});
