import { afterAll, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';
import { type EntryReceipt, type StoredEvent } from './support/answers.js';
import { type Api, newKey } from './support/api.js';
import { type Body, entryBody, openDesk, saidBy } from './support/desk.js';
import { allPages, board, propositionOf, wholeLog } from './support/scenes/reads.js';
import { IS_EMBEDDED, openLab, type ServerProcess } from './support/server.js';

/** How often the server is killed: a few times in every run, more by hand (`KILLS=50`). */
const KILLS = Number(process.env['KILLS'] ?? 5);
const WRITERS = 8;
const PATIENCE_MS = 300_000 + KILLS * 60_000;

const lab = openLab();
afterAll(() => lab.clean());

/** What a writer wants on record, kept before it is sent. */
interface Intent {
  readonly key: string;
  readonly writer: string;
  readonly body: Body;
}

/** What was wanted, and what the server said to it so far. */
interface Ledger {
  readonly intents: Intent[];
  readonly receipts: ReadonlyMap<string, EntryReceipt>;
  readonly unanswered: () => readonly Intent[];
  readonly acknowledge: (intent: Intent, receipt: EntryReceipt) => void;
  /** Resolves when so many intents have been acknowledged. */
  readonly reached: (count: number) => Promise<void>;
}

function newLedger(): Ledger {
  const intents: Intent[] = [];
  const receipts = new Map<string, EntryReceipt>();
  let waiting: { readonly count: number; readonly wake: () => void } | undefined;
  return {
    intents,
    receipts,
    unanswered: () => intents.filter(({ key }) => !receipts.has(key)),
    acknowledge: ({ key }, receipt) => {
      receipts.set(key, receipt);
      if (receipts.size >= (waiting?.count ?? Infinity)) waiting?.wake();
    },
    reached: (count) =>
      new Promise((wake) => {
        waiting = { count, wake };
        if (receipts.size >= count) wake();
      }),
  };
}

/** Keeps the acknowledgement of an intent; false when there was none (connection cut, server closing). A refusal is an error. */
async function put(api: Api, code: string, ledger: Ledger, intent: Intent): Promise<boolean> {
  const { key, writer, body } = intent;
  const options = { key, operator: writer };
  const answer = await api
    .post(`/v1/situations/${code}/entries`, body, options)
    .catch(() => undefined);
  if (answer === undefined || answer.status === 503) return false;
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  ledger.acknowledge(intent, answer.body);
  return true;
}

function nextIntent(writer: string, n: number): Intent {
  const origins = ['src-monitor', 'src-gov', 'src-opp'];
  const body = entryBody({
    headline: `${writer}, ${n}`,
    narrative: 'ä'.repeat(1 + ((n * 97) % 900)),
    attribution: saidBy(origins[n % 3] ?? ''),
  });
  return { key: newKey(), writer, body };
}

/** Writers that first repeat what was not answered, then go on until the server is gone. */
async function writeUntilKilled(
  server: ServerProcess,
  code: string,
  ledger: Ledger,
): Promise<void> {
  const open = ledger.unanswered();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, i) => {
      const writer = `writer ${i}`;
      for (const intent of open.filter((o) => o.writer === writer)) {
        if (!(await put(server.api, code, ledger, intent))) return;
      }
      for (;;) {
        const intent = nextIntent(writer, ledger.intents.length);
        ledger.intents.push(intent);
        if (!(await put(server.api, code, ledger, intent))) return;
      }
    }),
  );
}

/** Kills the server at a moment that nobody chose, once some writes of this round have been acknowledged. */
async function killAtRandom(server: ServerProcess, ledger: Ledger): Promise<void> {
  await ledger.reached(ledger.receipts.size + Math.floor(Math.random() * 200));
  await pause(Math.random() * 25);
  await server.kill();
}

function entriesIn(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.filter(({ metadata }) => metadata.event === 'EntryLogged');
}

/** Log and views hold what they should, by all of the checks below; answers the stored events. */
async function expectSound(
  server: ServerProcess,
  code: string,
  ledger: Ledger,
): Promise<readonly StoredEvent[]> {
  const events = await wholeLog(server.api);
  expectKept(events, ledger);
  expectDense(events);
  await expectViews(server, code, events);
  return events;
}

/** Every acknowledged entry is stored once as it was posted, where its receipt says; no other entry is. */
function expectKept(events: readonly StoredEvent[], ledger: Ledger): void {
  const entries = entriesIn(events);
  const byKey = Map.groupBy(entries, ({ metadata }) => metadata.commandId);
  const wanted = new Map(ledger.intents.map((intent) => [intent.key, intent]));
  expect([...byKey.keys()].filter((key) => !wanted.has(key))).toEqual([]);
  for (const { key, writer, body } of ledger.intents) {
    const stored = byKey.get(key) ?? [];
    expect(stored.length).toBeLessThanOrEqual(1);
    const receipt = ledger.receipts.get(key);
    if (receipt === undefined) continue;
    const [event] = stored;
    expect(event).toMatchObject({
      id: receipt.eventId,
      position: receipt.position,
      revision: receipt.revision,
      metadata: { recordedAt: receipt.recordedAt, author: { id: writer } },
      data: { entryNo: receipt.entryNo, relations: [] },
    });
    expect(event?.data['entry']).toEqual({ ...NOTHING_GIVEN, ...body });
  }
}

/** Positions that grow (the embedded log's without a gap), revisions without a gap, moments that grow, numbers in order. */
function expectDense(events: readonly StoredEvent[]): void {
  const entries = entriesIn(events);
  const positions = events.map(({ position }) => BigInt(position));
  expect(positions.slice(1).every((position, i) => position > (positions[i] ?? 0n))).toBe(true);
  if (IS_EMBEDDED) expect(positions).toEqual(events.map((_, i) => BigInt(i + 1)));
  expect(events.map(({ revision }) => revision)).toEqual(events.map((_, i) => i));
  const moments = events.map(({ metadata }) => metadata.recordedAt);
  expect(moments).toEqual([...new Set(moments)].toSorted());
  const ordinals = entries.map(({ data }) => Number(String(data['entryNo']).split('-')[1]));
  expect(ordinals).toEqual(entries.map((_, i) => i + 1));
}

/** The views show what the log holds, no more and no less. */
async function expectViews(
  server: ServerProcess,
  code: string,
  events: readonly StoredEvent[],
): Promise<void> {
  const entries = entriesIn(events);
  const atLeast = events.at(-1)?.position;
  const pages = await allPages(server.api, code, { limit: 200, atLeast });
  const shown = pages.flatMap((page) => page.entries.map(({ entryId }) => entryId));
  expect(shown).toEqual(entries.map(({ id }) => id));
  const origins = new Set(
    entries.map(
      ({ data }) =>
        (data['entry'] as { attribution: { sourceId: string }[] }).attribution.at(-1)?.sourceId,
    ),
  );
  const { body } = await board(server.api, code, { atLeast });
  const shelling = propositionOf(body, 'area-1/shelling');
  expect(new Set(shelling?.values.flatMap((value) => value.origins))).toEqual(origins);
}

test(
  `a server killed ${KILLS} times under load keeps what it acknowledged, once and unchanged`,
  async () => {
    const folder = lab.folder();
    const ledger = newLedger();
    const figures = { landed: 0, lost: 0, startMs: [] as number[] };
    let server = await lab.startProcess({ folder });
    const { code } = await openDesk(server.api);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await Promise.all([writeUntilKilled(server, code, ledger), killAtRandom(server, ledger)]);
      const began = performance.now();
      server = await lab.startProcess({ folder });
      figures.startMs.push(performance.now() - began);
      const entries = entriesIn(await expectSound(server, code, ledger));
      const landed = new Set(entries.map(({ metadata }) => metadata.commandId));
      for (const { key } of ledger.unanswered()) figures[landed.has(key) ? 'landed' : 'lost'] += 1;
    }

    for (const intent of ledger.unanswered()) {
      expect(await put(server.api, code, ledger, intent)).toBe(true);
    }
    const events = await expectSound(server, code, ledger);
    expect(entriesIn(events)).toHaveLength(ledger.intents.length);
    expect(ledger.receipts.size).toBe(ledger.intents.length);
    for (const intent of ledger.intents.filter((_, i) => i % 50 === 0)) {
      const first = ledger.receipts.get(intent.key);
      await put(server.api, code, ledger, intent);
      expect(ledger.receipts.get(intent.key)).toEqual(first);
    }
    expect(await wholeLog(server.api)).toEqual(events);
    const ready = await server.api.get('/health/ready');
    expect(ready.body).toMatchObject({ status: 'ready', views: { parked: [], failure: null } });
    expect(await server.stop()).toBe(0);
    report({ kills: KILLS, entries: ledger.intents.length, ...figures });
  },
  PATIENCE_MS,
);

test('a server stopped in order under load ends well and keeps what it acknowledged', async () => {
  const folder = lab.folder();
  const ledger = newLedger();
  const server = await lab.startProcess({ folder });
  const { code } = await openDesk(server.api);
  const writing = writeUntilKilled(server, code, ledger);
  await ledger.reached(100);
  const [exitCode] = await Promise.all([server.stop(), writing]);
  expect([exitCode, server.complaints()]).toEqual([0, []]);
  expect(server.logged().at(-1)).toMatchObject({ msg: 'Sitlog has stopped' });
  const again = await lab.startProcess({ folder });
  for (const intent of ledger.unanswered()) {
    expect(await put(again.api, code, ledger, intent)).toBe(true);
  }
  const events = await expectSound(again, code, ledger);
  expect(entriesIn(events)).toHaveLength(ledger.intents.length);
  expect(await again.stop()).toBe(0);
});

test('a server killed while it starts starts the next time, and has changed nothing', async () => {
  const folder = lab.folder();
  const first = await lab.startProcess({ folder });
  const { code, log } = await openDesk(first.api);
  for (let n = 0; n < 20; n += 1) await log();
  const before = await wholeLog(first.api);
  await first.kill();
  for (let n = 0; n < 4; n += 1) {
    const launched = lab.launch({ folder });
    launched.listening.catch(() => undefined);
    await pause(Math.random() * 900);
    launched.process.kill('SIGKILL');
    await launched.ended;
  }
  const last = await lab.startProcess({ folder });
  expect(await wholeLog(last.api)).toEqual(before);
  await expectViews(last, code, before);
  expect(await last.stop()).toBe(0);
});

test('a server killed while it loads the sample loads the rest of it the next time, nothing twice', async () => {
  const folder = lab.folder();
  for (let n = 0; n < 4; n += 1) {
    const launched = lab.launch({ folder, sample: true });
    launched.listening.catch(() => undefined);
    await pause(500 + Math.random() * 500);
    launched.process.kill('SIGKILL');
    await launched.ended;
  }
  const whole = await lab.startProcess({ folder, sample: true });
  const reference = await lab.startProcess({ folder: lab.folder(), sample: true });
  const told = async ({ api }: ServerProcess): Promise<unknown> =>
    (await wholeLog(api)).map(({ revision, type, data, metadata }) => [
      revision,
      type,
      data,
      metadata.recordedAt,
    ]);
  expect(await told(whole)).toEqual(await told(reference));
});

test('two servers do not share a folder, not while one is at work either; a kill lets go of it', async () => {
  const folder = lab.folder();
  const ledger = newLedger();
  const first = await lab.startProcess({ folder });
  const { code } = await openDesk(first.api);
  const writing = writeUntilKilled(first, code, ledger);
  await ledger.reached(20);
  const second = lab.launch({ folder });
  await expect(second.listening).rejects.toThrow(
    /ended with 1: Sitlog: Another Sitlog server uses the folder [^\n]*\n$/,
  );
  await ledger.reached(ledger.receipts.size + 20);
  await Promise.all([first.kill(), writing]);
  const third = await lab.startProcess({ folder });
  await expectSound(third, code, ledger);
  expect(await third.stop()).toBe(0);
});

interface Figures {
  readonly kills: number;
  readonly entries: number;
  /** Writes without an answer that were stored all the same, and those that were not. */
  readonly landed: number;
  readonly lost: number;
  readonly startMs: readonly number[];
}

/** Tells the figures of a run by hand. */
function report({ startMs, ...counts }: Figures): void {
  if (process.env['KILLS'] === undefined) return;
  const sorted = startMs.toSorted((a, b) => a - b);
  const start = { medianMs: sorted[Math.floor(sorted.length / 2)], mostMs: sorted.at(-1) };
  process.stdout.write(`${JSON.stringify({ ...counts, start })}\n`);
}
