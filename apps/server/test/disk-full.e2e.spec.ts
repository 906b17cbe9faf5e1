import { afterAll, expect } from '@jest/globals';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { fill, mount, noSmallDisk, unmount } from '../../../test/faults/small-disk.js';
import { type Answer, type Api, newKey } from './support/api.js';
import { type EntryReceipt } from './support/answers.js';
import { type Desk, deskAt, openDesk } from './support/desk.js';
import { allPages, board, logHead, wholeLog } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab } from './support/server.js';

const lab = openLab();
const folder = lab.folder();
const missing = noSmallDisk(folder);

afterAll(async () => {
  unmount(folder);
  await lab.clean();
});

interface Health {
  readonly log: { readonly head: string | null };
  readonly views: { readonly position: string | null; readonly failure: string | null };
}

/** Writes under new keys until there is no room any more; answers what was acknowledged, and the write that was refused. */
async function writeUntilFull(desk: Desk): Promise<{
  readonly receipts: readonly EntryReceipt[];
  readonly key: string;
  refusal: Answer<EntryReceipt>;
}> {
  const receipts: EntryReceipt[] = [];
  for (;;) {
    const key = newKey();
    const answer = await desk.log({ narrative: 'x'.repeat(900) }, { key });
    if (answer.status !== 201) return { receipts, key, refusal: answer };
    receipts.push(answer.body);
  }
}

/** Waits until the views hold the whole log or health says why they do not. */
async function viewsAreHonest(api: Api): Promise<void> {
  for (;;) {
    const { log, views } = (await api.get<Health>('/health/ready')).body;
    if (views.position === log.head || views.failure !== null) return;
  }
}

testUnless(needsOwnLog ?? missing)(
  'on a full disk writes answer 507, reads go on, and freed space heals both without a restart',
  async () => {
    mount(folder);
    let server = await lab.startProcess({ folder });
    const desk = await openDesk(server.api);
    const before = (await desk.log()).body;
    while (!existsSync(join(folder, 'ballast'))) await server.api.get('/health/live');
    const free = fill(folder);
    const { receipts, key, refusal } = await writeUntilFull(desk);
    expectProblem(refusal, { status: 507, code: 'insufficient-storage' });
    expect(refusal.headers.get('retry-after')).toBe('30');
    expect((await desk.log({}, { key: newKey() })).status).toBe(507);
    expect((await board(server.api, desk.code, { atLeast: before.position })).status).toBe(200);
    expect((await wholeLog(server.api)).at(-1)?.position).toBe(await logHead(server.api));
    await viewsAreHonest(server.api);

    free();
    const freed = performance.now();
    const again = await desk.log({ narrative: 'x'.repeat(900) }, { key });
    expect([again.status, again.text]).toEqual([201, again.text]);
    while ((await server.api.get('/health/ready')).status !== 200);
    expect(performance.now() - freed).toBeLessThan(15_000);
    const ids = [before, ...receipts, again.body].map(({ eventId }) => eventId);
    await expectEntries(server.api, desk, ids);

    // Stopped in order it has nothing on the disk that it needs to start, but its ballast.
    expect(await server.stop()).toBe(0);
    expect(existsSync(join(folder, 'ballast'))).toBe(true);
    const freeOnce = fill(folder);
    server = await lab.startProcess({ folder });
    await expectEntries(server.api, deskAt(server.api, desk.code), ids);
    expect(server.complaints()).toContainEqual(
      expect.objectContaining({ msg: expect.stringMatching(/^the disk is full: the ballast/) }),
    );
    expect(await server.stop()).toBe(0);

    freeOnce();
    rmSync(join(folder, 'ballast'), { force: true });
    const freeAgain = fill(folder);
    const launched = lab.launch({ folder });
    await expect(launched.listening).rejects.toThrow(
      /ended with 1: Sitlog: There is no room on the disk[^\n]*\n$/,
    );
    freeAgain();
    server = await lab.startProcess({ folder });
    await expectEntries(server.api, deskAt(server.api, desk.code), ids);
    expect(await server.stop()).toBe(0);
  },
  300_000,
);

/** Log and views hold these entries, each once, and no other. */
async function expectEntries(api: Api, desk: Desk, ids: readonly string[]): Promise<void> {
  const logged = (await wholeLog(api)).filter(({ metadata }) => metadata.event === 'EntryLogged');
  expect(logged.map(({ id }) => id)).toEqual(ids);
  const atLeast = (await wholeLog(api)).at(-1)?.position;
  const pages = await allPages(api, desk.code, { limit: 200, atLeast });
  expect(pages.flatMap((page) => page.entries.map(({ entryId }) => entryId))).toEqual(ids);
}
