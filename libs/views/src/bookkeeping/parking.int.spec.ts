import { describe, expect, test } from '@jest/globals';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { parseInstant, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import { answersAt } from '../../test/answers.js';
import { contents } from '../../test/contents.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { foreign, ofLaterRelease } from '../../test/unreadable.js';
import {
  coreOf,
  entryAt,
  findCommand,
  headOfSituation,
  missingAt,
  momentAt,
  parkedEvents,
} from '../index.js';

const S = 's1';
const HEAD = Number.MAX_SAFE_INTEGER - 1;

function sequencesMissingAt(db: Database, revision: number): readonly string[] {
  return [...new Set(missingAt(db, S, revision).map(({ sequence }) => sequence))];
}

const events: readonly SituationEvent[] =
  fc
    .sample(history(), { numRuns: 50, seed: 7 })
    .find((told) => told.filter(({ name }) => name === 'EntryLogged').length > 2) ?? [];
const [one = '', two = ''] = events.flatMap((event) =>
  event.name === 'EntryLogged' ? [event.data.entryNo] : [],
);
const last = events.length - 1;

function marked(entryNo: string, revision: number): NewEvent {
  return storedForm(S, {
    ...events[0]!,
    name: 'EntryMarked',
    revision,
    recordedAt: events[last]!.recordedAt + revision,
    data: { entryNo, tlp: 'TLP:RED', from: 'TLP:AMBER', reason: 'test' },
  });
}

/** Views of the history and what is appended to it. */
async function withTail(
  tail: readonly NewEvent[],
  work: (db: Database, store: EventStore) => Promise<void> | void,
): Promise<void> {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const [first, ...rest] = [...events.map((event) => storedForm(S, event)), ...tail];
    await store.append(streamOf(S), [first!, ...rest], 'no-stream');
    const db = viewsIn(folder);
    await catchUp(store, db);
    await work(db, store);
    db.close();
  });
}

describe('an event that cannot be read', () => {
  const tail = [ofLaterRelease({ entryNo: one }), marked(one, last + 2), marked(two, last + 3)];

  test('is parked with what follows of its entry, also while views are built; the rest goes on', () =>
    withTail(tail, (db) => {
      expect(parkedEvents(db)).toMatchObject([
        { sequence: one, revision: last + 1, cause: 'unreadable' },
        { sequence: one, revision: last + 2, cause: 'behind' },
      ]);
      expect(entryAt(db, S, two, HEAD)?.content.tlp).toBe('TLP:RED');
      expect(entryAt(db, S, one, HEAD)?.content.tlp).not.toBe('TLP:RED');
    }));

  test('takes its place: the head, the moments and the numbers go on behind it', () =>
    withTail(tail.slice(0, 1), (db) => {
      expect(headOfSituation(db, S)).toMatchObject({
        revision: last + 1,
        recordedAt: parseInstant('2031-01-01T00:00:00.000000Z'),
      });
      expect(coreOf(db, S)).toMatchObject({ revision: last + 1 });
    }));

  test('is missing in every answer that reaches it, by revision or by instant, and in none before', () =>
    withTail(tail, (db) => {
      const missing = [last + 1, last + 2].map((revision) => ({
        kind: 'unreadable',
        fromRevision: revision,
        toRevision: revision,
        sequence: one,
      }));
      expect(missingAt(db, S, last + 3)).toMatchObject(missing);
      expect(missingAt(db, S, last + 1)).toMatchObject(missing.slice(0, 1));
      expect(missingAt(db, S, last)).toEqual([]);
      expect(sequencesMissingAt(db, HEAD)).toEqual([one]);
      const at = parkedEvents(db)[0]!.recordedAt;
      expect(missingAt(db, S, last, at)).toMatchObject(missing);
      expect(missingAt(db, S, last, at - 1)).toEqual([]);
    }));

  test('keeps the key under which it was sent', () =>
    withTail(tail, (db) => {
      expect(findCommand(db, S, 'x', 'later-command')).toEqual({
        requestHash: 'later-hash',
        revision: last + 1,
      });
    }));
});

describe('an event that shows no sequence', () => {
  test.each([
    ['without our envelope', foreign()],
    ['of a later release', ofLaterRelease({ reason: 'a pause' })],
  ])('%s holds nothing up: later events are taken, answers are incomplete', (_, event) =>
    withTail([event, marked(one, last + 2)], (db) => {
      expect(parkedEvents(db)).toMatchObject([{ sequence: '*', revision: last + 1 }]);
      expect(entryAt(db, S, one, HEAD)?.content.tlp).toBe('TLP:RED');
      expect(sequencesMissingAt(db, last + 2)).toEqual(['*']);
      expect(headOfSituation(db, S)?.revision).toBe(last + 2);
    }),
  );

  test('has the moment of the event before it where it has none of its own', () =>
    withTail([foreign()], (db) => {
      const { recordedAt } = events[last]!;
      expect(headOfSituation(db, S)).toMatchObject({ revision: last + 1, recordedAt });
      expect(momentAt(db, S, recordedAt)).toMatchObject({ revision: last + 1 });
      expect(momentAt(db, S, recordedAt - 1)!.revision).toBeLessThan(last + 1);
    }));
});

describe('events that cannot be read, wherever they stand', () => {
  const strange = fc.constantFrom('foreign', 'entry', 'situation');
  const inserted = fc.array(fc.record({ at: fc.nat(), what: strange }), { maxLength: 6 });

  test('leave the same views whatever the batches, other situations as they are, and no answer unmarked', async () => {
    await fc.assert(
      fc.asyncProperty(
        history(),
        history(),
        inserted,
        fc.integer({ min: 1, max: 9 }),
        async (own, others, insertions, step) => {
          const broken = withUnreadable(own, insertions);
          const sound = others.map((event) => storedForm('s2', event));
          const at = { validAt: others.at(-1)!.recordedAt, knownRevision: others.length - 1 };
          const clean = await viewed([[], sound], step, (db) => answersAt(db, 's2', at));
          await viewed([broken, sound], step, (db, rebuilt) => {
            expectMarked(db, broken);
            expect(contents(db)).toEqual(contents(rebuilt));
            expect(answersAt(db, 's2', at)).toEqual(clean);
            expect(missingAt(db, 's2', HEAD)).toEqual([]);
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});

function withUnreadable(
  told: readonly SituationEvent[],
  insertions: readonly { readonly at: number; readonly what: string }[],
): readonly NewEvent[] {
  const all = told.map((event) => storedForm(S, event));
  for (const { at, what } of insertions) {
    const numbers = told.flatMap((event) =>
      event.name === 'EntryLogged' ? [event.data.entryNo] : [],
    );
    const entryNo = numbers[at % Math.max(1, numbers.length)] ?? 'RND-001';
    const data = what === 'entry' ? { entryNo } : { reason: 'pause' };
    const event = what === 'foreign' ? foreign() : ofLaterRelease(data);
    all.splice(at % (all.length + 1), 0, event);
  }
  return all;
}

/** Looks at views of two streams that grow by turns, and at views that are built from the same log at once. */
async function viewed<T>(
  [own, others]: readonly [readonly NewEvent[], readonly NewEvent[]],
  step: number,
  look: (db: Database, rebuilt: Database) => T,
): Promise<T> {
  return inFolder((folder) =>
    inFolder(async (another) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      for (let from = 0; from < Math.max(own.length, others.length); from += step) {
        await grow(store, S, { events: own, from, step });
        await grow(store, 's2', { events: others, from, step });
        await catchUp(store, db);
      }
      const rebuilt = viewsIn(another);
      await catchUp(store, rebuilt);
      const seen = look(db, rebuilt);
      db.close();
      rebuilt.close();
      return seen;
    }),
  );
}

async function grow(
  store: EventStore,
  situation: string,
  part: { readonly events: readonly NewEvent[]; readonly from: number; readonly step: number },
): Promise<void> {
  const [first, ...rest] = part.events.slice(part.from, part.from + part.step);
  const expected = part.from === 0 ? 'no-stream' : part.from - 1;
  if (first !== undefined) await store.append(streamOf(situation), [first, ...rest], expected);
}

/** Every unreadable event is named by each answer whose known moment reaches it, and by none before. */
function expectMarked(db: Database, stored: readonly NewEvent[]): void {
  const strange = stored.flatMap(({ type }, revision) =>
    type === 'a.later_event' ? revision : [],
  );
  expect(headOfSituation(db, S)?.revision).toBe(stored.length - 1);
  for (let known = 0; known < stored.length; known += 1) {
    const named = missingAt(db, S, known).map(({ fromRevision }) => fromRevision);
    expect(named).toEqual(expect.arrayContaining(strange.filter((revision) => revision <= known)));
    expect(named.every((revision) => revision <= known)).toBe(true);
  }
}
