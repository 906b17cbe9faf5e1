const ARABIC = /[\u0600-\u06ff]/;
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^al/, ''],
  [/kh/g, 'x'],
  [/[qc]k?/g, 'k'],
  [/dh|z/g, 'd'],
  [/gh/g, 'g'],
  [/([st])h/g, '$1'],
  [/ph|v/g, 'f'],
  [/[aeiouywh']/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Less than these many letters are like too many words. */
const FEWEST = 3;

/** The letters of a name that stay in whatever way it is written in a script: `Kerbala` for `Karbala`; empty for words that are too short. */
function soundOf(word: string): string {
  const letters = ARABIC.test(word)
    ? word.replace(/[اويه]/g, '').replace(/ت$/, '')
    : LATIN.reduce((rest, [from, to]) => rest.replace(from, to), word);
  return letters.length < FEWEST ? '' : letters;
}

/** Whether two words may be one name that is written in two ways. */
export function soundsLike(one: string, other: string): boolean {
  const sound = soundOf(one);
  const isClose = Math.abs(one.length - other.length) <= 2 && one.slice(0, 1) === other.slice(0, 1);
  return sound !== '' && isClose && sound === soundOf(other);
}
