import { describe, expect, it } from '@jest/globals';
import { type BoardItem, differenceOf, itemsFrom, type RaisedAlert } from '@sitlog/board';
import { catalogueIn } from '@sitlog/words';
import {
  answer,
  changed,
  CONTEST,
  everywhere,
  figure,
  figuresOf,
  NOON,
  PACKS,
  reportOf,
  said,
} from '../../test/reports.js';
import { linesOf } from '../../test/told.js';
import { buildReport } from '../build-report.js';
import { type ReportInput, type Since } from '../document/input.js';

const since = (changes: Partial<Since['changes']>): Since => ({
  ...{ validAt: NOON - 1, knownAt: NOON - 1, knownRevision: 5, report: 2 },
  changes: { worldChanged: [], learned: [], corrected: [], ...changes },
});
const english = (parts: Partial<ReportInput>) =>
  linesOf(buildReport(reportOf(parts)), 'Highlights');
const arabic = (parts: Partial<ReportInput>) =>
  linesOf(buildReport(reportOf({ words: catalogueIn('ar', PACKS), ...parts })), 'أبرز النقاط');

const row = { entries: ['ALE-009'], events: [] };
const learned = (before: BoardItem | null, after: BoardItem | null): Partial<ReportInput> => ({
  since: since({ learned: [{ ...differenceOf(before, after), ...row }] }),
});
const none = { demands: [], forecasts: [], raised: [] };

describe('the highlights of how things stand', () => {
  const verified = answer('ea/water', { values: [said('cut', { state: 'verified' })] });

  it('say that nothing is known, in both languages', () => {
    expect(english({})).toEqual(['Nothing on the board is known.']);
    expect(arabic({ board: [answer('ea/x', { values: [] })] })).toEqual([
      'لا شيء معروف على اللوحة.',
    ]);
  });

  it('put first what is contested, then what is well founded, then the rest', () => {
    const titles = (lines: readonly string[]) => lines.filter((line) => line.startsWith('#'));
    const board = [answer('ea/clashes'), verified, CONTEST];
    expect(titles(english({ board }))).toEqual([
      '# Contested',
      '# Confirmed by adversaries, or verified',
      '# What else stands',
    ]);
    expect(titles(arabic({ board }))).toEqual([
      ...['# متنازع عليه', '# يؤكده خصمان أو مُتحقَّق منه', '# ما سوى ذلك'],
    ]);
  });

  it('go by what the accounts give also where somebody answered by hand', () => {
    const override = {
      ...{ value: 'none', reason: 'Seen.', by: 'Anna', from: NOON, expiresAt: NOON },
      derivedState: 'contested',
    } as const;
    const board = [{ ...CONTEST, state: 'overridden', override } as const];
    expect(english({ board })[0]).toBe('# Contested');
    const founded = { ...override, derivedState: 'verified' } as const;
    expect(english({ board: [{ ...verified, override: founded }] })[0]).toBe(
      '# Confirmed by adversaries, or verified',
    );
  });

  it('end with what is due', () => {
    const alert: RaisedAlert = {
      ...{ id: 'x', kind: 'deadline_near', subject: 'ea', entries: ['ALE-007'] },
      ...{ since: NOON, due: ['2016-12-15'] },
    };
    const talks = { ...reportOf().talks, raised: [alert] };
    expect(english({ talks }).slice(1)).toEqual([
      '# Deadlines and windows',
      expect.stringMatching(/^A deadline is near \| The city; due 15 Dec 2016/),
    ]);
    expect(arabic({ talks })[1]).toBe('# المهل والفترات');
  });
});

describe('the highlights of what has changed', () => {
  it('name it by what made it so, in both languages', () => {
    const one = (id: string) => changed(id, null, answer(id));
    const all = since({
      worldChanged: [one('ea/a')],
      learned: [one('ea/b')],
      corrected: [one('ea/c')],
    });
    const titles = (lines: readonly string[]) => lines.filter((line) => line.startsWith('#'));
    expect(titles(arabic({ board: [CONTEST], since: all }))).toEqual([
      ...['# تغيّر العالم', '# علمنا', '# صحّحنا', '# ما زال متنازعًا عليه'],
    ]);
    expect(titles(english({ board: [CONTEST], since: all })).at(-1)).toBe('# Still contested');
    expect(arabic({ since: since({}) })).toEqual(['لا يختلف شيء على اللوحة عن اللحظة السابقة.']);
  });

  it('do not tell as still contested what they tell as changed', () => {
    const worldChanged = [changed('ea/first', answer('ea/first'), CONTEST)];
    expect(english({ board: [CONTEST], since: since({ worldChanged }) })).toHaveLength(2);
  });

  it('name by which events, where no entry made it so', () => {
    const values = [said('none')];
    const by = { ...changed('ea/x', answer('ea/x'), answer('ea/x', { values }), []) };
    const events = ['source.registered', 'source.registered', 'sides.declared'];
    const corrected = [{ ...by, events }];
    expect(english({ since: since({ corrected }) })[1]).toMatch(
      / Before: “ongoing” \(reported by one origin\)\. By source\.registered, sides\.declared\.$/,
    );
    expect(arabic({ since: since({ corrected }) })[1]).toContain('. بسبب ');
    const both = [{ ...by, events, entries: ['ALE-003'] }];
    expect(english({ since: since({ corrected: both }) })[1]).not.toContain(' By ');
  });

  it('put what is said as before into one line', () => {
    const same = (id: string) => changed(id, answer(id), answer(id, { stale: true }), ['ALE-004']);
    const corrected = [same('ea/shelling'), same('ea/clashes')];
    expect(english({ since: since({ corrected }) })[1]).toBe(
      'The same is said, on other accounts or grades | The city: shelling; The city: clashes. | ALE-004 ALE-004',
    );
    expect(arabic({ since: since({ corrected }) })[1]).toContain(
      'يُقال الشيء نفسه استنادًا إلى روايات أو تقييمات أخرى',
    );
  });

  it('tell no more than five of the figures that count the same', () => {
    const told = (count: number): BoardItem => {
      const all = Array.from({ length: count }, (_, i) => ({
        ...{ by: `o${i}`, figures: [figure({ best: i + 1 })] },
      }));
      return itemsFrom([], figuresOf(...all), none)[0]!;
    };
    expect(english(learned(told(1), told(5)))[1]).not.toContain('more.');
    expect(english(learned(told(1), told(7)))[1]).toContain('; and 2 more. Before: 1 ');
    expect(arabic(learned(told(1), told(7)))[1]).toContain('؛ ورقمان آخران. قبل ذلك: ');
    expect(english(learned(null, told(1)))[1]).toMatch(/Before: not on the board\. \| ALE-009$/);
  });

  it('tell how a figure stands that is possible, or an assessment', () => {
    const item = (parts: object): BoardItem =>
      itemsFrom([], figuresOf({ figures: [figure()], ...parts }), none)[0]!;
    const assessment = { content: { mode: 'assessment' } };
    const line = (parts: object, tell = english) => tell(learned(null, item(parts)))[1];
    expect(line(assessment)).toContain(', an assessment. Before');
    expect(line({ at: [1, 23] })).toContain(', possibly not yet. Before');
    expect(line(assessment, arabic)).toContain('، تقدير. قبل');
    expect(line({ at: [1, 23] }, arabic)).toContain('، ربما ليس بعد. قبل');
  });

  it('tell a demand or a forecast as it stands, or that it is gone', () => {
    const { talks } = everywhere('named');
    const items = itemsFrom([], [], { ...talks, raised: [] });
    const [demand, forecast] = ['demands', 'forecasts'].map((kind) =>
      items.find((one) => one.kind === kind)!,
    );
    expect(english(learned(null, demand!))[1]).toMatch(/^named \(dem-1\) \| Status: “open”/);
    expect(english(learned(forecast!, null))[1]).toMatch(
      /^Forecast \| No longer on the board\. A hospital expects: /,
    );
    expect(arabic(learned(forecast!, null))[1]).toMatch(/^توقّع \| لم يعد على اللوحة\. يتوقع /);
  });
});
