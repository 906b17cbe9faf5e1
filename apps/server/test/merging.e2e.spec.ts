import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ComparisonResponse,
  type EntryResponse,
  type ExplanationResponse,
  type PropositionResponse,
  type RegisterHistoryResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/api-types';
import { latinIn } from '../../../libs/words/test/arabic.js';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, type WriteOptions } from './support/api.js';
import { type Desk, occurredFrom, openDesk, REGISTERS, saidBy } from './support/desk.js';
import { openStream } from './support/event-stream.js';
import { type Change, untilRevision } from './support/scenes/live-state.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const at = (time: string): string => `2024-03-10T${time}:00Z`;
const SHELLING = 'area-1/shelling';
const TWICE = { into: 'src-wire', reason: 'Registered twice, as name and as frequency.' };

async function radio(): Promise<Desk> {
  const desk = await openDesk(
    server.api,
    { mode: 'exercise', timeZone: 'UTC', recordedAt: at('00:00') },
    { ...REGISTERS, 'sources/src-fm': { name: 'Radio 101 FM', type: 'media', reliability: 'D' } },
  );
  for (const [by, from] of [
    ['src-wire', '08:00'],
    ['src-fm', '08:30'],
  ] as const) {
    const time = occurredFrom(at(from), at(from));
    const { status } = await desk.log({ attribution: saidBy(by), time, recordedAt: at('09:00') });
    expect(status).toBe(201);
  }
  return desk;
}

function merge(
  { path }: Desk,
  item: string,
  body: object,
  options?: WriteOptions,
): Promise<Answer<EntryReceipt>> {
  const told = { recordedAt: at('10:00'), ...body };
  return server.api.post(`${path}/${item}`, told, options);
}

async function stands(
  { code }: Desk,
  { position }: EntryReceipt,
  known?: string,
): Promise<PropositionResponse> {
  const query = { validAt: at('12:00'), atLeast: position, knownAt: known };
  return propositionOf((await board(server.api, code, query)).body, SHELLING)!;
}

async function explained({ path }: Desk, language = 'en'): Promise<ExplanationResponse> {
  const { body } = await server.api.send<ExplanationResponse>(
    `${path}/board/${SHELLING}?validAt=${at('12:00')}`,
    { headers: { 'accept-language': language } },
  );
  return body;
}

test('two sources that turn out to be one no longer corroborate each other, from then on and until it is taken back', async () => {
  const desk = await radio();
  const { body: merged } = await merge(desk, 'sources/src-fm/merge', TWICE);
  const two = { state: 'corroborated', values: [{ origins: ['src-fm', 'src-wire'] }] };
  const one = { state: 'reported', values: [{ origins: ['src-wire'], entries: ['T1-002'] }] };
  expect(await stands(desk, merged)).toMatchObject(one);
  expect(await stands(desk, merged, `rev:${merged.revision - 1}`)).toMatchObject(two);
  const { body: undone } = await merge(desk, 'sources/src-fm/unmerge', {
    reason: 'Two stations after all.',
  });
  expect(await stands(desk, undone)).toMatchObject(two);
  expect(await stands(desk, undone, `rev:${merged.revision}`)).toMatchObject(one);
  const { body: compared } = await server.api.get<ComparisonResponse>(`${desk.path}/comparison`, {
    fromKnownAt: `rev:${merged.revision - 1}`,
    toKnownAt: `rev:${merged.revision}`,
    ...{ fromValidAt: at('12:00'), toValidAt: at('12:00') },
  });
  expect(compared.corrected).toMatchObject([
    { id: SHELLING, events: [{ type: 'source.merged', revision: merged.revision }] },
  ]);
});

test('answers say what a source is merged into, and an explanation says that the two count as one and since when', async () => {
  const desk = await radio();
  expect((await explained(desk)).inWords.join(' ')).not.toContain('count as one');
  const { body: receipt } = await merge(desk, 'sources/src-fm/merge', TWICE, { operator: 'Nora' });
  const atLeast = receipt.position;
  const { body: now } = await server.api.get<SituationWithRegistersResponse>(desk.path, {
    atLeast,
  });
  const source = now.sources.find(({ id }) => id === 'src-fm');
  expect(source?.merged).toEqual({
    ...TWICE,
    ...{ countsAs: 'src-wire', by: 'Nora', since: '2024-03-10T10:00:00.000000Z' },
  });
  const { body: entry } = await server.api.get<EntryResponse>(
    `${desk.path}/entries/${desk.code}-002`,
    { atLeast },
  );
  expect(entry.entry).toMatchObject({ origin: 'src-fm', countsAs: 'src-wire' });
  const { inWords, accounts } = await explained(desk);
  expect(inWords.at(-1)).toBe(
    'Radio 101 FM and A wire service are registered as two sources and count as one, as A wire service, since Sun 10 Mar 2024, 10:00 +00:00. Reason: Registered twice, as name and as frequency.',
  );
  expect(accounts).toMatchObject([
    { entry: `${desk.code}-002`, origin: 'src-wire', toldBy: 'src-fm', verdict: 'counts' },
    { entry: `${desk.code}-001`, origin: 'src-wire', verdict: 'replaced' },
  ]);
  expect(accounts[0]?.inWords).toContain('A wire service (recorded as Radio 101 FM)');
  const arabic = await explained(desk, 'ar');
  expect(arabic.inWords.at(-1)).toContain('ويُحتسبان مصدرًا واحدًا');
  expect(latinIn(arabic.inWords[0]!)).toEqual([]);
});

test('the history of a source shows the merging, and who decided on an older state is refused', async () => {
  const desk = await radio();
  const history = async (): Promise<RegisterHistoryResponse> =>
    (await server.api.get<RegisterHistoryResponse>(`${desk.path}/sources/src-fm/history`)).body;
  const { tag } = await history();
  await merge(desk, 'sources/src-fm/merge', TWICE, { ifMatch: tag });
  const { versions, tag: newer } = await history();
  expect(versions).toMatchObject([
    { item: { name: 'Radio 101 FM' } },
    { item: { name: 'Radio 101 FM', mergedInto: 'src-wire' }, reason: TWICE.reason },
  ]);
  const undoing = { reason: 'Two stations.' };
  const late = await merge(desk, 'sources/src-fm/unmerge', undoing, { ifMatch: tag });
  expectProblem(late, { status: 412, code: 'precondition-failed' });
  const undone = await merge(desk, 'sources/src-fm/unmerge', undoing, { ifMatch: newer });
  expect(undone.status).toBe(201);
  const { versions: all, tag: last } = await history();
  expect(all.at(-1)).toMatchObject({ item: { name: 'Radio 101 FM' }, reason: 'Two stations.' });
  expect(last).toBe(tag);
});

test('what cannot be one is refused, by a code that says why', async () => {
  const desk = await radio();
  const refused = async (item: string, body: object, status: number, code: string) => {
    expectProblem(await merge(desk, item, { reason: 'The same.', ...body }), { status, code });
  };
  await refused('sources/src-gone/merge', { into: 'src-fm' }, 404, 'unknown-item');
  await refused('sources/src-fm/merge', { into: 'src-gone' }, 422, 'unknown-reference');
  await refused('sources/src-fm/merge', { into: 'src-fm' }, 409, 'merging-ring');
  await refused('sources/src-gov/merge', { into: 'src-opp' }, 409, 'sides-oppose');
  await refused('actors/act-gov/merge', { into: 'act-opp' }, 409, 'sides-oppose');
  await refused('sources/src-fm/unmerge', {}, 409, 'not-merged');
  await merge(desk, 'sources/src-fm/merge', TWICE);
  await refused('sources/src-fm/merge', { into: 'src-monitor' }, 409, 'already-merged');
  await refused('sources/src-wire/merge', { into: 'src-fm' }, 409, 'merging-ring');
});

test('a board that is open hears at once that two are one, and that they no longer are', async () => {
  const desk = await openDesk(server.api);
  const stream = await openStream(server.url, desk.code, {});
  try {
    await desk.log({ attribution: saidBy('src-monitor') });
    const { body: logged } = await desk.log({ attribution: saidBy('src-wire') });
    await untilRevision(stream, logged.revision);
    const told = async (act: string, body: object): Promise<Change> => {
      const item = `${desk.path}/sources/src-monitor/${act}`;
      const { body: receipt } = await server.api.post(item, body);
      return (await untilRevision(stream, receipt.revision)).data as Change;
    };
    const [two, one] = [
      { state: 'corroborated', values: [{ origins: ['src-monitor', 'src-wire'] }] },
      { state: 'reported', values: [{ origins: ['src-wire'] }] },
    ];
    const merged = await told('merge', TWICE);
    expect(merged.events.map(({ type }) => type)).toEqual(['source.merged']);
    expect(merged.propositions).toMatchObject([{ id: SHELLING, before: two, after: one }]);
    const undone = await told('unmerge', { reason: 'Two stations after all.' });
    expect(undone.events.map(({ type }) => type)).toEqual(['source.unmerged']);
    expect(undone.propositions).toMatchObject([{ id: SHELLING, before: one, after: two }]);
  } finally {
    stream.close();
  }
});

test('two actors that turn out to be one are one answer to who did it', async () => {
  const desk = await radio();
  const blamed = async (actorId: string, by: string, time: string) => {
    const { status } = await desk.log({
      attribution: saidBy(by),
      actors: [{ actorId, role: 'attacker' }],
      time: occurredFrom(at(time), at(time)),
      recordedAt: at('09:30'),
    });
    expect(status).toBe(201);
  };
  await server.api.put(`${desk.path}/actors/act-army`, {
    ...{ name: 'The army', side: 'government', recordedAt: at('09:00') },
  });
  await blamed('act-gov', 'src-wire', '09:00');
  await blamed('act-army', 'src-monitor', '09:10');
  const { body: receipt } = await merge(desk, 'actors/act-army/merge', {
    ...{ into: 'act-gov', reason: 'Another name.' },
  });
  const by = async (known?: string): Promise<PropositionResponse> => {
    const query = { validAt: at('12:00'), atLeast: receipt.position, knownAt: known };
    const { body } = await board(server.api, desk.code, query);
    return propositionOf(body, 'area-1/shelling_by')!;
  };
  const before = await by(`rev:${receipt.revision - 1}`);
  expect(before.values.map(({ value }) => value)).toEqual(['act-army', 'act-gov']);
  expect((await by()).values).toMatchObject([
    { value: 'act-gov', state: 'corroborated', origins: ['src-monitor', 'src-wire'] },
  ]);
});
