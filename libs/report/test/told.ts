import { textOf } from '@sitlog/words';
import { buildReport } from '../src/build-report.js';
import { type Block, type Report, type Statement, statementsIn } from '../src/document/document.js';
import { type ReportInput } from '../src/document/input.js';
import { reportOf } from './reports.js';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** A report of some parts. */
export const built = (parts: Partial<ReportInput> = {}): Report => buildReport(reportOf(parts));

function blocksOf(report: Report, title: string): readonly Block[] {
  return report.sections.find((section) => section.title === title)?.blocks ?? [];
}

/** A statement as one line: label, words and entries. */
export function lineOf({ label = [], words, entries }: Statement): string {
  return [textOf(label), textOf(words), entries.join(' ')]
    .filter((text) => text !== '')
    .join(' | ');
}

/** Everything that a section says, headings and all, line by line. */
export function linesOf(report: Report, title: string): readonly string[] {
  return blocksOf(report, title).flatMap((block) =>
    block.kind === 'heading' ? [`# ${block.text}`] : statementsIn(block).map(lineOf),
  );
}

/** The tables of a section. */
export function tablesIn(report: Report, title: string): readonly Table[] {
  return blocksOf(report, title).filter((block) => block.kind === 'table');
}

/** The cells of a table, row by row, as text. */
export const cells = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ words, entries }) => [textOf(words), ...entries].join(' ').trim()));
