import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerOf } from './answer.js';
import { type Answer3, type EntryAsKnown, type PropositionAsked } from './model.js';
import { placed } from './place.js';
import { arbitraryProposition } from './random-propositions.js';

const RUNS = { numRuns: 200 };

/** Where something begins or ends by what is known. */
function boundsIn({ entries, aspect, overrides }: PropositionAsked): readonly number[] {
  const bounds = [
    ...placed(entries, entries, aspect).flatMap((account) => [
      account.earliest,
      account.latest,
      account.endsEarliest,
      account.endsLatest,
    ]),
    ...overrides.flatMap(({ recordedAt, expiresAt, liftedAt }) => [
      recordedAt,
      expiresAt,
      liftedAt ?? Infinity,
    ]),
  ].filter(Number.isFinite);
  return [...new Set(bounds)].sort((a, b) => a - b);
}

/** An answer whose order does not depend on numbers; entries renamed. */
function inNoOrder(answer: Answer3, rename = (n: number) => n): unknown {
  const sorted = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(renamed(row, rename))).sort();
  return {
    ...answer,
    values: answer.values.map((row) => renamed(row, rename)),
    denied: answer.denied.map((row) => renamed(row, rename)),
    earlier: sorted(answer.earlier),
    possible: sorted(answer.possible),
    abstentions: sorted(answer.abstentions),
    endings: sorted(answer.endings),
  };
}

interface Numbered {
  readonly entry?: number;
  readonly entries?: readonly number[];
}
function renamed(row: Numbered, rename: (n: number) => number): unknown {
  const { entry, entries } = row;
  return {
    ...row,
    ...(entry === undefined ? {} : { entry: rename(entry) }),
    ...(entries === undefined ? {} : { entries: entries.map(rename).sort((a, b) => a - b) }),
  };
}

it('places what is written as a plain date by its first moment, and what was said on one by its last', () => {
  const [first, last] = [1000, 2000];
  const entry: EntryAsKnown = {
    n: 1,
    origin: 'UN',
    says: [{ said: 'affirms', value: 'open' }],
    recordedAt: 9000,
    occurred: { from: 500, to: null },
    uttered: [first, last],
    mode: 'statement',
    reliability: 'B',
    credibility: 2,
  };
  const aspect = { exclusive: true };
  const place = (more: Partial<EntryAsKnown>) =>
    placed([{ ...entry, ...more }], [], aspect).map((a) => [a.earliest, a.latest, a.endsLatest]);
  expect(place({})).toEqual([[500, last, Infinity]]);
  expect(place({ effective: { from: [first, last], to: [first, last] } })).toEqual([
    [first, first, last],
  ]);
});

it('does not depend on the order in which entries come in', () => {
  fc.assert(
    fc.property(arbitraryProposition(), fc.infiniteStream(fc.nat()), (drawn, keys) => {
      // In a ring of duplicates the first logged stands, so there the order does matter.
      const asked = {
        ...drawn,
        entries: drawn.entries.map((entry) => ({
          ...entry,
          duplicateOf: (entry.duplicateOf ?? []).filter((n) => n < entry.n),
        })),
      };
      const shuffled = asked.entries
        .map((entry) => [keys.next().value, entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      const rename = (n: number) => shuffled.findIndex((entry) => entry.n === n) + 1;
      const again = {
        ...asked,
        hidden: asked.hidden.map(rename).filter((n) => n > 0),
        entries: shuffled.map((entry) => renumbered(entry, rename)),
      };
      expect(inNoOrder(answerOf(again))).toEqual(inNoOrder(answerOf(asked), rename));
    }),
    RUNS,
  );
});

function renumbered(entry: EntryAsKnown, rename: (n: number) => number): EntryAsKnown {
  return {
    ...entry,
    n: rename(entry.n),
    duplicateOf: (entry.duplicateOf ?? []).map(rename),
    supersedes: (entry.supersedes ?? []).map(rename),
    contradicts: (entry.contradicts ?? []).map(rename),
  };
}

it('changes nothing but what is stale while only time passes', () => {
  fc.assert(
    fc.property(arbitraryProposition(), (asked) => {
      const bounds = boundsIn(asked);
      const moments = [-Infinity, ...bounds].map(
        (from, i) => [from, bounds[i] ?? Infinity] as const,
      );
      for (const [from, to] of moments) {
        const first = Number.isFinite(from) ? from : to - 1e12;
        const last = Number.isFinite(to) ? to - 1 : from + 1e12;
        const [one, other] = [first, last].map((validAt) => ({
          ...answerOf({ ...asked, validAt }),
          stale: undefined,
        }));
        expect(other).toEqual(one);
      }
    }),
    RUNS,
  );
});

it('brings nothing back that was overtaken, aged or gave way, and says the same of it ever after', () => {
  fc.assert(
    fc.property(arbitraryProposition(), (asked) => {
      const answers = boundsIn(asked).map((validAt) => answerOf({ ...asked, validAt }));
      for (const [i, { earlier }] of answers.entries()) {
        for (const gone of earlier) {
          for (const later of answers.slice(i)) {
            const { values, denied } = later;
            const counting = (gone.negated ? denied : values).filter(
              ({ value, entries }) => value === gone.value && entries.includes(gone.entry),
            );
            const again = later.earlier.filter(
              ({ entry, value, negated }) =>
                entry === gone.entry && value === gone.value && negated === gone.negated,
            );
            expect(counting).toEqual([]);
            expect([[], [gone]]).toContainEqual(again);
          }
        }
      }
    }),
    RUNS,
  );
});

/** Entries to which no relation leads. */
function unrelated({ entries }: PropositionAsked): readonly EntryAsKnown[] {
  const named = entries.flatMap(({ duplicateOf, supersedes, contradicts }) => [
    ...(duplicateOf ?? []),
    ...(supersedes ?? []),
    ...(contradicts ?? []),
  ]);
  return entries.filter(({ n }) => !named.includes(n));
}

it('answers as if a retracted entry had not been logged', () => {
  fc.assert(
    fc.property(arbitraryProposition(), (asked) => {
      for (const gone of unrelated(asked)) {
        const others = asked.entries.filter((entry) => entry !== gone);
        const without = answerOf({ ...asked, entries: others });
        for (const mark of [{ isRetracted: true }, { isRefuted: true }]) {
          const entries = [...others, { ...gone, ...mark }];
          expect(answerOf({ ...asked, entries })).toEqual(without);
        }
      }
    }),
    RUNS,
  );
});

it('is not raised by an origin that says the same again', () => {
  fc.assert(
    fc.property(arbitraryProposition(), (asked) => {
      for (const said of unrelated(asked)) {
        const n = asked.entries.length + 1;
        const entries = [...asked.entries, { ...said, n, isVerified: false }];
        const hidden = asked.hidden.includes(said.n) ? [...asked.hidden, n] : asked.hidden;
        const again = answerOf({ ...asked, entries, hidden });
        expect(withoutEntries(again)).toEqual(withoutEntries(answerOf(asked)));
      }
    }),
    RUNS,
  );
});

function withoutEntries(answer: Answer3): unknown {
  const rows = (list: readonly object[]) => [
    ...new Set(list.map((row) => JSON.stringify({ ...row, entry: 0, entries: [] }))),
  ];
  return {
    ...answer,
    values: rows(answer.values),
    denied: rows(answer.denied),
    earlier: rows(answer.earlier).sort(),
    possible: rows(answer.possible).sort(),
    abstentions: rows(answer.abstentions).sort(),
    endings: rows(answer.endings).sort(),
  };
}
