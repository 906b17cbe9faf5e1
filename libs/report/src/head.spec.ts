import { describe, expect, it } from '@jest/globals';
import { catalogueIn, textOf } from '@sitlog/words';
import { answer, NOON, PACKS, reportOf } from '../test/reports.js';
import { lineOf } from '../test/told.js';
import { buildReport } from './build-report.js';
import { type ReportInput } from './document/input.js';
import { exerciseLine, nameOf } from './rendering/running-lines.js';

const reports = (parts: Partial<ReportInput> = {}) =>
  [reportOf(parts), reportOf({ words: catalogueIn('ar', PACKS), ...parts })].map(buildReport);
const facts = (parts: Partial<ReportInput> = {}) =>
  reports(parts).map(({ head }) =>
    head.facts.map(({ label, words }) => `${label}: ${textOf(words)}`),
  );
const changes = { worldChanged: [], learned: [], corrected: [] };
const noon = '2016-12-14, 12:00 +00:00';

describe('the head of a draft', () => {
  it('names the situation, and says that it is a draft', () => {
    const [english, arabic] = reports();
    expect(english!.head).toMatchObject({
      title: 'Situation report (draft)',
      code: 'ALE',
      note: [],
    });
    expect(arabic!.head.title).toBe('تقرير عن الوضع (مسودة)');
    expect(textOf(english!.head.situation)).toBe('The city');
    expect(english!.head.subtitle).toEqual([]);
    expect(english).not.toHaveProperty('number');
    expect(english!.isExercise).toBe(false);
    expect([english, arabic].map((one) => nameOf(one!))).toEqual([
      'ALE situation report, draft',
      'تقرير عن الوضع ALE، مسودة',
    ]);
  });

  it('says as of when, as known at which moment, and that nothing came before', () => {
    const [english, arabic] = facts();
    expect(english).toEqual([
      `As of: ${noon}`,
      `As known at: ${noon}, revision 7`,
      'Compared with: no earlier moments; the highlights say how things stand',
      'Issued: no: this is a draft without a number',
      'Times: in UTC, with their offset from UTC',
    ]);
    expect(arabic).toEqual([
      `الوضع كما في: ${noon}`,
      `كما كان معروفًا في: ${noon}، المراجعة 7`,
      'مقارنةً بـ: لا لحظة سابقة؛ تقول أبرز النقاط كيف هي الحال',
      'الإصدار: لم يصدر: هذه مسودة بلا رقم',
      'الأوقات: بتوقيت UTC، مع فرقها عن التوقيت العالمي',
    ]);
  });
});

describe('the head of a report', () => {
  const issue = { number: 3, by: 'Berta', at: NOON, title: 'Morning', rules: ['board-2'] };

  it('that was issued says by whom, and carries its number, its title and its note', () => {
    const note = 'First line.\n\n \nSecond line.';
    const [english, arabic] = reports({ issue: { ...issue, note } });
    expect(english).toMatchObject({ number: 3, head: { title: 'Situation report no. 3' } });
    expect(arabic!.head.title).toBe('تقرير عن الوضع رقم 3');
    expect(textOf(english!.head.subtitle)).toBe('Morning');
    expect(english!.head.note.map(textOf)).toEqual(['First line.', 'Second line.']);
    const [told, inArabic] = facts({ issue });
    expect([told![3], inArabic![3]]).toEqual([
      `Issued: by Berta, ${noon}`,
      `الإصدار: أصدره Berta، ${noon}`,
    ]);
    expect([english, arabic].map((one) => nameOf(one!))).toEqual([
      'ALE situation report no. 3',
      'تقرير عن الوضع ALE رقم 3',
    ]);
  });

  it('says with what it is compared: a report by its number, or moments', () => {
    const since = { validAt: NOON, knownAt: NOON, knownRevision: 5, changes };
    const told = `as of ${noon}, as known at ${noon}, revision 5`;
    expect(facts({ since })[0]![2]).toBe(`Compared with: ${told}`);
    const numbered = facts({ since: { ...since, report: 2 } });
    expect(numbered[0]![2]).toBe(`Compared with: report no. 2, ${told}`);
    const first = { ...since, knownRevision: -1 };
    expect(facts({ since: first })[0]![2]).not.toContain('revision');
    expect(numbered[1]![2]).toBe(
      `مقارنةً بـ: التقرير رقم 2، الوضع كما في ${noon}، كما كان معروفًا في ${noon}، المراجعة 5`,
    );
  });

  it('warns of what cannot be read, and of what needs care', () => {
    const markedToday = () => ({ tlp: 'TLP:RED', handling: ['graphic'] }) as const;
    const board = [answer('ea/shelling')];
    const [english, arabic] = reports({ incomplete: ['*', 'ALE-004'], board, markedToday });
    expect(english!.head.warnings.map(lineOf)).toEqual([
      'Incomplete | The log holds something that this release cannot read: parts of the situation, ALE-004.',
      'Handle with care | graphic: look at these entries before this is passed on. | ALE-001',
    ]);
    const [incomplete, care] = arabic!.head.warnings.map(lineOf);
    expect(incomplete).toMatch(
      /^غير كامل \| في السجل ما لا يستطيع هذا الإصدار قراءته: أجزاء من الوضع، /,
    );
    expect(care).toMatch(/^يُعامَل بحذر \| .*: راجع هذه المداخل قبل تمرير التقرير\./);
    expect(reports()[0]!.head.warnings).toEqual([]);
  });

  it('says that it is of an exercise', () => {
    const situation = { code: 'ALE', name: 'X', mode: 'exercise', timeZone: 'UTC' } as const;
    const both = reports({ situation });
    expect(both.map(({ isExercise }) => isExercise)).toEqual([true, true]);
    expect(both.map(exerciseLine)).toEqual(['EXERCISE EXERCISE EXERCISE', 'تمرين تمرين تمرين']);
  });
});
