import { describe, expect, it } from '@jest/globals';
import { catalogueIn, textOf } from '@sitlog/words';
import { answer, CONTEST, entryNumbered, NOON, PACKS, reportOf } from '../../test/reports.js';
import { built, cells, linesOf, tablesIn } from '../../test/told.js';
import { buildReport } from '../build-report.js';
import { type ReportInput } from '../document/input.js';

const ANNEX = 'Annex: entries relied on, and method';
const ARABIC_ANNEX = 'ملحق: المداخل المستند إليها والمنهج';
const arabic = (parts: Partial<ReportInput> = {}) =>
  buildReport(reportOf({ words: catalogueIn('ar', PACKS), ...parts }));
const one: Partial<ReportInput> = { board: [answer('ea/shelling')] };

describe('the entries relied on', () => {
  it('are a table with what each says, who said so, its grade, its times and its marking', () => {
    const markedToday = () =>
      ({ tlp: 'TLP:AMBER', handling: ['protect_source', 'graphic'] }) as const;
    const headline = 'Shelling heard';
    const entry = (no: string) =>
      entryNumbered(no, { headline, attribution: [{ sourceId: 'src-a', act: 'said' }] });
    const [table] = tablesIn(built({ ...one, markedToday, entry }), ANNEX);
    expect(table!.columns.map(textOf)).toEqual(
      'No. Headline Origin Grade Occurred Recorded Marking'.split(' '),
    );
    const [row] = cells(table!);
    expect(row!.slice(0, 4)).toEqual(['ALE-001', headline, 'A party (red side)', 'D6']);
    expect(row!.slice(4, 6).every((cell) => cell !== '')).toBe(true);
    expect(row![6]).toBe('TLP:AMBER, protect source, graphic');
    expect(textOf(table!.caption.label ?? [])).toBe('Entries relied on (1)');
    expect(textOf(table!.caption.words)).toBe(
      'Everything is attributed: an entry is what somebody said or what we did, not what is proven.',
    );
  });

  it('say which are new since the moments before, and which are retracted', () => {
    const changes = { worldChanged: [], learned: [], corrected: [] };
    const at = (recordedAt: number) => (no: string) => ({
      ...entryNumbered(no),
      recordedAt,
      retracted: { reason: 'error', by: 'anna' } as const,
    });
    const since = { validAt: NOON, knownAt: NOON, knownRevision: 1, changes };
    const first = (parts: Partial<ReportInput>) =>
      cells(tablesIn(built({ ...one, ...parts }), ANNEX)[0]!)[0]!;
    expect(first({ since, entry: at(NOON + 1) })[0]).toBe('new ALE-001');
    expect(first({ since, entry: at(NOON) })[0]).toBe('ALE-001');
    expect(first({ entry: at(NOON + 1) })[0]).toBe('ALE-001');
    expect(first({ entry: at(NOON) })[1]).toMatch(/ \(retracted\)$/);
    expect(first({})[1]).not.toContain('retracted');
  });

  it('have a row also where one cannot be read, and its marking', () => {
    const [table] = tablesIn(built({ ...one, entry: () => undefined }), ANNEX);
    expect(cells(table!)).toEqual([['ALE-001', '', '', '', '', '', 'TLP:GREEN']]);
  });

  it('are none where nothing is told', () => {
    expect(linesOf(built(), ANNEX)[0]).toBe('The report relies on no entry.');
    expect(linesOf(arabic(), ARABIC_ANNEX)[0]).toBe('لا يستند التقرير إلى أي مدخل.');
  });

  it('are named in Arabic', () => {
    const [table] = tablesIn(arabic({ board: [CONTEST] }), ARABIC_ANNEX);
    expect(table!.columns.map(textOf)).toEqual([
      ...['الرقم', 'العنوان', 'المصدر', 'التقييم', 'وقت الحدوث', 'وقت التسجيل', 'التصنيف'],
    ]);
    expect(textOf(table!.caption.words)).toMatch(/^كل شيء منسوب إلى قائله/);
    expect(textOf(table!.caption.label ?? [])).toBe('المداخل المستند إليها (2)');
  });
});

describe('the method', () => {
  it('names both moments, the rules, the packs, the scales and the marking', () => {
    const [title, derived, packs, principles, sources, information, marking] = linesOf(
      built(),
      ANNEX,
    ).slice(1);
    expect(title).toBe('# Method');
    expect(derived).toBe(
      'Derived by the rules board-2, report-1 from the log alone, for two moments: what was so at 2016-12-14, 12:00 +00:00 (2016-12-14T12:00:00.000000Z), by what the log knew at 2016-12-14, 12:00 +00:00 (revision 7).',
    );
    expect(packs).toMatch(
      /^It lists and weighs by these packs of vocabulary, each with its version and hash: core@1 [0-9a-f]{12}, movement_and_aid@1 [0-9a-f]{12}, /,
    );
    expect(principles).toContain('contested accounts stand side by side');
    expect(sources).toMatch(/^Grades are on the Admiralty scale\. Source: A .+, B .+, .*F .+\.$/);
    expect(information).toMatch(/^Information: 1 .+, 2 .+, .*6 .+\. F and 6 say that/);
    expect(marking).toMatch(/^The marking is the strictest of the entries relied on/);
  });

  it('says so in Arabic', () => {
    const issue = { number: 1, by: 'Anna', at: NOON, rules: ['board-1', 'report-1'] };
    const told = linesOf(arabic({ issue }), ARABIC_ANNEX).slice(1);
    const begins = [
      '# المنهج',
      'مشتق بالقواعد ',
      'يسرد ويوازن وفق حزم المفردات هذه',
      'ما لم يُسجَّل عنه شيء غير معروف',
      'التقييمات بمقياس الأدميرالية. المصدر: ',
      'المعلومة: ',
      'التصنيف هو أشد تصنيف',
    ];
    expect(told.map((line, i) => line.startsWith(begins[i]!))).toEqual(begins.map(() => true));
    expect(told[1]).toContain('(المراجعة 7). صدر بموجب board-1, report-1، فقد تختلف');
  });

  it('does not say that it was issued under other rules where it was issued under these', () => {
    const issue = { number: 1, by: 'Anna', at: NOON, rules: ['board-2', 'report-1'] };
    expect(linesOf(built({ issue }), ANNEX).join()).not.toContain('issued under');
  });
});
