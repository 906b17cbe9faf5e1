import { computed } from '@preact/signals';
import { parseFilter, type FilterAsked, writeFilter } from '../../core/filter/filter-text.js';
import { withFullNames } from '../../core/filter/filter-names.js';
import { go, place, type Way } from '../page/location.js';
import { registered } from './situation.js';
import { vocabulary } from './vocabulary.js';

const text = computed(() => place.value.filter);
const known = computed(() => ({
  kinds: vocabulary.value?.kinds.map(({ code }) => code) ?? [],
  ids: new Set(registered.value.keys()),
}));

/** What the entries on the screen are narrowed to, as the address says it, and what of it cannot be read. */
export const filter = computed(() => {
  const { asked, problems } = parseFilter(text.value);
  return { asked: withFullNames(asked, known.value), problems };
});

/** Narrows the entries to what a text says. */
export function setFilter(written: string, way: Way = 'push'): void {
  go({ filter: written.trim() }, way);
}

/** Narrows the entries further, or (undefined) clears a part. */
export function narrow(change: {
  readonly [Part in keyof FilterAsked]?: string | undefined;
}): void {
  const asked = Object.entries({ ...filter.peek().asked, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  setFilter(writeFilter(Object.fromEntries(asked)));
}
