import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type EntryInResponse,
  type EntryResponse,
  type ExplanationResponse,
  type RegistrationResponse,
  type TimelineResponse,
} from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, apiAt, newKey } from './support/api.js';
import {
  type Body,
  type Desk,
  entryBody,
  newCode,
  occurredFrom,
  openDesk,
  REGISTERS,
  saidBy,
} from './support/desk.js';
import { board, propositionOf, timeline, wholeLog } from './support/scenes/reads.js';
import { type Expected, expectProblem, expectRefusal } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

async function entryOf(
  desk: Desk,
  receipt: EntryReceipt,
  knownAt?: string,
): Promise<EntryResponse> {
  const path = `${desk.path}/entries/${receipt.entryNo}`;
  const answer = await server.api.get<EntryResponse>(path, { atLeast: receipt.position, knownAt });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

/** Logs an entry that the record takes. */
async function logged(desk: Desk, members: Body = {}, operator?: string): Promise<EntryReceipt> {
  const answer = await desk.log(members, operator === undefined ? {} : { operator });
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body;
}

/** Amends an entry and answers the entry as it stands then. */
async function amended(
  desk: Desk,
  entryNo: string,
  act: string,
  body: Body,
): Promise<EntryInResponse> {
  const answer = await desk.amend(entryNo, act, body, { operator: 'watch-officer' });
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  expect(answer.body.entryNo).toBe(entryNo);
  return (await entryOf(desk, answer.body)).entry;
}

let shared: Promise<Desk> | undefined;

/** A situation for tests that leave nothing behind that another test looks at. */
function sharedDesk(): Promise<Desk> {
  shared ??= openDesk(server.api);
  return shared;
}

const refused = (call: () => Promise<Answer<unknown>>, expected: Expected): Promise<unknown> =>
  expectRefusal(server.api, call, expected);

async function cell(desk: Desk, id: string, receipt: EntryReceipt): Promise<string> {
  const { body } = await board(server.api, desk.code, { atLeast: receipt.position });
  const proposition = propositionOf(body, id);
  return `${proposition?.state ?? 'not registered'}: ${proposition?.values.map(({ value }) => value).join(', ') ?? ''}`;
}

describe('opening a situation', () => {
  test('answers 201 with its address and a receipt, and the situation can be read', async () => {
    const code = newCode();
    const body = { code, name: 'Flood', mode: 'actual', timeZone: 'Europe/Istanbul' };
    const opened = await server.api.post('/v1/situations', body, { operator: 'Zoë 陳' });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/v1/situations/${code}`);
    expect(opened.body.revision).toBe(0);
    const { position } = opened.body;
    const one = await server.api.get(`/v1/situations/${code}`, { atLeast: position });
    expect(one.body).toMatchObject({
      ...body,
      status: 'open',
      entries: 0,
      knownRevision: 0,
      sources: [],
    });
    const { body: all } = await server.api.get('/v1/situations');
    expect(all).toMatchObject({
      situations: expect.arrayContaining([expect.objectContaining({ code })]),
    });
    const stored = (await wholeLog(server.api)).find((event) => event.position === position);
    expect(stored).toMatchObject({
      type: 'situation.opened',
      revision: 0,
      id: opened.body.eventId,
      metadata: { author: { id: 'Zoë 陳', authenticated: false } },
    });
  });

  test('is refused for a code that is taken, and for a form that is wrong', async () => {
    const { code } = await openDesk(server.api);
    const body = { code, name: 'Again', mode: 'actual', timeZone: 'UTC' };
    const open = (members: Body) => () =>
      server.api.post('/v1/situations', { ...body, ...members });
    await refused(open({}), { status: 409, code: 'situation-exists', at: '/code' });
    await refused(open({ code: 'low' }), { status: 400, code: 'validation', at: '/code' });
    await refused(open({ timeZone: '+02:00' }), {
      status: 400,
      code: 'validation',
      at: '/timeZone',
    });
    await refused(open({ mode: 'drill' }), { status: 400, code: 'validation', at: '/mode' });
  });
});

describe('registers', () => {
  test('a PUT that changes nothing writes nothing and answers unchanged', async () => {
    const desk = await openDesk(server.api);
    const before = await wholeLog(server.api);
    for (const [item, body] of Object.entries(REGISTERS)) {
      const again = await server.api.put<RegistrationResponse>(`${desk.path}/${item}`, body);
      expect(again.status).toBe(200);
      expect(again.body).toEqual({ result: 'unchanged' });
    }
    expect(await wholeLog(server.api)).toEqual(before);
  });

  test('a change is an event, and each state can be read as it was known', async () => {
    const desk = await openDesk(server.api);
    const put = await server.api.put<RegistrationResponse>(`${desk.path}/sources/src-gov`, {
      ...REGISTERS['sources/src-gov'],
      reliability: 'E',
    });
    expect(put.body.result).toBe('recorded');
    const { revision = 0, position } = put.body.receipt ?? {};
    const reliability = async (knownAt: string): Promise<unknown> => {
      const answer = await server.api.get<{ sources: { id: string; reliability: string }[] }>(
        desk.path,
        { knownAt, atLeast: position },
      );
      return answer.body.sources.find(({ id }) => id === 'src-gov')?.reliability;
    };
    expect(await reliability(`rev:${revision - 1}`)).toBe('D');
    expect(await reliability(`rev:${revision}`)).toBe('E');
  });

  test('what is to be registered as new never overwrites what stands there', async () => {
    const desk = await openDesk(server.api);
    const before = await wholeLog(server.api);
    const guessed = { name: 'Government', type: 'unknown', reliability: 'F' };
    const put = (id: string, ifNoneMatch: string) => () =>
      server.api.put<RegistrationResponse>(`${desk.path}/sources/${id}`, guessed, { ifNoneMatch });
    await refused(put('src-gov', '*'), { status: 412, code: 'already-registered' });
    await refused(put('src-other', '"src-other@3"'), { status: 400, code: 'bad-request' });
    expect(await wholeLog(server.api)).toEqual(before);
    const first = await put('src-other', '*')();
    expect([first.status, first.body.result]).toEqual([200, 'recorded']);
    // Whoever did not get the answer asks again.
    expect((await put('src-other', '*')()).body).toEqual({ result: 'unchanged' });
  });

  test('no source passes for the desk, from which entries come that name nobody', async () => {
    const desk = await openDesk(server.api);
    const put = (path: string) => () =>
      server.api.put<RegistrationResponse>(`${desk.path}/${path}`, {
        ...REGISTERS['sources/src-wire'],
      });
    const message = expect.stringMatching(/^"desk" is the origin of entries that name nobody/);
    expect(await refused(put('sources/desk'), { status: 422, code: 'id-reserved' })).toMatchObject({
      errors: [{ message }],
    });
    expect((await put('sources/desk-2')()).body.result).toBe('recorded');
  });

  test('of many that register the same id as new at once, one does', async () => {
    const desk = await openDesk(server.api);
    const names = Array.from({ length: 10 }, (_, n) => `Council ${n}`);
    const answers = await Promise.all(
      names.map((name) =>
        server.api.put(
          `${desk.path}/sources/src-council`,
          { name, type: 'party', reliability: 'D' },
          { ifNoneMatch: '*' },
        ),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, ...names.slice(1).map(() => 412)]);
  });

  test('the type of a subject is fixed', async () => {
    const desk = await openDesk(server.api);
    const body = { type: 'siege', name: 'The city' };
    await refused(() => server.api.put(`${desk.path}/subjects/area-1`, body), {
      status: 409,
      code: 'type-fixed',
      at: '/type',
    });
  });

  test('the neutral cannot be declared to oppose anybody', async () => {
    const desk = await openDesk(server.api);
    for (const side of ['neutral', 'civilian']) {
      const body = {
        opposing: [
          ['government', 'opposition'],
          [side, 'government'],
        ],
      };
      await refused(() => server.api.put(`${desk.path}/sides`, body), {
        status: 422,
        code: 'value-not-allowed',
        at: '/opposing/1/0',
      });
    }
    const { body } = await server.api.get<{ opposing: unknown }>(desk.path);
    expect(body.opposing).toEqual([['government', 'opposition']]);
  });

  test('nothing is registered in a situation that is not there', async () => {
    await refused(
      () => server.api.put('/v1/situations/NONE/sources/src-x', REGISTERS['sources/src-wire']),
      {
        status: 404,
        code: 'unknown-situation',
      },
    );
  });
});

describe('logging an entry', () => {
  test('answers 201 with a receipt that quotes the stored event', async () => {
    const desk = await openDesk(server.api);
    const earliest = new Date().toISOString();
    const answer = await desk.log({ narrative: 'Büyük patlama — انفجار' }, { operator: 'Amina' });
    expect(answer.status).toBe(201);
    const receipt = answer.body;
    expect(answer.headers.get('location')).toBe(`${desk.path}/entries/${desk.code}-001`);
    expect(Object.keys(receipt).toSorted()).toEqual([
      'entryId',
      'entryNo',
      'eventId',
      'position',
      'recordedAt',
      'revision',
    ]);
    expect(receipt.entryNo).toBe(`${desk.code}-001`);
    expect(receipt.entryId).toBe(receipt.eventId);
    expect(receipt.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(receipt.recordedAt >= earliest.slice(0, 23)).toBe(true);
    const [stored, ...more] = (await wholeLog(server.api)).filter(
      ({ position }) => position === receipt.position,
    );
    expect(more).toEqual([]);
    expect(stored).toMatchObject({
      id: receipt.eventId,
      revision: receipt.revision,
      type: 'hostilities.shelling',
      data: { entryNo: receipt.entryNo, entry: { narrative: 'Büyük patlama — انفجار' } },
      metadata: { recordedAt: receipt.recordedAt, author: { id: 'Amina' } },
    });
    const { entry } = await entryOf(desk, receipt);
    expect(entry).toMatchObject({
      entryId: receipt.entryId,
      author: 'Amina',
      origin: 'src-monitor',
      tlp: 'TLP:AMBER',
      grade: { reliability: 'C', credibility: 6 },
      status: 'in_force',
      verification: 'unverified',
    });
  });

  test('reads plain dates as whole days in the situation’s zone, or in the one that is named', async () => {
    const desk = await openDesk(server.api);
    const occurred = { from: '2016-12-13', to: '2016-12-14', precision: 'day' };
    const here = await logged(desk, {
      time: { occurred },
      effective: { from: '2016-12-14', to: null },
    });
    const { entry } = await entryOf(desk, here);
    expect(entry.time.occurred).toEqual({
      from: '2016-12-13T00:00:00+02:00',
      to: '2016-12-15T00:00:00+02:00',
      precision: 'day',
      timeZone: 'Asia/Damascus',
    });
    expect(entry.effective).toEqual({ from: '2016-12-14T00:00:00+02:00', to: null });
    const there = await logged(desk, {
      time: { occurred: { ...occurred, timeZone: 'Asia/Kathmandu' } },
    });
    expect((await entryOf(desk, there)).entry.time.occurred).toMatchObject({
      from: '2016-12-13T00:00:00+05:45',
      to: '2016-12-15T00:00:00+05:45',
    });
  });

  test('an operational entry needs no attribution: its origin is the desk, whoever wrote it', async () => {
    const desk = await openDesk(server.api);
    const entry = { mode: 'operational', kind: 'ops.decision', about: [], attribution: [] };
    const receipt = await logged(desk, entry, 'watch-officer');
    const { entry: told } = await entryOf(desk, receipt);
    expect([told.origin, told.author]).toEqual(['desk', 'watch-officer']);
  });

  test.each([
    ['en', /^\S+, our own desk: “ongoing”, .*an act of our own/],
    ['ar', /، مكتبنا: «/],
  ])('what the desk itself asserts is told as its own (%s)', async (language, told) => {
    const desk = await openDesk(server.api);
    const act = { mode: 'operational', kind: 'ops.decision', about: ['area-1'], attribution: [] };
    const assertions = [{ proposition: 'area-1/shelling', value: 'ongoing' }];
    const { position } = await logged(desk, { ...act, assertions });
    const path = `${desk.path}/board/area-1/shelling?atLeast=${position}`;
    const headers = { 'accept-language': language };
    const { body } = await server.api.send<ExplanationResponse>(path, { headers });
    expect(body.accounts.map(({ origin }) => origin)).toEqual(['desk']);
    expect(body.accounts[0]?.inWords).toMatch(told);
  });

  const ghost = 'ghost';
  const unknownReferences: readonly (readonly [string, Body])[] = [
    ['/attribution/1/sourceId', { attribution: saidBy(ghost) }],
    ['/about/1', { about: ['area-1', ghost] }],
    ['/places/0/placeId', { places: [{ placeId: ghost, role: 'occurred_at' }] }],
    ['/actors/0/actorId', { actors: [{ actorId: ghost, role: 'attacker' }] }],
    [
      '/assertions/0/proposition',
      { assertions: [{ proposition: 'ghost/shelling', value: 'none' }] },
    ],
    ['/relations/0/target', { relations: [{ type: 'relates_to', target: 'XX-999' }] }],
    ['/derivedFrom/0', { derivedFrom: ['XX-999'] }],
  ];
  test.each(unknownReferences)('refuses an unknown reference at %s', async (at, members) => {
    const desk = await sharedDesk();
    await refused(() => desk.log(members), { status: 422, code: 'unknown-reference', at });
  });

  const refusals: readonly (readonly [string, string, Body])[] = [
    ['unknown-kind', '/kind', { kind: 'hostilities.sneezing' }],
    ['attribution-missing', '/attribution', { attribution: [] }],
    [
      'unknown-aspect',
      '/assertions/0/proposition',
      { assertions: [{ proposition: 'area-1/mood', value: 'low' }] },
    ],
    [
      'value-not-allowed',
      '/assertions/0/value',
      { assertions: [{ proposition: 'area-1/shelling', value: 'loud' }] },
    ],
    [
      'time-order',
      '/time/occurred/to',
      { time: occurredFrom('2024-03-10T09:00:00Z', '2024-03-10T08:00:00Z') },
    ],
    [
      'in-the-future',
      '/time/occurred/from',
      { mode: 'occurrence', time: occurredFrom('2100-01-01T00:00:00Z', '2100-01-02T00:00:00Z') },
    ],
    ['second-origin-missing', '/grade/credibility', { grade: { credibility: 1 } }],
    ['recorded-at-refused', '/recordedAt', { recordedAt: '2024-03-10T09:00:00Z' }],
  ];
  test.each(refusals)('refuses with %s at %s', async (code, at, members) => {
    const desk = await sharedDesk();
    await refused(() => desk.log(members), { status: 422, code, at });
  });

  test('lists every reason at once', async () => {
    const desk = await openDesk(server.api);
    const members = { kind: 'no.such_kind', about: [ghost], attribution: saidBy(ghost) };
    const answer = await desk.log(members);
    const problem = expectProblem(answer, { status: 422 });
    expect(problem.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/about/0',
      '/attribution/1/sourceId',
      '/kind',
    ]);
  });

  test('in a situation that is not there is 404', async () => {
    await refused(() => server.api.post('/v1/situations/NONE/entries', entryBody()), {
      status: 404,
      code: 'unknown-situation',
    });
  });
});

describe('the Idempotency-Key', () => {
  const sameAnswer = (again: Answer<unknown>, first: Answer<unknown>): void => {
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  };

  test('with the same body gives the first receipt byte for byte, however the JSON is written', async () => {
    const desk = await openDesk(server.api);
    const key = newKey();
    const first = await desk.log({}, { key });
    const log = await wholeLog(server.api);
    sameAnswer(await desk.log({}, { key }), first);
    sameAnswer(await desk.log({}, { key: key.toUpperCase() }), first);
    const reversed = Object.fromEntries(Object.entries(entryBody()).toReversed());
    const raw = await server.api.send(`${desk.path}/entries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(reversed, null, 3),
    });
    sameAnswer(raw, first);
    expect(await wholeLog(server.api)).toEqual(log);
  });

  test('sent many times at once stores one entry, and all get its receipt', async () => {
    const desk = await openDesk(server.api);
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 16 }, () => desk.log({}, { key })));
    const [first] = answers;
    for (const answer of answers) sameAnswer(answer, first!);
    const entries = (await wholeLog(server.api)).filter(
      ({ metadata }) => metadata.commandId === key,
    );
    expect(entries).toHaveLength(1);
  });

  test('with another body or at another address is refused', async () => {
    const desk = await openDesk(server.api);
    const key = newKey();
    const { body: receipt } = await desk.log({}, { key });
    const reused: Expected = { status: 422, code: 'idempotency-key-reused' };
    await refused(() => desk.log({ headline: 'Another' }, { key }), reused);
    const retraction = { reason: 'error' };
    await refused(() => desk.amend(receipt.entryNo, 'retraction', retraction, { key }), reused);
  });

  test('belongs to its author: somebody else’s same key is another request', async () => {
    const desk = await openDesk(server.api);
    const key = newKey();
    const mine = await desk.log({}, { key, operator: 'Amina' });
    const yours = await desk.log({}, { key, operator: 'Boris' });
    expect(yours.status).toBe(201);
    expect(yours.body.entryNo).not.toBe(mine.body.entryNo);
  });

  test('missing, empty or no UUID is refused', async () => {
    const desk = await openDesk(server.api);
    const missing: Expected = { status: 400, code: 'idempotency-key-missing' };
    const invalid: Expected = { status: 400, code: 'idempotency-key-invalid' };
    await refused(() => desk.log({}, { key: null }), missing);
    await refused(() => desk.log({}, { key: '' }), missing);
    for (const key of ['42', `${newKey()}0`, `{${newKey()}}`, `${newKey()}, ${newKey()}`]) {
      await refused(() => desk.log({}, { key }), invalid);
    }
  });

  test('is not used up by a refusal', async () => {
    const desk = await openDesk(server.api, {}, {});
    const key = newKey();
    const wrong = await desk.log({ about: ['nowhere'] }, { key });
    expect(wrong.status).toBe(422);
    for (const [item, body] of Object.entries(REGISTERS)) {
      await server.api.put(`${desk.path}/${item}`, body);
    }
    expect((await desk.log({}, { key })).status).toBe(201);
  });

  test('is known after a restart and after a kill', async () => {
    const folder = lab.folder();
    let own = await lab.startProcess({ folder });
    const desk = await openDesk(own.api);
    const post = (path: string, body: Body, key: string): Promise<Answer<EntryReceipt>> =>
      own.api.post(path, body, { key, operator: 'Amina' });
    const entries = `${desk.path}/entries`;
    const keys = [newKey(), newKey()] as const;
    const first = await post(entries, entryBody(), keys[0]);
    const act = `${entries}/${first.body.entryNo}/marking`;
    const second = await post(act, { tlp: 'TLP:RED', reason: 'names' }, keys[1]);
    const log = await wholeLog(own.api);
    for (const end of ['stop', 'kill'] as const) {
      await own[end]();
      own = await lab.startProcess({ folder });
      sameAnswer(await post(entries, entryBody(), keys[0]), first);
      sameAnswer(await post(act, { tlp: 'TLP:RED', reason: 'names' }, keys[1]), second);
      const other = await post(entries, entryBody({ headline: 'Other' }), keys[0]);
      expectProblem(other, { status: 422, code: 'idempotency-key-reused' });
      expect(await wholeLog(own.api)).toEqual(log);
    }
    expect(await own.stop()).toBe(0);
  });
});

describe('the server’s clock', () => {
  test('stamps an actual situation: recordedAt is refused in every write', async () => {
    const desk = await openDesk(server.api);
    const { entryNo } = await logged(desk);
    const recordedAt = '2024-03-10T09:00:00Z';
    const at: Expected = { status: 422, code: 'recorded-at-refused', at: '/recordedAt' };
    const opening = { code: newCode(), name: 'N', mode: 'actual', timeZone: 'UTC', recordedAt };
    await refused(() => server.api.post('/v1/situations', opening), at);
    const source = { ...REGISTERS['sources/src-wire'], recordedAt };
    await refused(() => server.api.put(`${desk.path}/sources/src-new`, source), at);
    const marking = { tlp: 'TLP:RED', reason: 'names', recordedAt };
    await refused(() => desk.amend(entryNo, 'marking', marking), at);
    await refused(
      () => server.api.post(`${desk.path}/closing`, { reason: 'over', recordedAt }),
      at,
    );
  });

  test('grows strictly within a situation, also under many writes at once', async () => {
    const desk = await openDesk(server.api);
    const answers = await Promise.all(Array.from({ length: 40 }, () => desk.log()));
    const receipts = answers.map(({ body }) => body).toSorted((a, b) => a.revision - b.revision);
    const moments = receipts.map(({ recordedAt }) => recordedAt);
    expect(moments).toEqual([...new Set(moments)].toSorted());
    const numbers = receipts.map(({ entryNo }) => entryNo);
    expect(numbers).toEqual(numbers.toSorted());
  });

  test('is the script’s in an exercise: earlier is refused, every write takes it', async () => {
    const moment = (second: number): string =>
      `2020-05-01T10:00:${String(second).padStart(2, '0')}+02:00`;
    const utc = (second: number): string =>
      `2020-05-01T08:00:${String(second).padStart(2, '0')}.000000Z`;
    const desk = await openDesk(server.api, { mode: 'exercise', recordedAt: moment(0) }, {});
    for (const [item, body] of Object.entries(REGISTERS)) {
      const put = await server.api.put<RegistrationResponse>(`${desk.path}/${item}`, {
        ...body,
        recordedAt: moment(5),
      });
      expect(put.body.receipt?.recordedAt.slice(0, 23)).toBe(utc(5).slice(0, 23));
    }
    const early = { time: occurredFrom('2020-05-01T06:00:00Z', '2020-05-01T07:00:00Z') };
    const first = await logged(desk, { ...early, recordedAt: moment(10) });
    expect(first.recordedAt).toBe(utc(10));
    const tooEarly: Expected = { status: 409, code: 'recorded-at-too-early', at: '/recordedAt' };
    await refused(() => desk.log({ ...early, recordedAt: moment(9) }), tooEarly);
    const source = { ...REGISTERS['sources/src-wire'], name: 'Renamed', recordedAt: moment(9) };
    await refused(() => server.api.put(`${desk.path}/sources/src-wire`, source), tooEarly);
    const same = await logged(desk, { ...early, recordedAt: moment(10) });
    expect(same.recordedAt).toBe(utc(10).replace('000000Z', '000001Z'));
    const unstated = await logged(desk, early);
    expect(unstated.recordedAt).toBe(utc(10).replace('000000Z', '000002Z'));
    const marked = await desk.amend(first.entryNo, 'marking', {
      tlp: 'TLP:RED',
      reason: 'names',
      recordedAt: moment(20),
    });
    expect(marked.body.recordedAt).toBe(utc(20));
    const shown = await board(server.api, desk.code, { atLeast: marked.body.position });
    expect(shown.body).toMatchObject({ mode: 'exercise', validAt: utc(20), knownAt: utc(20) });
    const ahead = { mode: 'occurrence', time: occurredFrom(moment(59), moment(59)) };
    // An occurrence lies ahead of the script's clock, not of the server's.
    const noon = { ...ahead, time: occurredFrom('2020-05-01T12:00:00Z', '2020-05-01T12:00:00Z') };
    await refused(() => desk.log({ ...noon, recordedAt: moment(21) }), {
      status: 422,
      code: 'in-the-future',
      at: '/time/occurred/from',
    });
  });
});

describe('amending an entry', () => {
  test('a correction changes what is said from then on; what stood there stays readable', async () => {
    const desk = await openDesk(server.api);
    const figure = {
      measure: 'people.killed',
      unit: 'person',
      quantifier: 'exact_as_reported',
      best: 336,
      stockFlow: 'flow',
      scope: 'the city',
    };
    const receipt = await logged(desk, { figures: [figure] });
    const entry = await amended(desk, receipt.entryNo, 'corrections', {
      class: 'clerical',
      patch: [
        { path: '/figures/0/best', value: 366 },
        { path: '/note', value: 'typing error' },
      ],
      reason: 'The source says 366.',
    });
    expect([entry.figures[0]?.best, entry.note]).toEqual([366, 'typing error']);
    expect(entry.entryId).toBe(receipt.entryId);
    const before = await entryOf(desk, receipt, `rev:${receipt.revision}`);
    expect(before.entry.figures[0]?.best).toBe(336);
    const after = await entryOf(desk, receipt);
    expect(after.versions.map(({ change, author }) => [change, author])).toEqual([
      ['EntryLogged', 'operator'],
      ['EntryCorrected', 'watch-officer'],
    ]);
    expect(after.versions[1]).toMatchObject({
      class: 'clerical',
      reason: 'The source says 366.',
      patch: [
        { path: '/figures/0/best', value: 366, old: 336 },
        { path: '/note', value: 'typing error' },
      ],
    });
  });

  test('a correction of the time or the subject changes what the entry asserts', async () => {
    const desk = await openDesk(server.api);
    const receipt = await logged(desk);
    expect(await cell(desk, 'area-1/shelling', receipt)).toBe('reported: ongoing');
    const entry = await amended(desk, receipt.entryNo, 'corrections', {
      class: 'new_information',
      patch: [{ path: '/about', value: [] }],
      reason: 'It was another city.',
    });
    expect(entry.asserts).toEqual([]);
    expect(await cell(desk, 'area-1/shelling', receipt)).toBe('unknown: ');
  });

  const corrections: readonly (readonly [Expected, readonly Body[]])[] = [
    [
      { status: 422, code: 'not-correctable', at: '/patch/0/path' },
      [{ path: '/kind', value: 'ops.order' }],
    ],
    [
      { status: 422, code: 'not-correctable', at: '/patch/1/path' },
      [
        { path: '/note', value: 'x' },
        { path: '/recordedAt', value: '2020-01-01T00:00:00Z' },
      ],
    ],
    [
      { status: 422, code: 'malformed', at: '/patch/0/path' },
      [{ path: '/figures/7/best', value: 1 }],
    ],
    [{ status: 422, code: 'malformed', at: '/patch' }, [{ path: '/headline', value: '' }]],
    [{ status: 422, code: 'malformed', at: '/patch' }, [{ path: '/unheardOf', value: 1 }]],
    [
      { status: 422, code: 'malformed', at: '/patch/0/path' },
      [{ path: '/__proto__/polluted', value: 1 }],
    ],
    [{ status: 422, code: 'malformed', at: '/patch/0/path' }, [{ path: '/__proto__', value: {} }]],
    [{ status: 422, code: 'malformed', at: '/patch' }, [{ path: '/headline' }]],
    [
      { status: 422, code: 'unknown-reference', at: '/patch' },
      [{ path: '/about/-', value: 'ghost' }],
    ],
    [
      { status: 409, code: 'no-change', at: '/patch' },
      [{ path: '/headline', value: 'Shelling heard in the city' }],
    ],
    [{ status: 400, code: 'validation', at: '/patch/0/path' }, [{ path: 'headline', value: 'x' }]],
  ];
  test.each(corrections)('a correction is refused: %j %j', async (expected, patch) => {
    const desk = await sharedDesk();
    const { entryNo } = await logged(desk);
    const body = { class: 'clerical', patch, reason: 'r' };
    await refused(() => desk.amend(entryNo, 'corrections', body), expected);
  });

  test('a retraction strikes it through and off the board; a reinstatement takes that back', async () => {
    const desk = await openDesk(server.api);
    const first = await logged(desk);
    const second = await logged(desk, { attribution: saidBy('src-opp') });
    const { entryNo } = second;
    expect(await cell(desk, 'area-1/shelling', second)).toBe('corroborated: ongoing');
    const retract = (body: Body) => () => desk.amend(entryNo, 'retraction', body);
    await refused(retract({ reason: 'duplicate' }), {
      status: 422,
      code: 'merged-into-missing',
      at: '/mergedInto',
    });
    await refused(retract({ reason: 'duplicate', mergedInto: entryNo }), {
      status: 422,
      code: 'self-relation',
      at: '/mergedInto',
    });
    await refused(retract({ reason: 'duplicate', mergedInto: `${desk.code}-099` }), {
      status: 422,
      code: 'unknown-reference',
      at: '/mergedInto',
    });
    const struck = await amended(desk, entryNo, 'retraction', {
      reason: 'duplicate',
      mergedInto: first.entryNo,
    });
    expect(struck).toMatchObject({
      status: 'retracted',
      retracted: { reason: 'duplicate', mergedInto: first.entryNo, by: 'watch-officer' },
    });
    expect(await cell(desk, 'area-1/shelling', second)).toBe('reported: ongoing');
    const barred: Expected = { status: 409, code: 'entry-retracted' };
    await refused(retract({ reason: 'error' }), barred);
    await refused(() => desk.amend(entryNo, 'marking', { tlp: 'TLP:RED', reason: 'r' }), barred);
    await refused(
      () => desk.amend(first.entryNo, 'retraction', { reason: 'duplicate', mergedInto: entryNo }),
      { status: 409, code: 'entry-retracted', at: '/mergedInto' },
    );
    const back = await amended(desk, entryNo, 'reinstatement', { reason: 'It was another one.' });
    expect([back.status, back.retracted]).toEqual(['in_force', undefined]);
    expect(await cell(desk, 'area-1/shelling', second)).toBe('corroborated: ongoing');
    await refused(() => desk.amend(entryNo, 'reinstatement', { reason: 'again' }), {
      status: 409,
      code: 'entry-not-retracted',
    });
  });

  test('a grade of 1 needs another origin', async () => {
    const desk = await openDesk(server.api);
    const { entryNo } = await logged(desk);
    const same = await logged(desk);
    const other = await logged(desk, { attribution: saidBy('src-gov') });
    const grade = (because?: readonly string[]): Body => ({
      credibility: 1,
      rationale: 'seen',
      ...(because && { because }),
    });
    const missing: Expected = { status: 422, code: 'second-origin-missing', at: '/because' };
    await refused(() => desk.amend(entryNo, 'gradings', grade()), missing);
    await refused(() => desk.amend(entryNo, 'gradings', grade([same.entryNo])), missing);
    await refused(() => desk.amend(entryNo, 'gradings', grade([`${desk.code}-077`])), {
      status: 422,
      code: 'unknown-reference',
      at: '/because/0',
    });
    await refused(() => desk.amend(entryNo, 'gradings', { rationale: 'nothing' }), {
      status: 422,
      code: 'malformed',
    });
    const graded = await amended(desk, entryNo, 'gradings', grade([other.entryNo]));
    expect(graded.grade.credibility).toBe(1);
    const rated = await amended(desk, entryNo, 'gradings', {
      reliability: 'A',
      rationale: 'known',
    });
    expect(rated.grade).toMatchObject({ reliability: 'A', credibility: 1 });
  });

  test('another kind asserts other things', async () => {
    const desk = await openDesk(server.api);
    const receipt = await logged(desk);
    const entry = await amended(desk, receipt.entryNo, 'classification', {
      kind: 'hostilities.armed_clash',
      reason: 'rifles',
    });
    expect(entry.kind).toBe('hostilities.armed_clash');
    expect(entry.asserts.map(({ proposition, value }) => [proposition, value])).toEqual([
      ['area-1/ground_clashes', 'ongoing'],
    ]);
    expect(await cell(desk, 'area-1/shelling', receipt)).toBe('unknown: ');
    const classify = (kind: string) => () =>
      desk.amend(receipt.entryNo, 'classification', { kind, reason: 'r' });
    await refused(classify('hostilities.armed_clash'), {
      status: 409,
      code: 'no-change',
      at: '/kind',
    });
    await refused(classify('hostilities.sneezing'), {
      status: 422,
      code: 'unknown-kind',
      at: '/kind',
    });
  });

  test('nobody verifies their own entry; somebody else does', async () => {
    const desk = await openDesk(server.api);
    const receipt = await logged(desk, {}, 'Amina');
    const verify = (outcome: string, operator: string) => () =>
      desk.amend(receipt.entryNo, 'verification', { outcome, rationale: 'footage' }, { operator });
    await refused(verify('verified', 'Amina'), { status: 403, code: 'own-entry' });
    const verified = await verify('verified', 'Boris')();
    expect(verified.status).toBe(201);
    expect((await entryOf(desk, verified.body)).entry.verification).toBe('verified');
    expect(await cell(desk, 'area-1/shelling', verified.body)).toBe('verified: ongoing');
    const refuted = await verify('refuted', 'Boris')();
    expect((await entryOf(desk, refuted.body)).entry.verification).toBe('refuted');
    expect(await cell(desk, 'area-1/shelling', refuted.body)).toBe('unknown: ');
    const open = await verify('inconclusive', 'Boris')();
    expect((await entryOf(desk, open.body)).entry.verification).toBe('inconclusive');
    expect(await cell(desk, 'area-1/shelling', open.body)).toBe('reported: ongoing');
  });

  test('a relation is added and withdrawn, and stays readable', async () => {
    const desk = await openDesk(server.api);
    const target = await logged(desk);
    const { entryNo } = await logged(desk, { attribution: saidBy('src-gov') });
    const relate = (body: Body) => () => desk.amend(entryNo, 'relations', body);
    await refused(relate({ type: 'corroborates', target: target.entryNo }), {
      status: 422,
      code: 'aspect-missing',
      at: '/aspect',
    });
    await refused(relate({ type: 'relates_to', target: entryNo }), {
      status: 422,
      code: 'self-relation',
      at: '/target',
    });
    await refused(relate({ type: 'relates_to', target: `${desk.code}-099` }), {
      status: 422,
      code: 'unknown-reference',
      at: '/target',
    });
    const added = await relate({
      type: 'contradicts',
      target: target.entryNo,
      aspect: 'who fired',
    })();
    expect([added.status, added.body.relationId]).toEqual([201, `${entryNo}-r1`]);
    const seen = await entryOf(desk, { ...target, position: added.body.position });
    expect(seen.relatedFrom).toMatchObject([
      { from: entryNo, type: 'contradicts', aspect: 'who fired' },
    ]);
    const withdraw = (id: string) => () =>
      desk.amend(
        entryNo,
        `relations/${id}/withdrawal`,
        { reason: 'mistaken' },
        { operator: 'Boris' },
      );
    await refused(withdraw(`${entryNo}-r2`), { status: 404, code: 'unknown-relation' });
    const withdrawn = await withdraw(`${entryNo}-r1`)();
    expect(withdrawn.status).toBe(201);
    expect((await entryOf(desk, withdrawn.body)).entry.relations).toMatchObject([
      { id: `${entryNo}-r1`, withdrawn: { reason: 'mistaken', by: 'Boris' } },
    ]);
    await refused(withdraw(`${entryNo}-r1`), { status: 409, code: 'relation-withdrawn' });
  });

  test('a marking is changed, not repeated', async () => {
    const desk = await openDesk(server.api);
    const { entryNo } = await logged(desk);
    const marking = { tlp: 'TLP:AMBER+STRICT', reason: 'names' };
    expect((await amended(desk, entryNo, 'marking', marking)).tlp).toBe('TLP:AMBER+STRICT');
    await refused(() => desk.amend(entryNo, 'marking', marking), {
      status: 409,
      code: 'no-change',
      at: '/tlp',
    });
  });

  test('of a number that nobody gave is 404', async () => {
    const desk = await openDesk(server.api);
    await refused(
      () => desk.amend(`${desk.code}-001`, 'marking', { tlp: 'TLP:RED', reason: 'r' }),
      { status: 404, code: 'unknown-entry' },
    );
  });
});

describe('If-Match', () => {
  test('takes the entry’s ETag, refuses one that is stale, and a repeated key goes before it', async () => {
    const desk = await openDesk(server.api);
    const { entryNo, position } = await logged(desk);
    const tagAt = async (atLeast: string): Promise<string> => {
      const answer = await server.api.get(`${desk.path}/entries/${entryNo}`, { atLeast });
      return answer.headers.get('etag') ?? '';
    };
    const tag = await tagAt(position);
    const key = newKey();
    const mark =
      (tlp: string, ifMatch: string, options = {}) =>
      () =>
        desk.amend(entryNo, 'marking', { tlp, reason: 'r' }, { ifMatch, ...options });
    const first = await mark('TLP:RED', tag, { key })();
    expect(first.status).toBe(201);
    expect(await tagAt(first.body.position)).not.toBe(tag);
    await refused(mark('TLP:GREEN', tag), { status: 412, code: 'precondition-failed' });
    const again = await mark('TLP:RED', tag, { key })();
    expect([again.status, again.text]).toEqual([201, first.text]);
    const next = await mark('TLP:GREEN', await tagAt(first.body.position))();
    expect(next.status).toBe(201);
    await refused(mark('TLP:CLEAR', 'W/"x"'), { status: 400, code: 'bad-request' });
    expect((await mark('TLP:CLEAR', '*')()).status).toBe(201);
  });

  test('lets exactly one of many through that decided on the same state', async () => {
    const desk = await openDesk(server.api);
    const { entryNo, position } = await logged(desk);
    const answer = await server.api.get(`${desk.path}/entries/${entryNo}`, { atLeast: position });
    const ifMatch = answer.headers.get('etag') ?? '';
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        desk.amend(
          entryNo,
          'corrections',
          { class: 'clerical', patch: [{ path: '/note', value: `n${i}` }], reason: 'r' },
          { ifMatch },
        ),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 412)]);
  });
});

describe('closing a situation', () => {
  test('bars every write until it is reopened', async () => {
    const desk = await openDesk(server.api);
    const { entryNo } = await logged(desk);
    const act = (name: string) => () => server.api.post(`${desk.path}/${name}`, { reason: 'over' });
    await refused(act('reopening'), { status: 409, code: 'situation-open' });
    const closed = await act('closing')();
    expect(closed.status).toBe(201);
    const one = await server.api.get(desk.path, { atLeast: closed.body.position });
    expect(one.body).toMatchObject({ status: 'closed', entries: 1 });
    const before = await server.api.get(desk.path, { knownAt: `rev:${closed.body.revision - 2}` });
    expect(before.body).toMatchObject({ status: 'open', entries: 0 });
    const barred: Expected = { status: 409, code: 'situation-closed' };
    await refused(() => desk.log(), barred);
    await refused(act('closing'), barred);
    await refused(() => desk.amend(entryNo, 'marking', { tlp: 'TLP:RED', reason: 'r' }), barred);
    await refused(
      () => server.api.put(`${desk.path}/sources/src-late`, REGISTERS['sources/src-wire']),
      barred,
    );
    const reopened = await act('reopening')();
    expect(reopened.status).toBe(201);
    expect((await logged(desk)).entryNo).toBe(`${desk.code}-002`);
  });
});

describe('reading at two moments', () => {
  test('an instant knows what was recorded by then, to the microsecond; a revision says the same', async () => {
    const desk = await openDesk(server.api);
    const first = await logged(desk);
    const second = await logged(desk, { headline: 'Second' });
    const micros = (text: string, by: number): string => {
      const rest = Number(text.slice(20, 26)) + by;
      if (rest < 0) throw new Error('The moment lies on a full second.');
      return `${text.slice(0, 20)}${String(rest).padStart(6, '0')}Z`;
    };
    const shown = async (knownAt: string): Promise<TimelineResponse> => {
      const query = { knownAt, atLeast: second.position };
      return (await timeline(server.api, desk.code, query)).body;
    };
    const numbersAt = async (knownAt: string): Promise<readonly string[]> =>
      (await shown(knownAt)).entries.map(({ entryNo }) => entryNo);
    expect(await numbersAt(second.recordedAt)).toEqual([first.entryNo, second.entryNo]);
    if (Number(second.recordedAt.slice(20, 26)) > 0) {
      expect(await numbersAt(micros(second.recordedAt, -1))).toEqual([first.entryNo]);
    }
    expect(await numbersAt(first.recordedAt)).toEqual([first.entryNo]);
    expect(await numbersAt(`rev:${first.revision}`)).toEqual([first.entryNo]);
    expect(await numbersAt(`rev:${second.revision}`)).toEqual([first.entryNo, second.entryNo]);
    const byRevision = await shown(`rev:${first.revision}`);
    expect(byRevision).toMatchObject({
      knownAt: first.recordedAt,
      knownRevision: first.revision,
      settled: true,
      position: first.position,
    });
  });

  test('before it was opened nothing is known', async () => {
    const desk = await openDesk(server.api);
    const { position, entryNo } = await logged(desk);
    const query = { knownAt: '2001-01-01T00:00:00Z', atLeast: position };
    const shown = await board(server.api, desk.code, query);
    expect(shown.body).toMatchObject({ knownRevision: -1, position: null, facets: [] });
    expect((await timeline(server.api, desk.code, query)).body.entries).toEqual([]);
    const entry = await server.api.get(`${desk.path}/entries/${entryNo}`, query);
    expectProblem(entry, { status: 404, code: 'unknown-entry' });
  });

  test('a plus sign that nobody encoded is understood', async () => {
    const desk = await openDesk(server.api);
    const { position } = await logged(desk);
    const raw = `${desk.path}/board?validAt=2024-03-10T09:30:00+03:00&knownAt=2200-01-01T00:00:00+02:00&atLeast=${position}`;
    const encoded = await board(server.api, desk.code, {
      validAt: '2024-03-10T09:30:00+03:00',
      knownAt: '2200-01-01T00:00:00+02:00',
      atLeast: position,
    });
    const plain = await server.api.send(raw, {});
    expect(plain.status).toBe(200);
    expect(plain.body).toEqual(encoded.body);
    expect(encoded.body.validAt).toBe('2024-03-10T06:30:00.000000Z');
  });

  test('moments that cannot be read are refused by name', async () => {
    const desk = await openDesk(server.api);
    const { position, revision } = await logged(desk);
    const refusals: readonly (readonly [string, string])[] = [
      ['validAt', '2024-03-10T09:30:00'],
      ['validAt', '2024-03-10'],
      ['validAt', '2024-02-30T00:00:00Z'],
      ['validAt', 'now'],
      ['knownAt', '2024-03-10T09:30:00'],
      ['knownAt', `rev:${revision + 1}`],
      ['knownAt', 'rev:-1'],
      ['knownAt', 'rev:'],
      ['atLeast', '-1'],
      ['atLeast', '1e3'],
    ];
    for (const [name, value] of refusals) {
      const answer = await board(server.api, desk.code, { atLeast: position, [name]: value });
      expectProblem(answer, { status: 400, code: 'validation', at: name });
    }
  });

  test('waits for a server that has just started', async () => {
    const launched = lab.launch({ folder: lab.folder() });
    const api = apiAt(await launched.listening);
    const began = performance.now();
    const answer = await api.get('/v1/situations');
    if (answer.status === 503) expect(performance.now() - began).toBeGreaterThan(1_900);
    else expect([answer.status, answer.body]).toMatchObject([200, { situations: [] }]);
  });

  test('a position that the log has not given out is refused, one that it has is waited for', async () => {
    const desk = await openDesk(server.api);
    const { position } = await logged(desk);
    const beyond = String(BigInt(position) + 1_000n);
    const answer = await board(server.api, desk.code, { atLeast: beyond });
    expectProblem(answer, { status: 400, code: 'unknown-position', at: 'atLeast' });
    const next = await logged(desk);
    const waited = await board(server.api, desk.code, { atLeast: next.position });
    expect(waited.status).toBe(200);
    expect(waited.body.position).toBe(next.position);
  });
});
