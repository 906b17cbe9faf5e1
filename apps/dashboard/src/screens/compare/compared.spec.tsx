/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type ComparisonRow } from '../../core/board/comparison.js';
import {
  demandOf,
  figureLineOf,
  figuresOf,
  propositionOf,
  valueOf,
} from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { ComparedRows } from './rows.js';

const holding = propositionOf('observance', { state: 'reported', values: [valueOf('holding')] });
const disputed = propositionOf('observance', {
  state: 'contested',
  values: [valueOf('breached'), valueOf('holding')],
});

function rowOf(other: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    ...{ facet: 'ceasefire', id: 'agr-1/observance', before: holding, after: disputed },
    ...{ entries: ['ALE-018'], affected: [], events: [], inWords: '' },
    ...other,
  };
}

const several = (count: number): readonly ComparisonRow[] =>
  Array.from({ length: count }, (_, at) => rowOf({ id: `agr-1/a${at}` }));

async function drawn(
  rows: readonly ComparisonRow[],
  { lang = 'en', areAllOpen = false }: { lang?: 'en' | 'ar'; areAllOpen?: boolean } = {},
) {
  const page = await testPage(<ComparedRows rows={rows} areAllOpen={areAllOpen} />, { lang });
  return {
    ...page,
    lines: [...page.root.querySelectorAll('summary')].map((one) => page.text(one)),
  };
}

describe('a row of a comparison', () => {
  it('is one line: of what, and from what to what', async () => {
    const { lines } = await drawn([rowOf(), rowOf({ id: 'agr-1/formal', before: null })]);
    expect(lines).toEqual([
      'Agreement of 13 December — observance: holding (reported) → breached against holding (contested)',
      'Agreement of 13 December — formal status: not on the board → breached against holding (contested)',
    ]);
  });

  it('is one line in Arabic, whose arrow runs with the language', async () => {
    const { lines } = await drawn([rowOf()], { lang: 'ar' });
    expect(lines[0]).toMatch(/^Agreement of 13 December — .+: .+ ← .+ مقابل .+$/);
  });

  it('says that an answer is the same where only what it rests on differs', async () => {
    const { lines } = await drawn([rowOf({ after: holding })]);
    expect(lines).toEqual([
      'Agreement of 13 December — observance: still holding (reported), resting on other accounts or grades',
    ]);
  });

  it('tells what was set by hand', async () => {
    const override = {
      ...{ value: 'breached', reason: 'seen', by: 'Mona', derivedState: 'contested' },
      ...{ from: '2016-12-14T08:00:00Z', expiresAt: '2016-12-14T12:00:00Z' },
    };
    const byHand = propositionOf('observance', { state: 'overridden', override } as never);
    const { lines } = await drawn([rowOf({ after: byHand })]);
    expect(lines[0]).toMatch(/→ breached \(.*\)$/);
  });

  it('tells what figures span, and how a demand and its deadline stand', async () => {
    const span = (low: number, high: number) =>
      figuresOf({
        lines: [figureLineOf('ALE-004', low)],
        envelopes: [{ period: null, low, high, openLow: false, openHigh: false }],
      });
    const due = (life: string, standing: string) =>
      demandOf({
        life,
        deadlines: {
          ...{ state: 'reported', possible: [], without: [] },
          given: [
            {
              ...{ written: ['2016-12-14T10:00:00Z'], standing, state: 'reported', origins: [] },
              ...{ falls: { earliest: null, latest: '2016-12-14T10:00:00Z' }, entries: [] },
            },
          ],
        } as never,
      });
    const { lines } = await drawn([
      rowOf({ part: 'figures', id: 'g-1', before: span(3, 3), after: span(3, 12) }),
      rowOf({
        part: 'demands',
        id: 'dem-1',
        before: due('open', 'ahead'),
        after: due('open', 'passed'),
      }),
    ]);
    expect(lines[0]).toBe('in Fuah — people killed: 3 → 3 to 12');
    expect(lines[1]).toMatch(
      /^Safe passage: open, deadline .*12:00.* ahead → open, deadline .*12:00.* passed$/,
    );
  });

  it('shows both sides and what made it so when it is opened, and not before', async () => {
    const { root, texts, text } = await drawn([rowOf()]);
    expect(text()).not.toContain('Because of');
    const details = root.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settled();
    expect(text()).toContain('Because of ALE-018');
    expect(texts('link')).toContain('ALE-018');
    expect(root.querySelectorAll('.side')).toHaveLength(2);
  });

  it('is open with all others where that is wanted', async () => {
    const { root, draw } = await drawn(several(10), { areAllOpen: true });
    const open = (): number => root.querySelectorAll('details[open]').length;
    expect([open(), root.querySelectorAll('.side').length]).toEqual([10, 20]);
    await draw(<ComparedRows rows={several(10)} areAllOpen={false} />);
    expect(open()).toBe(0);
  });
});

describe('the rows of a part', () => {
  it('are eight at first, and how many more there are is told', async () => {
    const { lines, text, the, press, root } = await drawn(several(10));
    expect(lines).toHaveLength(8);
    expect(text()).toContain('2 more in this part.');
    await press(the('button', 'Show'));
    expect(root.querySelectorAll('summary')).toHaveLength(10);
    expect(text()).not.toContain('more in this part');
  });

  it('are all there without a word where they are few', async () => {
    const { names } = await drawn(several(8));
    expect(names('button')).toEqual([]);
  });

  it('leave out questions that nobody speaks of, which do not count among them', async () => {
    const merelyAsked = rowOf({ id: 'agr-1/formal', before: null, after: propositionOf('formal') });
    const { lines, text, the, press, root } = await drawn([merelyAsked, rowOf()]);
    expect(lines).toHaveLength(1);
    expect(text()).toContain('1 question is new on the board; nothing is said of it');
    await press(the('button', 'Show'));
    expect(root.querySelectorAll('summary')).toHaveLength(2);
  });
});
