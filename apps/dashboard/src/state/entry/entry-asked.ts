import { computed } from '@preact/signals';
import { type EntryResponse } from '@sitlog/api-types';
import { situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type Live } from '../network/live.js';
import { type Pages } from '../network/read-to-end.js';

interface Needs {
  readonly resources: Resources;
  readonly location: LocationState;
  readonly live: Live;
  readonly pages: Pages;
}

export type OpenEntryState = ReturnType<typeof createEntryState>;

/** The entry of the address. */
export function createEntryState(desk: Needs) {
  const { resource } = desk.resources;
  const { code, place, moments } = desk.location;
  const { heardRevision } = desk.live;
  const { readToEnd } = desk.pages;

  /** The entry of the address, with its versions, as of the known moment. */
  const entryAsked = resource<EntryResponse>(() => {
    const situation = code.value;
    const { entry } = place.value;
    if (situation === undefined || entry === undefined) return undefined;
    const { knownAt } = moments.value;
    const turn = knownAt === undefined ? heardRevision.value : 0;
    const path = `${situationPath(situation)}/entries/${encodeURIComponent(entry)}`;
    return {
      key: JSON.stringify([path, knownAt, turn]),
      ask: (signal) => readToEnd(path, { knownAt }, signal),
    };
  });

  /** The entry of the address, once the answer is there. */
  const openEntry = computed(() => {
    const { data } = entryAsked.state.value;
    return data?.entry.entryNo === place.value.entry ? data : undefined;
  });

  return { entryAsked, openEntry };
}
