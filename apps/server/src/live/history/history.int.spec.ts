import { describe, expect, test } from '@jest/globals';
import { type BoardItem, itemText, toldBoard } from '@sitlog/board';
import { openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { storedForm, streamOf } from '../../../../../libs/views/test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../../../../libs/views/test/running.js';
import { history, momentsOf } from '../../../../../test/oracle/histories/histories.js';
import { type NaiveProposition, naiveBoard } from '../../../../../test/oracle/oracle.js';
import { boardItems } from '../../query-side/answers/board-items.js';
import { lineKey } from '../delta/line-differences.js';
import { type Delta, deltaSince } from '../delta/delta-since.js';

const HOUR = 3_600_000_000;
const MOST_MOMENTS = 40;

/** A history that is in the views, cut in two: what a client holds, and what was recorded since. */
interface Cut {
  readonly db: Database;
  readonly situation: string;
  readonly events: readonly SituationEvent[];
  readonly held: number;
  readonly heldAt: number;
  readonly validAt: number;
}

async function forCuts(numRuns: number, check: (cut: Cut) => void): Promise<void> {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    let situations = 0;
    const drawn = fc.record({ part: fc.nat(), wait: fc.nat({ max: 6 }) });
    await fc.assert(
      fc.asyncProperty(history(), drawn, async (events, { part, wait }) => {
        situations += 1;
        const situation = `s${situations}`;
        const [first, ...rest] = events.map((event) => storedForm(situation, event));
        await store.append(streamOf(situation), [first!, ...rest], 'no-stream');
        await catchUp(store, db);
        const held = Math.max(0, events.length - 1 - (part % 12));
        const heldAt = events[held]!.recordedAt;
        check({
          db,
          situation,
          events,
          held,
          heldAt,
          validAt: events.at(-1)!.recordedAt + wait * HOUR,
        });
      }),
      // Shrinking reads the views anew for each smaller history: the seed has to do.
      { numRuns, endOnFailure: true },
    );
    db.close();
  });
}

function contentAt(
  { db, situation }: Cut,
  validAt: number,
  knownRevision: number,
): readonly BoardItem[] {
  return boardItems(db, situation, { validAt, knownRevision });
}

function missedIn(cut: Cut): Delta | undefined {
  const { db, situation, events, held, heldAt, validAt } = cut;
  const knownRevision = events.length - 1;
  const from = { position: 0n, revision: held, recordedAt: heldAt, validAt: heldAt };
  return deltaSince(from, { db, situation, knownRevision, validAt }, () => ({
    before: toldBoard(contentAt(cut, heldAt, held)),
    unrecorded: toldBoard(contentAt(cut, validAt, held)),
    after: toldBoard(contentAt(cut, validAt, knownRevision)),
  }));
}

/** The naive answers by key, at a valid moment before and after what was recorded. */
function naively({ events, held }: Cut, validAt: number): readonly [Naive, Naive] {
  const at = (knownRevision: number): Naive =>
    new Map(naiveBoard(events, { validAt, knownRevision }).map((one) => [naiveKey(one), one]));
  return [at(held), at(events.length - 1)];
}
function naiveKey({ facet, id }: NaiveProposition): string {
  return lineKey({ facet, kind: 'propositions', id });
}

function textsOf(items: readonly BoardItem[]): Map<string, string> {
  return new Map(items.map((item) => [lineKey(item), itemText(item)]));
}

type Naive = ReadonlyMap<string, NaiveProposition>;

function differingKeys([before, after]: readonly [Naive, Naive]): readonly string[] {
  return [...after.keys()].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
  );
}

/** Whether the boards of a moment, before and after what was recorded, tell a line differently. */
function tellsOtherwise(cut: Cut, validAt: number, key: string): boolean {
  const [before, after] = [cut.held, cut.events.length - 1].map((revision) =>
    textsOf(contentAt(cut, validAt, revision)).get(key),
  );
  return before !== after;
}

function momentsBefore({ events, validAt }: Cut): readonly number[] {
  const all = momentsOf(events, 0).map((moment) => moment.validAt);
  const past = all.filter((moment) => moment < validAt);
  const stride = Math.ceil(past.length / MOST_MOMENTS);
  return past.filter((_, i) => i % stride === 0);
}

describe('what a client missed', () => {
  test('applied to the board that it holds gives that of the present, each change with its cause', async () => {
    await forCuts(60, (cut) => {
      const { changed = [] } = missedIn(cut) ?? {};
      const [before, after] = [
        contentAt(cut, cut.heldAt, cut.held),
        contentAt(cut, cut.validAt, cut.events.length - 1),
      ];
      const board = textsOf(before);
      for (const one of changed) {
        const key = lineKey(one);
        expect(one.before === null ? undefined : itemText(one.before)).toBe(board.get(key));
        if (one.after === null) board.delete(key);
        else board.set(key, itemText(one.after));
        const { entries, events, time } = one.cause;
        expect(time || events.length > 0).toBe(true);
        for (const { revision, entryNo } of events) {
          expect(revision).toBeGreaterThan(cut.held);
          // What was registered stands beside the entries.
          if (entries.length > 0 && entryNo !== undefined) expect(entries).toContain(entryNo);
        }
      }
      expect(board).toEqual(textsOf(after));
    });
  });

  test('of the past only is listed as history: every answer that differs then and not now, and no other', async () => {
    let seen = 0;
    await forCuts(60, (cut) => {
      const { history: told, changed = [] } = missedIn(cut) ?? {};
      if (told === undefined) return;
      const [held] = naively({ ...cut, validAt: cut.heldAt }, cut.heldAt);
      const [, now] = naively(cut, cut.validAt);
      const present = new Set(differingKeys([held, now]));
      const seenNow = differingKeys(naively(cut, cut.validAt)).filter((key) => present.has(key));
      for (const { validAt, ...one } of told.revised.filter(
        ({ kind }) => kind === 'propositions',
      )) {
        seen += 1;
        expect(seenNow).not.toContain(lineKey(one));
        expect(validAt).toBeLessThan(cut.validAt);
        // The oracle does not tell the bounds of what is only possible: the boards of that moment do.
        expect(tellsOtherwise(cut, validAt, lineKey(one))).toBe(true);
        expect(one.cause.entries.length + one.cause.events.length).toBeGreaterThan(0);
      }
      const rows = new Map(
        [...changed, ...told.revised].map((row) => [lineKey(row), row.cause.affects]),
      );
      for (const moment of momentsBefore(cut)) {
        for (const key of differingKeys(naively(cut, moment))) {
          if (told.unlisted.some((id) => key.endsWith(`/${id}`))) continue;
          const affects = rows.get(key);
          expect([key, affects]).toEqual([key, expect.anything()]);
          expect(moment).toBeGreaterThanOrEqual(affects!.from);
          expect(moment).toBeLessThan(affects!.to);
        }
      }
    });
    expect(seen).toBeGreaterThan(0);
  });
});
