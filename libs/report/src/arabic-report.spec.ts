import { describe, expect, it } from '@jest/globals';
import { catalogueIn, type Phrase, textOf, timesIn } from '@sitlog/words';
import { latinIn } from '../../words/test/arabic.js';
import {
  answer,
  changed,
  CONTEST,
  everywhere,
  figure,
  figuresOf,
  NOON,
  said,
  PACKS,
} from '../test/reports.js';
import { buildReport } from './build-report.js';
import { type Report, statementsIn } from './document/document.js';
import { type ReportInput, type Since } from './document/input.js';
import { exerciseLine, fileNameOf, nameOf } from './rendering/running-lines.js';
import { toHtml } from './rendering/to-html.js';
import { toMarkdown } from './rendering/to-markdown.js';

const [english, arabic] = [catalogueIn('en', PACKS), catalogueIn('ar', PACKS)];
const since: Since = {
  ...{ report: 2, validAt: NOON - 3_600_000_000, knownAt: NOON, knownRevision: 3 },
  changes: {
    worldChanged: [
      changed('ea/shelling', null, answer('ea/shelling')),
      changed('ea/water', null, null),
    ],
    learned: [changed('ea/first', answer('ea/first'), CONTEST)],
    corrected: [
      {
        ...changed(
          'ea/power',
          answer('ea/power'),
          answer('ea/power', { values: [said('none')] }),
          [],
        ),
        events: ['source.registered'],
      },
      changed('ea/food', answer('ea/food'), answer('ea/food')),
    ],
  },
};
const figures = figuresOf(
  ...[1, 2, 3].map((best, i) => ({ by: `o${i}`, figures: [figure({ best })] })),
  {
    by: 'b',
    figures: [figure({ verbal: 'dozens', quantifier: 'verbal', best: undefined as never })],
  },
  {
    by: 'c',
    figures: [
      figure({ quantifier: 'at_least', min: 5, best: undefined as never, asOf: '2016-12-14' }),
    ],
  },
  { by: 'd', at: [1, 20], figures: [figure({ unit: 'household', householdSize: 5 })] },
  { by: 'e', figures: [figure({ best: 4 })], content: { mode: 'assessment' } },
);

function input(words: ReportInput['words'], parts: Partial<ReportInput> = {}): ReportInput {
  const all = everywhere('named');
  const naming = { ...all.naming, ...timesIn('UTC', words) };
  const needsCare = { tlp: 'TLP:AMBER', handling: ['protect_source', 'graphic'] } as const;
  return { ...all, words, naming, figures, since, markedToday: () => needsCare, ...parts };
}

/** Everything that the report says of its own. */
function phrasesOf({ head, sections }: Report): readonly Phrase[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const statements = [...head.warnings, ...blocks.flatMap(statementsIn)];
  return [
    head.situation,
    ...head.facts.map((fact) => fact.words),
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])),
    ...statements.flatMap(({ label = [], words }) => [label, words]),
  ];
}

function titlesOf({ head, sections }: Report): readonly string[] {
  const blocks = sections.flatMap((section) => section.blocks);
  return [
    head.title,
    ...head.facts.map(({ label }) => label),
    ...sections.map(({ title }) => title),
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
  ];
}

/** Grades keep their letters in every language. */
const isNoGrade = (letters: string): boolean => !/^[A-F]$/.test(letters);

describe('a report in Arabic', () => {
  const reported = (): Report => buildReport(input(arabic));
  const draft = (): Report => {
    const { since: _, issue: __, ...first } = input(arabic);
    return buildReport(first);
  };

  it('has no word of another language but what the log says, and codes set apart', () => {
    for (const one of [reported(), draft()]) {
      expect(phrasesOf(one).length).toBeGreaterThan(80);
      expect(phrasesOf(one).flatMap(latinIn).filter(isNoGrade)).toEqual([]);
      expect(titlesOf(one).flatMap(latinIn)).toEqual([]);
    }
  });

  it('rests on the same entries, statement by statement, as in English', () => {
    const entriesIn = (one: Report) =>
      one.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => statementsIn(block).map(({ entries }) => entries)),
      );
    const inEnglish = buildReport(input(english));
    expect(entriesIn(reported())).toEqual(entriesIn(inEnglish));
    expect(reported().marking).toBe(inEnglish.marking);
  });

  it('says so on its page, which runs from right to left', () => {
    const page = toHtml(reported());
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('<bdi dir="auto">named</bdi>');
    expect(page).toContain('<span class="no" dir="ltr">ALE-001</span>');
    expect(page).toContain("content: 'تقرير عن الوضع ALE رقم 3' '، الصفحة ' counter(page) ' من '");
    expect(toHtml(buildReport(input(english)))).toContain('<html lang="en" dir="ltr">');
  });

  it('sets apart in Markdown what is not Arabic', () => {
    const text = toMarkdown(reported());
    expect(text).toContain('# \u2068named\u2069 (ALE): تقرير عن الوضع رقم 3');
    expect(text).toContain('(\u2068ALE-001\u2069، \u2068ALE-007\u2069)');
  });

  it('is named as such, in its running lines and in its file', () => {
    expect(nameOf(draft())).toBe('تقرير عن الوضع ALE، مسودة');
    expect(exerciseLine(reported())).toBe('تمرين تمرين تمرين');
    expect(fileNameOf(reported(), '')).toBe('ALE-sitrep-3-ar-TLP-AMBER');
  });

  it('tells a contest and an unknown in full', () => {
    const told = phrasesOf(reported()).map(textOf);
    expect(told).toContain(
      'الآن متنازع عليه: «named»، أبلغ عنه مصدر واحد: named؛ مقابل ذلك «named»، أبلغ عنه مصدر واحد: named. قبل ذلك: «named» (أبلغ عنه مصدر واحد).',
    );
    expect(told).toContain('غير معروف، ولم يُسجَّل عنه شيء');
  });
});
