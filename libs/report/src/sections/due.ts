import { type Deadline, type DemandLine, type ForecastLine } from '@sitlog/board';
import { type Micros } from '@sitlog/situation';
import { own, phrase } from '@sitlog/words';
import { isTold } from '../answers.js';
import { type Block, says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { type SpanTold } from '../words/handover-words.js';
import { reportWords } from '../words/in-language.js';
import { headed, standingOf } from './highlights.js';
import { isContested } from './propositions.js';
import { alertStatement, deadlineInWords, forecastStatement } from './talks.js';

/** Something that falls due, with the moment by which it is put in order. */
interface Due {
  readonly at: Micros;
  readonly told: Statement;
}

/** What falls due next, the soonest first, each with the time that is left; what has passed after it; and what is alerted. */
export function dueBlocks(input: ReportInput): readonly Block[] {
  const { alerts, deadlines } = reportWords(input.words).handover;
  const due = [...deadlinesDue(input), ...windowsDue(input)].toSorted(bySoonest(input.validAt));
  return [
    ...headed(
      deadlines,
      due.map(({ told }) => told),
    ),
    ...headed(alerts, alertsIn(input)),
  ];
}

function bySoonest(validAt: Micros): (a: Due, b: Due) => number {
  return (a, b) => {
    const [ahead, other] = [a.at >= validAt, b.at >= validAt];
    if (ahead !== other) return ahead ? -1 : 1;
    return ahead ? a.at - b.at : b.at - a.at;
  };
}

const OVER: ReadonlySet<string> = new Set(['met', 'withdrawn', 'passed']);

function deadlinesDue(input: ReportInput): readonly Due[] {
  return input.talks.demands
    .filter(({ life }) => !OVER.has(life))
    .flatMap((demand) => demand.deadlines.given.map((one) => dueOf(demand, one, input)));
}

function dueOf({ id, name }: DemandLine, deadline: Deadline, input: ReportInput): Due {
  const { earliest, latest } = deadline.falls;
  const { validAt } = input;
  const at = validAt >= latest ? latest : Math.max(earliest, validAt);
  const words = phrase`${name} (${id}): ${deadlineInWords(deadline, input)}.`;
  return { at, told: says(words, deadline.entries, own(timeTo(deadline, input))) };
}

function timeTo({ falls: { earliest, latest }, standing }: Deadline, input: ReportInput): string {
  const { handover } = reportWords(input.words);
  const { validAt } = input;
  if (standing === 'passed') return handover.ago(spanOf(validAt - latest));
  if (standing === 'possibly_passed') return handover.today;
  const span = spanOf(earliest - validAt);
  return earliest === latest ? handover.left(span) : handover.leftAtLeast(span);
}

function windowsDue(input: ReportInput): readonly Due[] {
  return input.talks.forecasts
    .filter(({ standing }) => standing !== 'passed')
    .map((forecast) => ({ at: forecast.window.latest, told: windowOf(forecast, input) }));
}

function windowOf(forecast: ForecastLine, input: ReportInput): Statement {
  const { windowEnds } = reportWords(input.words).handover;
  const label = own(windowEnds(spanOf(forecast.window.latest - input.validAt)));
  return { ...forecastStatement(forecast, input), label };
}

/** What the board says of alerts, and windows that have ended; of deadlines it is told above how long is left. */
function alertsIn(input: ReportInput): readonly Statement[] {
  return [
    ...input.board
      .filter((one) => one.facet === 'alerts' && isTold(one) && !isContested(one))
      .map((one) => standingOf(one, input)),
    ...input.talks.raised
      .filter(({ kind }) => kind === 'forecast_window_ended')
      .map((one) => alertStatement(one, input)),
  ];
}

const MINUTE: Micros = 60_000_000;

/** A span in the largest two units that matter. */
export function spanOf(span: Micros): SpanTold {
  const whole = Math.max(0, Math.floor(span / MINUTE));
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  return hours < 48
    ? { days: 0, hours, minutes }
    : { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 };
}
