import { describe, expect, test } from '@jest/globals';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent, type SituationOpened } from '@sitlog/situation';
import fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import { answersAt } from '../../test/answers.js';
import { contents } from '../../test/contents.js';
import { cutStore } from '../../test/cut-store.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { coreOf, headOfSituation, missingAt, momentOfRevision } from '../index.js';

const S = 's1';

const events: readonly SituationEvent[] =
  fc.sample(history(), { numRuns: 20, seed: 7 }).find((told) => told.length > 30) ?? [];
const opened = events.find(({ name }) => name === 'SituationOpened')?.data as SituationOpened;

async function append(
  store: EventStore,
  situation: string,
  told: readonly SituationEvent[],
): Promise<void> {
  const [first, ...rest] = told.map((event) => storedForm(situation, event));
  const from = told[0]?.revision ?? 0;
  await store.append(streamOf(situation), [first!, ...rest], from === 0 ? 'no-stream' : from - 1);
}

function continued(missing: { readonly from: number; readonly to: number }): SituationEvent {
  const last = events.at(-1)!;
  return {
    ...last,
    name: 'SituationContinued',
    revision: events.length,
    recordedAt: last.recordedAt + 1_000_000,
    author: 'Mara',
    data: { reason: 'truncated by mistake', missing, cause: 'gap', opened, lastOrdinal: 900 },
  };
}

/** Views of a log from which some revisions of the situation are gone. */
async function without(
  gone: (revision: number) => boolean,
  work: (db: Database, store: EventStore) => Promise<void> | void,
): Promise<void> {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    await append(store, S, events);
    const cut = cutStore(store, ({ stream, revision }) => stream === streamOf(S) && gone(revision));
    const db = viewsIn(folder);
    await catchUp(cut, db);
    await work(db, cut);
    db.close();
  });
}

describe('revisions that are not in the log any more', () => {
  const isGone = (revision: number): boolean => revision >= 10 && revision <= 12;

  test('are a gap that every answer beyond it names, by revision or by instant; the events behind it are taken', () =>
    without(isGone, (db) => {
      const gap = { kind: 'gap', fromRevision: 10, toRevision: 12, sequence: '*' };
      expect(missingAt(db, S, 20).filter(({ kind }) => kind === 'gap')).toMatchObject([gap]);
      expect(missingAt(db, S, 9)).toEqual([]);
      const before = momentOfRevision(db, S, 9)!.recordedAt;
      expect(missingAt(db, S, 9, before)).toEqual([]);
      expect(missingAt(db, S, 9, before + 1)).toMatchObject([gap]);
      expect(headOfSituation(db, S)?.revision).toBe(events.length - 1);
    }));

  test('stay missing for ever once a named person has accepted that', () =>
    without(isGone, async (db, store) => {
      await append(store, S, [continued({ from: 10, to: 12 })]);
      await catchUp(store, db);
      const [accepted] = missingAt(db, S, events.length);
      expect(accepted).toEqual({
        kind: 'accepted-gap',
        fromRevision: 10,
        toRevision: 12,
        sequence: '*',
        reason: 'truncated by mistake',
        acceptedBy: 'Mara',
      });
      expect(missingAt(db, S, events.length - 1)[0]?.kind).toBe('gap');
    }));

  test('can be the opening: what the acceptance tells of it is taken from there', () =>
    without(
      (revision) => revision < 5,
      async (db, store) => {
        expect(coreOf(db, S)?.opened).toBeUndefined();
        expect(missingAt(db, S, 5)[0]).toMatchObject({
          kind: 'gap',
          fromRevision: 0,
          toRevision: 4,
        });
        await append(store, S, [continued({ from: 0, to: 4 })]);
        await catchUp(store, db);
        const { packs: _, ...rest } = opened;
        expect(coreOf(db, S)).toMatchObject({ opened: rest, lastOrdinal: 900 });
        expect(missingAt(db, S, events.length)[0]?.kind).toBe('accepted-gap');
      },
    ));

  test('are named where the log lost its end and gives the same revisions out again', () =>
    without(
      () => false,
      async (db, store) => {
        const { length } = events;
        await append(store, S, [continued({ from: length, to: length + 6 })]);
        await catchUp(store, db);
        expect(missingAt(db, S, length - 1)).toEqual([]);
        expect(missingAt(db, S, length)).toMatchObject([
          { kind: 'accepted-gap', fromRevision: length, toRevision: length + 6 },
        ]);
      },
    ));
});

test('gaps leave the same views whatever the batches, and other situations as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      history(),
      fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      async (told, gone, step) => {
        await inFolder(async (folder) => {
          await inFolder(async (another) => {
            const store = openMemoryEventStore();
            const cut = cutStore(
              store,
              ({ stream, revision }) => stream === streamOf(S) && gone.includes(revision),
            );
            const db = viewsIn(folder);
            for (let from = 0; from < told.length; from += step) {
              const part = told.slice(from, from + step);
              await append(store, S, part);
              await append(store, 's2', part);
              if (!gone.includes(part.at(-1)!.revision)) await catchUp(cut, db);
            }
            const end = { ...told.at(-1)!, revision: told.length, author: 'x' };
            await append(store, 's2', [end]);
            await catchUp(cut, db);
            const rebuilt = viewsIn(another);
            await catchUp(cut, rebuilt);
            expect(contents(db)).toEqual(contents(rebuilt));
            const at = { validAt: told.at(-1)!.recordedAt, knownRevision: told.length - 1 };
            expect(missingAt(db, 's2', told.length - 1)).toEqual([]);
            const known = new Set(
              missingAt(db, S, headOfSituation(db, S)?.revision ?? -1).flatMap((missing) =>
                Array.from(
                  { length: missing.toRevision - missing.fromRevision + 1 },
                  (_, i) => missing.fromRevision + i,
                ),
              ),
            );
            const head = headOfSituation(db, S)?.revision ?? -1;
            expect(gone.filter((revision) => revision < head && !known.has(revision))).toEqual([]);
            expect(answersAt(db, 's2', at)).toEqual(answersAt(rebuilt, 's2', at));
            db.close();
            rebuilt.close();
          });
        });
      },
    ),
    { numRuns: 15 },
  );
});
