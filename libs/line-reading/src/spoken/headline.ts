import { type SpokenPart } from './parts.js';

/** The words of a line without its attribution, and without a time that stands at its end. */
export function headlineOf(
  line: string,
  cuts: readonly (readonly [number, number])[],
  parts: readonly SpokenPart[],
): string {
  const without = cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce(
      (rest, [from, to]) => `${rest.slice(0, from)}${' '.repeat(to - from)}${rest.slice(to)}`,
      line,
    );
  const [time] = parts.filter(
    (part) => part.is === 'time' && part.choices.length === 1 && part.isAsked !== true,
  );
  const isLast = time !== undefined && without.slice(time.end).trim() === '';
  const told = isLast ? without.slice(0, time.start) : without;
  const headline = told.replace(/\s+/g, ' ').replace(/^[\s,،:;–—-]+|[\s,،:;–—-]+$/g, '');
  return headline === '' ? line.trim() : headline;
}
