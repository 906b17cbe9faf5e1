import { computed } from '@preact/signals';
import { situationPath } from '../network/api.js';
import { readToEnd } from '../network/read-to-end.js';
import { heard } from '../network/live.js';
import { type EntryAnswer } from '../../core/contract.js';
import { code, moments, place } from '../page/location.js';
import { resource } from '../network/resource.js';

/** The entry of the address, with its versions, as of the known moment. */
export const entryAsked = resource<EntryAnswer>(() => {
  const situation = code.value;
  const { entry } = place.value;
  if (situation === undefined || entry === undefined) return undefined;
  const { knownAt } = moments.value;
  const turn = knownAt === undefined ? heard.value.knownRevision : 0;
  const path = `${situationPath(situation)}/entries/${encodeURIComponent(entry)}`;
  return {
    key: JSON.stringify([path, knownAt, turn]),
    ask: (signal) => readToEnd(path, { knownAt }, signal),
  };
});

/** The entry of the address, once the answer is there. */
export const openEntry = computed(() => {
  const { data } = entryAsked.state.value;
  return data?.entry.entryNo === place.value.entry ? data : undefined;
});
