import { foldedLetters } from '../text/fold.js';
import { inGrammarWords } from './arabic-time.js';
import { COUNT, digitsIn, length, MINUTE, OVER, UNIT, UNITS } from './length-words.js';
import { AS_A_MOMENT } from './day-parts.js';
import { between, type TimeReading, readingsOf, type TimeContext } from './time-readings.js';
import { spokenTime } from './spoken-time.js';

export type { TimeReading as Reading, TimeContext } from './time-readings.js';

/** What a phrase of time can mean: nothing, one span, or several, of which the operator has to choose. */
interface TimeAnswer {
  readonly readings: readonly TimeReading[];
  /** It names a time that still lies ahead. */
  readonly isAhead: boolean;
}

type Rule = readonly [RegExp, (match: readonly string[], context: TimeContext) => Readings];
type Readings = readonly TimeReading[];

const RULES: readonly Rule[] = [
  [/^(?:just |right )?now$/, (_, { now }) => [at(now, 'minute')]],
  [/^(?:[?؟]|unknown|not known)$/, () => [{ from: null, to: null, precision: 'unknown_start' }]],
  [new RegExp(`^- ?(\\d{1,4}) ?${UNIT}$`), ago],
  [new RegExp(`^${COUNT} ?${UNIT} (?:ago|back|earlier)$`), ago],
  [
    new RegExp(`^since ${COUNT} ?${UNIT}(?: ago)?$`),
    (match, context) => [{ from: context.now - length(match), to: null, precision: 'ongoing' }],
  ],
  [/^(\d\d:?\d\d) ?(?:hrs |hours )?[-–] ?(\d\d:?\d\d)(?: ?(?:hrs|hours))?$/, spanned],
  [new RegExp(`^${OVER}(?:past|last) ${COUNT} ?${UNIT}$`), past],
  [new RegExp(`^${OVER}(?:past|last) ()(h|d|w)(?:our|ay|eek)$`), past],
  [new RegExp(`^(?:in|over|within) ${COUNT} ?${UNIT}$`), past],
  [/^(?:in|over) a(?: single)? ()(d|w)(?:ay|eek)$/, past],
  [
    new RegExp(`^ago-or-since (\\d{1,4}) ?${UNIT}$`),
    (match, context) => [
      ...(length(match) < 86_400_000 ? ago(match, context) : []),
      { from: context.now - length(match), to: null, precision: 'ongoing' },
      ...(length(match) < 86_400_000 ? [] : ago(match, context)),
    ],
  ],
  [/^(?:between|from) (.+?) (?:and|to|-) (.+)$/, spanned],
  [
    /^(?:since|starting|beginning|from) (.+)$/,
    (match, context) => spans(match[1], context).map(({ from }) => since(from)),
  ],
  [
    /^(?:by|until|till) (.+)$/,
    (match, context) => spans(match[1], context).map(({ to }) => until(to)),
  ],
  [/^before (.+)$/, (match, context) => moments(match[1], context).map(until)],
  [/^after (.+)$/, after],
  [
    new RegExp(`^(?:around|about|abt|circa|ca|~) ?${COUNT} ?${UNIT} ago$`),
    (match, context) => ago(match, context),
  ],
  [/^(?:around|about|abt|circa|ca|~) ?(.+)$/, around],
  [/^(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(z|[+-]\d\d:\d\d)$/, instant],
  [
    /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d)$/,
    (match, context) => spans(`${match[1] ?? ''} ${match[2] ?? ''}`, context),
  ],
  [
    /^(?:at |shortly |just |soon )(?:around|about|before|after) (.+)$/,
    (match, context) => around(match, context),
  ],
  [/^as (?:of|at) (.+)$/, (match, context) => spoken(match[1] ?? '', context)],
  [/^(.+)$/, (match, context) => spoken(match[1] ?? '', context)],
];

/**
 * What a phrase can mean to somebody who writes it in a zone, newest first. An entry says what has happened: no span begins
 * after `now` or ends later, except open ones.
 */
export function readTime(phrase: string, context: TimeContext): TimeAnswer {
  const text = plain(inGrammarWords(phrase));
  const answers = allOf(text, context);
  const begun = answers.filter(({ from }) => from === null || from <= context.now);
  const clipped = begun.map((reading) => ({ ...reading, to: clip(reading.to, context.now) }));
  const distinct = new Map(clipped.map((one) => [`${one.from ?? ''}/${one.to ?? ''}`, one]));
  return { readings: [...distinct.values()], isAhead: answers.length > 0 && begun.length === 0 };
}

function allOf(text: string, context: TimeContext): Readings {
  for (const [form, read] of RULES) {
    const match = form.exec(text);
    const found = match === null ? [] : read([...match], context);
    if (found.length > 0) return found;
  }
  return [];
}

/** Hyphens join words (`wed-early`); those of dates and of `-20m` stay. */
function plain(text: string): string {
  return digitsIn(foldedLetters(text))
    .replace(/(?<=[a-z])[-_]|[-_](?=[a-z])/g, (joint, at: number) =>
      /^(?:ago|-or)/.test(text.slice(at - 3)) ? joint : ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function clip(to: number | null, now: number): number | null {
  return to === null ? null : Math.min(to, now);
}

function at(moment: number, precision: 'minute' | 'hour'): TimeReading {
  return { from: moment, to: moment, precision };
}

/** Minutes are taken as said, hours with half an hour on both sides, days and weeks as whole days. */
function ago(match: readonly string[], context: TimeContext): Readings {
  const moment = context.now - length(match);
  const unit = match[2];
  if (unit === 'm' || (match[1] ?? '').startsWith('half')) return [at(moment, 'minute')];
  const half = 30 * MINUTE;
  if (unit === 'h') return [{ from: moment - half, to: moment + half, precision: 'hour' }];
  return readingsOf({ day: { back: Math.round(length(match) / (UNITS['d'] ?? 1)) } }, context);
}

function past(match: readonly string[], { now }: TimeContext): Readings {
  return [{ from: now - length(match), to: now, precision: 'interval' }];
}

function since(from: number | null): TimeReading {
  return { from, to: null, precision: 'ongoing' };
}

function until(to: number | null): TimeReading {
  return { from: null, to, precision: 'unknown_start' };
}

function spoken(text: string, context: TimeContext): Readings {
  const said = spokenTime(text);
  return said === undefined ? [] : readingsOf(said, context);
}

function spans(text: string | undefined, context: TimeContext): Readings {
  const said = spokenTime(
    `at ${(text ?? '').replace(/^(?:(?:~|abt|about|around) ?)?(?:at )?/, '')}`,
  );
  return said === undefined ? [] : readingsOf(said, context);
}

/** The moments before or after which something is: of noon and midnight the moment itself, of all else the beginning. */
function moments(text: string | undefined, context: TimeContext): readonly (number | null)[] {
  const said = spokenTime(`at ${text ?? ''}`);
  const minute = AS_A_MOMENT[said?.part ?? ''];
  if (said === undefined || minute === undefined) {
    return spans(text, context).map(({ from }) => from);
  }
  const { part: _, ...rest } = said;
  const clock = { minutes: [minute], precision: 'minute', isUtc: false, isBare: false } as const;
  const day = said.day ?? { back: 0 };
  return readingsOf({ ...rest, day, clock }, context).map(({ from }) => from);
}

function after(match: readonly string[], context: TimeContext): Readings {
  return spans(match[1], context).map(({ to }) => ({
    from: to,
    to: context.now,
    precision: 'interval',
  }));
}

function spanned(match: readonly string[], context: TimeContext): Readings {
  const [, first = '', second = ''] = match;
  const clocks = between(first, second, context);
  return clocks.length > 0 ? clocks : joined(spans(first, context), spans(second, context));
}

/** From the beginning of one span to the end of another, where each is clear. */
function joined(starts: Readings, ends: Readings): Readings {
  if (starts.length !== 1 || ends.length !== 1) return [];
  const from = starts[0]?.from ?? Infinity;
  const to = ends[0]?.to ?? -Infinity;
  return from <= to ? [{ from, to, precision: 'interval' }] : [];
}

function around(match: readonly string[], context: TimeContext): Readings {
  const quarter = 15 * MINUTE;
  return spans(match[1], context).map(({ from, to, precision }) => ({
    from: from === null ? null : from - (precision === 'minute' ? quarter : 0),
    to: to === null ? null : to + (precision === 'minute' ? quarter : 0),
    precision: precision === 'minute' ? 'interval' : precision,
  }));
}

function instant(match: readonly string[]): Readings {
  const moment = Date.parse((match[0] ?? '').toUpperCase());
  return Number.isNaN(moment) ? [] : [at(moment, 'minute')];
}
