import {
  type Block,
  type Report,
  type ReportHead,
  type Section,
  type Statement,
} from '../document/document.js';
import { escapeMarkdown } from './escape.js';
import { EXERCISE, nameOf } from './running-lines.js';
import { among, type Phrase } from '@sitlog/words';

/** The report in Markdown. What the log says can bring no markup of its own. */
export function toMarkdown(report: Report): string {
  const marking = runningLine(report);
  const parts = [
    marking,
    ...headIn(report.head),
    ...report.sections.flatMap(sectionIn),
    '---',
    `${marking} · ${escapeMarkdown(nameOf(report))}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function runningLine({ marking, isExercise }: Report): string {
  return [marking, ...(isExercise ? [EXERCISE] : [])].map((text) => `**${text}**`).join(' · ');
}

function headIn({ title, subtitle, situation, code, facts, warnings, note }: ReportHead): string[] {
  return [
    `# ${inline(situation)} (${escapeMarkdown(code)}): ${escapeMarkdown(title)}`,
    ...(subtitle.length === 0 ? [] : [`**${inline(subtitle)}**`]),
    facts.map(({ label, words }) => `- ${label}: ${inline(words)}`).join('\n'),
    ...warnings.map(statement),
    ...note.map(inline),
  ];
}

function sectionIn({ title, blocks }: Section, index: number): readonly string[] {
  return [`## ${index + 1}. ${escapeMarkdown(title)}`, ...blocks.map(blockIn)];
}

function blockIn(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return statement(block.says);
    case 'list':
      return block.items.map((item) => `- ${statement(item)}`).join('\n');
    case 'table':
      return [statement(block.caption), '', table(block)].join('\n');
  }
}

function table({ columns, rows }: Extract<Block, { readonly kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(inline)),
    line(columns.map(() => '---')),
    ...rows.map((cells) => line(cells.map(cell))),
  ].join('\n');
}

function statement({ label, words, entries }: Statement): string {
  return [
    ...(label === undefined ? [] : [`**${inline(label)}.**`]),
    ...(words.length === 0 ? [] : [inline(words)]),
    ...(entries.length === 0 ? [] : [`(${distinct(entries)})`]),
  ].join(' ');
}

/** In a table, entries by themselves need no brackets. */
function cell({ words, entries, label }: Statement): string {
  if (label !== undefined) return statement({ label, words, entries });
  return [inline(words), distinct(entries)].filter((text) => text !== '').join(' ');
}

function distinct(entries: readonly string[]): string {
  return [...new Set(entries)].map(escapeMarkdown).join(', ');
}

// A mark at the start of a run of our own text is in the middle of a line, or meant.
function inline(words: Phrase): string {
  return words
    .map(({ text, log }) =>
      log === true ? among('ltr', escapeMarkdown(text)) : escapeMarkdown(text),
    )
    .join('');
}
