import { describe, expect, it } from '@jest/globals';
import { type Command } from '../../commands/commands.js';
import { countedAs } from '../../identity.js';
import {
  actor,
  after,
  entries,
  given,
  logging,
  type Past,
  situation,
  source,
  stateAfter,
  through,
} from '../../../test/given.js';

const merging = (id: string, into: string, register: 'source' | 'actor' = 'source'): Command => ({
  ...{ kind: 'merge-item', register, id, into },
  reason: 'registered twice',
});
const unmerging = (id: string, register: 'source' | 'actor' = 'source'): Command => ({
  ...{ kind: 'unmerge-item', register, id },
  reason: 'two after all',
});
const sides: Past = { name: 'SidesDeclared', data: { opposing: [['red', 'blue']] } };

describe('that two sources are one', () => {
  it('is stored as it is said, and taken back with why', () => {
    given(...situation())
      .when(merging('src-sana', 'src-tass'))
      .thenStores({
        name: 'SourceMerged',
        data: { id: 'src-sana', into: 'src-tass', reason: 'registered twice' },
      });
    given(...after(situation(), merging('src-sana', 'src-tass')))
      .when(unmerging('src-sana'))
      .thenStores({ name: 'SourceUnmerged', data: { id: 'src-sana', reason: 'two after all' } });
  });

  it('is said of actors likewise, and of each register by itself', () => {
    const merged = after(situation(), merging('act-gov', 'act-militia', 'actor'));
    given(...merged)
      .when(unmerging('act-gov', 'actor'))
      .thenStores({ name: 'ActorUnmerged', data: { id: 'act-gov', reason: 'two after all' } });
    const { merged: by } = stateAfter(...merged).core.registers;
    expect([[...by.actor], [...by.source]]).toEqual([[['act-gov', 'act-militia']], []]);
  });

  it('is said once: the same again and another one are refused until it is taken back', () => {
    const merged = after(situation(), merging('src-sana', 'src-tass'));
    given(...merged)
      .when(merging('src-sana', 'src-tass'))
      .thenRefuses(['already-merged']);
    given(...merged)
      .when(merging('src-sana', 'src-sohr'))
      .thenRefuses(['already-merged']);
    given(...situation())
      .when(unmerging('src-sana'))
      .thenRefuses(['not-merged']);
  });

  it('is refused of what is not registered, and of the desk, whatever an older log has', () => {
    const old = situation(source('desk'));
    given(...old)
      .when(merging('src-gone', 'src-other'))
      .thenRefuses(['unknown-item'], ['unknown-reference', '/into']);
    given(...old)
      .when(merging('desk', 'src-sohr'))
      .thenRefuses(['unknown-item']);
    given(...old)
      .when(merging('src-sohr', 'desk'))
      .thenRefuses(['unknown-reference', '/into']);
    given(...situation(actor('desk')))
      .when(merging('desk', 'act-gov', 'actor'))
      .thenAccepts();
  });

  it('leads to the end of the chain, and never back', () => {
    const chain = after(
      situation(),
      merging('src-sana', 'src-tass'),
      merging('src-tass', 'src-sohr'),
    );
    const { source: merged } = stateAfter(...chain).core.registers.merged;
    expect(countedAs('src-sana', merged)).toBe('src-sohr');
    for (const into of ['src-sana', 'src-tass', 'src-sohr']) {
      given(...chain)
        .when(merging('src-sohr', into))
        .thenRefuses(['merging-ring', '/into']);
    }
    const undone = after(chain, unmerging('src-tass'));
    const { source: left } = stateAfter(...undone).core.registers.merged;
    expect(countedAs('src-sana', left)).toBe('src-tass');
  });

  it('is refused across sides that oppose each other, also at the end of a chain', () => {
    const facts = situation(
      sides,
      source('src-red', { side: 'red' }),
      source('src-blue', { side: 'blue' }),
      source('src-green', { side: 'green' }),
    );
    given(...facts)
      .when(merging('src-red', 'src-blue'))
      .thenRefuses(['sides-oppose', '/into']);
    given(...after(facts, merging('src-sohr', 'src-blue')))
      .when(merging('src-red', 'src-sohr'))
      .thenRefuses(['sides-oppose', '/into']);
    for (const into of ['src-green', 'src-sohr']) {
      given(...facts)
        .when(merging('src-red', into))
        .thenAccepts();
    }
    given(...facts, source('src-red', { side: 'blue' }))
      .when(merging('src-red', 'src-blue'))
      .thenAccepts();
  });

  it('goes on when either is registered anew: it is of the ids', () => {
    const anew = [...after(situation(), merging('src-sana', 'src-tass')), source('src-sana')];
    expect([...stateAfter(...anew).core.registers.merged.source]).toEqual([
      ['src-sana', 'src-tass'],
    ]);
  });
});

describe('what sources that count as one said', () => {
  const told = entries({}, { attribution: through('src-tass') });
  const superseding: Command = {
    kind: 'add-relation',
    entryNo: 'ALE-002',
    relation: { type: 'supersedes', target: 'ALE-001' },
  };
  const merge = merging('src-tass', 'src-sohr');
  const asideOf = (facts: readonly Past[], entryNo = 'ALE-001') =>
    stateAfter(...facts).entries.get(entryNo)?.aside?.why;

  it('supersedes what the other said, for as long as the two count as one', () => {
    given(...told)
      .when(superseding)
      .thenRefuses(['superseded-by-other-origin', '/type']);
    const merged = after(told, merge, superseding);
    expect(asideOf(merged)).toBe('superseded');
    const undone = after(merged, unmerging('src-tass'));
    expect(asideOf(undone)).toBeUndefined();
    expect(asideOf(after(undone, merge))).toBe('superseded');
  });

  it('confirms nothing of what the other said', () => {
    const grading: Command = {
      kind: 'regrade-entry',
      ...{ entryNo: 'ALE-001', credibility: 1, rationale: 'both say so', because: ['ALE-002'] },
    };
    given(...told)
      .when(grading)
      .thenAccepts();
    given(...after(told, merge))
      .when(grading)
      .thenRefuses(['second-origin-missing', '/because']);
    given(...after(told, merge))
      .when(
        logging({ attribution: through('src-sohr'), grade: { credibility: 1 } }, [
          { type: 'corroborates', target: 'ALE-002', aspect: 'what' },
        ]),
      )
      .thenRefuses(['second-origin-missing', '/grade/credibility']);
  });

  it('reports once that a demand is met', () => {
    const met = (from: string): Command =>
      logging({ kind: 'talks.demand_met', about: ['dem'], attribution: through(from) });
    const once = after(situation(), met('src-tass'));
    given(...once)
      .when(met('src-sohr'))
      .thenAccepts();
    given(...after(once, merge))
      .when(met('src-sohr'))
      .thenRefuses(['demand-already-met', '/about/0']);
    const both = after(once, met('src-sohr'), {
      kind: 'retract-entry',
      ...{ entryNo: 'ALE-002', reason: 'error' },
    });
    given(...after(both, merge))
      .when({ kind: 'reinstate-entry', entryNo: 'ALE-002', reason: 'it stands' })
      .thenRefuses(['demand-already-met']);
  });
});
