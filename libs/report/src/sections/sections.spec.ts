import { describe, expect, it } from '@jest/globals';
import { type RaisedAlert } from '@sitlog/board';
import { catalogueIn } from '@sitlog/words';
import {
  answer,
  entryNumbered,
  everywhere,
  NOON,
  PACKS,
  reportOf,
  said,
} from '../../test/reports.js';
import { built, linesOf } from '../../test/told.js';
import { buildReport } from '../build-report.js';
import { type ReportInput } from '../document/input.js';

const alert: RaisedAlert = {
  ...{ id: 'x', kind: 'deadline_near', subject: 'ea', entries: ['ALE-007'] },
  ...{ since: NOON, due: ['2016-12-15'] },
};
const { talks } = everywhere('named');
const status = talks.demands[0]!.status;
const all: Partial<ReportInput> = {
  board: [
    status,
    answer('talks-1/status', { facet: 'talks', values: [said('ongoing')] }),
    answer('flood/status', { facet: 'alerts', values: [said('in_force')] }),
    answer('ea/water', { facet: 'needs', values: [said('cut')] }),
  ],
  talks: { ...talks, raised: [alert] },
  acts: [entryNumbered('ALE-010', { kind: 'ops.handover', headline: 'Night shift' })],
};
const titles = (lines: readonly string[]) => lines.filter((line) => line.startsWith('# '));

describe('coordination', () => {
  it('has talks, demands, forecasts, alerts and own acts in this order, each where there is some', () => {
    const lines = linesOf(built(all), 'Coordination');
    expect(titles(lines)).toEqual([
      '# Talks',
      '# Demands and deadlines',
      '# Forecasts',
      '# Alerts',
      '# Own decisions and acts in the period',
    ]);
    expect(titles(linesOf(built({ acts: all.acts! }), 'Coordination'))).toEqual([
      '# Own decisions and acts in the period',
    ]);
  });

  it('tells the status of a demand with the demand alone, and what time raises with the alerts', () => {
    const lines = linesOf(built(all), 'Coordination');
    expect(lines.filter((line) => line.includes('“open”'))).toHaveLength(1);
    const from = lines.indexOf('# Alerts');
    expect(lines[from + 1]).toMatch(/^flood: status \| “in_force”/);
    expect(lines[from + 2]).toMatch(/^A deadline is near \| The city; due 15 Dec 2016/);
  });

  it('has its titles in Arabic', () => {
    const report = buildReport(reportOf({ ...all, words: catalogueIn('ar', PACKS) }));
    const lines = linesOf(report, 'التنسيق');
    expect(titles(lines)).toEqual(
      expect.arrayContaining([
        ...['# المطالب والمهل', '# التوقعات', '# قراراتنا وإجراءاتنا في الفترة'],
      ]),
    );
    expect(lines.at(-1)).toMatch(/\| Night shift، بلا وقت محدد، سجّله anna\. \| ALE-010$/);
  });
});

describe('the other sections', () => {
  it('have what is on the lines of their parts, and say so where there is nothing', () => {
    const lines = linesOf(built(all), 'Needs and response');
    const needs = lines.indexOf('# Needs');
    expect(lines[needs + 1]).toMatch(/^The city: .* \| “cut”/);
    expect(lines[lines.indexOf('# Shelter') + 1]).toBe(
      'Nothing is logged about this: that means unknown, not no.',
    );
    const arabic = buildReport(reportOf({ words: catalogueIn('ar', PACKS) }));
    expect(linesOf(arabic, 'التنسيق')).toEqual([
      'لم يُسجَّل شيء عن هذا: أي أنه غير معروف، لا أنه غير صحيح.',
    ]);
  });
});
