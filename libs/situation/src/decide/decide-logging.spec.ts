import { describe, expect, it } from '@jest/globals';
import {
  after,
  content,
  entries,
  given,
  logging,
  noon,
  opened,
  situation,
  through,
} from '../../test/given.js';
import { type Command, type NewRelation } from '../commands/commands.js';
import { type EntryContent, entryNumber, ordinalOf, originOf } from '../entry/entry.js';

type Parts = Partial<EntryContent>;
const relate = (
  type: NewRelation['type'],
  target: string,
  more: Partial<NewRelation> = {},
): NewRelation => ({ type, target, ...more });
const retraction = (entryNo: string): Command => ({
  kind: 'retract-entry',
  entryNo,
  reason: 'error',
});

describe('logging an entry', () => {
  it('stores the content as given, under the next number', () => {
    const parts: Parts = { headline: 'Buses have arrived', tags: ['buses'] };
    given(...situation())
      .when(logging(parts))
      .thenStores({
        name: 'EntryLogged',
        data: { entryNo: 'ALE-001', entry: content(parts), relations: [], asserts: [] },
      });
  });

  it('makes the entry its author’s, unverified, known from its recording on', () => {
    const logged = given(...situation()).when(logging(), { by: 'anna', at: noon() });
    expect(logged.entry()).toMatchObject({
      entryNo: 'ALE-001',
      author: 'anna',
      recordedAt: noon(),
      toldAt: noon(),
      verification: 'unverified',
      asserts: [],
      relations: [],
    });
    expect(logged.entry().retracted).toBeUndefined();
  });

  it('counts on after entries that are retracted', () => {
    const past = after(entries({}, {}), retraction('ALE-002'));
    expect(
      given(...past)
        .when(logging())
        .entry('ALE-003').entryNo,
    ).toBe('ALE-003');
  });

  it('is refused in every fault at once', () => {
    given(...situation())
      .when(
        logging(
          { kind: 'x.y', about: ['nobody'], grade: { credibility: 1 }, derivedFrom: ['ALE-9'] },
          [relate('explains', 'ALE-8')],
        ),
      )
      .thenRefuses(
        ['unknown-kind', '/kind'],
        ['unknown-reference', '/about/0'],
        ['unknown-reference', '/relations/0/target'],
        ['unknown-reference', '/derivedFrom/0'],
        ['second-origin-missing', '/grade/credibility'],
      );
  });
});

describe('the number of an entry', () => {
  it.each([
    [1, 'ALE-001'],
    [99, 'ALE-099'],
    [999, 'ALE-999'],
    [1_000, 'ALE-1000'],
    [123_456, 'ALE-123456'],
  ])('of ordinal %d is %s', (ordinal, number) => {
    expect(entryNumber('ALE', ordinal)).toBe(number);
    expect(ordinalOf(number)).toBe(ordinal);
  });

  it('has a fourth digit after 999 entries', () => {
    const facts = entries({});
    const last = { ...facts.at(-1)!, by: 'desk' };
    if (last.name !== 'EntryLogged') throw new Error('no entry was logged');
    const thousandth = given(...facts, {
      ...last,
      data: { ...last.data, entryNo: 'ALE-999' },
    }).when(logging());
    expect(thousandth.fact().data).toMatchObject({ entryNo: 'ALE-1000' });
  });

  it('takes a code with dashes', () => {
    const logged = given(opened('A-1'), ...situation().slice(1)).when(logging());
    expect(logged.fact().data).toMatchObject({ entryNo: 'A-1-001' });
    expect(ordinalOf('A-1-001')).toBe(1);
  });
});

describe('the origin of an entry', () => {
  it('is the last link of its attribution', () => {
    expect(originOf(content({ attribution: through('src-tass', 'src-sohr') }))).toBe('src-sohr');
  });

  it('is the desk where there is no link', () => {
    expect(originOf(content({ attribution: [] }))).toBe('desk');
  });
});

describe('a relation of a new entry', () => {
  it('gets a permanent id and its author', () => {
    const relations = [relate('explains', 'ALE-001'), relate('part_of', 'ALE-001', { note: 'n' })];
    const logged = given(...entries({})).when(logging({}, relations), { by: 'anna' });
    expect(logged.entry('ALE-002').relations).toEqual([
      { id: 'ALE-002-r1', type: 'explains', target: 'ALE-001', by: 'anna' },
      { id: 'ALE-002-r2', type: 'part_of', target: 'ALE-001', note: 'n', by: 'anna' },
    ]);
  });

  it('is refused where it leads to no entry', () => {
    given(...entries({}))
      .when(logging({}, [relate('explains', 'ALE-001'), relate('explains', 'ALE-007')]))
      .thenRefuses(['unknown-reference', '/relations/1/target']);
  });

  it('is refused where it leads to the entry itself', () => {
    given(...entries({}))
      .when(logging({}, [relate('corroborates', 'ALE-002', { aspect: 'observance' })]))
      .thenRefuses(['self-relation', '/relations/0/target']);
  });

  it('supersedes what its own origin said, and is refused where another origin did', () => {
    given(...entries({}))
      .when(logging({}, [relate('supersedes', 'ALE-001')]))
      .thenAccepts();
    const other = logging({ attribution: [{ sourceId: 'src-tass', act: 'said' }] }, [
      relate('supersedes', 'ALE-001'),
    ]);
    given(...entries({}))
      .when(other)
      .thenRefuses(['superseded-by-other-origin', '/relations/0/type']);
  });

  it('may lead to a retracted entry', () => {
    given(...after(entries({}), retraction('ALE-001')))
      .when(logging({}, [relate('supersedes', 'ALE-001')]))
      .thenAccepts();
  });

  it.each(['corroborates', 'contradicts'] as const)('names its aspect if it %s', (type) => {
    const past = entries({});
    const relation = (more?: Partial<NewRelation>) => logging({}, [relate(type, 'ALE-001', more)]);
    given(...past)
      .when(relation())
      .thenRefuses(['aspect-missing', '/relations/0/aspect']);
    given(...past)
      .when(relation({ aspect: '' }))
      .thenRefuses(['aspect-missing', '/relations/0/aspect']);
    given(...past)
      .when(relation({ aspect: 'shelling' }))
      .thenAccepts();
  });

  it.each(['elaborates', 'duplicate_of', 'in_tension_with'] as const)(
    'needs no aspect if it is %s',
    (type) => {
      given(...entries({}))
        .when(logging({}, [relate(type, 'ALE-001')]))
        .thenAccepts();
    },
  );
});

describe('what an entry is derived from', () => {
  it('is accepted where the record has it', () => {
    given(...entries({}, {}))
      .when(logging({ derivedFrom: ['ALE-002', 'ALE-001'] }))
      .thenAccepts();
  });

  it('is refused where the record does not have it', () => {
    given(...entries({}))
      .when(logging({ derivedFrom: ['ALE-001', 'ALE-002', 'ALE-099'] }))
      .thenRefuses(
        ['unknown-reference', '/derivedFrom/1'],
        ['unknown-reference', '/derivedFrom/2'],
      );
  });
});

describe('credibility 1 (confirmed by other sources)', () => {
  const confirmed = (attribution: readonly string[], relations: readonly NewRelation[]): Command =>
    logging({ grade: { credibility: 1 }, attribution: through(...attribution) }, relations);
  const corroborates = relate('corroborates', 'ALE-001', { aspect: 'shelling' });

  it('is refused without an entry that it corroborates', () => {
    given(...entries({}))
      .when(confirmed(['src-sana'], []))
      .thenRefuses(['second-origin-missing', '/grade/credibility']);
  });

  it('is accepted with an entry of another origin', () => {
    given(...entries({}))
      .when(confirmed(['src-sana'], [corroborates]))
      .thenAccepts();
  });

  it('is refused with the same origin through another publisher', () => {
    given(...entries({ attribution: through('src-tass', 'src-sohr') }))
      .when(confirmed(['src-sana', 'src-sohr'], [corroborates]))
      .thenRefuses(['second-origin-missing', '/grade/credibility']);
  });

  it('is refused with another kind of relation', () => {
    given(...entries({}))
      .when(confirmed(['src-sana'], [relate('elaborates', 'ALE-001')]))
      .thenRefuses(['second-origin-missing', '/grade/credibility']);
  });

  it('is refused with an entry that is retracted', () => {
    given(...after(entries({}), retraction('ALE-001')))
      .when(confirmed(['src-sana'], [corroborates]))
      .thenRefuses(['second-origin-missing', '/grade/credibility']);
  });

  it('is accepted where one of several is of another origin', () => {
    const same = relate('corroborates', 'ALE-002', { aspect: 'shelling' });
    given(...entries({}, { attribution: through('src-sana') }))
      .when(confirmed(['src-sana'], [same, corroborates]))
      .thenAccepts();
  });

  it('is not asked of other grades', () => {
    given(...situation())
      .when(logging({ grade: { reliability: 'A', credibility: 2 } }))
      .thenAccepts();
  });
});

describe('a demand', () => {
  const met = (about: readonly string[], ...chain: readonly string[]): Parts => ({
    kind: 'talks.demand_met',
    about,
    attribution: through(...chain),
  });

  it('is met once by each origin', () => {
    const past = entries(met(['dem'], 'src-sana'));
    given(...past)
      .when(logging(met(['dem'], 'src-sana')))
      .thenRefuses(['demand-already-met', '/about/0']);
    given(...past)
      .when(logging(met(['dem-2', 'dem'], 'src-tass', 'src-sana')))
      .thenRefuses(['demand-already-met', '/about/1']);
    given(...past)
      .when(logging(met(['dem'], 'src-sana', 'src-sohr')))
      .thenAccepts();
    given(...past)
      .when(logging(met(['dem-2'], 'src-sana')))
      .thenAccepts();
  });

  it('is refused with the number of the entry that reports it met', () => {
    const past = entries({}, met(['dem'], 'src-sana'));
    const { decision } = given(...past).when(logging(met(['dem'], 'src-sana')));
    const message = expect.stringMatching(/^ALE-002 reports/);
    expect(decision).toMatchObject({ refusals: [{ message }] });
  });

  it('can be made and withdrawn after it is met', () => {
    given(...entries(met(['dem'], 'src-sana')))
      .when(logging({ ...met(['dem'], 'src-sana'), kind: 'talks.demand_made' }))
      .thenAccepts();
  });

  it('can be met again after the report is retracted', () => {
    const past = after(entries(met(['dem'], 'src-sana')), retraction('ALE-001'));
    given(...past)
      .when(logging(met(['dem'], 'src-sana')))
      .thenAccepts();
  });

  it('cannot be met again after the report is reinstated', () => {
    const past = after(entries(met(['dem'], 'src-sana')), retraction('ALE-001'), {
      kind: 'reinstate-entry',
      entryNo: 'ALE-001',
      reason: 'it was right',
    });
    given(...past)
      .when(logging(met(['dem'], 'src-sana')))
      .thenRefuses(['demand-already-met', '/about/0']);
  });

  it('can be met again after the report turns out to be of another kind, demand or origin', () => {
    const logged = entries(met(['dem'], 'src-sana'));
    const correcting = (path: string, value: unknown): Command => ({
      kind: 'correct-entry',
      entryNo: 'ALE-001',
      class: 'clerical',
      reason: 'x',
      patch: [{ path, value }],
    });
    const changes: readonly Command[] = [
      correcting('/about', ['dem-2']),
      correcting('/attribution', through('src-sohr')),
      { kind: 'reclassify-entry', entryNo: 'ALE-001', to: 'talks.demand_made', reason: 'x' },
    ];
    for (const change of changes) {
      given(...after(logged, change))
        .when(logging(met(['dem'], 'src-sana')))
        .thenAccepts();
    }
  });
});
