import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  type EventStore,
  openEventStoreDb,
  openSqliteEventStore,
  type Position,
} from '@sitlog/event-store';
import { type SituationEvent } from '@sitlog/situation';
import { SHIPPED } from '@sitlog/vocabulary';
import fc from 'fast-check';
import { momentsByPacks, packHistory } from '../../../../test/oracle/histories/histories.js';
import { asNaive, naiveBoard } from '../../../../test/oracle/oracle.js';
import { vocabularyIn } from '../../../../test/oracle/vocabulary/naive-vocabulary.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUpTo, inFolder, viewsIn } from '../../test/running.js';
import { readBoard } from '../accounts/read-board.js';

const URL = process.env['EVENTSTOREDB_URL'] ?? '';
const RUNS = { numRuns: Number(process.env['PACK_HISTORY_RUNS'] ?? 8) };
const PACKS = SHIPPED.map(({ pack }) => pack);
const PAIRS = 40;

/** How often something was met in all histories. */
class Met {
  readonly #times = new Map<string, number>();
  see(what: string): void {
    this.#times.set(what, (this.#times.get(what) ?? 0) + 1);
  }
  times(what: string): number {
    return this.#times.get(what) ?? 0;
  }
}

async function append(
  store: EventStore,
  situation: string,
  events: readonly SituationEvent[],
): Promise<Position | undefined> {
  const [first, ...rest] = events.map((event) => storedForm(situation, event));
  if (first === undefined) return undefined;
  const { positions } = await store.append(streamOf(situation), [first, ...rest], 'no-stream');
  return positions.at(-1);
}

/** The packs whose kinds were logged, and the looks of a board, at one moment. */
function look(met: Met, board: ReturnType<typeof naiveBoard>): void {
  for (const { state, stale, override, denied, earlier, endings } of board) {
    met.see(state);
    if (stale) met.see('stale');
    if (override !== undefined) met.see('override');
    if (denied.length > 0) met.see('denied value');
    if (earlier.length > 0) met.see('earlier');
    if (endings.length > 0) met.see('ending');
  }
}

function lookAtKinds(met: Met, events: readonly SituationEvent[]): void {
  const { kinds } = vocabularyIn(events);
  for (const event of events) {
    if (event.name !== 'EntryLogged') continue;
    const { pack } = kinds.get(event.data.entry.kind) ?? {};
    if (pack !== undefined) met.see(pack);
  }
}

async function compareAll(store: EventStore): Promise<Met> {
  const met = new Met();
  await inFolder(async (folder) => {
    const db = viewsIn(folder);
    let situations = 0;
    // Views follow all histories of a run in one go.
    const some = fc.tuple(...PACKS.map(packHistory));
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), async (histories, draw) => {
        const told = histories.map((events) => ({ events, situation: `p${(situations += 1)}` }));
        let last: Position | undefined;
        for (const { events, situation } of told) last = await append(store, situation, events);
        await catchUpTo(last, { store, db });
        for (const { events, situation } of told) {
          lookAtKinds(met, events);
          for (const at of momentsByPacks(events, { draw, count: PAIRS })) {
            const board = readBoard(db, situation, at).map(asNaive);
            const ours = board.toSorted((a, b) => (a.id < b.id ? -1 : 1));
            const naive = naiveBoard(events, at);
            // Jest looks for matchers in every part of what it compares, which takes longer than to make both boards.
            if (!isDeepStrictEqual(ours, naive)) expect(ours).toEqual(naive);
            look(met, naive);
          }
        }
      }),
      RUNS,
    );
    db.close();
  });
  return met;
}

/** That the histories were about something: every pack, and every look that an answer can have. */
function expectMuchMet(met: Met): void {
  const looks = ['reported', 'contested', 'denied', 'stale', 'override', 'earlier', 'ending'];
  const all = [...PACKS, ...looks, 'denied value'];
  expect(all.filter((what) => met.times(what) < 5)).toEqual([]);
}

describe('boards of random histories of all packs are those of the oracle', () => {
  test('on the embedded log', async () => {
    await inFolder(async (folder) => {
      const store = openSqliteEventStore({ file: join(folder, 'log.sqlite') });
      expectMuchMet(await compareAll(store));
      await store.close();
    });
  });

  const onServer = URL === '' ? test.skip : test;
  onServer('on EventStoreDB (set EVENTSTOREDB_URL)', async () => {
    const prefix = `test-${randomUUID()}-`;
    const store = await openEventStoreDb({ url: URL, prefix, patience: 60_000 });
    expectMuchMet(await compareAll(store));
    await store.close();
  });
});
