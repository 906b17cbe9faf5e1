import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import {
  given,
  logging,
  opened,
  recorded,
  source,
  subject,
  through,
} from '../../../situation/test/given.js';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { asNaive, naiveBoard } from '../../../../test/oracle/oracle.js';
import { withViews } from '../../test/answers.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readBoard } from './read-board.js';

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

async function log(
  store: EventStore,
  situation: string,
  events: readonly SituationEvent[],
): Promise<void> {
  const [first, ...rest] = events.map((event) => storedForm(situation, event));
  if (first === undefined) return;
  const all: [NewEvent, ...NewEvent[]] = [first, ...rest];
  await store.append(streamOf(situation), all, 'no-stream');
}

describe('the indexed board', () => {
  test('equals the naive fold over the raw log, where answers of random histories may turn', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(history(), async (events) => {
          situations += 1;
          const situation = `s${situations}`;
          await log(store, situation, events);
          await catchUp(store, db);
          for (const at of momentsOf(events, 2)) {
            const indexed = readBoard(db, situation, at).map(asNaive).toSorted(byId);
            const naive = naiveBoard(events, at);
            // Jest looks for matchers in every part of what it compares, which takes longer than to make both boards.
            if (!isDeepStrictEqual(indexed, naive)) expect(indexed).toEqual(naive);
          }
        }),
        { numRuns: 40 },
      );
      db.close();
    });
  });

  test('lets nobody be overtaken by the desk, though an older log has registered a source of its name', async () => {
    const said = (by: string, value: string, hour: number) => {
      const at = `2016-12-14T${hour}:00:00Z`;
      const start = { earliest: at, latest: at };
      const assertions = [{ proposition: 'ea/alarm', value, start }];
      return logging({ about: ['ea'], attribution: through(by), assertions });
    };
    const saidThat = (later: string) => {
      const past = [
        opened(),
        source('desk'),
        source('src-un'),
        source('src-gov', { side: 'government' }),
        subject('ea', 'area', { alarm: { facet: 'alerts', exclusive: true } }),
      ];
      const first = given(...past).when(said('src-gov', 'on', 10));
      return recorded(
        given(...first.past())
          .when(said(later, 'off', 11))
          .past(),
      );
    };
    await withViews(async ({ db, log: follow, next }) => {
      const stateOf = async (events: readonly SituationEvent[]): Promise<string | undefined> => {
        const situation = next();
        await follow(situation, events);
        const at = { validAt: events.at(-1)!.recordedAt, knownRevision: events.length - 1 };
        const board = readBoard(db, situation, at);
        expect(board.map(asNaive).toSorted(byId)).toEqual(naiveBoard(events, at));
        return board.find(({ id }) => id === 'ea/alarm')?.state;
      };
      expect(await stateOf(saidThat('src-un'))).toBe('reported');
      expect(await stateOf(saidThat('desk'))).toBe('contested');
    });
  });

  test('does not change in the past when more is logged', async () => {
    await inFolder(async (folder) => {
      const store = openMemoryEventStore();
      const db = viewsIn(folder);
      let situations = 0;
      await fc.assert(
        fc.asyncProperty(
          history(),
          fc.double({ min: 0, max: 1, noNaN: true }),
          async (events, share) => {
            situations += 1;
            const situation = `p${situations}`;
            const cut = Math.max(1, Math.floor(events.length * share));
            const early = events.slice(0, cut);
            await log(store, situation, early);
            await catchUp(store, db);
            const moments = momentsOf(early, 1);
            const before = moments.map((at) => readBoard(db, situation, at));
            const later = events.slice(cut).map((event) => storedForm(situation, event));
            const [first, ...rest] = later;
            if (first !== undefined) {
              await store.append(streamOf(situation), [first, ...rest], cut - 1);
            }
            await catchUp(store, db);
            expect(moments.map((at) => readBoard(db, situation, at))).toEqual(before);
          },
        ),
        { numRuns: 25 },
      );
      db.close();
    });
  });
});
