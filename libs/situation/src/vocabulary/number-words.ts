/** How a verbal number is read where its operator gives no numbers: a convention, shown with every answer that rests on it. */
export interface NumberConvention {
  readonly min: number;
  readonly max: number;
  readonly note: string;
}

/** Conventions by the words in small letters. The words of the source are always kept beside the numbers. */
export const NUMBER_WORDS: Readonly<Record<string, NumberConvention>> = {
  'a couple': { min: 2, max: 3, note: 'two, or loosely three' },
  'a few': { min: 3, max: 9, note: 'more than two, less than ten' },
  'a handful': { min: 3, max: 9, note: 'more than two, less than ten' },
  several: { min: 3, max: 9, note: 'more than two, less than ten' },
  'a dozen': { min: 12, max: 12, note: 'twelve' },
  dozens: { min: 24, max: 99, note: 'at least two dozen, less than a hundred' },
  scores: { min: 40, max: 99, note: 'at least two score, less than a hundred' },
  hundreds: { min: 200, max: 999, note: 'at least two hundred, less than a thousand' },
  thousands: { min: 2_000, max: 9_999, note: 'at least two thousand, less than ten thousand' },
  'tens of thousands': {
    min: 20_000,
    max: 99_999,
    note: 'at least twenty thousand, less than a hundred thousand',
  },
  'hundreds of thousands': {
    min: 200_000,
    max: 999_999,
    note: 'at least two hundred thousand, less than a million',
  },
  millions: { min: 2_000_000, max: 9_999_999, note: 'at least two million, less than ten million' },
};

/** The convention for words as a source put them, whatever their case and spacing; undefined: none is agreed. */
export function conventionFor(words: string): NumberConvention | undefined {
  const key = words.trim().toLowerCase().replace(/\s+/g, ' ');
  return Object.hasOwn(NUMBER_WORDS, key) ? NUMBER_WORDS[key] : undefined;
}
