import { describe, expect, test } from '@jest/globals';
import { linesOf, NAMES, readBy, SETS } from './corpus.js';
import { KEYS_OF_UNOFFERED, keysOf } from './keys.js';
import { readerOf } from './scoring.js';

/** More keys than these over the text of an entry are too many, on average. */
const MOST_KEYS = 12;
/** Seconds of a key and of a decision by the keystroke-level model (Card, Moran and Newell). */
const SECONDS = { key: 0.28, decision: 1.35 } as const;

const inSet = (set: (typeof SETS)[number]) =>
  NAMES.flatMap((name) => {
    const read = readerOf(readBy(name));
    return linesOf(name, set).map((line) => ({
      language: line.language,
      ...keysOf(line, read(line.line).parts),
    }));
  });
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe.each(SETS)('an entry of a line of set %s', (set) => {
  const all = inSet(set);
  test.each(['en', 'ar'])('needs few keys over its text: %s', (language) => {
    const lines = all.filter((line) => line.language === language);
    const inBar = mean(lines.map((line) => line.inBar));
    const keys = lines.map((line) => line.inBar + line.unoffered * KEYS_OF_UNOFFERED);
    const offered = lines.filter(({ unoffered }) => unoffered === 0).length;
    const seconds = mean(
      lines.map(
        ({ inBar: pressed }, i) => (keys[i] ?? 0) * SECONDS.key + pressed * SECONDS.decision,
      ),
    );
    process.stdout.write(
      `    set ${set}, ${language}: ${inBar.toFixed(1)} keys in the bar, ${mean(keys).toFixed(1)} with what is not offered ` +
        `(all is offered in ${offered} of ${lines.length}), at most ${Math.max(...keys)}; about ${seconds.toFixed(0)} s\n`,
    );
    expect(mean(keys)).toBeLessThanOrEqual(MOST_KEYS);
  });
});

describe('the keys of an entry', () => {
  const [line] = linesOf('derna', 'a').filter(({ id }) => id === 'derna-en-01');
  const read = readerOf(readBy('derna'));

  test('are one to take all, and one to record, where all that is proposed is right', () => {
    expect(keysOf(line!, read(line!.line).parts)).toEqual({ inBar: 2, unoffered: 0 });
  });

  test('are more for what is not offered, and one where nothing is proposed', () => {
    const { inBar, unoffered } = keysOf(line!, []);
    expect(inBar).toBe(1);
    expect(unoffered).toBe(line!.parts.filter(({ optional }) => optional !== true).length);
  });

  test('are one for each part that has to be decided before the last that is needed', () => {
    const parts = read(line!.line).parts.map((part) =>
      part.is === 'kind' ? { ...part, choices: ['flood.began', ...part.choices] } : part,
    );
    expect(keysOf(line!, parts).inBar).toBeGreaterThan(2);
  });
});
