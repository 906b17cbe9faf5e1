import { describe, expect, it } from '@jest/globals';
import {
  type EntryState,
  evolve,
  INITIAL_STATE,
  type SituationEvent,
  type SituationState,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { asNaive, type AskedAt, naiveBoard } from '../../../../test/oracle/oracle.js';
import { circumstancesIn, propositionsIn } from '../../test/records.js';
import { type Account, assertedBy } from './account.js';
import { derive, type Derived } from './derive.js';

/** The record as of each revision. */
function statesOf(events: readonly SituationEvent[]): readonly SituationState[] {
  let state = INITIAL_STATE;
  return events.map((event) => (state = evolve(state, event)));
}

function accountsIn(entries: ReadonlyMap<string, EntryState>): readonly Account[] {
  return [...entries.values()].flatMap(assertedBy);
}

/** The board of a record at a valid moment, from all accounts of all its entries. */
function boardOf({ core, entries }: SituationState, validAt: number): readonly Derived[] {
  const accounts = accountsIn(entries);
  return propositionsIn(core).map((proposition) => {
    const own = accounts.filter((account) => account.proposition === proposition.id);
    return derive(proposition, own, circumstancesIn({ core, entries }, validAt));
  });
}

/** Some of the moments at which answers may turn: other ones for each draw. */
function someOf(moments: readonly AskedAt[], draw: number): readonly AskedAt[] {
  const stride = Math.max(1, Math.floor(moments.length / 20));
  return moments.filter((_, i) => i % stride === draw % stride);
}

describe('the board', () => {
  it('answers as the rule read step by step, for every proposition of random histories', () => {
    fc.assert(
      fc.property(history(), fc.nat(), (events, draw) => {
        const states = statesOf(events);
        for (const at of someOf(momentsOf(events, 2), draw)) {
          const board = boardOf(states[at.knownRevision]!, at.validAt);
          expect(board.map(asNaive)).toEqual(naiveBoard(events, at));
        }
      }),
      { numRuns: 250 },
    );
  });

  it('does not depend on the order of the accounts', () => {
    fc.assert(
      fc.property(history(), fc.nat(), fc.infiniteStream(fc.nat()), (events, draw, random) => {
        const state = events.reduce(evolve, INITIAL_STATE);
        const moments = momentsOf(events, 0);
        const { validAt } = moments[draw % moments.length]!;
        const shuffled = [...state.entries]
          .map((entry) => ({ entry, key: Number(random.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry: [no, { asserts, ...rest }] }) => {
            return [no, { ...rest, asserts: asserts.toReversed() }] as const;
          });
        const again = { core: state.core, entries: new Map(shuffled) };
        expect(boardOf(again, validAt)).toEqual(boardOf(state, validAt));
      }),
      { numRuns: 100 },
    );
  });
});
