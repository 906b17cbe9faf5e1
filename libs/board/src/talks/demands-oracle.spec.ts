import { describe, expect, it } from '@jest/globals';
import { type SituationEvent } from '@sitlog/situation';
import * as fc from 'fast-check';
import { withCommand } from '../../../../test/oracle/histories/histories.js';
import { inWords, naiveTalks } from '../../../../test/oracle/naive-demands.js';
import { naiveBoard } from '../../../../test/oracle/oracle.js';
import { TALK_MOMENTS, talkHistory } from '../../../../test/oracle/histories/talk-histories.js';
import { talksOf } from '../../../../test/oracle/histories/talks-of.js';

const validAt = fc.constantFrom(...TALK_MOMENTS);

/** The same history in which nobody ever named a deadline. */
function withoutDeadlines(events: readonly SituationEvent[]): readonly SituationEvent[] {
  return JSON.parse(JSON.stringify(events), (key, value: unknown) =>
    key === 'deadline' ? undefined : value,
  ) as readonly SituationEvent[];
}

describe('demands and forecasts', () => {
  it('are as the rules read step by step, at every revision of random histories', () => {
    fc.assert(
      fc.property(talkHistory(), validAt, (events, moment) => {
        for (const { revision } of events) {
          const at = { validAt: moment, knownRevision: revision };
          expect(inWords(talksOf(events, at))).toEqual(naiveTalks(events, at));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never change a proposition: with or without deadlines, the board is the same', () => {
    fc.assert(
      fc.property(talkHistory(), validAt, (events, moment) => {
        const at = { validAt: moment, knownRevision: events.length - 1 };
        const without = withoutDeadlines(events);
        expect(naiveBoard(events, at)).toEqual(naiveBoard(without, at));
        const statuses = (of: readonly SituationEvent[]) =>
          talksOf(of, at).demands.map(({ status, life }) => ({ status, life }));
        expect(statuses(events)).toEqual(statuses(without));
      }),
      { numRuns: 100 },
    );
  });

  it('are the same after an entry is retracted and reinstated', () => {
    fc.assert(
      fc.property(talkHistory(), validAt, fc.nat(), (events, moment, which) => {
        const numbers = events.flatMap((e) => (e.name === 'EntryLogged' ? [e.data.entryNo] : []));
        const entryNo = numbers[which % Math.max(1, numbers.length)] ?? 'TLK-001';
        const gone = withCommand(events, { kind: 'retract-entry', entryNo, reason: 'error' });
        fc.pre(gone.length > events.length);
        const back = withCommand(gone, { kind: 'reinstate-entry', entryNo, reason: 'it stands' });
        fc.pre(back.length > gone.length);
        const of = (some: readonly SituationEvent[]) =>
          talksOf(some, { validAt: moment, knownRevision: some.length - 1 });
        expect(of(back)).toEqual(of(events));
      }),
      { numRuns: 100 },
    );
  });
});
