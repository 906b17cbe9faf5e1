import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { history } from '../../../../test/oracle/histories/histories.js';
import {
  after,
  decider,
  entries,
  moment,
  noon,
  opened,
  recorded,
  source,
  stateAfter,
} from '../../test/given.js';
import { type Command } from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';
import { entryOf, type SituationEvent } from '../events/events.js';
import { evolve, skipUnreadable } from './evolve.js';
import { evolveEntry } from './evolve-entry.js';
import { type EntryState, INITIAL_STATE, type SituationState } from '../state/state.js';

const RUNS = { numRuns: 100 };
const SETTING = { vocabulary: INITIAL_STATE.core.registers.vocabulary, zone: 'UTC' };

function fold(events: readonly SituationEvent[], from = INITIAL_STATE): SituationState {
  return events.reduce(evolve, from);
}

/** The state as a view keeps it: entries as JSON. */
function throughStore({ core, entries: all }: SituationState): SituationState {
  const kept = [...all].map(
    ([no, entry]) => [no, JSON.parse(JSON.stringify(entry)) as EntryState] as const,
  );
  return { core, entries: new Map(kept) };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('the fold of a history', () => {
  it('is the same in one piece and in two', () => {
    fc.assert(
      fc.property(history(), fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1);
        const half = fold(events.slice(0, at));
        expect(fold(events.slice(at), half)).toEqual(fold(events));
      }),
      RUNS,
    );
  });

  it('is the same where entries were kept as JSON in between', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const kept = events.reduce((state, event) => throughStore(evolve(state, event)), fold([]));
        expect(kept).toEqual(fold(events));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same where events were kept as JSON', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const stored = JSON.parse(JSON.stringify(events)) as readonly SituationEvent[];
        expect(fold(stored)).toEqual(fold(events));
      }),
      RUNS,
    );
  });

  it('changes neither the events nor the states before', () => {
    fc.assert(
      fc.property(history(), (events) => {
        frozen(events).reduce((state, event) => {
          for (const entry of state.entries.values()) frozen(entry);
          frozen(state.core.registers);
          return evolve(state, event);
        }, INITIAL_STATE);
      }),
      { numRuns: 30 },
    );
  });

  it('does not fail on events that lost what went before them', () => {
    fc.assert(
      fc.property(history(), fc.array(fc.nat(), { maxLength: 20 }), (events, lost) => {
        const rest = events.filter((_, i) => !lost.some((n) => n % events.length === i));
        const state = fold(rest);
        expect(state.core.revision).toBe(rest.at(-1)?.revision ?? -1);
      }),
      RUNS,
    );
  });

  it('keeps the place of the last event and the number of the last entry', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const { core, entries: all } = fold(events);
        const numbers = [...all.values()].map(({ entryNo }) => Number(entryNo.slice(4)));
        expect(core).toMatchObject({
          revision: events.length - 1,
          lastRecordedAt: events.at(-1)?.recordedAt,
          lastOrdinal: Math.max(0, ...numbers),
        });
        expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      }),
      RUNS,
    );
  });

  it('tells of each entry which event changed it last', () => {
    fc.assert(
      fc.property(history(), (events) => {
        for (const { entryNo, entryId, revision, recordedAt } of fold(events).entries.values()) {
          const own = events.filter(({ data }) => 'entryNo' in data && data.entryNo === entryNo);
          expect(revision).toBe(own.at(-1)?.revision);
          expect(entryId).toBe(own[0]?.eventId);
          expect(recordedAt).toBe(own[0]?.recordedAt);
        }
      }),
      RUNS,
    );
  });

  it('begins with a situation that is not opened', () => {
    const { initial } = decider;
    expect(initial.core).toMatchObject({ closed: false, revision: -1 });
    expect(initial.core.opened).toBeUndefined();
    expect(initial.entries.size).toBe(0);
  });
});

describe('an event of an entry that was never logged', () => {
  const retracted: SituationEvent = {
    name: 'EntryRetracted',
    data: { entryNo: 'ALE-009', reason: 'error' },
    eventId: 'event-99',
    revision: 99,
    recordedAt: noon(),
    author: 'desk',
  };

  it('makes no entry, but has its place in the log', () => {
    const before = stateAfter(...entries({}));
    const state = evolve(before, retracted);
    expect(evolveEntry(undefined, retracted, SETTING)).toBeUndefined();
    expect(state.entries).toBe(before.entries);
    expect(state.core).toEqual({ ...before.core, revision: 99, lastRecordedAt: noon() });
  });
});

describe('an event of no entry', () => {
  it('leaves an entry as it is', () => {
    const entry = stateAfter(...entries({})).entries.get('ALE-001')!;
    const [event] = recorded([source('src-new')]);
    expect(evolveEntry(entry, event!, SETTING)).toBe(entry);
  });
});

describe('what is stored in a way that this release does not know', () => {
  it('takes a bound that is no instant as open', () => {
    const said = { proposition: 'ea/shelling', value: 'none' };
    const stated = { earliest: '2016-12-14T10:00:00Z', latest: null };
    const facts = entries({ assertions: [{ ...said, start: stated }] });
    const logged = facts.at(-1)!;
    if (logged.name !== 'EntryLogged') throw new Error('not logged');
    const assertions = logged.data.entry.assertions!.map((assertion) => ({
      ...assertion,
      start: { earliest: 'early', latest: null },
      end: { earliest: null, latest: '2016-12-14' },
    }));
    const state = stateAfter(...facts.slice(0, -1), {
      ...logged,
      data: { ...logged.data, entry: { ...logged.data.entry, assertions } },
    });
    expect(state.entries.get('ALE-001')?.asserts[0]).toMatchObject({
      start: { earliest: null, latest: null },
      end: { earliest: null, latest: null },
    });
  });

  it('keeps an entry as it is where a correction finds no place', () => {
    const state = stateAfter(...entries({}), {
      name: 'EntryCorrected',
      data: {
        entryNo: 'ALE-001',
        class: 'clerical',
        reason: 'x',
        patch: [{ path: '/figures/7/best', value: 1 }],
      },
    });
    expect(state.entries.get('ALE-001')?.content).toEqual(
      stateAfter(...entries({})).entries.get('ALE-001')?.content,
    );
  });

  it('keeps the grade of an entry that is reinstated', () => {
    const grade = { reliability: 'B', credibility: 3, rationale: 'seen' } as const;
    const state = stateAfter(
      ...entries({ grade }),
      { name: 'EntryRetracted', data: { entryNo: 'ALE-001', reason: 'error' } },
      { name: 'EntryReinstated', data: { entryNo: 'ALE-001', reason: 'it stands' } },
    );
    expect(state.entries.get('ALE-001')?.content.grade).toEqual(grade);
  });
});

describe('an event that this release cannot read', () => {
  const { core } = stateAfter(opened());

  it('has its place in the log, and the number that it took is not given again', () => {
    const at = { revision: 5, recordedAt: noon(), entryNo: 'ALE-012' };
    expect(skipUnreadable(core, at)).toEqual({
      ...core,
      revision: 5,
      lastRecordedAt: noon(),
      lastOrdinal: 12,
    });
  });

  it('of an earlier entry or of none leaves the last number as it is', () => {
    const numbered = { ...core, lastOrdinal: 12 };
    const at = { revision: 5, recordedAt: noon() };
    expect(skipUnreadable(numbered, at).lastOrdinal).toBe(12);
    expect(skipUnreadable(numbered, { ...at, entryNo: 'ALE-003' }).lastOrdinal).toBe(12);
    expect(skipUnreadable(numbered, { ...at, entryNo: 'no number' }).lastOrdinal).toBe(12);
  });

  it('does not turn the clock back', () => {
    const at = { revision: 5, recordedAt: moment('2016-01-01T00:00:00Z') };
    expect(skipUnreadable(core, at).lastRecordedAt).toBe(core.lastRecordedAt);
  });
});

describe('the core, the entry that an event belongs to and those to which duplicates and superseding connect it', () => {
  it('are all that the event changes, and all that its effect depends on', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const known = new Map<string, EntryState>();
        const core = events.reduce((before, event) => {
          const own = connected(known, event);
          const after = evolve({ core: before, entries: own }, event);
          for (const [no, changed] of after.entries) known.set(no, changed);
          return after.core;
        }, INITIAL_STATE.core);
        expect(core).toEqual(fold(events).core);
        expect(known).toEqual(fold(events).entries);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what an entry is read by', () => {
  const figures = (verbal: string): EntryContent['figures'] => {
    const counted = { measure: 'people.killed', unit: 'person', quantifier: 'verbal' } as const;
    return [{ ...counted, stockFlow: 'flow', scope: 'the pocket', verbal }];
  };
  const correcting = (verbal: string): Command => ({
    ...{ kind: 'correct-entry', entryNo: 'ALE-001', class: 'source_corrected', reason: 'x' },
    patch: [{ path: '/figures', value: figures(verbal) }],
  });
  const reclassifying = (to: string): Command => ({
    ...{ kind: 'reclassify-entry', entryNo: 'ALE-001', reason: 'x' },
    to,
  });
  const first = (parts: Partial<EntryContent>, ...commands: readonly Command[]): EntryState =>
    stateAfter(...after(entries(parts), ...commands)).entries.get('ALE-001')!;

  it('are the conventions for its words, until a correction takes these away', () => {
    const few = first({ figures: figures('a few') });
    expect(few.conventions).toMatchObject({ 'a few': { min: 3, max: 9 } });
    const dozen = first({ figures: figures('a few') }, correcting('a dozen'));
    expect(Object.keys(dozen.conventions!)).toEqual(['a dozen']);
    expect(first({ figures: figures('a few') }, correcting('many'))).not.toHaveProperty(
      'conventions',
    );
    expect(first({})).not.toHaveProperty('conventions');
  });

  it('stays as it is when it is graded, verified or marked', () => {
    const parts = { figures: figures('a few'), kind: 'statement.forecast' };
    const marked = first(parts, {
      kind: 'mark-entry',
      entryNo: 'ALE-001',
      tlp: 'TLP:RED',
      reason: 'x',
    });
    expect(marked).toMatchObject({ conventions: { 'a few': {} }, feedsNot: 'forecast' });
  });

  it('is what its kind feeds, by the kind that it has now', () => {
    expect(first({ kind: 'statement.forecast' }).feedsNot).toBe('forecast');
    expect(first({ kind: 'statement.forecast' }, reclassifying('event.other'))).not.toHaveProperty(
      'feedsNot',
    );
    expect(first({}, reclassifying('statement.analysis')).feedsNot).toBe('analysis');
    expect(first({})).not.toHaveProperty('feedsNot');
  });

  it('keeps why it was retracted until it is reinstated, whatever else is corrected', () => {
    const retracting: Command = { kind: 'retract-entry', entryNo: 'ALE-001', reason: 'error' };
    const reinstating: Command = { kind: 'reinstate-entry', entryNo: 'ALE-001', reason: 'x' };
    expect(first({}, retracting, reinstating)).not.toHaveProperty('retracted');
    expect(first({}, retracting)).toHaveProperty('retracted');
  });
});

/** The entry of an event with all to which relations lead from it or towards it, of the event too. */
function connected(
  known: ReadonlyMap<string, EntryState>,
  event: SituationEvent,
): ReadonlyMap<string, EntryState> {
  const links = ({ relations }: Pick<EntryState, 'relations'>): readonly string[] =>
    relations.map(({ target }) => target);
  const all = [...known.values()];
  const added = 'relation' in event.data ? [event.data.relation.target] : [];
  const logged = event.name === 'EntryLogged' ? event.data.relations.map((one) => one.target) : [];
  const found = new Set([entryOf(event) ?? '', ...added, ...logged]);
  for (const no of found) {
    const entry = known.get(no);
    const towards = all.filter((other) => links(other).includes(no)).map((other) => other.entryNo);
    for (const next of [...(entry === undefined ? [] : links(entry)), ...towards]) found.add(next);
  }
  return new Map([...known].filter(([no]) => found.has(no)));
}
