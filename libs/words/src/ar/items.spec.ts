import { describe, expect, it, test } from '@jest/globals';
import { type Difference, differenceOf, type ExcludedFigure, itemsFrom } from '@sitlog/board';
import { type Command, type Figure, figureKey } from '@sitlog/situation';
import { at, saying, type Saying } from '../../../../test/oracle/histories/talk-commands.js';
import { board, type Said } from '../../../board/test/accounts.js';
import { explained, figure, type ToldEntry } from '../../../board/test/figures.js';
import { byMany, exactly, groupOf, talks, wordsOf } from '../../test/items.js';
import { rowInWords } from '../comparison.js';
import { excludedInWords, conversionInWords } from '../figures.js';
import { textOf } from '../phrase.js';
import { arabic } from './index.js';

/** Without the marks that keep codes apart from the direction of the line. */
function read(text: string | undefined): string {
  return text?.replaceAll(/[\u2068\u2069]/g, '') ?? 'nothing';
}

const figures = (told: readonly ToldEntry[]): string =>
  read(wordsOf('figures', [groupOf(told)], arabic)[0]);

describe('figures in Arabic', () => {
  test.each<[words: string, said: Partial<Figure>]>([
    ['82 على الأقل', { quantifier: 'at_least', min: 82 }],
    ['9 على الأكثر', { quantifier: 'at_most', max: 9 }],
    ['نحو 300', { quantifier: 'approx', best: 300 }],
    ['من 10 إلى 15', { quantifier: 'range', min: 10, max: 15 }],
    ['12 [من 10 إلى 15]', { quantifier: 'range', min: 10, best: 12, max: 15 }],
    ['«dozens»', { verbal: 'dozens' }],
    ['بلا عدد', {}],
  ])('say %s', (words, said) => {
    expect(figures([{ figures: [figure(said)] }])).toBe(`${words} (a)`);
  });

  it('say which are possible, assessed or preferred', () => {
    const choice = { figure: 0, key: figureKey(exactly(1)), reason: 'x', by: 'anna', at: 0 };
    const possible: ToldEntry = { by: 'b', at: [1, 20], figures: [exactly(2)] };
    const content = { mode: 'assessment' } as const;
    const assessed: ToldEntry = { by: 'c', figures: [exactly(3)], content };
    const open: ToldEntry = { by: 'd', at: [1, 20], figures: [exactly(4)], content };
    const preferred: ToldEntry = { figures: [exactly(1)], state: { preferences: [choice] } };
    expect(figures([preferred, possible, assessed, open])).toBe(
      '1 (a)، ربما 2 (b)، تقديرًا 3 (c)، تقديرًا، وربما 4 (d)، ALE-001 يفضّله anna',
    );
  });

  test.each([
    [7, 'رقم آخر'],
    [8, 'رقمان آخران'],
    [9, '3 أرقام أخرى'],
    [17, '11 رقمًا آخر'],
    [106, '100 رقم آخر'],
  ])('of %i say how many are not named', (count, more) => {
    expect(figures(byMany(count))).toMatch(new RegExp(`\\) و${more}$`, 'u'));
  });

  test.each<[ExcludedFigure['verdict'], readonly string[], string]>([
    ['superseded', ['ALE-002'], 'يعطي المصدر نفسه رقمًا لاحقًا للشيء نفسه: ALE-002.'],
    ['retracted', [], 'سُحب مدخله.'],
    ['duplicate', ['ALE-002', 'ALE-003'], 'مدخله تكرار: ALE-002، ALE-003.'],
    ['repeats', ['ALE-002'], 'مدخله يكرر غيره فحسب: ALE-002.'],
  ])('say why one is set aside: %s %j', (verdict, because, words) => {
    expect(read(textOf(excludedInWords({ verdict, because }, arabic)))).toBe(words);
  });

  it('say with which size of a household they became persons', () => {
    const households = figure({ unit: 'household', best: 10, householdSize: 5.5 });
    const { numbers } = explained([{ figures: [households] }]).groups[0]!.lines[0]!.line;
    expect(conversionInWords(numbers, arabic)).toBe('حُوّل بحجم أسرة مذكور قدره 5.5');
  });
});

describe('demands in Arabic', () => {
  const demands = (...commands: readonly Command[]): string =>
    read(wordsOf('demands', talks(...commands), arabic)[0]);
  const made = saying({ hour: 8, demand: {} });

  it('say how they stand, and who tells them in which way', () => {
    expect(demands()).toBe('غير معروف، لا يرويه أحد');
    expect(demands(made, saying({ hour: 9, from: 'src-un', demand: {} }))).toBe(
      'قائم، صرّح به صاحبه (src-red) ومُبلَّغ عنه (src-un)',
    );
  });

  it('say what meets them, and how', () => {
    const met = saying({ hour: 9, kind: 'talks.demand_met' });
    const fulfilling = saying({
      ...{ hour: 10, from: 'src-un', kind: 'movement.convoy_departed', about: [] },
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    expect(demands(made, met, fulfilling)).toBe(
      'استُجيب له، صرّح به صاحبه (src-red)، يقول إنه استُجيب له: TLK-002، يلبّيه: TLK-003',
    );
  });

  test.each([
    [20, 'لم تحن بعد'],
    [14, 'انقضت'],
  ])('say of a deadline at %i o’clock that it is %s', (hour, standing) => {
    const demand = { deadline: at(hour) };
    const told = demands(saying({ hour: 8, demand, more: { assertions: [] } }));
    expect(told).toContain(`المهلة ${at(hour)} ${standing}`);
  });

  it('say of a deadline that names a day only that it may have passed', () => {
    const demand = { deadline: '2016-12-14' };
    const told = demands(saying({ hour: 8, demand, more: { assertions: [] } }));
    expect(told).toContain('المهلة 2016-12-14 ربما انقضت');
  });

  test.each([
    ['open', 'قائم'],
    ['met', 'استُجيب له'],
    ['withdrawn', 'سُحب'],
    ['passed', 'انقضى'],
    ['lapsed', 'سقط'],
    ['unknown', 'غير معروف'],
    ['contested', 'متنازع عليه'],
  ])('say of the status %s that it is %s', (status, words) => {
    expect(arabic.talks.life(status)).toBe(words);
  });
});

describe('forecasts and alerts in Arabic', () => {
  const window = (from: number, to: number, said: Partial<Saying> = {}): string => {
    const forecast = { what: 'rain', windowFrom: at(from), windowTo: at(to) };
    const made = saying({ hour: 8, kind: 'statement.forecast', forecast, ...said });
    const denied = saying({
      ...{ hour: 12, from: 'src-un', kind: 'statement.analysis', about: [] },
      relations: [{ type: 'in_tension_with', target: 'TLK-001' }],
    });
    return read(wordsOf('forecasts', talks(made, denied), arabic)[0]);
  };
  const occurred = { from: at(14), to: at(16), precision: 'interval' } as const;

  it('say how the window stands, whether it was made, and what is said of it', () => {
    const linked = `TLK-002: ${arabic.vocabulary.code('in_tension_with')}`;
    const from = (hours: number, to: number): string => `الفترة من ${at(hours)} إلى ${at(to)}`;
    expect(window(16, 18)).toBe(`${from(16, 18)} لم تبدأ بعد (src-red)، ${linked}`);
    expect(window(10, 18)).toBe(`${from(10, 18)} جارية (src-red)، ${linked}`);
    expect(window(10, 12)).toBe(`${from(10, 12)} انتهت (src-red)، ${linked}`);
    expect(window(16, 18, { more: { time: { occurred } } })).toBe(
      `ربما صدر، ${from(16, 18)} لم تبدأ بعد (src-red)، ${linked}`,
    );
  });

  it('say when what an alert is raised for is due', () => {
    const by = (from: string, deadline: string) => saying({ hour: 8, from, demand: { deadline } });
    const late = [by('src-red', at(14)), by('src-blue', '2016-12-14T15:00:00+01:00')];
    expect(wordsOf('raised', talks(...late), arabic).map(read)).toEqual([
      `مرفوع، الموعد ${at(14)} أو 2016-12-14T15:00:00+01:00`,
    ]);
  });
});

describe('a row of a comparison in Arabic', () => {
  const x: Said = { by: 'a', value: 'x' };
  const item = (said: readonly Said[] | undefined) =>
    itemsFrom(said === undefined ? [] : [board(said)], [], {
      ...{ demands: [], forecasts: [], raised: [] },
    })[0] ?? null;
  const row = (difference: Difference, entries: readonly string[] = []): string =>
    read(
      textOf(
        rowInWords(
          { ...difference, id: 'ea/x', entries, affected: [], events: [] },
          { words: arabic, naming: { value: (value) => value.toUpperCase() } },
        ),
      ),
    );

  it('says from what to what, and because of which entries', () => {
    const contested = item([x, { by: 'b', value: 'y' }]);
    expect(row(differenceOf(null, contested), ['ALE-001', 'ALE-002'])).toBe(
      'ea/x: ليس على اللوحة ← X مقابل Y (متنازع عليه)؛ ALE-001، ALE-002',
    );
  });

  it('says what is only possible', () => {
    const possible = item([{ ...x, at: [2, 30] }]);
    expect(row(differenceOf(item([x]), possible))).toBe('ea/x: X (مُبلَّغ عنه) ← غير معروف، ربما X');
  });

  it('says that it still stands, on other accounts', () => {
    expect(row(differenceOf(item([x]), item([x])))).toBe(
      'ea/x: ما زال X (مُبلَّغ عنه)، استنادًا إلى روايات أو تقييمات أخرى',
    );
  });
});
