import { signal } from '@preact/signals';
import { type ComponentChildren } from 'preact';
import { type Lang } from '../state/address.js';
import { en } from './en/index.js';

/** A text with parts in it that are marked up: names, times, values. */
export type Parts = ComponentChildren;

/** All words of the dashboard in one language; English is the model for the others. */
export type Words = typeof en;

const current = signal<Words>(en);

/** The words of the language in use. */
export const t = (): Words => current.value;

/** Loads a language and uses it from then on. */
export async function speak(lang: Lang): Promise<void> {
  current.value = lang === 'ar' ? (await import('./ar/index.js')).ar : en;
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
}
