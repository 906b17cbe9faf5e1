import { computed, signal } from '@preact/signals';
import { type VocabularyResponse } from '@sitlog/api-types';
import { type Resources } from '../network/resource.js';
import { type Api } from '../network/api.js';
import { type Local } from '../storage/local.js';
import { type WordsState } from '../page/words.js';

const KEPT = 'sitlog.vocabulary';

const LISTS = ['kinds', 'tlp', 'acts', 'placeRoles', 'actorRoles', 'relationTypes'] as const;

interface Needs {
  readonly resources: Resources;
  readonly api: Api;
  readonly local: Local;
  readonly words: WordsState;
}

export type VocabularyState = ReturnType<typeof createVocabularyState>;

/** The words of the server. */
export function createVocabularyState(desk: Needs) {
  const { resource } = desk.resources;
  const { read } = desk.api;
  const { t } = desk.words;
  const { local } = desk;

  const vocabularyAsked = resource<VocabularyResponse>(() => ({
    key: 'vocabulary',
    ask: async (signal) => {
      const words = await read<VocabularyResponse>('/vocabulary', {}, signal);
      local.set(KEPT, JSON.stringify(words));
      return words;
    },
  }));

  /** The words of the server as this device saw them last. They are the product's own and say nothing of any situation. */
  const kept = signal(keptVocabulary());

  function keptVocabulary(): VocabularyResponse | undefined {
    const found = local.json(KEPT) as Partial<VocabularyResponse> | undefined;
    const isWhole = LISTS.every((list) => Array.isArray(found?.[list]));
    return isWhole ? (found as VocabularyResponse) : undefined;
  }

  /** The vocabulary of the server, or of an earlier visit where the server is away. */
  const vocabulary = computed(() => vocabularyAsked.state.value.data ?? kept.value);

  const labels = computed(
    () => new Map(vocabulary.value?.kinds.map(({ code, label }) => [code, label])),
  );

  /** The name of a kind in the language in use. */
  function kindName(code: string): string {
    return t().vocabulary.kind(code, labels.value.get(code));
  }

  return { vocabularyAsked, vocabulary, kindName };
}
