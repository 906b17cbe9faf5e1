/** Milliseconds. */
export const MINUTE = 60_000;
/** Milliseconds by unit of time. */
export const UNITS: Readonly<Record<string, number>> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 1_440 * MINUTE,
  w: 10_080 * MINUTE,
};
/** Before a unit of time. */
export const UNIT =
  '(?=(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?: |$))(m|h|d|w)[a-z]*';
/** What may stand before a length that is past. */
export const OVER = '(?:(?:in|over|during|within|for) )?(?:the )?';
/** How many of it. */
export const COUNT = '(\\d{1,4}|an?|half an|half)';

/** How long a length of time is that a rule has matched: its count, then its unit. */
export function length(match: readonly string[]): number {
  const [, count = '', unit = ''] = match;
  const size = UNITS[unit] ?? MINUTE;
  if (count.startsWith('half')) return size / 2;
  return size * (/^\d/.test(count) ? Number(count) : 1);
}

const LENGTH_AHEAD = '(?=(?:m|min|mins|minutes?|h|hrs?|hours?|days?|weeks?)(?: |$))';

/** Numbers in words before a length of time: `ten minutes ago`. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  ...'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|'),
].map((word, i) => [new RegExp(`\\b${word} ${LENGTH_AHEAD}`, 'g'), `${i + 1} `] as const);

/** A phrase with the numbers before its lengths of time as digits. */
export function digitsIn(text: string): string {
  const read = text.replace(/\b(?:a )?couple (?:of )?(?=h|m|d|w)/g, '2 ');
  return NUMBERS.reduce((now, [word, digits]) => now.replace(word, digits), read);
}
