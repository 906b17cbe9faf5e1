import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Language } from '@sitlog/words';
import { type Words } from '../../core/i18n/words.js';
import { en } from '../../core/i18n/en/index.js';
import { wordsNamedBy } from '../../core/i18n/words-named.js';

export type WordsState = ReturnType<typeof createWordsState>;

/** The language in use. */
export function createWordsState() {
  const spoken = signal<Words>(en);

  const names = signal<ReadonlySignal<Vocabulary | undefined> | undefined>(undefined);

  const current = computed(() => {
    const packs = names.value?.value;
    return packs === undefined ? spoken.value : wordsNamedBy(spoken.value, packs);
  });

  /** The words of the language in use, codes by the names that the packs of the situation give them. */
  const t = (): Words => current.value;

  /** Takes the names of codes from there from now on. */
  function nameBy(packs: ReadonlySignal<Vocabulary | undefined>): void {
    names.value = packs;
  }

  /** Loads a language and uses it from then on. */
  async function speak(lang: Language): Promise<void> {
    spoken.value = lang === 'ar' ? (await import('../../core/i18n/ar/index.js')).ar : en;
  }

  return { t, nameBy, speak };
}
