import { expect, it } from '@jest/globals';
import { answerOf } from './answer.js';
import { type Answer3, type AspectRules, type PropositionAsked } from './model.js';
import { askedIn, type ExampleWritten } from './worked-example.js';

// What random propositions reach once in a thousand, each small enough for a pencil.

const SOURCES = { UN: null, AFP: null, gov: 'government', opp: 'opposition' };

function asked(
  V: string,
  entries: ExampleWritten['entries'],
  flags: Partial<AspectRules> = {},
): PropositionAsked {
  const example = { id: '', title: '', sources: SOURCES, flags, entries, ask: [] };
  return askedIn(example, { V, answer: { state: '' } });
}

function placedAt(V: string): number {
  return asked(V, []).validAt;
}

function inShort({ state, values, earlier }: Answer3): unknown {
  return {
    state,
    values: values.map(({ value, origins }) => [value, ...origins]),
    earlier: earlier.map(({ entry, why }) => [entry, why]),
  };
}

it('adds to two opposing sides no word that its origin had taken back before the other spoke', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'open', at: 'Mon 06' },
    { n: 2, from: 'gov', says: 'closed', at: 'Mon 08' },
    { n: 3, from: 'gov', says: 'open', at: 'Mon 09' },
    { n: 4, from: 'opp', says: 'closed', at: 'Mon 10' },
  ];
  expect(inShort(answerOf(asked('Mon 10', entries)))).toEqual({
    state: 'contested',
    values: [
      ['closed', 'opp'],
      ['open', 'UN', 'gov'],
    ],
    earlier: [],
  });
});

it('leaves overtaken what two opposing sides overtook, though one of them takes its word back later', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'open', at: 'Mon 06' },
    { n: 2, from: 'gov', says: 'closed', at: 'Mon 08' },
    { n: 3, from: 'gov', says: 'open', at: 'Mon 11' },
    { n: 4, from: 'opp', says: 'closed', at: 'Mon 10' },
  ];
  const answer = answerOf(asked('Mon 12', entries));
  expect(inShort(answer)).toEqual({
    state: 'contested',
    values: [
      ['closed', 'opp'],
      ['open', 'gov'],
    ],
    earlier: [[1, 'overtaken']],
  });
});

it('adds to two opposing sides no word that was over before the other spoke', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'open', at: 'Mon 06' },
    { n: 2, from: 'gov', says: 'closed', at: 'Mon 08', end: 'Mon 09' },
    { n: 3, from: 'opp', says: 'closed', at: 'Mon 10' },
  ];
  expect(inShort(answerOf(asked('Mon 10', entries)))).toEqual({
    state: 'contested',
    values: [
      ['closed', 'opp'],
      ['open', 'UN'],
    ],
    earlier: [[2, 'over']],
  });
});

it('begins a run anew after a word that gave way', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'holding', at: 'Mon 06', rec: 'Mon 09', uttered: 'Mon 09' },
    { n: 2, from: 'AFP', says: 'breached', at: 'Mon 08' },
    { n: 3, from: 'UN', says: 'holding', at: 'Mon 10' },
  ];
  const answer = answerOf(asked('Mon 10', entries, { baseline: 'holding' }));
  expect(inShort(answer)).toEqual({
    state: 'reported',
    values: [['holding', 'UN']],
    earlier: [[2, 'overtaken']],
  });
  const again = placedAt('Mon 10');
  expect(answer.values.map(({ since }) => since)).toEqual([
    { earliest: again, latest: again, origin: 'UN' },
  ]);
});

it('counts an admission that its origin has repeated without one', () => {
  const entries = [
    { n: 1, from: 'gov', says: 'lost', at: 'Mon 08', against: true },
    { n: 2, from: 'gov', says: 'lost', at: 'Mon 10' },
    { n: 3, from: 'UN', says: 'lost', at: 'Mon 10' },
  ];
  expect(answerOf(asked('Mon 10', entries)).state).toBe('confirmed_by_adversaries');
});

it('takes of a ring of duplicates the first that was logged and still stands', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'open', at: 'Mon 06' },
    { n: 2, from: 'AFP', says: 'open', at: 'Mon 06' },
    { n: 3, from: 'gov', says: 'open', at: 'Mon 06' },
  ];
  const drawn = asked('Mon 08', entries);
  const ring = drawn.entries.map((entry) => ({ ...entry, duplicateOf: [(entry.n % 3) + 1] }));
  const origins = (of: typeof ring) =>
    answerOf({ ...drawn, entries: of }).values.flatMap((value) => value.origins);
  expect(origins(ring)).toEqual(['UN']);
  expect(origins(ring.map((entry) => ({ ...entry, isRetracted: entry.n === 1 })))).toEqual(['AFP']);
});

it('lets the authority over an aspect overtake a neutral voice, whatever its grade', () => {
  const entries = [
    { n: 1, from: 'UN', says: 'open', at: 'Mon 06' },
    { n: 2, from: 'gov', says: 'closed', at: 'Mon 08' },
  ];
  const drawn = asked('Mon 08', entries);
  const weak = drawn.entries.map((entry) => ({ ...entry, reliability: 'E' as const }));
  const state = (authority: readonly string[]) =>
    answerOf({ ...drawn, entries: weak, authority }).state;
  expect([state([]), state(['gov'])]).toEqual(['contested', 'reported']);
});
