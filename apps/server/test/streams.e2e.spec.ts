import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { apiAt, newKey } from './support/api.js';
import {
  acceptSituation,
  expectBroken,
  headOf,
  lacking,
  PERSON,
  untilBoard,
  untilHealth,
} from './support/scenes/broken.js';
import { type Desk, deskAt, openDesk } from './support/desk.js';
import { board, wholeLog } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { IS_EMBEDDED, openLab, type Server } from './support/server.js';
import { adminOf, type StoreAdmin } from './support/store-admin.js';

const lab = openLab();
const admins: StoreAdmin[] = [];
afterEach(() => Promise.all(admins.splice(0).map((admin) => admin.close())));
afterAll(() => lab.clean());

/** Two servers on one EventStoreDB, each with a desk at the same two situations, of which the first has three entries. */
async function twoServers() {
  const folder = lab.folder();
  const servers: readonly Server[] = [
    await lab.start({ folder }),
    await lab.start({ folder: lab.folder(), log: folder }),
  ];
  const [{ api }] = servers as readonly [Server, Server];
  const [harmed, other] = [await openDesk(api), await openDesk(api)];
  const keys = [newKey(), newKey(), newKey()];
  const receipts = [];
  for (const key of keys) receipts.push((await harmed.log({}, { key })).body);
  const { position } = (await other.log()).body;
  for (const one of servers) await one.api.get(`${harmed.path}/board`, { atLeast: position });
  const admin = adminOf(folder, api);
  admins.push(admin);
  return { servers, api, harmed, other, keys, receipts, admin, last: receipts[2]!.revision };
}

/** Every server names it, refuses writes in it, says so in its answers, and goes on with the others. */
async function isNamed(
  servers: readonly Server[],
  [harmed, other]: readonly [Desk, Desk],
  found: { readonly kind: string; readonly from: number; readonly to: number },
): Promise<void> {
  for (const { api } of servers) {
    const { status, situations } = await untilHealth(api, ({ situations: { broken } }) =>
      broken.some(
        ({ code, from, to }) => code === harmed.code && from === found.from && to === found.to,
      ),
    );
    expect(status).toBe('ready');
    expect(situations.broken).toEqual([expect.objectContaining({ code: harmed.code, ...found })]);
    expect((await api.get('/metrics')).text).toContain('\nsitlog_situations_broken 1\n');
    if (found.kind !== 'deleted') {
      await expectBroken(api, [deskAt(api, harmed.code)], 'situation-broken');
    }
    expect(await lacking(api, harmed.code)).toMatchObject({
      settled: false,
      missing: [{ kind: found.kind, fromRevision: found.from, toRevision: found.to }],
    });
    const logged = await deskAt(api, other.code).log();
    expect(logged.status).toBe(201);
    const { body } = await board(api, other.code, { atLeast: logged.body.position });
    expect([body.settled, body.incomplete]).toEqual([true, undefined]);
  }
}

(IS_EMBEDDED ? describe.skip : describe)('EventStoreDB: a stream of which events are gone', () => {
  test('truncated: no receipt is of another entry, it goes on once accepted, and is whole where that is taken back', async () => {
    const { servers, api, harmed, other, keys, receipts, admin, last } = await twoServers();
    await admin.truncate(harmed.code, last);
    const early = await harmed.log({}, { key: keys[0]! });
    if (early.status === 201) expect(early.body).toEqual(receipts[0]);
    await isNamed(servers, [harmed, other], { kind: 'gap', from: 0, to: last - 1 });
    await admin.restore(harmed.code);
    for (const one of servers) {
      await untilHealth(one.api, ({ situations }) => situations.broken.length === 0);
    }
    expect((await harmed.log({}, { key: keys[0]! })).body).toEqual(receipts[0]);
    expect(await lacking(api, harmed.code)).toEqual({ settled: true, missing: [] });

    await admin.truncate(harmed.code, last);
    await isNamed(servers, [harmed, other], { kind: 'gap', from: 0, to: last - 1 });
    const wrong = await acceptSituation(api, harmed.code, { from: 0, to: last });
    expectProblem(wrong, { status: 409, code: 'other-range' });
    await goesOn(servers, harmed, { from: 0, to: last - 1 });
    for (const one of servers) {
      const again = await deskAt(one.api, harmed.code).log({}, { key: keys[0]! });
      expectProblem(again, { status: 410, code: 'receipt-lost' });
    }
    expect(await noKeyTwice(api)).toBe(true);
  });

  test('cleared (soft delete): the same', async () => {
    const { servers, api, harmed, other, admin, last } = await twoServers();
    await admin.softDelete(harmed.code);
    await isNamed(servers, [harmed, other], { kind: 'gap', from: 0, to: last });
    await goesOn(servers, harmed, { from: 0, to: last });
    expect(await noKeyTwice(api)).toBe(true);
  });

  test('kept short while entries come in: each key is stored once, each receipt is of its own entry', async () => {
    const { servers, harmed, other, admin } = await twoServers();
    await admin.keepOnly(harmed.code, 2);
    const keys = Array.from({ length: 5 }, () => newKey());
    const answers = await Promise.all(
      keys.map((key) => harmed.log({ headline: `burst ${key}` }, { key })),
    );
    for (const { api } of servers) {
      await untilHealth(api, ({ situations }) => situations.broken.length === 1);
      expect((await deskAt(api, other.code).log()).status).toBe(201);
    }
    const events = await wholeLog(servers[0]!.api);
    for (const [at, key] of keys.entries()) {
      const stored = events.filter(({ metadata }) => metadata.commandId === key);
      expect(stored.length).toBeLessThan(2);
      if (answers[at]?.status === 201) expect(stored[0]?.id).toBe(answers[at].body.eventId);
    }
  });

  test('deleted for good: it alone is over, and says so', async () => {
    const { servers, api, harmed, other, admin, last } = await twoServers();
    await admin.tombstone(harmed.code);
    await isNamed(servers, [harmed, other], { kind: 'deleted', from: 0, to: last });
    for (const answer of [
      await harmed.log(),
      await acceptSituation(api, harmed.code, { from: 0, to: last }),
    ]) {
      expectProblem(answer, { status: 410, code: 'situation-broken' });
    }
  });

  test.each([
    ['another program', { type: 'something.else', metadata: { by: 'hand' } }],
    [
      'a later release',
      {
        type: 'situation.paused',
        metadata: {
          event: 'SituationPaused',
          version: 1,
          commandId: newKey(),
          requestHash: 'h',
          author: { id: 'x', authenticated: false },
          recordedAt: new Date().toISOString(),
        },
      },
    ],
  ])('an event of %s is named in answers, and everything goes on', async (_, event) => {
    const { servers, harmed, other, admin, last } = await twoServers();
    await admin.append(harmed.code, event);
    for (const { api } of servers) {
      const desk = deskAt(api, harmed.code);
      await untilBoard(api, harmed.code, ({ settled }) => !settled);
      const logged = await desk.log();
      expect(logged.status).toBe(201);
      await board(api, harmed.code, { atLeast: logged.body.position });
      expect(await lacking(api, harmed.code)).toMatchObject({
        settled: false,
        missing: [{ kind: 'unreadable', fromRevision: last + 1, toRevision: last + 1 }],
      });
      expect((await api.get(`${desk.path}/entries/${logged.body.entryNo}`)).status).toBe(200);
      expect(await lacking(api, other.code)).toEqual({ settled: true, missing: [] });
    }
  });
});

/** Accepted at one server, it goes on at all; what is missing stays named, also by views that are built anew. */
async function goesOn(
  servers: readonly Server[],
  { code }: Desk,
  range: { readonly from: number; readonly to: number },
): Promise<void> {
  const [{ api }] = servers as readonly [Server];
  const key = newKey();
  const accepted = await acceptSituation(api, code, range, key);
  expect([accepted.status, accepted.text]).toEqual([201, accepted.text]);
  expect((await acceptSituation(api, code, range, key)).body).toEqual(accepted.body);
  const numbers = [];
  for (const one of servers) {
    await untilHealth(one.api, ({ situations }) => situations.broken.length === 0);
    numbers.push((await deskAt(one.api, code).log()).body.entryNo);
  }
  expect(numbers).toEqual([`${code}-004`, `${code}-005`]);
  const fresh = apiAt((await lab.start({ folder: lab.folder(), log: servers[0]!.folder })).url);
  for (const one of [api, fresh]) {
    await untilBoard(one, code, ({ knownRevision }) => knownRevision >= range.to + 3);
    expect(await lacking(one, code)).toMatchObject({
      settled: false,
      missing: [
        {
          kind: 'accepted-gap',
          fromRevision: range.from,
          toRevision: range.to,
          acceptedBy: PERSON,
        },
      ],
    });
  }
  const next = await deskAt(fresh, code).log();
  expect(next.body.entryNo).toBe(`${code}-006`);
  expect(await headOf(fresh, code)).toBeGreaterThanOrEqual(range.to + 3);
}

async function noKeyTwice(api: Awaited<ReturnType<typeof twoServers>>['api']): Promise<boolean> {
  const keys = (await wholeLog(api)).map(({ metadata }) => metadata.commandId);
  return new Set(keys).size === keys.length;
}
