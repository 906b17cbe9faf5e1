import { signal } from '@preact/signals';
import { type Lang } from '../../core/location/address.js';
import { type Words } from '../../core/i18n/words.js';
import { en } from '../../core/i18n/en/index.js';

export type WordsState = ReturnType<typeof createWordsState>;

/** The language in use. */
export function createWordsState() {
  const current = signal<Words>(en);

  /** The words of the language in use. */
  const t = (): Words => current.value;

  /** Loads a language and uses it from then on. */
  async function speak(lang: Lang): Promise<void> {
    current.value = lang === 'ar' ? (await import('../../core/i18n/ar/index.js')).ar : en;
  }

  return { t, speak };
}
