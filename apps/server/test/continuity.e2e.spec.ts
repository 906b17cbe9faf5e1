import { afterAll, expect } from '@jest/globals';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { type Api, apiAt, newKey } from './support/api.js';
import {
  acceptLog,
  expectBroken,
  headOf,
  health,
  lacking,
  PERSON,
  untilBoard,
  untilHealth,
  untilLog,
} from './support/scenes/broken.js';
import { type Desk, deskAt, openDesk } from './support/desk.js';
import { wholeLog } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server, type ProcessOptions } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const isLog = (name: string): boolean => name.startsWith('log.sqlite');
const isView = (name: string): boolean => name.startsWith('views-');

function remove(folder: string, which: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(which)) rmSync(join(folder, name));
}

function copy(from: string, to: string, which: (name: string) => boolean): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter(which)) cpSync(join(from, name), join(to, name));
}

/** Starts a server on a log that may not be what it was: it is not ready then. */
async function started(
  options: ProcessOptions,
): Promise<{ readonly api: Api; readonly pid: number }> {
  const launched = lab.launch(options);
  const api = apiAt(await launched.listening);
  return { api, pid: launched.process.pid ?? 0 };
}

/** RES with two entries and OTH with one in the backup; then RES gets two more and OTH one, all of them seen by the views. */
async function backupAndMore() {
  const folder = lab.folder();
  const backup = join(lab.folder(), 'backup');
  const before = await lab.start({ folder });
  const [res, oth] = [await openDesk(before.api), await openDesk(before.api)];
  for (const desk of [res, res, oth]) await desk.log();
  await before.stop();
  copy(folder, backup, isLog);
  const server = await lab.start({ folder });
  const revision = await headOf(server.api, res.code);
  const key = newKey();
  const lost = await deskAt(server.api, res.code).log({}, { key });
  await deskAt(server.api, oth.code).log();
  const { position } = (await deskAt(server.api, res.code).log()).body;
  await server.api.get(`${res.path}/board`, { atLeast: position });
  await server.stop();
  return { folder, backup, codes: [res.code, oth.code], revision, key, lost: lost.body };
}

function desksAt(api: Api, codes: readonly string[]): readonly Desk[] {
  return codes.map((code) => deskAt(api, code));
}

testUnless(needsOwnLog)(
  'a log that was put back to an older copy is named, and goes on once a named person accepts that',
  async () => {
    const { folder, backup, codes, revision, key, lost } = await backupAndMore();
    remove(folder, isLog);
    copy(backup, folder, isLog);
    const [code = ''] = codes;
    for (let starts = 0; starts < 2; starts += 1) {
      const { api, pid } = await started({ folder });
      const found = await untilLog(api, 'went-back');
      expect(found).toMatchObject({ status: 'not_ready', writes: { ok: false } });
      expect(found.log.reason).toMatch(/ends before what was seen/);
      const { text } = await api.get('/metrics');
      expect(text).toContain('\nsitlog_log_broken{kind="went-back"} 1\n');
      await expectBroken(api, desksAt(api, codes), 'log-broken');
      const open = { code: 'NEW', name: 'New', mode: 'actual', timeZone: 'UTC' };
      expectProblem(await api.post('/v1/situations', open), { status: 503, code: 'log-broken' });
      process.kill(pid, 'SIGKILL');
    }
    const { api } = await started({ folder });
    await untilLog(api, 'went-back');
    const unnamed = await api.post('/v1/log/continuation', { reason: 'Restored.' });
    expectProblem(unnamed, { status: 403, code: 'operator-unnamed' });
    const accepted = await acceptLog(api);
    expect([accepted.status, accepted.text]).toEqual([201, accepted.text]);
    expect(accepted.body.lost).toEqual([
      { code: codes[0], from: revision + 1, to: revision + 2 },
      { code: codes[1], from: expect.any(Number), to: expect.any(Number) },
    ]);
    // At once, while the views are still those of before.
    const [res, oth] = desksAt(api, codes);
    expect((await res!.log()).body.entryNo).toBe(`${code}-005`);
    expect((await oth!.log()).body.entryNo).toBe(`${codes[1]}-003`);
    // What was lost is not on record any more: its key gets a number that nobody ever had.
    const again = await res!.log({}, { key });
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ entryNo: `${code}-006` });
    expect(again.body.eventId).not.toBe(lost.eventId);
    await isAccepted(api, code, { revision, incarnation: accepted.body.eventId });

    const events = await wholeLog(api);
    const numbers = events.flatMap(({ data }) =>
      typeof data['entryNo'] === 'string' ? [data['entryNo']] : [],
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  },
);

/** The views are built from the log as it is; answers that reach what is missing say so for good, earlier ones need not. */
async function isAccepted(
  api: Api,
  code: string,
  { revision, incarnation }: { readonly revision: number; readonly incarnation: string },
): Promise<void> {
  await untilHealth(
    api,
    ({ log, views }) => log.incarnation === incarnation && views.state === 'following',
  );
  await untilBoard(api, code, ({ knownRevision }) => knownRevision > revision);
  const range = { fromRevision: revision + 1, toRevision: revision + 2 };
  const gap = { kind: 'accepted-gap', ...range, acceptedBy: PERSON };
  expect(await lacking(api, code)).toMatchObject({ settled: false, missing: [gap] });
  expect(await lacking(api, code, `rev:${revision + 1}`)).toMatchObject({ settled: false });
  expect(await lacking(api, code, `rev:${revision}`)).toEqual({ settled: true, missing: [] });
  expect(await health(api)).toMatchObject({ status: 'ready', log: { state: 'sound' } });
}

testUnless(needsOwnLog)(
  'a log that was put back and written on past the point is named, too; restarted in between and after, it stays accepted',
  async () => {
    const { folder, backup, codes, revision } = await backupAndMore();
    const elsewhere = lab.folder();
    copy(backup, elsewhere, isLog);
    const other = await lab.start({ folder: elsewhere });
    for (let n = 0; n < 6; n += 1) await deskAt(other.api, codes[1] ?? '').log();
    await other.stop();
    remove(folder, isLog);
    copy(elsewhere, folder, isLog);

    const first = await started({ folder });
    await untilLog(first.api, 'changed');
    await expectBroken(first.api, desksAt(first.api, codes), 'log-broken');
    const { body } = await acceptLog(first.api);
    process.kill(first.pid, 'SIGKILL');
    const { api } = await started({ folder });
    await isAccepted(api, codes[0] ?? '', { revision, incarnation: body.eventId });
    const [res, oth] = desksAt(api, codes);
    expect((await res!.log()).body.entryNo).toBe(`${codes[0]}-005`);
    expect((await oth!.log()).body.entryNo).toBe(`${codes[1]}-008`);
  },
);

testUnless(needsOwnLog)('views of another log are never taken for its own', async () => {
  const [one, other] = [lab.folder(), lab.folder()];
  for (const [folder, entries] of [
    [one, 4],
    [other, 9],
  ] as const) {
    const server = await lab.start({ folder });
    const desk = await openDesk(server.api);
    for (let n = 0; n < entries; n += 1) await desk.log();
    await server.api.get(`${desk.path}/board`, { atLeast: (await desk.log()).body.position });
    await server.stop();
  }
  remove(other, isView);
  copy(one, other, isView);
  const { api } = await started({ folder: other });
  await untilLog(api, 'changed');
  expect((await health(api)).writes.ok).toBe(false);
});

/** Ends the process when the second word of an acceptance is about to be stored. */
const KILL_BEFORE_THE_LOG = `
import { StatementSync } from 'node:sqlite';
const { run } = StatementSync.prototype;
StatementSync.prototype.run = function (...values) {
  if (values.flat().concat(Object.values(values[0] ?? {})).includes('log.continued')) process.kill(process.pid, 'SIGKILL');
  return run.apply(this, values);
};`;

testUnless(needsOwnLog)(
  'an end between what situations lost and the acceptance of the log leaves nothing half: the same request settles it',
  async () => {
    const { folder, backup, codes, revision } = await backupAndMore();
    remove(folder, isLog);
    copy(backup, folder, isLog);
    const key = newKey();
    const dying = await started({ folder, preload: KILL_BEFORE_THE_LOG });
    await untilLog(dying.api, 'went-back');
    await expect(acceptLog(dying.api, key)).rejects.toThrow();

    const { api } = await started({ folder });
    await untilLog(api, 'went-back', 'changed');
    await expectBroken(api, desksAt(api, codes), 'log-broken');
    const accepted = await acceptLog(api, key);
    expect(accepted.status).toBe(201);
    expect(accepted.body.lost).toHaveLength(2);
    expect((await acceptLog(api, key)).body).toEqual(accepted.body);
    await isAccepted(api, codes[0] ?? '', { revision, incarnation: accepted.body.eventId });
    const events = await wholeLog(api);
    const types = events.map(({ type }) => type).filter((type) => type.endsWith('.continued'));
    expect(types.toSorted()).toEqual([
      'log.continued',
      'situation.continued',
      'situation.continued',
    ]);
  },
);

testUnless(needsOwnLog)(
  'a folder that is replaced under a running server takes no more writes, and goes on when it is put back',
  async () => {
    const folder = lab.folder();
    const server: Server = await lab.start({ folder });
    const desk = await openDesk(server.api);
    await desk.log();
    const away = `${folder}-away`;
    renameSync(folder, away);
    cpSync(away, folder, { recursive: true });
    await untilLog(server.api, 'replaced');
    await expectBroken(server.api, [desk], 'log-broken');
    expectProblem(await acceptLog(server.api), { status: 503, code: 'log-broken' });
    rmSync(folder, { recursive: true });
    renameSync(away, folder);
    await untilLog(server.api, 'sound');
    expect((await desk.log()).body.entryNo).toBe(`${desk.code}-002`);
  },
);
