import { computed } from '@preact/signals';
import { read } from '../data/api.js';
import { t } from '../i18n/words.js';
import { resource } from './resource.js';

/** The vocabulary of the server: its kinds with their names, and the codes that an entry can hold. */
export interface Vocabulary {
  readonly version: number;
  readonly kinds: readonly {
    readonly code: string;
    readonly family: string;
    readonly label: string;
    readonly speaksOf?: string;
  }[];
  readonly modes: readonly string[];
  readonly acts: readonly string[];
  readonly relationTypes: readonly string[];
  readonly reliabilities: Readonly<Record<string, string>>;
  readonly credibilities: Readonly<Record<string, string>>;
  readonly sourceTypes: readonly string[];
  readonly placeRoles: readonly string[];
  readonly actorRoles: readonly string[];
  readonly measures: readonly string[];
  readonly placePrecisions: Readonly<Record<string, string>>;
  readonly tlp: readonly string[];
}

export const vocabularyAsked = resource<Vocabulary>(() => ({
  key: 'vocabulary',
  ask: (signal) => read('/vocabulary', {}, signal),
}));

const labels = computed(
  () => new Map(vocabularyAsked.state.value.data?.kinds.map(({ code, label }) => [code, label])),
);

/** The name of a kind in the language in use. */
export function kindName(code: string): string {
  return t().vocabulary.kind(code, labels.value.get(code));
}
