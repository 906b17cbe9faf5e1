import { textOf, type Phrase } from '../src/index.js';

/** What is left of a text without what is set apart in it: names, numbers of entries, codes, times. */
export function withoutIsolated(text: string): string {
  return text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '');
}

/** Latin letters among our own Arabic words. */
export function latinIn(told: Phrase | string): readonly string[] {
  const own = typeof told === 'string' ? told : textOf(told.filter(({ log }) => log !== true));
  return withoutIsolated(own).match(/\p{Script=Latin}+/gu) ?? [];
}
