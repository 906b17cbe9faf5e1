import { afterAll, expect, test } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import { pathToFileURL } from 'node:url';
import { needsSharedLog, testUnless } from '../../../test/faults/needs.js';
import { type Api, newKey } from './support/api.js';
import { lacking, untilBoard } from './support/scenes/broken.js';
import { deskAt, openDesk } from './support/desk.js';
import { board } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const upcasters = pathToFileURL('dist/apps/server/libs/situation/src/events/upcast.js').href;

/** This source as a later release: it stores what was entered in a second version of the payload, and reads the first as well. */
const LATER = `
import { UPCASTERS } from '${upcasters}';
UPCASTERS.EntryLogged = [(data) => data];`;

const released = (folder: string, { later = false, log = folder } = {}): Promise<Server> =>
  lab.startProcess({ folder, log, ...(later ? { preload: LATER } : {}) });

/** Two situations with an entry each. */
async function twoDesks(api: Api): Promise<readonly [string, string]> {
  const [one, other] = [await openDesk(api), await openDesk(api)];
  for (const desk of [one, other]) await desk.log();
  return [one.code, other.code];
}

/** An entry of the later release stands in the first situation, which is the only one to say so. */
async function saysWhatItCannotRead(
  api: Api,
  [code, other]: readonly [string, string],
  { revision, entryNo }: { readonly revision: number; readonly entryNo: string },
): Promise<void> {
  await untilBoard(api, code, ({ knownRevision }) => knownRevision >= revision);
  const gap = { kind: 'unreadable', fromRevision: revision, toRevision: revision };
  expect(await lacking(api, code)).toMatchObject({ settled: false, missing: [gap] });
  expect((await board(api, code)).body).toMatchObject({ incomplete: [entryNo] });
  expect(await lacking(api, code, `rev:${revision - 1}`)).toEqual({ settled: true, missing: [] });
  expect(await lacking(api, other)).toEqual({ settled: true, missing: [] });
  const logged = await deskAt(api, other).log();
  expect(logged.status).toBe(201);
}

async function boardAt(api: Api, code: string, revision: number): Promise<BoardResponse> {
  const validAt = '2024-03-11T00:00:00Z';
  return (await board(api, code, { knownAt: `rev:${revision}`, validAt })).body;
}

test('a release that is gone back to names what it cannot read; the later one then reads all of it again', async () => {
  const folder = lab.folder();
  const before = await released(folder);
  const codes = await twoDesks(before.api);
  const [code] = codes;
  await before.stop();

  const later = await released(folder, { later: true });
  const key = newKey();
  const { body: written } = await deskAt(later.api, code).log({ headline: 'Newer' }, { key });
  await untilBoard(later.api, code, ({ knownRevision }) => knownRevision >= written.revision);
  expect(await lacking(later.api, code)).toEqual({ settled: true, missing: [] });
  const seen = await boardAt(later.api, code, written.revision);
  await later.stop();

  const older = await released(folder);
  await saysWhatItCannotRead(older.api, codes, written);
  // Its key is taken and its number given, whatever it says.
  const again = await deskAt(older.api, code).log({ headline: 'Newer' }, { key });
  if (again.status === 201) expect(again.body).toEqual(written);
  else expect(again.status).toBeGreaterThan(409);
  const next = await deskAt(older.api, code).log();
  expect(next.body.entryNo).toBe(`${code}-003`);
  await older.stop();

  const { api } = await released(folder, { later: true });
  await untilBoard(api, code, ({ knownRevision, settled }) => {
    return settled && knownRevision >= next.body.revision;
  });
  expect(await lacking(api, code)).toEqual({ settled: true, missing: [] });
  expect(await boardAt(api, code, written.revision)).toEqual(seen);
  expect((await deskAt(api, code).log({ headline: 'Newer' }, { key })).body).toEqual(written);
});

testUnless(needsSharedLog)(
  'while servers are replaced one after the other, the older one names what it cannot read, and each takes the writes of all',
  async () => {
    const folder = lab.folder();
    const older = await released(folder);
    const codes = await twoDesks(older.api);
    const [code] = codes;
    const later = await released(lab.folder(), { later: true, log: folder });

    const { body: written } = await deskAt(later.api, code).log();
    await saysWhatItCannotRead(older.api, codes, written);
    const { body: next } = await deskAt(older.api, code).log();
    expect(next.entryNo).toBe(`${code}-003`);
    await untilBoard(later.api, code, ({ knownRevision }) => knownRevision >= next.revision);
    expect(await lacking(later.api, code)).toEqual({ settled: true, missing: [] });
    await older.stop();

    const { api } = await released(folder, { later: true });
    await untilBoard(api, code, ({ knownRevision, settled }) => {
      return settled && knownRevision >= next.revision;
    });
    for (const revision of [written.revision, next.revision]) {
      expect(await boardAt(api, code, revision)).toEqual(await boardAt(later.api, code, revision));
    }
  },
);
