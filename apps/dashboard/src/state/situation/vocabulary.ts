import { computed, signal } from '@preact/signals';
import { type SituationVocabularyResponse } from '@sitlog/api-types';
import { situationWords } from '../../core/situation-words.js';
import { type Api, situationPath } from '../network/api.js';
import { type Failures } from '../network/failed.js';
import { type Live } from '../network/live.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type WordsState } from '../page/words.js';
import { type KeptNamesState } from './kept-names.js';

interface Needs {
  readonly api: Api;
  readonly failures: Failures;
  readonly keptNames: KeptNamesState;
  readonly live: Live;
  readonly location: LocationState;
  readonly resources: Resources;
  readonly words: WordsState;
}

export type VocabularyState = ReturnType<typeof createVocabularyState>;

/** What can be said in the situation of the address. */
export function createVocabularyState(desk: Needs) {
  const { renewals } = desk.failures;
  const { keptNames } = desk.keptNames;
  const { keepUp, news } = desk.live;
  const { code, moments } = desk.location;
  const { resource } = desk.resources;
  const { read } = desk.api;

  /** The place in the log of what this page has changed last: what is read has to know of it. */
  const writtenAt = signal<{ readonly situation: string; readonly position: string } | undefined>(
    undefined,
  );

  const atLeast = (situation: string): string | undefined =>
    writtenAt.value?.situation === situation ? writtenAt.value.position : undefined;

  /** What makes an answer about the vocabulary an old one: its changes, as the stream tells of them. */
  const turn = computed(
    () =>
      `${news.value.filter(({ type }) => type.startsWith('vocabulary.')).length}/${renewals.value}`,
  );

  const vocabularyAsked = resource<SituationVocabularyResponse>(() => {
    const situation = code.value;
    if (situation === undefined) return undefined;
    const { knownAt } = moments.value;
    const query = { knownAt, ...(knownAt === undefined ? { atLeast: atLeast(situation) } : {}) };
    return {
      key: JSON.stringify([situation, query, turn.value]),
      ask: (abort) => read(`${situationPath(situation)}/vocabulary`, query, abort),
    };
  });

  keepUp(vocabularyAsked);

  /** The vocabulary as the server told it, once it is known that it is that of the situation of the address. */
  const told = computed(() => {
    const { data } = vocabularyAsked.state.value;
    return data?.situation === code.value ? data : undefined;
  });

  /** The vocabulary as of the known moment; where the server is away, that of an earlier visit. */
  const vocabulary = computed(() => {
    const known = told.value ?? keptNames.value?.vocabulary;
    return known === undefined ? undefined : situationWords(known);
  });

  /** Whether the answer is still to come that says what can be said: until then a short name of a kind would be taken for another. */
  const isAwaited = computed(
    () => vocabulary.value === undefined && vocabularyAsked.state.value.problem === undefined,
  );

  desk.words.nameBy(computed(() => vocabulary.value?.named));

  return { vocabularyAsked, told, vocabulary, isAwaited, writtenAt, atLeast, turn };
}
