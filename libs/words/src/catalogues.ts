import { arabic } from './ar/index.js';
import { type Catalogue, type Language } from './catalogue.js';
import { english } from './en/index.js';

/** The words of every language. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: english,
  ar: arabic,
};
