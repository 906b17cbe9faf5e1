import { signal } from '@preact/signals';
import { type Lang } from '../../core/location/address.js';
import { type Words } from '../../core/i18n/words.js';
import { en } from '../../core/i18n/en/index.js';

const current = signal<Words>(en);

/** The words of the language in use. */
export const t = (): Words => current.value;

/** Loads a language and uses it from then on. */
export async function speak(lang: Lang): Promise<void> {
  current.value = lang === 'ar' ? (await import('../../core/i18n/ar/index.js')).ar : en;
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
}
