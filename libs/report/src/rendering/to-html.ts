import {
  type Block,
  type Report,
  type ReportHead,
  type Section,
  type Statement,
} from '../document/document.js';
import { escapeHtml } from './escape.js';
import { exerciseLine, nameOf } from './running-lines.js';
import { styleOf } from './style.js';
import { type Catalogue, CATALOGUES, type Phrase } from '@sitlog/words';

export { styleOf } from './style.js';

/** The report as one page to be printed: without scripts, links to elsewhere or anything to load. */
export function toHtml(report: Report): string {
  const { marking, language, head, sections } = report;
  const words = CATALOGUES[language];
  return `<!doctype html>
<html lang="${language}" dir="${words.direction}">
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
${headIn(head, words)}
${sections.map((section, index) => sectionIn(section, index, words)).join('\n')}
</main>
<footer class="running">${runningLine(report, nameOf(report))}</footer>
</body>
</html>
`;
}

function runningLine(report: Report, name?: string): string {
  const { marking, isExercise, language } = report;
  return [
    isExercise ? `<span class="exercise">${exerciseLine(report)}</span>` : '',
    name === undefined ? '' : `<span class="name">${escapeHtml(name)}</span>`,
    `<span class="tlp">${language === 'en' ? escapeHtml(marking) : `<bdi${LEFT_TO_RIGHT}>${escapeHtml(marking)}</bdi>`}</span>`,
  ].join('');
}

function headIn(head: ReportHead, words: Catalogue): string {
  const { title, subtitle, situation, code, facts, warnings, note } = head;
  return [
    `<h1>${inline(situation)} (${escapeHtml(code)})</h1>`,
    `<p class="title">${escapeHtml(title)}${subtitle.length === 0 ? '' : `: ${inline(subtitle)}`}</p>`,
    `<dl>${facts.map((fact) => `<dt>${escapeHtml(fact.label)}</dt><dd>${inline(fact.words)}</dd>`).join('')}</dl>`,
    ...warnings.map((warning) => `<p class="warning">${statement(warning, words)}</p>`),
    ...note.map((line) => `<p class="note">${inline(line)}</p>`),
  ].join('\n');
}

function sectionIn({ title, blocks }: Section, index: number, words: Catalogue): string {
  const body = blocks.map((block) => blockIn(block, words)).join('\n');
  return `<section>\n<h2>${index + 1}. ${escapeHtml(title)}</h2>\n${body}\n</section>`;
}

function blockIn(block: Block, words: Catalogue): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${statement(block.says, words)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${statement(item, words)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(block, words);
  }
}

type Table = Extract<Block, { readonly kind: 'table' }>;

function table({ caption, columns, rows }: Table, words: Catalogue): string {
  const head = columns.map((title) => `<th scope="col">${inline(title)}</th>`).join('');
  const body = rows.map(([first, ...others]) => {
    const cells = others.map((one) => `<td>${cell(one, words)}</td>`).join('');
    return `<tr>${first === undefined ? '' : `<th scope="row">${cell(first, words)}</th>`}${cells}</tr>`;
  });
  return `<div class="figure">
<p class="caption">${statement(caption, words)}</p>
<table${columns.length > 5 ? ' class="wide"' : ''}>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function statement({ label, words: told, entries }: Statement, words: Catalogue): string {
  return [
    ...(label === undefined ? [] : [`<strong>${inline(label)}.</strong>`]),
    ...(told.length === 0 ? [] : [inline(told)]),
    ...(entries.length === 0 ? [] : [`<span class="entries">(${named(entries, words)})</span>`]),
  ].join(' ');
}

function cell(one: Statement, words: Catalogue): string {
  const { label, words: told, entries } = one;
  if (label !== undefined) return statement(one, words);
  const numbers =
    entries.length === 0 ? '' : `<span class="entries">${named(entries, words)}</span>`;
  return [inline(told), numbers].filter((part) => part !== '').join(' ');
}

/** Among words from right to left, what is written from left to right. */
const LEFT_TO_RIGHT = ' dir="ltr"';

function named(entries: readonly string[], { direction, comma }: Catalogue): string {
  const own = direction === 'rtl' ? LEFT_TO_RIGHT : '';
  return [...new Set(entries)]
    .map((entryNo) => `<span class="no"${own}>${escapeHtml(entryNo)}</span>`)
    .join(comma);
}

/** What the log says keeps its own direction, whatever stands around it. */
function inline(told: Phrase): string {
  return told
    .map(({ text, log }) =>
      log === true ? `<bdi dir="auto">${escapeHtml(text)}</bdi>` : escapeHtml(text),
    )
    .join('');
}
