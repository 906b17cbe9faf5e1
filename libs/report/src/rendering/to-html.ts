import {
  type Block,
  type Report,
  type ReportHead,
  type Section,
  type Statement,
} from '../document/document.js';
import { escapeHtml } from './escape.js';
import { EXERCISE, nameOf } from './running-lines.js';
import { styleOf } from './style.js';
import { type Phrase } from '@sitlog/words';

export { styleOf } from './style.js';

/** The report as one page to be printed: without scripts, links to elsewhere or anything to load. */
export function toHtml(report: Report): string {
  const { marking, head, sections } = report;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${nameOf(report)} ${marking}`)}</title>
<style>${styleOf(report)}</style>
</head>
<body>
<header class="running">${runningLine(report)}</header>
<main>
${headIn(head)}
${sections.map(sectionIn).join('\n')}
</main>
<footer class="running">${runningLine(report, nameOf(report))}</footer>
</body>
</html>
`;
}

function runningLine({ marking, isExercise }: Report, name?: string): string {
  return [
    isExercise ? `<span class="exercise">${EXERCISE}</span>` : '',
    name === undefined ? '' : `<span class="name">${escapeHtml(name)}</span>`,
    `<span class="tlp">${escapeHtml(marking)}</span>`,
  ].join('');
}

function headIn({ title, subtitle, situation, code, facts, warnings, note }: ReportHead): string {
  return [
    `<h1>${inline(situation)} (${escapeHtml(code)})</h1>`,
    `<p class="title">${escapeHtml(title)}${subtitle.length === 0 ? '' : `: ${inline(subtitle)}`}</p>`,
    `<dl>${facts.map(({ label, words }) => `<dt>${escapeHtml(label)}</dt><dd>${inline(words)}</dd>`).join('')}</dl>`,
    ...warnings.map((warning) => `<p class="warning">${statement(warning)}</p>`),
    ...note.map((line) => `<p class="note">${inline(line)}</p>`),
  ].join('\n');
}

function sectionIn({ title, blocks }: Section, index: number): string {
  const body = blocks.map(blockIn).join('\n');
  return `<section>\n<h2>${index + 1}. ${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

function blockIn(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${statement(block.says)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${statement(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(block);
  }
}

function table({ caption, columns, rows }: Extract<Block, { readonly kind: 'table' }>): string {
  const head = columns.map((words) => `<th scope="col">${inline(words)}</th>`).join('');
  const body = rows.map(([first, ...others]) => {
    const cells = others.map((one) => `<td>${cell(one)}</td>`).join('');
    return `<tr>${first === undefined ? '' : `<th scope="row">${cell(first)}</th>`}${cells}</tr>`;
  });
  return `<div class="figure">
<p class="caption">${statement(caption)}</p>
<table${columns.length > 5 ? ' class="wide"' : ''}>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function statement({ label, words, entries }: Statement): string {
  return [
    ...(label === undefined ? [] : [`<strong>${inline(label)}.</strong>`]),
    ...(words.length === 0 ? [] : [inline(words)]),
    ...(entries.length === 0 ? [] : [`<span class="entries">(${named(entries)})</span>`]),
  ].join(' ');
}

function cell({ label, words, entries }: Statement): string {
  if (label !== undefined) return statement({ label, words, entries });
  const numbers = entries.length === 0 ? '' : `<span class="entries">${named(entries)}</span>`;
  return [inline(words), numbers].filter((part) => part !== '').join(' ');
}

function named(entries: readonly string[]): string {
  return [...new Set(entries)]
    .map((entryNo) => `<span class="no">${escapeHtml(entryNo)}</span>`)
    .join(', ');
}

/** What the log says keeps its own direction, whatever stands around it. */
function inline(words: Phrase): string {
  return words
    .map(({ text, log }) =>
      log === true ? `<bdi dir="auto">${escapeHtml(text)}</bdi>` : escapeHtml(text),
    )
    .join('');
}
