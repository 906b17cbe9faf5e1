import { computed } from '@preact/signals';
import { type FilterAsked, parseFilter, writeFilter } from '../../core/filter/filter-text.js';
import { withFullNames } from '../../core/filter/filter-names.js';
import { NO_WORDS } from '../../core/situation-words.js';
import { type LocationState, type Way } from '../page/location.js';
import { type VocabularyState } from './vocabulary.js';
import { type CurrentSituation } from './situation.js';

interface Needs {
  readonly location: LocationState;
  readonly vocabulary: VocabularyState;
  readonly situation: CurrentSituation;
}

export type FilterState = ReturnType<typeof createFilterState>;

/** What the entries on the screen are narrowed to. */
export function createFilterState(desk: Needs) {
  const { place, go } = desk.location;
  const { vocabulary, isAwaited } = desk.vocabulary;
  const { registered } = desk.situation;

  const text = computed(() => place.value.filter);

  const known = computed(() => ({
    kinds: (vocabulary.value ?? NO_WORDS).offered.kinds.all.map(({ code }) => code),
    ids: new Set(registered.value.keys()),
  }));

  /** What the entries on the screen are narrowed to, as the address says it, and what of it cannot be read. */
  const filter = computed(() => {
    const { asked, problems } = parseFilter(text.value);
    return { asked: withFullNames(asked, known.value), problems };
  });

  /** Whether it is known what it asks for: a kind may be written as a part of its name. */
  const isRead = computed(() => filter.value.asked.kind === undefined || !isAwaited.value);

  /** Narrows the entries to what a text says. */
  function setFilter(written: string, way: Way = 'push'): void {
    go({ filter: written.trim() }, way);
  }

  /** Narrows the entries further, or (undefined) clears a part. */
  function narrow(change: {
    readonly [Part in keyof FilterAsked]?: string | undefined;
  }): void {
    const asked = Object.entries({ ...filter.peek().asked, ...change }).filter(
      ([, value]) => value !== undefined,
    );
    setFilter(writeFilter(Object.fromEntries(asked)));
  }

  return { filter, isRead, setFilter, narrow };
}
