import { expect, test } from '@jest/globals';
import { type Talks } from '@sitlog/board';
import { type EventStore, type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { parseInstant, type SituationEvent } from '@sitlog/situation';
import fc from 'fast-check';
import { recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { TALK_MOMENTS, talkHistory } from '../../../../test/oracle/histories/talk-histories.js';
import { talksOf } from '../../../../test/oracle/histories/talks-of.js';
import { storedForm, streamOf } from '../../test/logged.js';
import { catchUp, inFolder, viewsIn } from '../../test/running.js';
import { readDemands } from './read-demands.js';

const validAt = fc.constantFrom(...TALK_MOMENTS);

async function log(
  store: EventStore,
  situation: string,
  events: readonly SituationEvent[],
  after: number | 'no-stream' = 'no-stream',
): Promise<void> {
  const [first, ...rest] = events.map((event) => storedForm(situation, event));
  if (first === undefined) return;
  const all: [NewEvent, ...NewEvent[]] = [first, ...rest];
  await store.append(streamOf(situation), all, after);
}

async function withViews(work: (store: EventStore, db: Database) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store = openMemoryEventStore();
    const db = viewsIn(folder);
    await work(store, db);
    db.close();
  });
}

test('demands read by the index are those of the whole record, at every revision', async () => {
  await withViews(async (store, db) => {
    let situations = 0;
    await fc.assert(
      fc.asyncProperty(talkHistory(), validAt, async (events, moment) => {
        situations += 1;
        const situation = `s${situations}`;
        await log(store, situation, events);
        await catchUp(store, db);
        for (const { revision } of events) {
          const at = { validAt: moment, knownRevision: revision };
          expect(readDemands(db, situation, at)).toEqual(talksOf(events, at));
        }
      }),
      { numRuns: 80 },
    );
  });
});

test('demands do not change in the past when more is logged', async () => {
  await withViews(async (store, db) => {
    let situations = 0;
    await fc.assert(
      fc.asyncProperty(talkHistory(), validAt, fc.nat(), async (events, moment, cutAt) => {
        situations += 1;
        const situation = `p${situations}`;
        const cut = 10 + (cutAt % Math.max(1, events.length - 10));
        await log(store, situation, events.slice(0, cut));
        await catchUp(store, db);
        const known = Array.from({ length: cut }, (_, i) => ({
          validAt: moment,
          knownRevision: i,
        }));
        const all = (): readonly Talks[] => known.map((at) => readDemands(db, situation, at));
        const before = all();
        await log(store, situation, events.slice(cut), cut - 1);
        await catchUp(store, db);
        expect(all()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

test('what a demand stands before is found though it speaks of no demand, and so is what fulfils it', async () => {
  await withViews(async (store, db) => {
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const demand = saying({
      hour: 8,
      demand: {},
      relations: [{ type: 'condition_of', target: 'TLK-001' }],
    });
    const done = saying({
      hour: 9,
      kind: 'access.siege_lifted',
      about: [],
      relations: [{ type: 'fulfils', target: 'TLK-002' }],
    });
    const events = recordOf([plan, demand, done]);
    await log(store, 'one', events);
    await catchUp(store, db);
    const at = { validAt: parseInstant('2016-12-14T12:00:00Z')!, knownRevision: events.length - 1 };
    expect(readDemands(db, 'one', at).demands[0]).toMatchObject({
      blocks: [{ target: 'TLK-001', subjects: ['evac-1'], propositions: ['evac-1/status'] }],
      metBy: [{ entry: 'TLK-003', how: 'fulfils' }],
    });
  });
});
