import { expect, test } from '@jest/globals';
import { openMemoryEventStore } from '@sitlog/event-store';
import { type Database, type SqlRow } from '@sitlog/platform';
import fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { propositionsOf } from '../accounts/read-board.js';
import { entriesAsserting } from '../entries/read-entries.js';
import { registersAt } from '../situations/read-registers.js';
import { assertingOnce } from './asserting-once.js';

const SITUATION = 's1';

test('an entry is read once, whatever is asked, and says of each proposition what it asserts of that one', async () => {
  await inFolder(async (folder) => {
    const events = fc
      .sample(history(), { numRuns: 50, seed: 7 })
      .toSorted((a, b) => b.length - a.length)[0];
    const [first, ...rest] = (events ?? []).map((event) => storedForm(SITUATION, event));
    if (first === undefined) throw new Error('There is no history.');
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    await store.append(streamOf(SITUATION), [first, ...rest], 'no-stream');
    await catchUp(store, db);
    const { counting, texts } = countingTexts(db);
    const asserting = assertingOnce(counting, SITUATION);
    const ids = propositionsOf(registersAt(db, SITUATION, rest.length)).map(({ id }) => id);
    const found = [0, 1].flatMap(() => ids.map((id) => asserting(id, rest.length)));
    const expected = ids.map((id) =>
      entriesAsserting(db, SITUATION, id, rest.length).map((entry) => ({
        ...entry,
        asserts: entry.asserts.filter(({ proposition }) => proposition === id),
      })),
    );
    expect(found).toEqual([...expected, ...expected]);
    const entries = new Set(expected.flat().map(({ entryNo }) => entryNo));
    expect(expected.flat().length).toBeGreaterThan(entries.size);
    expect(texts()).toBe(entries.size);
    db.close();
  });
});

/** The same connection, with how many texts of entries were read through it. */
function countingTexts(db: Database): {
  readonly counting: Database;
  readonly texts: () => number;
} {
  let texts = 0;
  const counted = (rows: readonly SqlRow[]): readonly SqlRow[] => {
    texts += rows.filter((row) => 'state' in row).length;
    return rows;
  };
  const counting: Database = {
    ...db,
    prepare: (sql) => {
      const statement = db.prepare(sql);
      return {
        ...statement,
        get: (...parameters) => counted([statement.get(...parameters) ?? {}])[0],
        all: (...parameters) => counted(statement.all(...parameters)),
      };
    },
  };
  return { counting, texts: () => texts };
}
