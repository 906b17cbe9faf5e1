import { countOf } from '../trial/checker.mjs';
import { printViolations, row, seconds } from '../trial/report.mjs';

const COLUMNS = [
  'fault',
  'engine',
  'sent',
  'acknowledged',
  'answers',
  'of them not settled',
  'noticed after',
  'wrong answers called settled',
  'receipts of another entry',
  'doubled',
  'other situations stopped',
];
const COUNTED = ['wrong and settled', 'receipt of another', 'doubled', 'stopped'];

/** Prints the head of the table of what was said. */
export function printTruthHeader() {
  console.log(row(COLUMNS));
  console.log(row(COLUMNS.map((_, n) => (n < 2 ? '---' : '--:'))));
}

/** Prints the row of a run, and what it found; answers whether nothing was. */
export function printTruthRun(run) {
  console.log(
    row([
      run.fault,
      run.engine,
      ...[run.sent, run.acknowledged, run.answers, run.unsettled],
      seconds(run.noticedAfter),
      ...COUNTED.map((rule) => countOf(run.violations, rule)),
    ]),
  );
  return printViolations(run);
}
