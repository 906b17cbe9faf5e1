import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExplanationResponse, type PropositionResponse } from '@sitlog/api-types';
import { latinIn } from '../../../libs/words/test/arabic.js';
import { type EntryReceipt } from './support/answers.js';
import { type Body, type Desk, occurredFrom, openDesk, saidBy } from './support/desk.js';
import { openStream, type Stream } from './support/event-stream.js';
import { type Change, untilRevision } from './support/scenes/live-state.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;
const streams: Stream[] = [];

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(() => lab.clean());

const at = (time: string): string => `2024-03-10T${time}:00Z`;
const utc = (time: string): string => `2024-03-10T${time}:00.000000Z`;

function exercise(): Promise<Desk> {
  return openDesk(server.api, { mode: 'exercise', timeZone: 'UTC', recordedAt: at('00:00') });
}

/** What one origin says, from a quarter of an hour before it is recorded. */
async function say(
  desk: Desk,
  by: string,
  [from, recorded]: Times,
  said: Body,
): Promise<EntryReceipt> {
  const entry = {
    attribution: saidBy(by),
    time: occurredFrom(at(from), at(from)),
    recordedAt: at(recorded),
    ...said,
  };
  const { status, text, body } = await desk.log(entry);
  expect([status, text]).toEqual([201, text]);
  return body;
}
type Times = readonly [from: string, recorded: string];

async function shown(desk: Desk, id: string, query: Body): Promise<PropositionResponse> {
  const { body } = await board(server.api, desk.code, query as Record<string, string>);
  return propositionOf(body, id)!;
}

async function explained(desk: Desk, id: string, query: string, language = 'en') {
  const path = `${desk.path}/board/${id}?${query}`;
  const headers = { 'accept-language': language };
  const answer = await server.api.send<ExplanationResponse>(path, { headers });
  expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
  return answer.body;
}

const BREACHED = 'agr-1/observance';
const denial = { kind: 'statement.denial', about: ['agr-1'] };
const denies = {
  ...denial,
  assertions: [{ proposition: BREACHED, value: 'breached', negated: true }],
};
const violation = { kind: 'ceasefire.violation_alleged', about: ['agr-1'] };

describe('a denial', () => {
  test('by the accused alone is a denial, in codes and in words, and never an affirmation', async () => {
    const desk = await exercise();
    const { position, entryNo } = await say(desk, 'src-gov', ['09:00', '09:10'], denies);
    const answer = await shown(desk, BREACHED, { atLeast: position });
    expect(answer).toMatchObject({
      state: 'denied',
      values: [],
      denied: [{ value: 'breached', state: 'reported', origins: ['src-gov'], entries: [entryNo] }],
    });
    const { proposition, inWords, accounts } = await explained(desk, BREACHED, '');
    expect(proposition).toEqual(answer);
    expect(inWords).toEqual([
      'Denied: nobody says that it is so, and somebody says that it is not.',
      `Denied is “breached”: A ministry (${entryNo}).`,
    ]);
    expect(accounts).toMatchObject([{ entry: entryNo, says: 'denies', verdict: 'counts' }]);
    expect(accounts[0]?.inWords).toContain('A ministry: not “breached”');
    const arabic = await explained(desk, BREACHED, '', 'ar');
    expect(arabic.inWords[0]).toBe('منفي: لا أحد يقول بحدوثه، وهناك من ينفيه.');
    expect([...arabic.inWords, arabic.accounts[0]!.inWords].flatMap(latinIn)).toEqual([]);
  });

  test('against an accusation makes it contested, on the board, live, in a comparison and in a report', async () => {
    const desk = await exercise();
    const stream = await openStream(server.url, desk.code, {});
    streams.push(stream);
    const accused = await say(desk, 'src-opp', ['08:00', '08:10'], violation);
    await untilRevision(stream, accused.revision);
    const denied = await say(desk, 'src-gov', ['09:00', '09:10'], {
      ...denies,
      relations: [{ type: 'contradicts', target: accused.entryNo, aspect: 'who broke the truce' }],
    });
    const told = (await untilRevision(stream, denied.revision)).data as Change;
    expect(told.propositions).toMatchObject([
      {
        id: BREACHED,
        before: { state: 'reported', denied: [] },
        after: {
          state: 'contested',
          values: [{ value: 'breached', origins: ['src-opp'] }],
          denied: [{ value: 'breached', origins: ['src-gov'] }],
        },
        // It speaks of the time of what it denies, not of the time at which it was made.
        affects: { from: utc('08:00') },
        causedBy: { entries: [denied.entryNo] },
      },
    ]);
    const now = await shown(desk, BREACHED, { atLeast: denied.position });
    expect(now).toEqual(told.propositions[0]?.after);
    expect(await shown(desk, BREACHED, { validAt: at('08:30') })).toMatchObject({
      state: 'contested',
    });
    const moments = `fromKnownAt=rev:${accused.revision}&toKnownAt=rev:${denied.revision}&toValidAt=${at('09:10')}`;
    const compared = await server.api.get<{ learned: readonly { inWords: string }[] }>(
      `${desk.path}/comparison?fromValidAt=${at('09:10')}&${moments}`,
    );
    expect(compared.body.learned.map(({ inWords }) => inWords)).toEqual([
      `${BREACHED}: breached (reported) → breached against not breached (contested); ${denied.entryNo}`,
    ]);
    const report = await server.api.get(`${desk.path}/report`, { format: 'markdown' });
    expect(report.text).toMatch(/\| Account \| “breached” \| not “breached” \|/);
    const inArabic = await server.api.get(`${desk.path}/report`, {
      ...{ format: 'markdown', language: 'ar' },
    });
    expect(inArabic.text).toContain('ليس صحيحًا: «\u2068مخروق\u2069»');
  });

  test('both of a value and of its end, or of a value that says nothing, is refused where it stands', async () => {
    const desk = await exercise();
    const refused = async (said: Body): Promise<unknown> => {
      const { status, body } = await desk.log({ recordedAt: at('10:00'), assertions: [said] });
      const { errors } = body as unknown as { errors: readonly { pointer: string }[] };
      return [status, errors.map(({ pointer }) => pointer)];
    };
    const proposition = 'area-1/shelling_by';
    const both = { proposition, value: 'act-gov', negated: true, ends: true };
    expect(await refused(both)).toEqual([422, ['/assertions/0/ends']]);
    const nothing = { proposition, value: 'undetermined', negated: true };
    expect(await refused(nothing)).toEqual([422, ['/assertions/0/value']]);
    expect(await refused({ proposition, negated: true })).toEqual([422, ['/assertions/0/value']]);
  });
});

describe('an ending', () => {
  const SHELLING = 'area-1/shelling';
  const withdrawn = {
    kind: 'statement.withdrawn',
    assertions: [{ proposition: SHELLING, ends: true }],
  };

  test('takes back what its origin said, asserts nothing, and brings nothing older back', async () => {
    const desk = await exercise();
    const first = await say(desk, 'src-opp', ['08:00', '08:10'], { kind: 'hostilities.shelling' });
    const stopped = { kind: 'hostilities.shelling_stopped' };
    const second = await say(desk, 'src-monitor', ['09:00', '09:10'], stopped);
    const quiet = await shown(desk, SHELLING, { atLeast: second.position });
    const earlier = {
      ...{ value: 'ongoing', negated: false, origin: 'src-opp', entry: first.entryNo },
      ...{ since: { earliest: utc('08:00'), latest: utc('08:00') } },
      ...{ until: utc('09:00'), why: 'overtaken' },
    };
    expect(quiet).toMatchObject({
      state: 'reported',
      values: [{ value: 'none' }],
      earlier: [earlier],
    });
    const third = await say(desk, 'src-monitor', ['10:00', '10:10'], withdrawn);
    const ended = await shown(desk, SHELLING, { atLeast: third.position });
    expect(ended).toMatchObject({
      state: 'unknown',
      values: [],
      denied: [],
      earlier: [earlier],
      endings: [{ origin: 'src-monitor', entry: third.entryNo }],
    });
    expect(await shown(desk, SHELLING, { validAt: at('09:30') })).toEqual(quiet);

    const { inWords, accounts } = await explained(desk, SHELLING, '');
    expect(inWords).toEqual([
      'Unknown: nothing that counts is logged about it at this moment, which means neither yes nor no.',
      'Said to hold no longer: what it said holds no longer (A monitor).',
      'Before that: “ongoing” (A council, until Sun 10 Mar 2024, 09:00 +00:00).',
    ]);
    expect(
      accounts.map(({ entry, says, verdict, because, until }) => [
        ...[entry, says, verdict, because.join(), until],
      ]),
    ).toEqual([
      [third.entryNo, 'ends', 'ends', '', undefined],
      [second.entryNo, 'affirms', 'replaced', third.entryNo, undefined],
      [first.entryNo, 'affirms', 'overtaken', second.entryNo, utc('09:00')],
    ]);
    const arabic = await explained(desk, SHELLING, '', 'ar');
    expect(arabic.inWords).toHaveLength(3);
    expect([...arabic.inWords, ...accounts.map((one) => one.entry)].length).toBe(6);
    const words = [...arabic.inWords, ...arabic.accounts.map((one) => one.inWords)];
    expect(words.flatMap(latinIn)).toEqual([]);
    const report = await server.api.get(`${desk.path}/report`, { format: 'markdown' });
    expect(report.text).toContain('Before that: “ongoing” (');
  });
});

test('the source whose act it is overtakes what others said, as known from when the subject names it', async () => {
  const desk = await exercise();
  const formal = 'agr-1/formal';
  const suspended = { kind: 'ceasefire.suspended', about: ['agr-1'] };
  await say(desk, 'src-opp', ['08:00', '08:10'], suspended);
  const ended = { kind: 'ceasefire.ended', about: ['agr-1'] };
  const { position, revision } = await say(desk, 'src-gov', ['09:00', '09:10'], ended);
  expect(await shown(desk, formal, { atLeast: position })).toMatchObject({ state: 'contested' });
  const truce = {
    ...{ type: 'agreement', name: 'The truce', recordedAt: at('10:00') },
    authorities: [{ aspect: 'formal', sourceId: 'src-gov' }],
  };
  const path = `${desk.path}/subjects/agr-1`;
  const put = await server.api.put<{ receipt: EntryReceipt }>(path, truce);
  expect(put.status).toBe(200);
  const after = await shown(desk, formal, { atLeast: put.body.receipt.position });
  expect(after).toMatchObject({
    state: 'reported',
    values: [{ value: 'ended', origins: ['src-gov'] }],
    earlier: [{ value: 'suspended', origin: 'src-opp', why: 'overtaken', until: utc('09:00') }],
  });
  const before = await shown(desk, formal, { validAt: at('10:00'), knownAt: `rev:${revision}` });
  expect(before).toMatchObject({ state: 'contested', earlier: [] });
  const { body } = await server.api.get(desk.path);
  expect(body).toMatchObject({
    subjects: expect.arrayContaining([
      expect.objectContaining({ id: 'agr-1', authorities: { formal: 'src-gov' } }),
    ]),
  });
});

describe('an entry that supersedes another of its origin', () => {
  test('sets it aside for every moment, from then on, and not as it was known before', async () => {
    const desk = await exercise();
    const stream = await openStream(server.url, desk.code, {});
    streams.push(stream);
    const shelling = 'area-1/shelling';
    const first = await say(desk, 'src-monitor', ['08:00', '08:10'], {});
    await untilRevision(stream, first.revision);
    const second = await say(desk, 'src-monitor', ['09:00', '09:10'], {
      kind: 'hostilities.airstrike',
      relations: [{ type: 'supersedes', target: first.entryNo }],
    });
    const query = { validAt: at('08:30'), atLeast: second.position };
    expect(await shown(desk, shelling, query)).toMatchObject({ state: 'unknown', earlier: [] });
    const before = { validAt: at('08:30'), knownAt: `rev:${second.revision - 1}` };
    expect(await shown(desk, shelling, before)).toMatchObject({ state: 'reported' });
    const told = (await untilRevision(stream, second.revision)).data as Change;
    expect(told.propositions.find(({ id }) => id === shelling)).toMatchObject({
      before: { state: 'reported' },
      after: { state: 'unknown' },
      causedBy: { entries: [first.entryNo, second.entryNo], revisions: [second.revision] },
    });
    const { accounts } = await explained(desk, shelling, '');
    expect(accounts).toMatchObject([
      { entry: first.entryNo, taken: false, verdict: 'superseded', because: [second.entryNo] },
    ]);
    expect(accounts[0]?.inWords).toContain(
      `Left out: the same origin put ${second.entryNo} in the place of the entry.`,
    );

    const struck = await desk.amend(second.entryNo, 'retraction', {
      ...{ reason: 'error', recordedAt: at('10:00') },
    });
    expect(struck.status).toBe(201);
    const back = { validAt: at('08:30'), atLeast: struck.body.position };
    expect(await shown(desk, shelling, back)).toMatchObject({ state: 'reported' });
    const then = { validAt: at('08:30'), knownAt: `rev:${second.revision}` };
    expect(await shown(desk, shelling, then)).toMatchObject({ state: 'unknown' });
  });
});
