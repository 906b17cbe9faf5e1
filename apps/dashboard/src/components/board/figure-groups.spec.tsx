/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type FigureLineResponse } from '@sitlog/api-types';
import { figureLineOf, figuresOf } from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { FigureGroups } from './figure-groups.js';

const lines = (count: number): readonly FigureLineResponse[] =>
  Array.from({ length: count }, (_, at) => figureLineOf(`ALE-00${at + 1}`, 10 + at));

/** As testPage, where figures are read alone: on the board somebody can prefer one. */
const figuresPage = (
  part: Parameters<typeof testPage>[0],
  world: Parameters<typeof testPage>[1] = {},
) =>
  testPage(part, {
    href: `http://desk.test/situations/ALE/handover?lang=${world.lang ?? 'en'}`,
    ...world,
  });

describe('figures of one thing', () => {
  it('say what they are of, what they span, and each with who gives it', async () => {
    const period = { from: '2016-12-14T00:00:00Z', to: null };
    const group = figuresOf({
      lines: [figureLineOf('ALE-001', 1_500)],
      envelopes: [
        { period: null, low: 10, high: 20, openLow: false, openHigh: false },
        { period, low: 30, high: 30, openLow: false, openHigh: false },
      ],
    });
    const { root, texts, names, isolated } = await figuresPage(<FigureGroups groups={[group]} />);
    expect(texts('heading')).toEqual(['people killed']);
    expect([...root.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'in Fuah',
      '10 to 20',
      '30',
    ]);
    expect(root.querySelector('p')?.dir).toBe('auto');
    expect(texts('row')).toEqual([
      '1,500 SOHR B2 Source: usually reliable. Information: probably true. ALE-001',
    ]);
    expect(names('link')).toEqual(['ALE-001']);
    expect(isolated()).toEqual(['SOHR', 'B2']);
  });

  it('are given by our own desk where nobody is named', async () => {
    const group = figuresOf({ lines: [figureLineOf('ALE-001', 7, { origin: 'desk' })] });
    const { texts } = await figuresPage(<FigureGroups groups={[group]} />);
    expect(texts('row')[0]).toMatch(/^7 our own desk B2/);
  });

  it('say whether what is counted is available', async () => {
    const { texts } = await figuresPage(
      <FigureGroups groups={[figuresOf({ availability: 'full', measure: 'shelter.capacity' })]} />,
    );
    expect(texts('heading')).toEqual(['shelter capacity (full)']);
  });

  it.each([
    [1, 0, undefined],
    [2, 0, '2 figures, never added up'],
    [1, 1, '2 figures, never added up'],
    [0, 0, undefined],
  ])('are counted where they are several (%i, %i)', async (count, unlisted, told) => {
    const { text } = await figuresPage(
      <FigureGroups groups={[figuresOf({ lines: [...lines(count)], unlisted })]} />,
    );
    expect(text().includes('never added up')).toBe(told !== undefined);
    expect(text()).toContain(told ?? '');
  });

  it('are told in Arabic', async () => {
    const { text } = await figuresPage(
      <FigureGroups groups={[figuresOf({ lines: [...lines(8)], unlisted: 2 })]} />,
      { lang: 'ar' },
    );
    expect(text()).toContain('رقمان أقدم');
    expect(text()).toContain('رقمان أقدم أيضًا في المدخلات');
    expect(text()).toContain('10 أرقام، لا تُجمع أبدًا');
  });

  it('are the newest six at first, and all when that is asked for', async () => {
    const { all, text, the, press } = await figuresPage(
      <FigureGroups groups={[figuresOf({ lines: [...lines(8)] })]} />,
    );
    expect(all('row')).toHaveLength(6);
    expect(text()).toContain('2 older figures');
    await press(the('button', 'Show'));
    expect(all('row')).toHaveLength(8);
    expect(all('button')).toEqual([]);
  });

  it('are all shown where they are six', async () => {
    const { all, text } = await figuresPage(
      <FigureGroups groups={[figuresOf({ lines: [...lines(6)] })]} />,
    );
    expect([all('row').length, all('button').length]).toEqual([6, 0]);
    expect(text()).not.toContain('older');
  });

  it('are told of that stand in the entries alone', async () => {
    const { text } = await figuresPage(<FigureGroups groups={[figuresOf({ unlisted: 3 })]} />);
    expect(text()).toContain('3 still older ones are in the entries');
  });

  const preferred = (entry: string, figure: number) => ({
    ...{ entry, figure, by: 'mk', at: '2016-12-14T08:30:00Z', reason: 'Counted on the spot.' },
    period: null,
  });

  it('keep in the list the one that an analyst prefers, with who and why', async () => {
    const group = figuresOf({
      lines: [...lines(8)],
      preferred: [preferred('ALE-008', 0), preferred('ALE-007', 1), preferred('ALE-001', 1)],
    });
    const { texts, root, isolated } = await figuresPage(<FigureGroups groups={[group]} />);
    expect(texts('row')).toHaveLength(7);
    expect(texts('row').filter((one) => one.includes('preferred'))).toEqual([
      '17 SOHR B2 Source: usually reliable. Information: probably true. ALE-008 preferred by mk',
    ]);
    expect(root.querySelector('[title="Counted on the spot."]')).not.toBeNull();
    expect(isolated().at(-1)).toBe('mk');
  });

  it('say which of them are doubtful, only possible, or assessments', async () => {
    const group = figuresOf({
      lines: [figureLineOf('ALE-001', 1, { credible: false })],
      possible: [figureLineOf('ALE-002', 2)],
      assessments: [figureLineOf('ALE-003', 3, { assessment: true })],
      possibleAssessments: [figureLineOf('ALE-004', 4, { assessment: true })],
    });
    const { texts } = await figuresPage(<FigureGroups groups={[group]} />);
    expect(texts('row').map((one) => one.replace(/^.*(ALE-00\d)/, '$1'))).toEqual([
      'ALE-001 doubtful',
      'ALE-002 It is open whether this was so by then already.',
      'ALE-003 an assessment, not in the range above',
      'ALE-004 an assessment, not in the range above It is open whether this was so by then already.',
    ]);
  });

  it.each([
    ['one number', { low: 50, best: 50, high: 50 }, ['50', '1.5', 'figure-span']],
    ['two bounds', { low: 25, best: null, high: 75 }, ['25', '50', 'figure-span']],
    ['an upper bound', { low: null, best: null, high: 75 }, ['0', '75', 'figure-span']],
    ['a lower bound', { low: 25, best: null, high: null }, ['25', '75', 'figure-span open']],
  ])('have a bar of %s, in the scale of the highest', async (_, bounds, drawn) => {
    const group = figuresOf({
      lines: [figureLineOf('ALE-001', 0, bounds)],
      possibleAssessments: [figureLineOf('ALE-002', 100)],
    });
    const { root } = await figuresPage(<FigureGroups groups={[group]} />);
    const span = root.querySelectorAll('rect')[1]!;
    expect(['x', 'width', 'class'].map((name) => span.getAttribute(name))).toEqual(drawn);
    expect(root.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each([
    [
      'a best number alone',
      [
        { low: null, best: 40, high: null },
        { low: 10, best: null, high: null },
      ],
      '25',
    ],
    [
      'a lower bound',
      [
        { low: 40, best: null, high: null },
        { low: 10, best: null, high: null },
      ],
      '100',
    ],
    [
      'an upper bound alone',
      [
        { low: null, best: null, high: 40 },
        { low: 10, best: null, high: 10 },
      ],
      '25',
    ],
    ['nothing but noughts', [{ low: 0, best: 0, high: 0 }], '0'],
  ])('have bars where the highest is %s', async (_, all, x) => {
    const group = figuresOf({ lines: all.map((one, at) => figureLineOf(`ALE-00${at}`, 0, one)) });
    const { root } = await figuresPage(<FigureGroups groups={[group]} />);
    const spans = [...root.querySelectorAll('rect')].filter((_rect, at) => at % 2 === 1);
    expect(spans.map((one) => one.getAttribute('x'))).toContain(x);
  });

  it('may be none', async () => {
    const { root } = await figuresPage(<FigureGroups groups={[]} />);
    expect(root.innerHTML).toBe('');
  });
});
