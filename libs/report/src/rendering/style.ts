import { type Tlp } from '@sitlog/situation';
import { type Report } from '../document/document.js';
import { exerciseLine, nameOf } from './running-lines.js';
import { reportWords } from '../words/in-language.js';

/** Colours of TLP 2.0 on black. */
const COLOURS: Readonly<Record<Tlp, string>> = {
  'TLP:CLEAR': '#fff',
  'TLP:GREEN': '#33ff00',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:RED': '#ff2b2b',
};

/** The one style of a report's page: marking at the head and the foot of the page, and of every page that is printed. */
export function styleOf(report: Report): string {
  const { marking, isExercise } = report;
  const { page, ofPages } = reportWords(report).head;
  const label = `content: ${quoted(marking)}; background: #000; color: ${COLOURS[marking]}; font: bold 12pt sans-serif; text-align: center; vertical-align: middle; width: ${widthOf(marking)};`;
  const exercise = `content: ${isExercise ? quoted(exerciseLine(report)) : "''"}; font: bold 9pt sans-serif; white-space: nowrap; vertical-align: middle;`;
  return `@page { size: A4; margin: 20mm 16mm 20mm;
@top-left { ${exercise} }
@top-right { ${label} margin: 7mm 0 6mm; }
@bottom-left { ${exercise} }
@bottom-center { content: ${quoted(nameOf(report))} ${quoted(page)} counter(page) ${quoted(ofPages)} counter(pages); font: 8pt sans-serif; white-space: nowrap; vertical-align: middle; }
@bottom-right { ${label} margin: 6mm 0 7mm; } }
${PAGE}
.tlp { background: #000; color: ${COLOURS[marking]}; }`;
}

function widthOf(marking: Tlp): string {
  return `${marking.length * 3.2 + 6}mm`;
}

/** Nothing but letters, digits and a few signs gets into the style, whatever a code or a marking holds. */
function quoted(text: string): string {
  return `'${text.replace(/[^\p{Script=Arabic}\p{M}A-Za-z0-9 :+.,،-]/gu, '')}'`;
}

const PAGE = `* { box-sizing: border-box; }
html { background: #fff; color: #111; font: 10.5pt/1.45 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", Arial, sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { max-width: 190mm; margin: 0 auto; padding: 6mm; }
.running { display: flex; justify-content: space-between; align-items: center; gap: 1em; margin: 0 0 4mm; font-weight: bold; }
footer.running { margin: 8mm 0 0; border-top: 1px solid #111; padding-top: 3mm; }
.running .name { font-weight: normal; font-size: 9pt; }
.tlp { padding: .15em .6em; font-size: 12pt; font-weight: bold; margin-inline-start: auto; white-space: nowrap; }
.exercise { letter-spacing: .05em; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm; }
.title { font-size: 12pt; font-weight: bold; margin: 0 0 3mm; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 2px solid #1f4e79; color: #1f4e79; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
p, ul { margin: 0 0 2mm; }
ul { padding-inline-start: 5mm; }
li { margin: 0 0 1.2mm; break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .5mm 4mm; margin: 0 0 3mm; padding: 2mm 3mm; background: #f2f4f7; }
dt { font-weight: bold; }
dd { margin: 0; }
.warning { border-inline-start: 3px solid #b00020; padding-inline-start: 3mm; }
.note { border-inline-start: 3px solid #1f4e79; padding-inline-start: 3mm; }
.figure { margin: 0 0 3mm; padding: 0 1px; }
.caption { margin: 2mm 0 1mm; break-inside: avoid; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #b8c0cc; padding: 1mm 1.5mm; text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #e6ebf2; }
tbody th { background: #f2f4f7; font-weight: normal; }
.entries { color: #444; font-size: 8.5pt; }
.no { white-space: nowrap; }
table.wide { font-size: 8pt; }
.wide th:nth-child(1) { width: 8%; }
.wide th:nth-child(2) { width: 26%; }
.wide th:nth-child(5) { width: 21%; }
.wide th:nth-child(6) { width: 13%; }
.wide th:nth-child(7) { width: 10%; }
.wide .entries { font-size: inherit; }
.wide td { overflow-wrap: anywhere; }
@media print { html { font-size: 9pt; } table { font-size: 8pt; } table.wide { font-size: 7pt; line-height: 1.25; } .entries { font-size: 7.5pt; } body { max-width: none; padding: 0; } header.running, footer.running { display: none; } }`;
