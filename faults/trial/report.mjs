import { countOf } from './checker.mjs';

const COLUMNS = [
  'fault',
  'engine',
  'sent',
  'acknowledged',
  'uncertain',
  'read back',
  'missing',
  'doubled',
  'out of order',
  'longest silence',
  'healed after',
];
const MOST_SHOWN = 20;

/** A row of a table. */
export const row = (cells) => `| ${cells.join(' | ')} |`;
/** Milliseconds as seconds. */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** Prints the head of the table. */
export function printHeader() {
  console.log(row(COLUMNS));
  console.log(row(COLUMNS.map((_, n) => (n < 2 ? '---' : '--:'))));
}

/** Prints the row of a run, and what it found; answers whether nothing was. */
export function printRun(run) {
  const { violations } = run;
  console.log(
    row([
      run.fault,
      run.engine,
      ...[run.sent, run.acknowledged, run.uncertain, run.readBack],
      ...['missing', 'doubled', 'out of order'].map((rule) => countOf(violations, rule)),
      seconds(run.longestSilence),
      seconds(run.healedAfter),
    ]),
  );
  return printViolations(run);
}

/** Prints what a run found; answers whether nothing was. */
export function printViolations({ violations, home }) {
  for (const { rule, what } of violations.slice(0, MOST_SHOWN))
    console.error(`VIOLATED ${rule}: ${what}`);
  if (violations.length > MOST_SHOWN) console.error(`… ${violations.length} in all`);
  if (violations.length > 0)
    console.error(`What the servers printed and stored is kept in ${home}`);
  return violations.length === 0;
}
