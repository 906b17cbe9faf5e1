import { describe, expect, test } from '@jest/globals';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import { LOG_CONTINUED, LOG_STREAM, type SituationEvent, UPCASTERS } from '@sitlog/situation';
import fc from 'fast-check';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { history } from '../../../../test/oracle/histories/histories.js';
import { contents } from '../../test/contents.js';
import { holds, isServing, keep } from '../../test/keeping.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { inFolder } from '../../test/running.js';
import { entryAt, missingAt, parkedEvents, readProgress } from '../index.js';

const S = 's1';
const HEAD = Number.MAX_SAFE_INTEGER - 1;

const events: readonly SituationEvent[] =
  fc
    .sample(history(), { numRuns: 50, seed: 7 })
    .find((told) => told.some(({ name }) => name === 'EntryLogged')) ?? [];
const entryNo = events.flatMap((event) =>
  event.name === 'EntryLogged' ? [event.data.entryNo] : [],
)[0]!;

async function logged(told = events, situation = S): Promise<EventStore> {
  const store = openMemoryEventStore();
  await append(
    store,
    told.map((event) => storedForm(situation, event)),
    { situation, from: 0 },
  );
  return store;
}

async function append(
  store: EventStore,
  [first, ...rest]: readonly NewEvent[],
  { situation = S, from }: { readonly situation?: string; readonly from: number },
): Promise<void> {
  const stream = situation === LOG_STREAM ? LOG_STREAM : streamOf(situation);
  await store.append(stream, [first!, ...rest], from === 0 ? 'no-stream' : from - 1);
}

function marked(version: number): NewEvent {
  const last = events.at(-1)!;
  const event = storedForm(S, {
    ...last,
    name: 'EntryMarked',
    revision: events.length,
    recordedAt: last.recordedAt + 1,
    data: { entryNo, tlp: 'TLP:RED', from: 'TLP:AMBER', reason: 'test' },
  });
  return { ...event, metadata: { ...(event.metadata as object), version } };
}

/** Does something as a release does that stores marks in a second version. */
async function asLaterRelease(work: () => Promise<void>): Promise<void> {
  const steps = UPCASTERS as { EntryMarked?: readonly ((data: unknown) => unknown)[] };
  steps.EntryMarked = [(data) => data];
  try {
    await work();
  } finally {
    delete steps.EntryMarked;
  }
}

describe('views in a folder', () => {
  test('are read at once when they are there, and followed', async () => {
    await inFolder(async (folder) => {
      const store = await logged();
      const first = keep(folder, store);
      await first.until(holds(events.length));
      const file = first.served()?.file;
      await first.stop();
      await append(store, [marked(1)], { from: events.length });
      const second = keep(folder, store);
      expect(second.news[0]).toMatchObject({ kind: 'serving', served: { file, stands: false } });
      await second.until(holds(events.length + 1));
      expect(second.news.filter(({ kind }) => kind === 'damage')).toEqual([]);
      await second.stop();
      expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
    });
  });

  test('of another version, or of an earlier form, go once there are new ones', async () => {
    await inFolder(async (folder) => {
      const old = join(folder, 'views-situations3-entries5.sqlite');
      writeFileSync(old, 'of an earlier release');
      const kept = keep(folder, await logged());
      await kept.until(isServing);
      expect(existsSync(old)).toBe(false);
      await kept.stop();
    });
  });
});

describe('a release and the one after it, on one log', () => {
  test('each read what they can: parked by the older, read by the newer beside, parked again by the older', async () => {
    await inFolder(async (folder) => {
      const store = await logged();
      await append(store, [marked(2)], { from: events.length });
      const parked = [{ sequence: entryNo, cause: 'unreadable', revision: events.length }];
      const before = keep(folder, store);
      await before.until(holds(events.length + 1));
      expect(before.look((db) => parkedEvents(db))).toMatchObject(parked);
      const file = before.served()?.file;
      await before.stop();

      await asLaterRelease(async () => {
        const later = keep(folder, store);
        expect(later.served()).toEqual({ file, stands: false });
        expect(later.look((db) => missingAt(db, S, events.length))).toHaveLength(1);
        await later.until((news) => isServing(news) && later.served()?.file !== file);
        expect(later.look((db) => missingAt(db, S, HEAD))).toEqual([]);
        expect(later.look((db) => entryAt(db, S, entryNo, HEAD)?.content.tlp)).toBe('TLP:RED');
        await later.stop();
        const again = keep(folder, store);
        await again.until(holds(events.length + 1));
        expect(again.news.some(({ kind }) => kind === 'beside')).toBe(false);
        await again.stop();
      });

      const back = keep(folder, store);
      expect(back.served()).toBeUndefined();
      await back.until(holds(events.length + 1));
      expect(back.look((db) => parkedEvents(db))).toMatchObject(parked);
      await back.stop();
    });
  });

  test('the older build that is read meanwhile goes on following', async () => {
    await inFolder(async (folder) => {
      const store = await logged();
      await append(store, [marked(2)], { from: events.length });
      const before = keep(folder, store);
      await before.until(holds(events.length + 1));
      await before.stop();
      await asLaterRelease(async () => {
        const later = keep(folder, store);
        await append(store, [marked(1)], { from: events.length + 1 });
        await later.until(holds(events.length + 2));
        expect(
          later.news.every((news) => news.kind !== 'serving' || news.served !== undefined),
        ).toBe(true);
        await later.stop();
      });
    });
  });
});

describe('views of a log that is not theirs', () => {
  test('say so, are read as they are, and are built anew when they are told to', async () => {
    await inFolder(async (folder) => {
      const own = keep(folder, await logged());
      await own.until(holds(events.length));
      const file = own.served()?.file;
      await own.stop();
      const other = await logged(events, 's2');
      const kept = keep(folder, other);
      await kept.until((news) => news.kind === 'log' && news.found?.kind === 'changed');
      expect(kept.served()).toEqual({ file, stands: false });
      expect(kept.look((db) => readProgress(db).events)).toBe(events.length);
      kept.keeper.rebuild();
      await kept.until((news) => news.kind === 'serving' && news.served?.stands === true);
      await kept.until((news) => isServing(news) && kept.served()?.file !== file);
      expect(kept.served()?.stands).toBe(false);
      expect(kept.look((db) => contents(db, S)['moment'])).toEqual([]);
      expect(kept.look((db) => contents(db, 's2')['moment'])).toHaveLength(events.length);
      await kept.until((news) => news.kind === 'log' && news.found === undefined);
      await kept.stop();
    });
  });

  test('are built anew by themselves where a person has let the log go on without what they hold', async () => {
    await inFolder(async (folder) => {
      const own = await logged();
      const before = keep(folder, own);
      await before.until(holds(events.length));
      const incarnation = before.look((db) => readProgress(db).incarnation);
      await before.stop();
      const cut = openMemoryEventStore();
      const told = await Array.fromAsync(own.readAll());
      await append(cut, told.slice(0, 5), { from: 0 });
      const continued: NewEvent = {
        id: newId(),
        type: LOG_CONTINUED,
        data: { reason: 'restored', incarnation: incarnation ?? '', lost: [] },
        metadata: { recordedAt: '2031-01-01T00:00:00.000000Z', author: { id: 'Mara' } },
      };
      await append(cut, [continued], { situation: LOG_STREAM, from: 0 });
      const kept = keep(folder, cut);
      await kept.until(
        (news) => isServing(news) && 'progress' in news && news.progress?.events === 6,
      );
      expect(kept.look((db) => readProgress(db).incarnation)).toBe(continued.id);
      await kept.stop();
    });
  });
});
