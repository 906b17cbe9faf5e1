import { describe, expect, it } from '@jest/globals';
import { type BoardItem, differenceOf, itemsFrom } from '@sitlog/board';
import {
  answer,
  changed,
  CONTEST,
  entryNumbered,
  figure,
  figuresOf,
  NOON,
  said,
} from '../test/reports.js';
import { built, cells, linesOf, tablesIn } from '../test/told.js';
import { type ReportInput, type Since } from './document/input.js';
import { textOf } from '@sitlog/words';

describe('a situation report', () => {
  it('keeps the order of OCHA, and says where nothing is logged', () => {
    const report = built();
    expect(report.sections.map(({ title }) => title)).toEqual([
      'Highlights',
      'Situation overview',
      'Humanitarian access',
      'Needs and response',
      'Coordination',
      'Annex: entries relied on, and method',
    ]);
    expect(linesOf(report, 'Humanitarian access')).toEqual([
      'Nothing is logged about this: that means unknown, not no.',
    ]);
    expect(linesOf(report, 'Needs and response').filter((line) => line.startsWith('#'))).toEqual([
      '# Casualties',
      '# Displacement and evacuation',
      '# Shelter',
      '# Needs',
    ]);
  });

  it('attributes what is said, with its entries, and names what is unknown', () => {
    const report = built({
      board: [
        answer('ea/shelling', {
          possible: [
            {
              says: 'affirms',
              value: 'none',
              origin: 'src-b',
              entry: 'ALE-004',
              from: NOON,
              to: null,
            },
          ],
          abstentions: [{ origin: 'a', entry: 'ALE-005' }],
        }),
        answer('ea/airstrikes', { values: [] }),
      ],
    });
    expect(linesOf(report, 'Situation overview')).toEqual([
      'The city: shelling | “ongoing”, reported by one origin: A party (red side); since before 2016-12-14, 12:00 +00:00; grade C3. Possible at this moment, but not certain: “none”, by B party (speaker; blue side). Speaking of it without saying: A hospital. | ALE-001 ALE-004 ALE-005',
      'Unknown, nothing is logged about it | The city: air strikes.',
    ]);
  });

  it('shows contested accounts side by side, each in a column, and ranks none', () => {
    const [table] = tablesIn(built({ board: [CONTEST] }), 'Situation overview');
    expect(table?.columns.map(textOf)).toEqual(['Account', '“Group A”', '“Group B”']);
    expect(textOf(table?.caption.words ?? [])).toContain('None is ranked as the truth.');
    expect(cells(table!)).toEqual([
      ['By', 'B party (speaker; blue side)', 'A party (red side)'],
      ['Support', 'reported by one origin', 'reported by one origin'],
      ['Since', 'before 2016-12-14, 12:00 +00:00', 'before 2016-12-14, 12:00 +00:00'],
      ['Grade', 'C3', 'C3'],
      ['Entries', 'ALE-002', 'ALE-001'],
    ]);
  });

  it('shows an answer by hand with what the accounts give beside it', () => {
    const override = {
      value: 'none',
      reason: 'Seen.',
      by: 'Anna',
      from: NOON,
      expiresAt: NOON,
      derivedState: 'reported',
    } as const;
    const report = built({ board: [answer('ea/shelling', { state: 'overridden', override })] });
    expect(linesOf(report, 'Situation overview')[0]).toMatch(
      /Answered by hand by Anna: “none”, .*, because: “Seen\.” What the accounts give without it: “ongoing”/,
    );
    expect(linesOf(report, 'Highlights')[1]).toContain('overridden by Anna: “none”; without that');
  });
});

describe('the figures of a report', () => {
  const groups = figuresOf(
    {
      figures: [
        figure(),
        figure({ quantifier: 'at_least', best: 40, scope: 'the port', asOf: '1969-12-30' }),
      ],
    },
    {
      by: 'b',
      figures: [
        figure({ quantifier: 'verbal', best: null, verbal: 'scores' }),
        figure({
          stockFlow: 'flow',
          period: { from: '1969-12-29', to: '1969-12-30' },
          unit: 'household',
          householdSize: 5,
        }),
      ],
    },
    { at: [null, null], figures: [figure({ scope: 'undated' })] },
    { at: [1, 23], by: 'c', figures: [figure()] },
    { by: 'd', content: { mode: 'assessment' }, figures: [figure()] },
  );

  it('each have a number, a source with its grade, an as-of and an entry', () => {
    const [table] = tablesIn(built({ figures: groups }), 'Needs and response');
    const rows = cells(table!);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const [what, number, source, asOf, entry] of rows) {
      expect(what).not.toBe('');
      expect(number).toMatch(/\d|not given/);
      expect(source).toMatch(/^\S.*, grade [A-F][1-6]\./);
      expect(asOf).not.toBe('');
      expect(entry).toMatch(/^ALE-\d{3}$/);
    }
  });

  it('stand as they were written, side by side, and what is not given is not 0', () => {
    const rows = cells(tablesIn(built({ figures: groups }), 'Needs and response')[0]!);
    const numbers = rows.map(([, number]) => number);
    expect(numbers).toContain('10 (exact as reported)');
    expect(numbers).toContain('at least 40');
    expect(numbers).toContain(
      '“scores”; low 40, best not given, high 99; bounds by convention: at least two score, less than a hundred',
    );
    expect(numbers).toContain(
      '10 (exact as reported); in persons low 50, best 50, high 50, converted with a stated size of 5',
    );
    expect(numbers.join()).not.toMatch(/\b(?:20|60)\b/);
  });

  it('are spanned where several are credible, which is no sum', () => {
    const spans = linesOf(built({ figures: groups }), 'Needs and response');
    expect(spans.filter((line) => line.includes('span from'))).toEqual([
      expect.stringMatching(/The 2 credible figures span from 10 to 99; that is no estimate\./),
    ]);
  });

  it('name the analyst who prefers one', () => {
    const [group] = figuresOf({ figures: [figure()] });
    const { line } = group!.lines[0]!;
    const choice = {
      ...line,
      figure: 0,
      reason: 'Counted by name.',
      by: 'Berta',
      at: NOON,
    };
    const preferred = [{ choice, group: group!.id, line }];
    const report = built({ figures: [{ ...group!, preferred }] });
    expect(linesOf(report, 'Needs and response').find((l) => l.includes('Preferred'))).toMatch(
      /Preferred by Berta on 2016-12-14, 12:00 \+00:00: the figure of this entry, because: “Counted by name\.” \| ALE-001/,
    );
  });
});

describe('the highlights', () => {
  const confirmed = answer('ea/shelling', {
    values: [said('ongoing', { state: 'confirmed_by_adversaries', origins: ['src-a', 'src-b'] })],
  });
  const since = (changes: Partial<Since['changes']>): Since => ({
    validAt: NOON - 1,
    knownAt: NOON - 1,
    knownRevision: 5,
    report: 2,
    changes: { worldChanged: [], learned: [], corrected: [], ...changes },
  });

  it('without earlier moments say what is contested, what adversaries confirm and what stands', () => {
    const report = built({ board: [answer('ea/clashes'), confirmed, CONTEST] });
    expect(linesOf(report, 'Highlights')).toEqual([
      '# Contested',
      'The city: first | contested: “Group A”, reported by one origin: B party (speaker; blue side); against this “Group B”, reported by one origin: A party (red side). | ALE-002 ALE-001',
      '# Confirmed by adversaries, or verified',
      'The city: shelling | “ongoing”, confirmed by adversaries: reported by A party (red side) and B party (speaker; blue side). | ALE-001',
      '# What else stands',
      'The city: clashes | “ongoing”, reported by one origin: A party (red side). | ALE-001',
    ]);
  });

  it('since earlier moments say what has changed, by what made it so', () => {
    const report = built({
      since: since({
        worldChanged: [changed('ea/shelling', null, confirmed)],
        learned: [changed('ea/first', answer('ea/first', { values: [] }), CONTEST)],
        corrected: [
          changed('ea/shelling', answer('ea/shelling'), confirmed),
          changed('ea/clashes', answer('ea/clashes'), answer('ea/clashes', { stale: true })),
        ],
      }),
    });
    expect(linesOf(report, 'Highlights')).toEqual([
      '# The world changed',
      'The city: shelling | Now “ongoing”, confirmed by adversaries: reported by A party (red side) and B party (speaker; blue side). Before: not on the board. | ALE-003',
      '# We learned',
      expect.stringMatching(/^The city: first \| Now contested: .* Before: unknown\. \| ALE-003$/),
      '# We corrected',
      expect.stringMatching(/Before: “ongoing” \(reported by one origin\)\./),
      'The same is said, on other accounts or grades | The city: clashes. | ALE-003',
    ]);
    expect(report.head.facts.find(({ label }) => label === 'Compared with')).toMatchObject({
      words: [{ text: expect.stringMatching(/^report no\. 2, as of /) }],
    });
  });

  it('since earlier moments say what is still contested', () => {
    const report = built({ board: [CONTEST], since: since({}) });
    expect(linesOf(report, 'Highlights')).toEqual([
      '# Still contested',
      expect.stringMatching(/^The city: first \| contested: .* \| ALE-002 ALE-001$/),
    ]);
  });

  it('give figures that differ with their sources and as of when, before and after', () => {
    const told = (best: number): BoardItem => {
      const figures = figuresOf({ figures: [figure({ best })] });
      return itemsFrom([], figures, { demands: [], forecasts: [], raised: [] })[0]!;
    };
    const [before, after] = [told(10), told(12)];
    const row = { entries: ['ALE-009'], events: [] };
    const corrected = [{ ...differenceOf(before, after), ...row }];
    const [title, line] = linesOf(built({ since: since({ corrected }) }), 'Highlights');
    expect(title).toBe('# We corrected');
    expect(line).toMatch(
      /^People killed .* \| Now 12 .*, given by .*, as of .*\. Before: 10 .*, given by .*, as of .*\. \| ALE-009$/,
    );
    const gone = [{ ...differenceOf(before, null), ...row }];
    expect(linesOf(built({ since: since({ corrected: gone }) }), 'Highlights')[1]).toMatch(
      /Now not on the board\. Before: 10 /,
    );
  });

  it('say when nothing differs', () => {
    expect(linesOf(built({ since: since({}) }), 'Highlights')).toEqual([
      'Nothing on the board differs from the moments before.',
    ]);
  });
});

describe('the annex', () => {
  it('lists exactly the entries that something rests on, once and in order', () => {
    const report = built({
      board: [CONTEST, answer('ea/shelling')],
      acts: [entryNumbered('ALE-010', { kind: 'ops.handover', headline: 'Night shift' })],
      figures: figuresOf({ figures: [figure()] }),
    });
    const [table] = tablesIn(report, 'Annex: entries relied on, and method');
    expect(cells(table!).map(([entryNo]) => entryNo)).toEqual(['ALE-001', 'ALE-002', 'ALE-010']);
    expect(linesOf(report, 'Coordination')).toEqual([
      '# Own decisions and acts in the period',
      'Shift handover | Night shift, no time given, logged by anna. | ALE-010',
    ]);
  });

  it('and all else names our own desk where an entry names nobody', () => {
    const own = { kind: 'ops.handover', attribution: [] };
    const report = built({
      board: [answer('ea/shelling', { values: [said('ongoing', { origins: ['desk', 'src-a'] })] })],
      figures: figuresOf({ by: 'desk', figures: [figure()] }),
      entry: (entryNo) => entryNumbered(entryNo, own),
    });
    const [table] = tablesIn(report, 'Annex: entries relied on, and method');
    expect(cells(table!)[0]![2]).toBe('our own desk');
    expect(linesOf(report, 'Situation overview')[0]).toContain(': our own desk and A party (red');
    const [figures] = tablesIn(report, 'Needs and response');
    expect(cells(figures!)[0]![2]).toMatch(/^Our own desk, grade /);
  });

  it('says so where a report was issued under other rules', () => {
    const issue = { number: 1, by: 'Anna', at: NOON, rules: ['board-1'] };
    const method = linesOf(built({ issue }), 'Annex: entries relied on, and method').join('\n');
    expect(method).toContain('It was issued under board-1, so it may read otherwise than then.');
    expect(method).toContain('Nothing logged is unknown, not no.');
  });
});

describe('the marking', () => {
  const marks = (marked: Readonly<Record<string, string>>): Partial<ReportInput> => ({
    markedToday: (entryNo) => ({
      tlp: (marked[entryNo] ?? 'TLP:CLEAR') as 'TLP:RED',
      handling: entryNo === 'ALE-001' ? ['protect_source'] : [],
    }),
  });

  it('is the strictest of what the report rests on, and of nothing else', () => {
    const one = { board: [answer('ea/shelling')] };
    expect(built({ ...one, ...marks({}) }).marking).toBe('TLP:CLEAR');
    expect(built({ ...one, ...marks({ 'ALE-002': 'TLP:RED' }) }).marking).toBe('TLP:CLEAR');
    const two = { board: [CONTEST] };
    expect(built({ ...two, ...marks({ 'ALE-002': 'TLP:AMBER+STRICT' }) }).marking).toBe(
      'TLP:AMBER+STRICT',
    );
  });

  it('is that of an unmarked entry where something carries none', () => {
    expect(built().marking).toBe('TLP:AMBER');
    const override = {
      value: 'none',
      reason: 'Seen.',
      by: 'Anna',
      from: NOON,
      expiresAt: NOON,
      derivedState: 'reported',
    } as const;
    const board = [answer('ea/shelling', { state: 'overridden', override })];
    expect(built({ board, ...marks({}) }).marking).toBe('TLP:AMBER');
  });

  it('comes with what needs care before it is passed on', () => {
    const { warnings } = built({ board: [answer('ea/shelling')], ...marks({}) }).head;
    expect(warnings.map(({ words, entries }) => [textOf(words), entries])).toEqual([
      ['protect source: look at these entries before this is passed on.', ['ALE-001']],
    ]);
  });
});
