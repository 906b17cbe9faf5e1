import { momentSpanIn } from '@sitlog/filters';
import { isHoldable, isPlainDate, parseInstant } from '@sitlog/situation';

/** One rule about a JSON value: its code in camel case, whether a value keeps it, and what to mend where not. */
export interface Rule {
  readonly name: string;
  readonly holds: (value: unknown) => boolean;
  readonly message: string | ((value: unknown) => string);
}

/** The first rule that a value breaks; a later rule may rely on the earlier ones. */
export function firstBroken(rules: readonly Rule[], value: unknown): Rule | undefined {
  return rules.find((rule) => !rule.holds(value));
}

/** What to mend, in the words of a rule. */
export function wordsOf(rule: Rule, value: unknown): string {
  return typeof rule.message === 'string' ? rule.message : rule.message(value);
}

/** Bounds of a text: lengths in code points, blanks at the ends do not count towards `min` (default 1). */
export interface TextBounds {
  readonly max: number;
  readonly min?: number;
  readonly pattern?: RegExp;
  /** What the pattern asks for, in words. */
  readonly form?: string;
}

const isText: Rule = {
  name: 'isString',
  holds: (value) => typeof value === 'string',
  message: 'This must be text.',
};

/** Rules of a text: valid Unicode, no control characters but line feed and tab, of a bounded length. */
export function textRules({ max, min = 1, pattern, form }: TextBounds): readonly Rule[] {
  const matches = textRule(
    'matches',
    (text) => pattern?.test(text) ?? true,
    form ?? 'The form is wrong.',
  );
  return [
    isText,
    textRule('isUnicode', (text) => text.isWellFormed(), 'The text is no valid Unicode.'),
    textRule('maxLength', (text) => lengthOf(text) <= max, `At most ${max} characters.`),
    textRule(
      'minLength',
      (text) => lengthOf(text.trim()) >= min,
      min === 1 ? 'This must not be empty.' : `At least ${min} characters.`,
    ),
    textRule(
      'noControlCharacters',
      (text) => !/(?![\n\t])\p{Cc}/u.test(text),
      'Control characters other than line feed and tab are not accepted.',
    ),
    ...(pattern === undefined ? [] : [matches]),
  ];
}

function textRule(name: string, holds: (text: string) => boolean, message: string): Rule {
  return { name, holds: (value) => typeof value === 'string' && holds(value), message };
}

// class-validator's own count skips variation selectors, and JSON Schema counts code points.
function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}

const YEARS = { first: 1700, last: 2254 };

// An instant is judged in UTC, so that whatever was taken in can be asked for as it is answered.
function canBeHeld(text: string): boolean {
  const moment = parseInstant(text);
  if (moment !== undefined) return isHoldable(moment);
  const year = Number(text.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

const inReach = textRule(
  'isInReach',
  canBeHeld,
  `The year must lie between ${YEARS.first} and ${YEARS.last}.`,
);

/** Rules of an RFC 3339 instant with its offset, at most microseconds. */
export const instantRules: readonly Rule[] = [
  isText,
  {
    ...textRule('isInstant', (text) => parseInstant(text) !== undefined, ''),
    message: (value) =>
      `Write a date and time with its offset, such as 2016-12-14T09:30:00+02:00.${plusHint(value)}`,
  },
  inReach,
];

/** Rules of a stretch of time, in the words that say what to write. */
export function spanRules(form = 'Write two instants with a slash between them.'): readonly Rule[] {
  return [
    isText,
    {
      ...textRule('isSpan', (text) => momentSpanIn(text) !== undefined, ''),
      message: (value) => `${form}${plusHint(value)}`,
    },
    {
      ...inReach,
      holds: (value) => String(value).split('/').every(canBeHeld),
    },
  ];
}

/** Rules of an instant as above, or of a plain date. */
export const instantOrDateRules: readonly Rule[] = [
  isText,
  textRule(
    'isInstantOrDate',
    (text) => isPlainDate(text) || parseInstant(text) !== undefined,
    'Write a date such as 2016-12-14, or a date and time with its offset, such as 2016-12-14T09:30:00+02:00.',
  ),
  inReach,
];

/** In an address a plus sign reads as a blank unless it is written %2B. */
function plusHint(value: unknown): string {
  const lost = typeof value === 'string' && /T\S+ \d\d:\d\d$/.test(value);
  return lost ? ' In an address, write %2B for the plus sign.' : '';
}

/** Rules of a number within bounds. */
export function numberRules(min: number, max: number, kind: 'number' | 'integer'): readonly Rule[] {
  const isKind = kind === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return [
    {
      name: kind === 'integer' ? 'isInt' : 'isNumber',
      holds: isKind,
      message: kind === 'integer' ? 'This must be a whole number.' : 'This must be a number.',
    },
    { name: 'min', holds: (value) => Number(value) >= min, message: `Not less than ${min}.` },
    { name: 'max', holds: (value) => Number(value) <= max, message: `Not more than ${max}.` },
  ];
}

/** Rule of a value out of a closed list. */
export function oneOfRule(values: readonly (string | number)[]): Rule {
  const allowed: ReadonlySet<unknown> = new Set(values);
  return {
    name: 'isIn',
    holds: (value) => allowed.has(value),
    message: `This must be one of ${values.join(', ')}.`,
  };
}

export const isFlag: Rule = {
  name: 'isBoolean',
  holds: (value) => typeof value === 'boolean',
  message: 'This must be true or false.',
};

/** The value is a JSON object: no list, no null. */
export const isJsonObject: Rule = {
  name: 'isObject',
  holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  message: 'This must be a JSON object.',
};

/** Rules of a list that holds at most so many items. */
export function listRules(max: number): readonly Rule[] {
  return [
    { name: 'isArray', holds: Array.isArray, message: 'This must be a list.' },
    {
      name: 'arrayMaxSize',
      holds: (value) => Array.isArray(value) && value.length <= max,
      message: `At most ${max} items.`,
    },
  ];
}
