import { describe, expect, it } from '@jest/globals';
import { type Derived } from '@sitlog/board';
import { catalogueIn, textOf } from '@sitlog/words';
import { answer, CONTEST, moment, NOON, PACKS, reportOf, said } from '../test/reports.js';
import { entriesOf, gradeWords, inBrief, inFull, inShort, isTold } from './answers.js';

const english = reportOf();
const arabic = reportOf({ words: catalogueIn('ar', PACKS) });
const full = (parts: Partial<Derived>, from = english): string =>
  textOf(inFull(answer('ea/shelling', parts), from));
const noon = '2016-12-14, 12:00 +00:00';
const possible: Derived['possible'][number] = {
  ...{ says: 'affirms', value: 'none', origin: 'a', entry: 'ALE-004' },
  ...{ from: null, to: NOON },
};
const override: NonNullable<Derived['override']> = {
  ...{ value: 'none', reason: 'Seen.', by: 'Anna', from: NOON, expiresAt: NOON + 3_600_000_000 },
  derivedState: 'reported',
};

describe('an answer in short', () => {
  const short = (derived: Derived | null, from = english) => textOf(inShort(derived, from));

  it('says who says what, or that it is unknown or gone', () => {
    expect(short(null)).toBe('not on the board');
    expect(short(answer('ea/x', { values: [] }))).toBe('unknown');
    expect(short(answer('ea/x', { values: [] }), arabic)).toBe('غير معروف');
    expect(short(answer('ea/x'))).toBe('“ongoing”, reported by one origin: A party (red side)');
    const two = [said('a', { state: 'verified' }), said('b', { state: 'alleged_by_one_side' })];
    expect(short(answer('ea/x', { values: two }))).toBe(
      '“a”, verified by the verification desk, reported by A party (red side); “b”, alleged by one side: A party (red side)',
    );
    expect(short(answer('ea/x', { values: two }), arabic)).toBe(
      '«a»، تحقّق منه مكتب التحقق، أبلغ عنه A party (طرف red)؛ «b»، يدّعيه طرف واحد: A party (طرف red)',
    );
  });

  it('says what stands against each other, and what is possible', () => {
    expect(short({ ...CONTEST, possible: [possible, { ...possible, value: 'x' }] })).toBe(
      'contested: “Group A”, reported by one origin: B party (speaker; blue side); against this “Group B”, reported by one origin: A party (red side), possibly “none” by A hospital or “x” by A hospital',
    );
    expect(short(answer('ea/x', { values: [], possible: [possible] }), arabic)).toBe(
      'غير معروف، وربما «none» حسب A hospital',
    );
  });

  it('says what was answered by hand, and what would hold without', () => {
    const derived = answer('ea/x', { state: 'overridden', override });
    expect(short(derived)).toBe(
      'overridden by Anna: “none”; without that “ongoing”, reported by one origin: A party (red side)',
    );
    expect(short(derived, arabic)).toMatch(/^حدده يدويًا Anna: «none»؛ ومن دون ذلك: «ongoing»، /);
  });
});

describe('an answer in brief', () => {
  const brief = (derived: Derived | null, from = english) => textOf(inBrief(derived, from));

  it('names nobody', () => {
    expect(brief(null)).toBe('not on the board');
    expect(brief(answer('ea/x', { values: [] }))).toBe('unknown');
    const two = answer('ea/x', { values: [said('a'), said('b', { state: 'corroborated' })] });
    expect(brief(two)).toBe('“a” (reported by one origin); “b” (corroborated)');
    expect(brief(CONTEST)).toBe(
      'contested, “Group A” (reported by one origin) against “Group B” (reported by one origin)',
    );
    expect(brief(CONTEST, arabic)).toMatch(/^متنازع عليه، «Group A» \(.*\) مقابل «Group B» \(/);
    expect(brief(answer('ea/x', { override }))).toBe('overridden: “none”');
    expect(brief(answer('ea/x', { override }), arabic)).toBe('محدد يدويًا: «none»');
  });
});

describe('an answer in full', () => {
  it('gives each value with its support, its beginning and its grade', () => {
    const values = [said('a', { entries: ['ALE-001', 'ALE-002'] }), said('b')];
    const told = `“a”, reported by one origin: A party (red side); since before ${noon}; grade C3 at best. Also: “b”, reported by one origin: A party (red side); since before ${noon}; grade C3.`;
    expect(full({ values })).toBe(told);
    expect(full({ values }, arabic)).toBe(
      `«a»، أبلغ عنه مصدر واحد: A party (طرف red)؛ منذ ما قبل ${noon}؛ التقييم C3 على أفضل تقدير. وأيضًا: «b»، أبلغ عنه مصدر واحد: A party (طرف red)؛ منذ ما قبل ${noon}؛ التقييم C3.`,
    );
    expect(gradeWords(values[0]!, english)).toBe('C3 at best');
  });

  it('gives what is denied beside what is affirmed', () => {
    const denied = [said('ongoing', { origins: ['a'], entries: ['ALE-009'] })];
    const told = full({ values: [], denied });
    expect(told).toMatch(/not “ongoing”.*, reported by one origin: A hospital; since/);
    const derived = answer('ea/shelling', { denied, possible: [possible] });
    expect(entriesOf(derived)).toEqual(['ALE-001', 'ALE-009', 'ALE-004']);
  });

  it('says where nothing is certain, and where all who say so stand on one side', () => {
    expect(full({ values: [], possible: [possible] })).toBe(
      'Nothing certain is known. Possible at this moment, but not certain: “none”, by A hospital.',
    );
    expect(full({ values: [], possible: [possible] }, arabic)).toMatch(
      /^لا شيء مؤكد معروف\. ممكن في هذه اللحظة وليس مؤكدًا: «none»، حسب A hospital\./,
    );
    const onOneSide = 'All who say so stand on one side.';
    const state = 'alleged_by_one_side';
    expect(full({ state })).toContain(onOneSide);
    expect(full({ state }, arabic)).toContain('كل من يقول ذلك يقف في صف واحد.');
    expect(full({ state, values: [said('a', { state })] })).not.toContain(onOneSide);
    expect(full({ state, values: [] })).not.toContain(onOneSide);
    expect(full({ state: 'corroborated' })).not.toContain(onOneSide);
  });

  it('says within what a possibility is open, who does not say, what ended, what was before, and that all is old', () => {
    const window = { ...possible, from: moment('2016-12-14T11:00:00Z') };
    const told = full({
      possible: [window],
      abstentions: [
        { origin: 'a', entry: 'ALE-005' },
        { origin: 'a', entry: 'ALE-006' },
      ],
      stale: true,
    });
    expect(told).toContain(
      'Possible at this moment, but not certain: “none”, by A hospital, open within 2016-12-14, 11:00 to 12:00 +00:00. Speaking of it without saying: A hospital. Every account is old: this may no longer be so.',
    );
    const inArabic = full(
      { possible: [window], abstentions: [{ origin: 'a', entry: 'ALE-005' }], stale: true },
      arabic,
    );
    expect(inArabic).toContain('مفتوح ضمن');
    expect(inArabic).toContain(
      'تحدّث عنه ولم يحدد: A hospital. كل الروايات قديمة: ربما لم يعد الأمر كذلك.',
    );
    expect(full({})).not.toContain('old');
  });

  it('says what somebody says to hold no longer, and what held before', () => {
    const ending = { origin: 'a', entry: 'ALE-005', from: null, to: null };
    const earlier = { value: 'none', origin: 'src-a', entry: 'ALE-006', negated: false };
    const parts = {
      endings: [ending, { ...ending, value: 'ongoing' }],
      earlier: [
        { ...earlier, until: NOON },
        { ...earlier, until: null, negated: true },
      ],
    } as unknown as Partial<Derived>;
    const told = full(parts);
    expect(told).toMatch(
      /Said to hold no longer: .+ \(A hospital\) and .*“ongoing”.* \(A hospital\)\./,
    );
    expect(told).toContain(
      'Before that: “none” (A party (red side), until 2016-12-14, 12:00 +00:00) and not “none” (A party (red side)).',
    );
    expect(entriesOf(answer('ea/shelling', parts))).toEqual([
      ...['ALE-001', 'ALE-005', 'ALE-005', 'ALE-006', 'ALE-006'],
    ]);
  });

  it('begins with what was answered by hand, until when and why', () => {
    expect(full({ override })).toMatch(
      /^Answered by hand by Anna: “none”, from 2016-12-14, 12:00 \+00:00 until 2016-12-14, 13:00 \+00:00, because: “Seen\.” What the accounts give without it: “ongoing”/,
    );
    expect(full({ override }, arabic)).toMatch(/^حدده يدويًا Anna: «none»، من .* حتى .*، لأن: /);
  });
});

describe('whether anything is logged', () => {
  it.each<[string, Partial<Derived>]>([
    ['a value', { values: [said('a')] }],
    ['a denial', { denied: [said('a')] }],
    ['a possibility', { possible: [possible] }],
    ['a word that says nothing', { abstentions: [{ origin: 'a', entry: 'ALE-005' }] }],
    ['an answer by hand', { override }],
  ])('is so by %s', (_, parts) => {
    expect(isTold(answer('ea/x', { values: [], ...parts }))).toBe(true);
  });

  it('is not so without any', () => {
    expect(isTold(answer('ea/x', { values: [] }))).toBe(false);
  });
});
