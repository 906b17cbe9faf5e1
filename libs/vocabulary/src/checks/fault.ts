/** What is wrong with a pack: where (a JSON Pointer into it), and a sentence that says what to mend. */
export interface PackFault {
  readonly pointer: string;
  readonly detail: string;
}

/** The way to a member: its names and places in lists. */
export type PackPath = readonly (string | number)[];

export function faultAt(way: PackPath, detail: string): PackFault {
  const steps = way.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { pointer: steps.join(''), detail };
}

export function inQuotes(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** Of the words that there are, the one that was probably meant, as a sentence to be appended. */
export function meantAmong(word: string, known: readonly string[]): string {
  const far = Math.min(3, Math.ceil(word.length / 3));
  const [nearest] = known
    .map((one) => ({ one, distance: distanceOf(word, one) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined ? '' : ` Did you mean "${nearest.one}"?`;
}

/** How many letters must be put in, taken out or replaced to make one word of the other. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let index = 0; index < a.length; index += 1) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (a[index] === b[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
