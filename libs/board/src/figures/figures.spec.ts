import { describe, expect, it } from '@jest/globals';
import { type EntryContent, type Figure, figureKey, formatInstant } from '@sitlog/situation';
import {
  at,
  entry,
  explained,
  figure,
  inShort,
  type ToldEntry,
  world,
} from '../../test/figures.js';
import { hour } from '../../test/accounts.js';
import { excludedInWords, english, textOf } from '@sitlog/words';
import { envelopeOf } from './envelope.js';
import { numbersOf } from './numbers.js';

const KILLED = 'casualties: people.killed/person/cumulative/the city';
const shortOf = (told: readonly ToldEntry[], around = world()) =>
  inShort(explained(told, around).groups);
const excludedBy = (told: readonly ToldEntry[], around = world()) =>
  explained(told, around).excluded.map(({ line, verdict, rule, because }) => [
    line.entryNo,
    verdict,
    rule,
    because,
  ]);

describe('the numbers of a figure', () => {
  const none = { low: null, best: null, high: null };
  it.each<[Partial<Figure>, { low: number | null; best: number | null; high: number | null }]>([
    [
      { quantifier: 'exact_as_reported', best: 82 },
      { low: 82, best: 82, high: 82 },
    ],
    [
      { quantifier: 'at_least', best: 10 },
      { ...none, low: 10 },
    ],
    [
      { quantifier: 'at_least', min: 10, best: 12 },
      { ...none, low: 10, best: 12 },
    ],
    [
      { quantifier: 'at_most', best: 10 },
      { ...none, high: 10 },
    ],
    [
      { quantifier: 'approx', best: 500 },
      { ...none, best: 500 },
    ],
    [
      { quantifier: 'approx', min: 400, best: 500 },
      { ...none, low: 400, best: 500 },
    ],
    [
      { quantifier: 'range', min: 3, max: 7 },
      { ...none, low: 3, high: 7 },
    ],
    [{ quantifier: 'unknown' }, none],
    [{ quantifier: 'unknown', min: null, best: null, max: null }, none],
    [
      { quantifier: 'exact_as_reported', best: 0 },
      { low: 0, best: 0, high: 0 },
    ],
    [{ quantifier: 'verbal', verbal: 'several scores' }, none],
  ])('%j reads %j', (parts, numbers) => {
    expect(numbersOf(figure(parts))).toMatchObject(numbers);
  });

  const scores = { min: 40, max: 99, note: 'at least two score, less than a hundred' };

  it('take the convention for words', () => {
    expect(numbersOf(figure({ quantifier: 'verbal', verbal: 'scores' }), scores)).toEqual({
      low: 40,
      best: null,
      high: 99,
      openLow: false,
      openHigh: false,
      convention: { ...scores, applied: true },
    });
  });

  it('are those of the operator where they are given, with the convention beside them', () => {
    const given = figure({ quantifier: 'verbal', verbal: 'scores', min: 60 });
    expect(numbersOf(given, scores)).toMatchObject({
      ...{ low: 60, best: null, high: null },
      convention: { ...scores, applied: false },
    });
  });

  it('of households become persons by a stated size only', () => {
    const households = { unit: 'household', quantifier: 'at_least', best: 7 } as const;
    expect(numbersOf(figure(households))).toMatchObject({ low: 7, best: null, high: null });
    expect(numbersOf(figure(households)).persons).toBeUndefined();
    expect(numbersOf(figure({ ...households, householdSize: 5.5 })).persons).toEqual({
      ...{ low: 39, best: null, high: null },
      householdSize: 5.5,
    });
    expect(numbersOf(figure({ best: 7, householdSize: 5 })).persons).toBeUndefined();
  });
});

describe('rule 1: what is taken', () => {
  const figures = [figure({ best: 1 })];
  it('figures of occurrences and statements; an assessment stands apart', () => {
    const said = { figures };
    const seen = { figures, by: 'b', content: { mode: 'occurrence' } } as const;
    const judged = { figures, by: 'c', content: { mode: 'assessment' } } as const;
    const { groups } = explained([said, seen, judged]);
    expect(inShort(groups)).toEqual({ [KILLED]: '1: - 1 -, 2: - 1 -, analyst 3: - 1 -' });
    expect(groups[0]?.envelopes).toMatchObject([{ low: 1, high: 1 }]);
  });

  it('an assessment that only may hold stands apart from what the sources may have told', () => {
    const said = { figures, at: [1, 12] as const };
    const judged = { figures, by: 'c', at: [1, 12], content: { mode: 'assessment' } } as const;
    const { groups } = explained([said, judged]);
    expect(inShort(groups)).toEqual({ [KILLED]: '? 1: - 1 -, analyst ? 2: - 1 -' });
  });

  it.each<[string, Partial<ToldEntry>, readonly unknown[]]>([
    ['of an own act', { content: { mode: 'operational' } }, ['mode', 1, []]],
    ['of background', { content: { kind: 'background.context' } }, ['kind', 1, []]],
    ['of a forecast', { content: { kind: 'statement.forecast' } }, ['kind', 1, []]],
    [
      'of a forecast by an analyst',
      { content: { mode: 'assessment', kind: 'statement.forecast' } },
      ['kind', 1, []],
    ],
    [
      'of an analysis that repeats another',
      { content: { mode: 'assessment', kind: 'statement.analysis', derivedFrom: ['ALE-009'] } },
      ['repeats', 1, ['ALE-009']],
    ],
    ['that is repeated', { content: { derivedFrom: ['ALE-009'] } }, ['repeats', 1, ['ALE-009']]],
    ['of a refuted entry', { state: { verification: 'refuted' } }, ['refuted', 1, []]],
    [
      'of a duplicate',
      { state: { aside: { why: 'duplicate', by: ['ALE-009'] } } },
      ['duplicate', 1, ['ALE-009']],
    ],
    [
      'of a superseded entry',
      { state: { aside: { why: 'superseded', by: ['ALE-009'] } } },
      ['superseded', 1, ['ALE-009']],
    ],
    [
      'of a retracted entry',
      { state: { retracted: { reason: 'duplicate', by: 'x', mergedInto: 'ALE-009' } } },
      ['retracted', 1, ['ALE-009']],
    ],
    ['marked as superseded', { figures: [figure({ role: 'superseded' })] }, ['role', 1, []]],
  ])('nothing %s', (_, told, why) => {
    const one = { figures, ...told };
    expect(shortOf([one])).toEqual({});
    expect(excludedBy([one])).toEqual([['ALE-001', ...why]]);
    expect(
      explained([one])
        .excluded.map((one) => textOf(excludedInWords(one, english)))
        .join(),
    ).toMatch(/^[A-Z].+\.$/);
  });
});

describe('rule 2: from when a figure holds', () => {
  const holds = (parts: Partial<Figure>, hours: number, told: Partial<ToldEntry> = {}) =>
    shortOf([{ figures: [figure({ best: 1, ...parts })], ...told }], world(hours));
  const period = { from: at(1), to: at(5) };
  it.each<[string, Partial<Figure>, Partial<ToldEntry>, readonly (readonly [number, string])[]]>([
    [
      'its as-of',
      { asOf: at(4), period },
      {},
      [
        [3, ''],
        [4, '1: - 1 -'],
      ],
    ],
    [
      'the end of its period',
      { period },
      {},
      [
        [4, ''],
        [5, '1: - 1 -'],
      ],
    ],
    [
      'its occurrence',
      {},
      { at: [2, 6] },
      [
        [1, ''],
        [2, '? 1: - 1 -'],
        [6, '1: - 1 -'],
      ],
    ],
    [
      'no known start',
      {},
      { at: [null, 6] },
      [
        [-99, '? 1: - 1 -'],
        [6, '1: - 1 -'],
      ],
    ],
    [
      'a day, until it was told',
      { asOf: '1970-01-01' },
      { state: { recordedAt: hour(40), toldAt: hour(30) } },
      [
        [23, ''],
        [24, '? 1: - 1 -'],
        [30, '1: - 1 -'],
      ],
    ],
    [
      'a day ahead, until it is over',
      { asOf: '1970-01-01' },
      {},
      [
        [24, '? 1: - 1 -'],
        [48, '1: - 1 -'],
      ],
    ],
    [
      'an open end, since it was told',
      {},
      { at: [2, null] },
      [
        [11, '? 1: - 1 -'],
        [12, '1: - 1 -'],
      ],
    ],
  ])('%s', (_, parts, told, moments) => {
    for (const [hours, shown] of moments) {
      expect(holds(parts, hours, told)).toEqual(shown === '' ? {} : { [KILLED]: shown });
    }
  });

  it('takes of two of one time the one that was uttered, else published, later', () => {
    const told = (when: 'uttered' | 'published', hours: number): ToldEntry => ({
      figures: [figure({ best: hours })],
      at: [2, 3],
      content: {
        time: {
          occurred: {
            from: formatInstant(hour(2)),
            to: formatInstant(hour(3)),
            precision: 'interval',
          },
          [when]: { at: formatInstant(hour(hours)) },
        },
      },
    });
    const last = (...all: readonly ToldEntry[]): unknown => Object.values(shortOf(all))[0];
    expect(last(told('uttered', 8), told('uttered', 7))).toBe('1: - 8 -');
    expect(last(told('published', 7), told('published', 8))).toBe('2: - 8 -');
    expect(last(told('uttered', 7), told('published', 8))).toBe('1: - 7 -, 2: - 8 -');
  });

  it('keeps people who moved apart by where they came from and went to', () => {
    const moved = (...places: EntryContent['places']): ToldEntry => ({
      figures: [figure({ measure: 'people.displaced' })],
      content: { places },
    });
    const from = { role: 'origin', placeId: 'aleppo' } as const;
    const to = { role: 'destination', description: 'the west' } as const;
    const groups = explained([moved(from), moved(from, to), moved(), moved()]).groups;
    expect(groups.map(({ id, origins, destinations }) => [id, origins, destinations])).toEqual([
      ['people.displaced/person/cumulative/the city', undefined, undefined],
      ['people.displaced/person/cumulative/the city/from=aleppo', ['aleppo'], undefined],
      [
        'people.displaced/person/cumulative/the city/from=aleppo/to=the west',
        ['aleppo'],
        ['the west'],
      ],
    ]);
  });

  it('says of what does not hold yet that it does not', () => {
    expect(excludedBy([{ figures: [figure({ best: 1 })], at: 4 }], world(2))).toEqual([
      ['ALE-001', 'not_yet', 2, []],
    ]);
  });
});

describe('rule 3: the last word of an origin', () => {
  const early = (parts: Partial<Figure> = {}) => ({
    figures: [figure({ best: 8, ...parts })],
    at: 3,
  });
  const late = (parts: Partial<Figure> = {}) => ({
    figures: [figure({ best: 5, ...parts })],
    at: 4,
  });

  it.each(['stock', 'cumulative'] as const)(
    'of a %s is the latest, though it be less',
    (stockFlow) => {
      const told = [early({ stockFlow }), late({ stockFlow })];
      const both = [shortOf(told), shortOf(told.toReversed())].map((groups) =>
        Object.values(groups),
      );
      expect(both).toEqual([['2: - 5 -'], ['1: - 5 -']]);
      expect(excludedBy(told)).toEqual([['ALE-001', 'superseded', 3, ['ALE-002']]]);
    },
  );

  it('of a flow is the latest of each period; periods stand side by side, each with its envelope', () => {
    const flow = { stockFlow: 'flow' } as const;
    const [first, second] = [
      { ...flow, period: { from: at(0), to: at(1) } },
      { ...flow, period: { from: at(1), to: at(2) } },
    ];
    const told = [
      early({ ...first, asOf: at(3), best: 8 }),
      early({ ...first, asOf: at(4), best: 9 }),
      early({ ...second, best: 20 }),
      { ...early({ ...second, best: 30 }), by: 'b' },
    ];
    const { groups } = explained(told);
    expect(Object.values(inShort(groups))).toEqual(['2: - 9 -, 3: - 20 -, 4: - 30 -']);
    expect(groups[0]?.envelopes.map(({ low, high }) => [low, high])).toEqual([
      [9, 9],
      [20, 30],
    ]);
  });

  it('of a flow without a period is that of its occasion', () => {
    const told = [early({ stockFlow: 'flow' }), late({ stockFlow: 'flow' })];
    expect(Object.values(shortOf(told))).toEqual(['2: - 5 -, 1: - 8 -']);
  });

  it('is one of its own for every other thing that is counted', () => {
    const others: readonly Partial<Figure>[] = [
      { scope: 'the port' },
      { measure: 'people.injured' },
      { unit: 'household' },
      { stockFlow: 'stock' },
      { excludes: 'soldiers' },
      { disaggregation: { sex: 'female' } },
    ];
    const told = [early(), ...others.map((other) => late(other))];
    expect(Object.keys(shortOf(told))).toHaveLength(7);
    expect(excludedBy(told)).toEqual([]);
  });

  it('stays beside another one of the same moment, and beside those of others', () => {
    const told = [early(), early({ best: 9 }), { ...late(), by: 'b' }];
    expect(shortOf(told)).toEqual({ [KILLED]: '3: - 5 -, 1: - 8 -, 2: - 9 -' });
  });

  it('is not replaced by what is only possible', () => {
    const told = [early(), { ...late(), at: [4, 13] as const }];
    expect(shortOf(told)).toEqual({ [KILLED]: '1: - 8 -, ? 2: - 5 -' });
  });
});

describe('rule 4: where a figure stands', () => {
  const left = (parts: Partial<ToldEntry>): ToldEntry => ({
    figures: [figure({ measure: 'people.departed', stockFlow: 'flow', best: 6 })],
    ...parts,
    content: { kind: 'movement.departure_reported', ...parts.content },
  });
  const placesOf = (told: ToldEntry, around = world()) =>
    explained([{ figures: [] }, told], around).groups.map(({ facet, of, availability }) =>
      [facet, ...of, availability].filter((part) => part !== undefined),
    );

  it.each<[string, Partial<ToldEntry>, readonly (readonly string[])[]]>([
    ['without a link', {}, [['displacement']]],
    [
      'about the plan, of a kind that is none',
      { content: { about: ['evac-1'] } },
      [['displacement']],
    ],
    ['part of the plan', { links: [['part_of', 'ALE-001']] }, [['evacuation', 'evac-1']]],
    ['part of something else', { links: [['part_of', 'ALE-002']] }, [['displacement']]],
    ['separate from the plan', { links: [['separate_from', 'ALE-001']] }, [['displacement']]],
    [
      'part of it and separate from it',
      {
        links: [
          ['part_of', 'ALE-001'],
          ['separate_from', 'ALE-001'],
        ],
      },
      [['displacement']],
    ],
    [
      'of a kind that speaks of evacuations',
      { content: { kind: 'movement.evacuation_started', about: ['evac-1', 'evac-2', 'site-1'] } },
      [
        ['evacuation', 'evac-1'],
        ['evacuation', 'evac-2'],
      ],
    ],
  ])('a departure %s', (_, parts, places) => {
    expect(placesOf(left(parts))).toEqual(places);
  });

  it.each([
    ['people.killed', 'casualties'],
    ['people.detained', 'casualties'],
    ['people.displaced', 'displacement'],
    ['people.remaining', 'displacement'],
    ['population.anything', 'displacement'],
    ['vehicles.lost', 'displacement'],
    ['shelter.beds', 'shelter'],
    ['damage.bridges', 'needs'],
    ['people.in_need', 'needs'],
    ['people.rescued', 'casualties'],
    ['people.hungry', 'needs'],
    ['water.litres', 'needs'],
  ])('%s under %s', (measure, facet) => {
    const [first] = explained([{ figures: [figure({ measure })] }]).groups;
    expect(first?.facet).toBe(facet);
  });

  const site = (kind: string, about = ['site-1']): ToldEntry => ({
    figures: [figure({ measure: 'shelter.capacity', stockFlow: 'stock', best: 80 })],
    content: { kind, about },
  });
  it.each<[string, readonly string[], readonly string[], string]>([
    ['shelter.site_announced', [], ['site-1'], 'planned'],
    ['shelter.site_announced', ['open'], ['site-1'], 'planned'],
    ['shelter.opened', [], ['site-1'], 'open'],
    ['shelter.opened', [], [], 'open'],
    ['shelter.capacity_changed', ['open'], ['site-1'], 'open'],
    ['shelter.capacity_changed', ['planned'], ['site-1'], 'planned'],
    ['shelter.capacity_changed', ['full'], ['site-1'], 'full'],
    ['shelter.capacity_changed', ['open', 'closed'], ['site-1'], 'contested'],
    ['shelter.capacity_changed', [], ['site-1'], 'unspecified'],
    ['shelter.capacity_changed', [], [], 'unspecified'],
    ['shelter.capacity_changed', ['open'], ['site-1', 'site-2'], 'unspecified'],
  ])('shelter by %s with status %j of %j is %s', (kind, status, about, availability) => {
    const around = world(11, { 'site-1': status });
    expect(placesOf(site(kind, [...about]), around)).toEqual([['shelter', ...about, availability]]);
  });

  it('sites are never counted together, nor planned with open places', () => {
    const told = [
      site('shelter.site_announced'),
      { ...site('shelter.opened'), by: 'b' },
      { ...site('shelter.opened', ['site-2']), by: 'c' },
    ];
    expect(Object.keys(shortOf(told))).toHaveLength(3);
  });
});

describe('rule 5: the envelope', () => {
  it.each([
    [
      [
        [1, null, 5],
        [3, 4, 9],
      ],
      [1, 9, false, false],
    ],
    [[[10, null, null]], [10, null, false, true]],
    [[[null, null, 10]], [null, 10, true, false]],
    [[[null, 500, null]], [500, 500, true, true]],
    [[[null, null, null]], [null, null, true, true]],
    [
      [
        [null, null, 10],
        [30, 30, 30],
      ],
      [10, 30, true, false],
    ],
    [
      [
        [500, null, null],
        [300, 300, 300],
      ],
      [300, 500, false, true],
    ],
  ])('of %j is %j', (lines, [low, high, openLow, openHigh]) => {
    const numbers = lines.map(([l, b, h]) =>
      numbersOf(figure({ min: l!, best: b!, max: h!, quantifier: 'range' })),
    );
    expect(envelopeOf(numbers)).toEqual({ low, high, openLow, openHigh });
  });

  it.each([
    ['at_least', [false, true]],
    ['at_most', [true, false]],
    ['exact_as_reported', [false, false]],
    ['approx', [false, false]],
  ] as const)(
    'is open where the source says %s, whatever bounds stand beside it',
    (quantifier, open) => {
      const numbers = numbersOf(figure({ quantifier, min: 10, best: 10, max: 10 }));
      const { low, high, openLow, openHigh } = envelopeOf([numbers])!;
      expect([low, high]).toEqual([10, 10]);
      expect([openLow, openHigh]).toEqual(open);
    },
  );

  it('of nothing is none', () => {
    expect(envelopeOf([])).toBeUndefined();
  });

  it('leaves out E and 5, not F and 6, and nothing for being unverified', () => {
    const graded = (by: string, best: number, grade: object): ToldEntry => ({
      by,
      figures: [figure({ quantifier: 'exact_as_reported', best })],
      content: { grade },
    });
    const { groups } = explained([
      graded('a', 10, { reliability: 'F', credibility: 6 }),
      graded('b', 20, { reliability: 'A' }),
      graded('c', 1, { reliability: 'E', credibility: 2 }),
      graded('d', 99, { reliability: 'A', credibility: 5 }),
    ]);
    expect(groups[0]?.lines.map(({ isCredible }) => isCredible)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(groups[0]?.envelopes).toEqual([
      { period: null, low: 10, high: 20, openLow: false, openHigh: false },
    ]);
  });
});

describe('rule 6: the preferred figure', () => {
  const preference = (at: number, parts: object = {}) => ({
    figure: 0,
    key: figureKey(figure({ best: 1 })),
    reason: 'counted by name',
    by: 'Ada',
    at,
    ...parts,
  });
  const told = (
    by: string,
    ...preferences: readonly ReturnType<typeof preference>[]
  ): ToldEntry => ({
    by,
    figures: [figure({ best: 1 })],
    ...(preferences.length === 0 ? {} : { state: { preferences } }),
  });
  const preferredOf = (entries: readonly ToldEntry[]) =>
    explained(entries).groups.flatMap(({ preferred }) =>
      preferred.map(({ choice }) => choice.entryNo),
    );

  it('is chosen by an analyst, the last choice counts, and never by us', () => {
    expect(preferredOf([told('a'), told('b')])).toEqual([]);
    const preferredRole = { by: 'a', figures: [figure({ best: 1, role: 'preferred' as const })] };
    expect(preferredOf([preferredRole])).toEqual([]);
    expect(preferredOf([told('a', preference(1)), told('b')])).toEqual(['ALE-001']);
    expect(preferredOf([told('a', preference(3)), told('b', preference(2))])).toEqual(['ALE-001']);
  });

  it('is none once the last choice was withdrawn, without going back to an earlier one', () => {
    const withdrawn = { withdrawn: { reason: 'no', by: 'Ada', at: 9 } };
    expect(preferredOf([told('a', preference(1)), told('b', preference(2, withdrawn))])).toEqual(
      [],
    );
  });

  it('is none while the figure that was chosen does not stand, and the choice is told', () => {
    const struck = { reason: 'error', by: 'x' } as const;
    const entries = [
      told('a', preference(1)),
      { ...told('b'), state: { preferences: [preference(2)], retracted: struck } },
    ];
    expect(preferredOf(entries)).toEqual([]);
    expect(explained(entries).preferences).toMatchObject([{ choice: { entryNo: 'ALE-002' } }]);
    expect(explained(entries).preferences[0]?.line).toBeUndefined();
  });

  it('does not pass to a figure that came to count something else', () => {
    const key = figureKey(figure({ scope: 'the port' }));
    const entries = [told('a', preference(1, { key }))];
    expect(preferredOf(entries)).toEqual([]);
    expect(entry(entries[0]!, 0).preferences).toHaveLength(1);
  });
});
