import { describe, expect, test } from '@jest/globals';
import { openMemoryEventStore, type RecordedEvent } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { figureHistory } from '../../../../test/oracle/histories/figure-histories.js';
import { history } from '../../../../test/oracle/histories/histories.js';
import { talkHistory } from '../../../../test/oracle/histories/talk-histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { PROJECTIONS, readBoard, readItems } from '../index.js';
import { supposing } from './supposing.js';

const S = 'supposed';

/** Every row of every table. */
function dump(db: Database): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return JSON.stringify(
    tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${String(name)}"`).all()]),
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  );
}

/** What the board says at the moment of an event. */
function said(db: Database, { recordedAt, revision }: SituationEvent): string {
  const at = { validAt: recordedAt, knownRevision: revision };
  return JSON.stringify(readItems(db, S, at, readBoard(db, S, at)));
}

describe('what is supposed', () => {
  test.each([
    ['all sorts', history()],
    ['figures', figureHistory()],
    ['demands and forecasts', talkHistory()],
  ])('is read as if it were recorded, and leaves nothing behind: %s', async (_, drawn) => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(), (events, cut) =>
        inFolder(async (folder) => {
          const store = openMemoryEventStore();
          const db = viewsIn(folder);
          const forms = events.map((event) => storedForm(S, event));
          const at = 1 + (cut % (events.length - 1));
          const [first, ...rest] = forms.slice(0, at);
          await store.append(streamOf(S), [first!, ...rest], 'no-stream');
          await catchUp(store, db);
          const [event, form] = [events[at]!, forms[at]!];
          const place = { stream: streamOf(S), revision: at, position: 2n ** 63n - 1n };
          const recorded: RecordedEvent = { ...form, ...place };
          const before = dump(db);
          const taking = { db, projections: PROJECTIONS };
          const supposed = supposing(recorded, taking, () => said(db, event));
          expect(dump(db)).toBe(before);
          await store.append(streamOf(S), [form], at - 1);
          await catchUp(store, db);
          expect(supposed).toBe(said(db, event));
          db.close();
        }),
      ),
      { numRuns: 25 },
    );
  });

  test('is refused where the views could not take it, and leaves nothing behind', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      const [events] = fc.sample(history(), { numRuns: 1, seed: 7 });
      const [first, ...rest] = events!.map((event) => storedForm(S, event));
      await store.append(streamOf(S), [first!, ...rest], 'no-stream');
      await catchUp(store, db);
      const before = dump(db);
      const unreadable = {
        ...first!,
        metadata: {},
        stream: streamOf(S),
        revision: 900,
        position: 900n,
      };
      const read = (): never => {
        throw new Error('It was read.');
      };
      expect(() => supposing(unreadable, { db, projections: PROJECTIONS }, read)).toThrow(
        'The views could not take it',
      );
      expect(dump(db)).toBe(before);
      db.close();
    });
  });
});
