import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ReportsResponse, type ShiftsResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, newKey } from './support/api.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

const PATH = '/v1/situations/DRL';
const at = (time: string): string => `2026-03-02T${time}:00Z`;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  const drill = { code: 'DRL', name: 'Drill', timeZone: 'UTC', mode: 'exercise' };
  await server.api.post('/v1/situations', { ...drill, recordedAt: at('06:00') });
});
afterAll(() => lab.clean());

type Receipt = EntryReceipt & { readonly number?: number };

function write(
  operator: string,
  path: string,
  body: object,
  key = newKey(),
): Promise<Answer<Receipt>> {
  return server.api.post<Receipt>(`${PATH}/${path}`, body, { operator, key });
}

async function onShift(query: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { body } = await server.api.get<ShiftsResponse>(`${PATH}/shifts`, query);
  return body.shifts.map(({ person, duty, since }) => `${person}, ${duty ?? '-'}, ${since}`);
}

async function reports(query: Readonly<Record<string, string>> = {}) {
  const { body } = await server.api.get<ReportsResponse>(`${PATH}/reports`, query);
  return body.reports;
}

test('who is on shift is told as it was at both moments', async () => {
  const key = newKey();
  const asked = { duty: 'Watch officer', recordedAt: at('07:00') };
  const begun = await write('Berta', 'shifts', asked, key);
  expect(begun.status).toBe(201);
  expect((await write('Berta', 'shifts', asked, key)).body).toEqual(begun.body);
  await write('Omar', 'shifts', { recordedAt: at('08:00') });
  expectProblem(await write('berta', 'shifts', {}), { status: 409, code: 'on-shift-already' });
  const ended = await write('Omar', 'shifts/ending', {
    ...{ person: 'Berta', reason: 'She went home.', recordedAt: at('12:00') },
  });
  expect(ended.status).toBe(201);

  const berta = `Berta, Watch officer, ${at('07:00').replace('Z', '.000000Z')}`;
  const omar = `Omar, -, ${at('08:00').replace('Z', '.000000Z')}`;
  expect(await onShift({ validAt: at('06:30') })).toEqual([]);
  expect(await onShift({ validAt: at('07:30') })).toEqual([berta]);
  expect(await onShift({ validAt: at('11:59') })).toEqual([berta, omar]);
  expect(await onShift()).toEqual([omar]);
  expect(await onShift({ knownAt: `rev:${ended.body.revision - 1}` })).toEqual([berta, omar]);
  const { body } = await server.api.get<ShiftsResponse>(`${PATH}/shifts`);
  expect(body.shifts).toMatchObject([{ authenticated: false }]);
  expectProblem(await write('Berta', 'shifts/ending', {}), { status: 409, code: 'not-on-shift' });
  expectProblem(await write('Berta', 'shifts/ending', { person: 'Omar' }), {
    ...{ status: 422, at: '/reason' },
  });
  expectProblem(await server.api.post(`${PATH}/shifts`, {}), {
    status: 403,
    code: 'operator-unnamed',
  });
});

test('a draft of it tells of the shift: what presses, what changed, what is open, what was logged', async () => {
  const entry = (headline: string, time: string, more: object = {}) => ({
    ...{ mode: 'operational', kind: 'ops.order', headline, recordedAt: at(time) },
    time: { occurred: { from: at(time), to: at(time), precision: 'minute' } },
    ...more,
  });
  const task = { task: { owner: 'Boat team 2', due: at('14:30') } };
  expect((await write('Omar', 'entries', entry('Send boats', '12:30', task))).status).toBe(201);
  const query = { form: 'handover', validAt: at('13:00'), sinceKnownAt: 'rev:2' };
  const { text, headers } = await server.api.get(`${PATH}/report`, {
    ...query,
    format: 'markdown',
  });
  expect(text).toMatch(/# Drill \(DRL\): Handover \(draft\)/);
  expect(text).toContain('On shift: Omar, unauthenticated since Mon 2 Mar 2026, 08:00');
  expect(text).toMatch(
    /Tasks still open\n\n- \*\*In 1 h 30 min\.\*\* Send boats: Boat team 2, to be taken/,
  );
  expect(text).toMatch(/Entries of the shift\n\n- .*Send boats \(DRL-001\)/);
  expect(headers.get('content-disposition')).toContain('DRL-handover-draft-20260302T1300Z');
  const { body } = await server.api.get<{ readonly report: object }>(`${PATH}/report`, {
    ...query,
    ...{ format: 'json', language: 'ar' },
  });
  expect(body.report).toMatchObject({ form: 'handover', language: 'ar' });
});

test('a handover has a number, the shift it is of, and two signatures, each known from its own moment', async () => {
  const issued = await write('Omar', 'reports', {
    ...{ form: 'handover', nextActions: 'Call the ICRC.', recordedAt: at('13:00') },
  });
  expect([issued.status, issued.body.number]).toEqual([201, 1]);
  expectProblem(await write('omar', 'reports/1/signature', {}), {
    ...{ status: 403, code: 'own-handover' },
  });
  const key = newKey();
  const asked = { note: 'The radio is flat.', recordedAt: at('13:10') };
  const signed = await write('Mona', 'reports/1/signature', asked, key);
  expect([signed.status, signed.body.number]).toEqual([201, 1]);
  expect((await write('Mona', 'reports/1/signature', asked, key)).body).toEqual(signed.body);
  expectProblem(await write('Berta', 'reports/1/signature', {}), {
    ...{ status: 409, code: 'already-signed' },
  });
  expectProblem(await write('Berta', 'reports/9/signature', {}), {
    ...{ status: 404, code: 'unknown-report' },
  });
  const plain = await write('Berta', 'reports', { recordedAt: at('13:20') });
  expect(plain.body.number).toBe(2);
  expectProblem(await write('Mona', 'reports/2/signature', {}), {
    ...{ status: 422, code: 'not-a-handover' },
  });

  const outgoing = { as: 'outgoing', by: 'Omar', authenticated: false };
  const incoming = { as: 'incoming', by: 'Mona', note: 'The radio is flat.' };
  expect(await reports()).toMatchObject([
    { number: 2, form: 'situation', signatures: [] },
    {
      ...{ number: 1, form: 'handover', nextActions: 'Call the ICRC.' },
      since: { validAt: at('08:00').replace('Z', '.000000Z') },
      signatures: [outgoing, incoming],
    },
  ]);
  const { text } = await server.api.get(`${PATH}/reports/1`, { format: 'markdown' });
  expect(text).toContain('Handover, report no. 1');
  expect(text).toContain('- Hands over: Omar, unauthenticated');
  expect(text).toContain('- Takes over: Mona, unauthenticated, signed Mon 2 Mar 2026, 13:10');
  expect(text).toContain('- Call the ICRC.');
  const [before] = await reports({ knownAt: `rev:${signed.body.revision - 1}` });
  expect(before).toMatchObject({ number: 1, signatures: [outgoing] });
});
