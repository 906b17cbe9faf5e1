import { describe, expect, it } from '@jest/globals';
import { after, entries, given, logging, situation, through } from '../../test/given.js';
import {
  type AddRelation,
  type Command,
  type MarkEntry,
  type NewRelation,
  type RegradeEntry,
  type RetractEntry,
  type VerifyEntry,
} from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';
import { RETRACTION_REASONS } from '../events/events.js';

const retracting = (more: Partial<RetractEntry> = {}): Command => ({
  kind: 'retract-entry',
  entryNo: 'ALE-001',
  reason: 'error',
  ...more,
});
const reinstating: Command = {
  kind: 'reinstate-entry',
  entryNo: 'ALE-001',
  reason: 'it was right after all',
};
const regrading = (more: Partial<RegradeEntry> = {}): Command => ({
  kind: 'regrade-entry',
  entryNo: 'ALE-001',
  rationale: 'seen again',
  because: [],
  ...more,
});
const verifying = (outcome: VerifyEntry['outcome'] = 'verified'): Command => ({
  kind: 'verify-entry',
  entryNo: 'ALE-001',
  outcome,
  rationale: 'two photographs',
});
const relating = (relation: NewRelation, more: Partial<AddRelation> = {}): Command => ({
  kind: 'add-relation',
  entryNo: 'ALE-001',
  relation,
  ...more,
});
const withdrawing = (relationId: string, entryNo = 'ALE-001'): Command => ({
  kind: 'withdraw-relation',
  entryNo,
  relationId,
  reason: 'not the same shells',
});
const marking = (tlp: MarkEntry['tlp']): Command => ({
  kind: 'mark-entry',
  entryNo: 'ALE-001',
  tlp,
  reason: 'names a driver',
});

describe('every amendment', () => {
  const amendments: readonly Command[] = [
    retracting(),
    reinstating,
    regrading({ credibility: 2 }),
    verifying(),
    relating({ type: 'explains', target: 'ALE-002' }),
    withdrawing('ALE-001-r1'),
    marking('TLP:RED'),
  ];

  it.each(amendments)('is refused of an entry that was never logged: $kind', (command) => {
    given(...situation())
      .when(command)
      .thenRefuses(['unknown-entry']);
  });

  it.each(amendments.filter(({ kind }) => kind !== 'reinstate-entry'))(
    'is refused of a retracted entry: $kind',
    (command) => {
      given(...after(entries({}, {}), retracting()))
        .when(command, { by: 'watch' })
        .thenRefuses(['entry-retracted']);
    },
  );
});

describe('a retraction', () => {
  it.each(RETRACTION_REASONS.filter((reason) => reason !== 'duplicate'))(
    'stores its reason: %s',
    (reason) => {
      given(...entries({}))
        .when(retracting({ reason, note: 'said so at noon' }))
        .thenStores({
          name: 'EntryRetracted',
          data: { entryNo: 'ALE-001', reason, note: 'said so at noon' },
        });
    },
  );

  it('strikes the entry and leaves its content readable', () => {
    const past = entries({ headline: 'Shells fall' });
    const { entry } = given(...past).when(retracting({ note: 'n' }), { by: 'watch' });
    expect(entry()).toMatchObject({
      content: { headline: 'Shells fall' },
      retracted: { reason: 'error', by: 'watch', note: 'n' },
      revision: past.length,
    });
  });

  it('of a duplicate says which entry it repeats', () => {
    given(...entries({}, {}))
      .when(retracting({ reason: 'duplicate' }))
      .thenRefuses(['merged-into-missing', '/mergedInto']);
    const merge = given(...entries({}, {})).when(
      retracting({ reason: 'duplicate', mergedInto: 'ALE-002' }),
      { by: 'watch' },
    );
    merge.thenStores({
      name: 'EntryRetracted',
      data: { entryNo: 'ALE-001', reason: 'duplicate', mergedInto: 'ALE-002' },
    });
    expect(merge.entry().retracted).toEqual({
      reason: 'duplicate',
      mergedInto: 'ALE-002',
      by: 'watch',
    });
  });

  it('cannot merge an entry into itself', () => {
    given(...entries({}, {}))
      .when(retracting({ reason: 'duplicate', mergedInto: 'ALE-001' }))
      .thenRefuses(['self-relation', '/mergedInto']);
  });

  it('cannot merge an entry into one that there is not', () => {
    given(...entries({}))
      .when(retracting({ reason: 'duplicate', mergedInto: 'ALE-009' }))
      .thenRefuses(['unknown-reference', '/mergedInto']);
  });

  it('cannot merge an entry into one that is itself retracted', () => {
    const merged = retracting({ entryNo: 'ALE-002', reason: 'duplicate', mergedInto: 'ALE-001' });
    given(...after(entries({}, {}), merged))
      .when(retracting({ reason: 'duplicate', mergedInto: 'ALE-002' }))
      .thenRefuses(['entry-retracted', '/mergedInto']);
  });

  it('may name the other entry for another reason too, under the same rules', () => {
    const elsewhere = { reason: 'wrong_situation' } as const;
    given(...entries({}, {}))
      .when(retracting({ ...elsewhere, mergedInto: 'ALE-002' }))
      .thenAccepts();
    given(...entries({}, {}))
      .when(retracting({ ...elsewhere, mergedInto: 'ALE-003' }))
      .thenRefuses(['unknown-reference', '/mergedInto']);
  });
});

describe('a reinstatement', () => {
  it('takes back the retraction with its reason', () => {
    const reinstated = given(...after(entries({}), retracting())).when(reinstating);
    reinstated.thenStores({
      name: 'EntryReinstated',
      data: { entryNo: 'ALE-001', reason: 'it was right after all' },
    });
    expect(reinstated.entry()).not.toHaveProperty('retracted');
  });

  it('is refused where the entry is not retracted', () => {
    given(...entries({}))
      .when(reinstating)
      .thenRefuses(['entry-not-retracted']);
    given(...after(entries({}), retracting(), reinstating))
      .when(reinstating)
      .thenRefuses(['entry-not-retracted']);
  });

  it('takes back a merge too', () => {
    const merge = retracting({ reason: 'duplicate', mergedInto: 'ALE-002' });
    const { entry } = given(...after(entries({}, {}), merge)).when(reinstating);
    expect(entry().retracted).toBeUndefined();
  });

  it('is refused where another entry of the same origin reports the demand as met by now', () => {
    const met = { kind: 'talks.demand_met', about: ['dem'], attribution: through('src-sana') };
    const again = (parts: Partial<EntryContent>) => logging({ ...met, ...parts });
    const retracted = after(entries(met), retracting());
    given(...after(retracted, again({})))
      .when(reinstating)
      .thenRefuses(['demand-already-met']);
    given(...after(retracted, again({ attribution: through('src-sohr') })))
      .when(reinstating)
      .thenAccepts();
    given(...after(retracted, again({ about: ['dem-2'] })))
      .when(reinstating)
      .thenAccepts();
    const ofBoth = after(entries({ ...met, about: ['dem-2', 'dem'] }), retracting());
    given(...after(ofBoth, again({})))
      .when(reinstating)
      .thenRefuses(['demand-already-met']);
  });
});

describe('a grading', () => {
  const other = { attribution: through('src-sana') };

  it('stores what is given and no more', () => {
    given(...entries({}))
      .when(regrading({ reliability: 'B' }))
      .thenStores({
        name: 'EntryRegraded',
        data: { entryNo: 'ALE-001', reliability: 'B', rationale: 'seen again' },
      });
    given(...entries({}, other))
      .when(regrading({ credibility: 3, because: ['ALE-002'] }))
      .thenStores({
        name: 'EntryRegraded',
        data: { entryNo: 'ALE-001', credibility: 3, rationale: 'seen again', because: ['ALE-002'] },
      });
  });

  it('leaves the letter or number that it does not give', () => {
    const past = entries({ grade: { reliability: 'D', credibility: 4, rationale: 'first' } });
    const grade = (more: Partial<RegradeEntry>) =>
      given(...past)
        .when(regrading(more))
        .entry().content.grade;
    expect(grade({ reliability: 'B' })).toEqual({
      reliability: 'B',
      credibility: 4,
      rationale: 'seen again',
    });
    expect(grade({ credibility: 2 })).toEqual({
      reliability: 'D',
      credibility: 2,
      rationale: 'seen again',
    });
  });

  it('is refused where it gives neither', () => {
    given(...entries({}))
      .when(regrading())
      .thenRefuses(['malformed']);
  });

  it('names entries that there are', () => {
    given(...entries({}, other))
      .when(regrading({ credibility: 2, because: ['ALE-002', 'ALE-003'] }))
      .thenRefuses(['unknown-reference', '/because/1']);
  });

  it('of credibility 1 needs an entry of a second origin', () => {
    const confirmed = (...because: readonly string[]) => regrading({ credibility: 1, because });
    const past = entries({}, other, { attribution: through('src-tass', 'src-sohr') });
    given(...past)
      .when(confirmed())
      .thenRefuses(['second-origin-missing', '/because']);
    given(...past)
      .when(confirmed('ALE-001', 'ALE-003'))
      .thenRefuses(['second-origin-missing', '/because']);
    given(...past)
      .when(confirmed('ALE-003', 'ALE-002'))
      .thenAccepts();
    given(...past)
      .when(confirmed('ALE-009'))
      .thenRefuses(['unknown-reference', '/because/0'], ['second-origin-missing', '/because']);
  });

  it('of credibility 1 needs an entry in force', () => {
    given(...after(entries({}, other), retracting({ entryNo: 'ALE-002' })))
      .when(regrading({ credibility: 1, because: ['ALE-002'] }))
      .thenRefuses(['second-origin-missing', '/because']);
  });

  it('of credibility 1 takes entries without links for the desk’s own, whoever logged them', () => {
    const ours = { mode: 'operational', kind: 'ops.contact', attribution: [] } as const;
    given(...entries({ ...ours, by: 'anna' }, { ...ours, by: 'omar' }))
      .when(regrading({ credibility: 1, because: ['ALE-002'] }))
      .thenRefuses(['second-origin-missing', '/because']);
  });
});

describe('a verification', () => {
  it.each([
    ['verified', 'EntryVerified'],
    ['refuted', 'EntryRefuted'],
    ['inconclusive', 'EntryLeftInconclusive'],
  ] as const)('with the outcome %s is stored as %s', (outcome, name) => {
    const checked = given(...entries({})).when(verifying(outcome), { by: 'watch' });
    checked.thenStores({ name, data: { entryNo: 'ALE-001', rationale: 'two photographs' } });
    expect(checked.entry().verification).toBe(outcome);
  });

  it.each(['verified', 'refuted', 'inconclusive'] as const)(
    'of one’s own entry is refused, also as %s',
    (outcome) => {
      given(...entries({ by: 'anna' }))
        .when(verifying(outcome), { by: 'anna' })
        .thenRefuses(['own-entry']);
    },
  );

  it('is open to who corrected the entry, since it is not theirs', () => {
    const corrected = after(entries({ by: 'anna' }), {
      kind: 'correct-entry',
      entryNo: 'ALE-001',
      class: 'clerical',
      reason: 'x',
      patch: [{ path: '/note', value: 'n' }],
    });
    given(...corrected)
      .when(verifying(), { by: 'watch' })
      .thenAccepts();
    given(...corrected)
      .when(verifying(), { by: 'anna' })
      .thenRefuses(['own-entry']);
  });

  it('is replaced by the next one', () => {
    const past = after(entries({}), verifying('refuted'), verifying('inconclusive'));
    const { entry } = given(...past).when(verifying(), { by: 'watch' });
    expect(entry().verification).toBe('verified');
  });

  it('outlives retraction and reinstatement', () => {
    const past = after(entries({}), verifying('refuted'), retracting());
    expect(
      given(...past)
        .when(reinstating)
        .entry().verification,
    ).toBe('refuted');
  });
});

describe('a relation', () => {
  it('is stored under the next permanent id, with who added it', () => {
    const added = given(...entries({}, {})).when(
      relating({ type: 'explains', target: 'ALE-002', note: 'same night' }),
      { by: 'watch' },
    );
    added.thenStores({
      name: 'RelationAdded',
      data: {
        entryNo: 'ALE-001',
        relation: { id: 'ALE-001-r1', type: 'explains', target: 'ALE-002', note: 'same night' },
      },
    });
    expect(added.entry().relations).toMatchObject([{ id: 'ALE-001-r1', by: 'watch' }]);
    expect(added.entry('ALE-002').relations).toEqual([]);
  });

  it('does not take the id of one that is withdrawn', () => {
    const past = after(
      entries({}, {}),
      relating({ type: 'explains', target: 'ALE-002' }),
      withdrawing('ALE-001-r1'),
    );
    const { entry } = given(...past).when(relating({ type: 'explains', target: 'ALE-002' }));
    expect(entry().relations.map(({ id }) => id)).toEqual(['ALE-001-r1', 'ALE-001-r2']);
  });

  it('supersedes what its own origin said alone', () => {
    const past = entries({}, { attribution: [{ sourceId: 'src-tass', act: 'said' }] }, {});
    given(...past)
      .when(relating({ type: 'supersedes', target: 'ALE-003' }))
      .thenAccepts();
    given(...past)
      .when(relating({ type: 'supersedes', target: 'ALE-002' }))
      .thenRefuses(['superseded-by-other-origin', '/type']);
  });

  it('does not close a ring of entries that supersede each other, however long, unless one is withdrawn', () => {
    const supersedes = (entryNo: string, target: string) =>
      relating({ type: 'supersedes', target }, { entryNo });
    const chain = after(
      entries({}, {}, {}),
      supersedes('ALE-003', 'ALE-002'),
      supersedes('ALE-002', 'ALE-001'),
    );
    given(...chain)
      .when(supersedes('ALE-001', 'ALE-002'))
      .thenRefuses(['superseding-ring', '/target']);
    given(...chain)
      .when(supersedes('ALE-001', 'ALE-003'))
      .thenRefuses(['superseding-ring', '/target']);
    given(...after(chain, withdrawing('ALE-002-r1', 'ALE-002')))
      .when(supersedes('ALE-001', 'ALE-003'))
      .thenAccepts();
    given(...chain)
      .when(supersedes('ALE-003', 'ALE-001'))
      .thenAccepts();
  });

  it('is refused where it leads to the entry itself, or to none', () => {
    given(...entries({}))
      .when(relating({ type: 'relates_to', target: 'ALE-001' }))
      .thenRefuses(['self-relation', '/target']);
    given(...entries({}))
      .when(relating({ type: 'relates_to', target: 'ALE-002' }))
      .thenRefuses(['unknown-reference', '/target']);
  });

  it.each(['corroborates', 'contradicts'] as const)('names its aspect if it %s', (type) => {
    given(...entries({}, {}))
      .when(relating({ type, target: 'ALE-002' }))
      .thenRefuses(['aspect-missing', '/aspect']);
    given(...entries({}))
      .when(relating({ type, target: 'ALE-002' }))
      .thenRefuses(['unknown-reference', '/target'], ['aspect-missing', '/aspect']);
    given(...entries({}, {}))
      .when(relating({ type, target: 'ALE-002', aspect: 'observance' }))
      .thenAccepts();
  });
});

describe('the withdrawal of a relation', () => {
  const past = after(
    entries({}, {}),
    relating({ type: 'explains', target: 'ALE-002' }),
    relating({ type: 'duplicate_of', target: 'ALE-002' }),
  );

  it('leaves it readable with the reason, and the others as they are', () => {
    const withdrawn = given(...past).when(withdrawing('ALE-001-r2'), { by: 'anna' });
    withdrawn.thenStores({
      name: 'RelationWithdrawn',
      data: { entryNo: 'ALE-001', relationId: 'ALE-001-r2', reason: 'not the same shells' },
    });
    const [first, second] = withdrawn.entry().relations;
    expect(first).not.toHaveProperty('withdrawn');
    expect(second).toEqual({
      id: 'ALE-001-r2',
      type: 'duplicate_of',
      target: 'ALE-002',
      by: 'watch',
      withdrawn: { reason: 'not the same shells', by: 'anna' },
    });
  });

  it('is refused of a relation that the entry does not have', () => {
    given(...past)
      .when(withdrawing('ALE-001-r3'))
      .thenRefuses(['unknown-relation']);
    given(...past)
      .when({ ...withdrawing('ALE-001-r1'), entryNo: 'ALE-002' } as Command)
      .thenRefuses(['unknown-relation']);
  });

  it('is refused the second time', () => {
    given(...after(past, withdrawing('ALE-001-r1')))
      .when(withdrawing('ALE-001-r1'))
      .thenRefuses(['relation-withdrawn']);
  });
});

describe('a marking', () => {
  it('stores the marking before and after', () => {
    const marked = given(...entries({})).when(marking('TLP:RED'));
    marked.thenStores({
      name: 'EntryMarked',
      data: { entryNo: 'ALE-001', tlp: 'TLP:RED', from: 'TLP:AMBER', reason: 'names a driver' },
    });
    expect(marked.entry().content.tlp).toBe('TLP:RED');
  });

  it('can be lowered again', () => {
    given(...after(entries({}), marking('TLP:RED')))
      .when(marking('TLP:CLEAR'))
      .thenAccepts();
  });

  it('is refused where the entry is marked so already', () => {
    given(...entries({}))
      .when(marking('TLP:AMBER'))
      .thenRefuses(['no-change', '/tlp']);
  });
});
