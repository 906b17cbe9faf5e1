import {
  type Block,
  type Report,
  type ReportHead,
  type Section,
  type Statement,
} from '../document/document.js';
import { escapeMarkdown } from './escape.js';
import { exerciseLine, nameOf } from './running-lines.js';
import { among, type Catalogue, CATALOGUES, type Phrase, textOf } from '@sitlog/words';

/** The report in Markdown. What the log says can bring no markup of its own. */
export function toMarkdown(report: Report): string {
  const marking = runningLine(report);
  const words = CATALOGUES[report.language];
  const parts = [
    marking,
    ...headIn(report.head, words),
    ...report.sections.flatMap((section, index) => sectionIn(section, index, words)),
    '---',
    `${marking} · ${escapeMarkdown(nameOf(report))}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function runningLine(report: Report): string {
  const { marking, isExercise } = report;
  return [marking, ...(isExercise ? [exerciseLine(report)] : [])]
    .map((text) => `**${text}**`)
    .join(' · ');
}

function headIn(head: ReportHead, words: Catalogue): string[] {
  const { title, subtitle, situation, code, facts, warnings, note } = head;
  return [
    `# ${inline(situation, words)} (${escapeMarkdown(code)}): ${escapeMarkdown(title)}`,
    ...(subtitle.length === 0 ? [] : [`**${inline(subtitle, words)}**`]),
    facts.map((fact) => `- ${fact.label}: ${inline(fact.words, words)}`).join('\n'),
    ...warnings.map((warning) => statement(warning, words)),
    ...note.map((line) => inline(line, words)),
  ];
}

function sectionIn({ title, blocks }: Section, index: number, words: Catalogue): readonly string[] {
  return [
    `## ${index + 1}. ${escapeMarkdown(title)}`,
    ...blocks.map((block) => blockIn(block, words)),
  ];
}

function blockIn(block: Block, words: Catalogue): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return statement(block.says, words);
    case 'list':
      return block.items.map((item) => `- ${statement(item, words)}`).join('\n');
    case 'table':
      return [statement(block.caption, words), '', table(block, words)].join('\n');
  }
}

type Table = Extract<Block, { readonly kind: 'table' }>;

function table({ columns, rows }: Table, words: Catalogue): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((title) => inline(title, words))),
    line(columns.map(() => '---')),
    ...rows.map((cells) => line(cells.map((one) => cell(one, words)))),
  ].join('\n');
}

function statement({ label, words: told, entries }: Statement, words: Catalogue): string {
  return [
    ...(label === undefined ? [] : [`**${inline(label, words)}.**`]),
    ...(told.length === 0 ? [] : [inline(told, words)]),
    ...(entries.length === 0 ? [] : [`(${distinct(entries, words)})`]),
  ].join(' ');
}

/** In a table, entries by themselves need no brackets. */
function cell(one: Statement, words: Catalogue): string {
  const { label, words: told, entries } = one;
  if (label !== undefined) return statement(one, words);
  return [inline(told, words), distinct(entries, words)].filter((text) => text !== '').join(' ');
}

function distinct(entries: readonly string[], words: Catalogue): string {
  const named = [...new Set(entries)].map((entryNo) => textOf(words.code(escapeMarkdown(entryNo))));
  return named.join(words.comma);
}

// A mark at the start of a run of our own text is in the middle of a line, or meant.
function inline(told: Phrase, { direction }: Catalogue): string {
  return told
    .map(({ text, log }) =>
      log === true ? among(direction, escapeMarkdown(text)) : escapeMarkdown(text),
    )
    .join('');
}
