import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, apiAt, newKey } from './support/api.js';
import { deskAt, openDesk } from './support/desk.js';
import { insist } from './support/insist.js';
import { allPages, eventsAfter, logHead } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';
import { FATES, openUnreliableWay, type UnreliableWay } from './support/scenes/unreliable-way.js';

const lab = openLab();
let server: Server;
let way: UnreliableWay;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  way = await openUnreliableWay(server.url);
});
afterAll(async () => {
  await way.close();
  await lab.clean();
});

interface Intent {
  readonly key: string;
  readonly headline: string;
}

const fates = fc.array(fc.constantFrom(...FATES), { minLength: 1, maxLength: 40, size: 'max' });
const clients = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });

test('whatever is lost on the way, a client that repeats its requests stores each exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(clients, fates, async (counts, lost) => {
      const { code } = await openDesk(server.api);
      const head = await logHead(server.api);
      const over = deskAt(apiAt(way.url), code);
      way.lose(lost);
      const kept = await Promise.all(
        counts.map(async (count, client) => {
          const answered: (readonly [Intent, Answer<EntryReceipt>])[] = [];
          for (let n = 0; n < count; n += 1) {
            const intent = { key: newKey(), headline: `Entry ${n} of client ${client}` };
            const send = (): Promise<Answer<EntryReceipt>> =>
              over.log({ headline: intent.headline }, { key: intent.key });
            answered.push([intent, await insist(send)]);
          }
          return answered;
        }),
      );
      await way.settled();
      const answered = kept.flat();
      const total = answered.length;
      expect(answered.map(([, { status }]) => status)).toEqual(answered.map(() => 201));

      const events = await eventsAfter(server.api, head);
      expect(events).toHaveLength(total);
      const byKey = new Map(events.map((event) => [event.metadata.commandId, event]));
      for (const [{ key, headline }, { body: receipt }] of answered) {
        expect(byKey.get(key)).toMatchObject({
          id: receipt.eventId,
          revision: receipt.revision,
          position: receipt.position,
          data: { entryNo: receipt.entryNo, entry: { headline } },
          metadata: { recordedAt: receipt.recordedAt },
        });
      }
      const atLeast = events.at(-1)?.position;
      const pages = await allPages(server.api, code, { limit: 200, atLeast });
      const shown = pages.flatMap(({ entries }) => entries.map(({ headline }) => headline));
      expect(shown.toSorted()).toEqual(answered.map(([{ headline }]) => headline).toSorted());
    }),
    { numRuns: 20 },
  );
  expect(way.lost()).toBeGreaterThan(30);
});
