import { describe, expect, it } from '@jest/globals';
import { type FigureGroup } from '@sitlog/board';
import { type Figure } from '@sitlog/situation';
import { catalogueIn, textOf } from '@sitlog/words';
import { type ToldEntry } from '../../../board/test/figures.js';
import { figure, figuresOf, NOON, PACKS, reportOf } from '../../test/reports.js';
import { cells, linesOf, tablesIn } from '../../test/told.js';
import { buildReport } from '../build-report.js';
import { type Report } from '../document/document.js';

const NEEDS = { en: 'Needs and response', ar: 'الاحتياجات والاستجابة' } as const;
type Language = keyof typeof NEEDS;

function reported(figures: readonly FigureGroup[], language: Language): Report {
  return buildReport(reportOf({ figures, words: catalogueIn(language, PACKS) }));
}

/** The rows of the figures that some entries tell. */
function rows(told: readonly ToldEntry[], language: Language = 'en') {
  return cells(tablesIn(reported(figuresOf(...told), language), NEEDS[language])[0]!);
}

/** The only row of a figure, by its columns: what is counted, how many, by whom, as of when. */
function row(parts: Partial<Figure>, more: Partial<ToldEntry> = {}, language: Language = 'en') {
  return rows([{ figures: [figure(parts)], ...more }], language)[0]!;
}

describe('a figure in a report', () => {
  it('stands in a table under its names', () => {
    const groups = figuresOf({ figures: [figure()] });
    const [table] = tablesIn(reported(groups, 'en'), NEEDS.en);
    const [arabic] = tablesIn(reported(groups, 'ar'), NEEDS.ar);
    expect(table!.columns.map(textOf)).toEqual([
      ...['What is counted', 'Figure', 'Source', 'As of', 'Entry'],
    ]);
    expect(arabic!.columns.map(textOf)).toEqual([
      ...['ما يُعدّ', 'الرقم', 'المصدر', 'الوقت', 'المدخل'],
    ]);
    expect([table, arabic].map((one) => textOf(one!.caption.words))).toEqual([
      'Side by side as they were given; figures are never added up.',
      'جنبًا إلى جنب كما أُعطيت؛ لا تُجمع الأرقام أبدًا.',
    ]);
    expect([table, arabic].map((one) => textOf(one!.caption.label!))).toEqual(['Figures', 'أرقام']);
  });

  it('says what it counts, of whom, and without whom', () => {
    const parts = { excludes: 'soldiers', disaggregation: { sex: 'female', age: 'child' } };
    expect(row(parts)[0]).toBe(
      'People killed (persons, running total); “the city”; sex female; age child; without soldiers',
    );
    const arabic = row(parts, {}, 'ar')[0];
    expect(arabic).toContain('الجنس female؛ العمر child؛ من دون soldiers');
  });

  it.each<[Partial<Figure>, string, string]>([
    [{}, '10 (exact as reported)', '10 (دقيق كما ورد)'],
    [{ quantifier: 'at_least' }, 'at least 10', '10 على الأقل'],
    [{ quantifier: 'at_most' }, 'at most 10', '10 على الأكثر'],
    [{ quantifier: 'approx' }, 'about 10', '10 تقريبًا'],
    [
      { quantifier: 'range', min: 5, max: 20 },
      'a range: low 5, best 10, high 20',
      'نطاق: الأدنى 5، الأفضل 10، الأعلى 20',
    ],
    [
      { quantifier: 'approx', min: 5, max: 20 },
      'about: low 5, best 10, high 20',
      'تقريبًا: الأدنى 5، الأفضل 10، الأعلى 20',
    ],
    [
      { quantifier: 'unknown', best: null },
      'number not known: low not given, best not given, high not given',
      'العدد غير معروف: الأدنى لم يُعطَ، الأفضل لم يُعطَ، الأعلى لم يُعطَ',
    ],
    [
      { quantifier: 'verbal', verbal: 'many', min: 5, best: null, max: null },
      '“many”; low 5, best not given, high not given',
      '«many»؛ الأدنى 5، الأفضل لم يُعطَ، الأعلى لم يُعطَ',
    ],
  ])('is put as its source put it: %j', (parts, english, arabic) => {
    expect(row(parts)[1]).toBe(english);
    expect(row(parts, {}, 'ar')[1]).toBe(arabic);
  });

  it('names the convention by which its words are read, and how households are persons', () => {
    const dozens = { quantifier: 'verbal', verbal: 'dozens', best: null } as const;
    expect(row(dozens)[1]).toMatch(/^“dozens”; low 24, .*; bounds by convention: /);
    expect(row(dozens, {}, 'ar')[1]).toContain('حدود متعارف عليها: من 24 إلى 99');
    const dozen = { ...dozens, verbal: 'a dozen' };
    expect(row(dozen, {}, 'ar')[1]).toContain('عدد متعارف عليه: 12');
    const households = { unit: 'household', householdSize: 5 };
    expect(row(households, {}, 'ar')[1]).toContain('بالأشخاص الأدنى 50، الأفضل 50، الأعلى 50، ');
  });

  it('says who gives it, on which grade, and how it stands', () => {
    expect(row({}, { by: 'src-a' })[2]).toMatch(/^A party \(red side\), grade [A-F][1-6]\.$/);
    expect(row({}, { state: { verification: 'verified' } })[2]).toMatch(
      /\. Verified by the verification desk\.$/,
    );
    const bad = { content: { grade: { credibility: 5 } } } as const;
    expect(row({}, bad)[2]).toMatch(/\. Graded as not credible: outside what figures span\.$/);
    expect(row({}, bad, 'ar')[2]).toContain('قُيّم بأنه غير موثوق');
    expect(row({}, { state: { verification: 'verified' } }, 'ar')[2]).toContain(
      'تحقّق منه مكتب التحقق.',
    );
    expect(row({}, { content: { mode: 'assessment' } })[2]).toMatch(
      /\. An assessment of its own, apart from the accounts\.$/,
    );
    expect(row({}, { at: [1, 23] })[2]).toMatch(/\. It may hold at this moment, or may not\.$/);
    expect(row({}, { at: [1, 23] }, 'ar')[2]).toContain('قد يصح في هذه اللحظة وقد لا يصح.');
    expect(row({}, { content: { mode: 'assessment' } }, 'ar')[2]).toContain(
      'تقدير قائم بذاته، بمعزل عن الروايات.',
    );
  });

  it('says as of when it holds: as it is given, by its period, or when it occurred', () => {
    const period = { from: '1969-12-29', to: '1969-12-30' };
    const flow = { stockFlow: 'flow', period } as const;
    const told = '29 Dec 1969 (day) to 30 Dec 1969 (day)';
    expect(row({ asOf: '1969-12-30' })[3]).toBe('30 Dec 1969 (day)');
    expect(row(flow)[3]).toBe(`for the period ${told}`);
    expect(row({ ...flow, asOf: '1969-12-30' })[3]).toBe(
      `30 Dec 1969 (day), for the period ${told}`,
    );
    expect(row(flow, {}, 'ar')[3]).toMatch(/^للفترة من 29 /);
  });
});

describe('below the figures', () => {
  const notes = (figures: readonly FigureGroup[], language: Language = 'en') =>
    linesOf(reported(figures, language), NEEDS[language]).slice(1);
  const spans = (...told: readonly ToldEntry[]) =>
    notes(figuresOf(...told)).filter((line) => line.includes('span from'));

  it('is what several credible ones span, and where it may be less or more', () => {
    const lower: ToldEntry = { by: 'b', figures: [figure({ quantifier: 'at_most', best: 4 })] };
    const upper: ToldEntry = { by: 'c', figures: [figure({ quantifier: 'at_least', best: 40 })] };
    const plain: ToldEntry = { figures: [figure()] };
    expect(spans(plain)).toEqual([]);
    const [one] = spans(plain, { by: 'b', figures: [figure({ best: 12 })] });
    expect(one).toMatch(
      /The 2 credible figures span from 10 to 12; that is no estimate\. \| ALE-001 ALE-002$/,
    );
    expect(spans(plain, lower, upper)[0]).toContain(
      'that is no estimate. It may be less. It may be more.',
    );
    const arabic = notes(figuresOf(plain, lower, upper), 'ar').join('\n');
    expect(arabic).toContain('الأرقام الموثوقة (3) تمتد من ');
    expect(arabic).toContain('قد يكون أقل. قد يكون أكثر.');
  });

  it('is how many older ones are not listed', () => {
    const told = Array.from({ length: 25 }, (_, i): ToldEntry => {
      const day = String(i + 1).padStart(2, '0');
      const period = { from: `1969-11-${day}`, to: `1969-11-${day}` };
      return { by: `o${i}`, figures: [figure({ stockFlow: 'flow', period, best: i })] };
    });
    const groups = figuresOf(...told);
    expect(rows(told)).toHaveLength(20);
    expect(notes(groups).join('\n')).toContain('5 older figures of the same are not listed.');
    expect(notes(groups, 'ar').join('\n')).toContain('5 أرقام أقدم للشيء نفسه لا تُدرج هنا.');
  });

  it('is who prefers which, and why', () => {
    const [group] = figuresOf({ figures: [figure()] });
    const { line } = group!.lines[0]!;
    const choice = { ...line, figure: 0, reason: 'Counted.', by: 'Berta', at: NOON };
    const preferred = [{ choice, group: group!.id, line }];
    expect(notes([{ ...group!, preferred }], 'ar').join('\n')).toContain(
      'فضّل Berta في 2016-12-14, 12:00 +00:00 رقم هذا المدخل، لأن: «Counted.»',
    );
  });
});
