import { signal } from '@preact/signals';
import { type EntryResponse } from '@sitlog/api-types';
import { situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type EntryNumbers } from './entry-no.js';
import { type Pages } from '../network/read-to-end.js';

interface Needs {
  readonly resources: Resources;
  readonly location: LocationState;
  readonly entryNo: EntryNumbers;
  readonly pages: Pages;
}

export type NamedEntryState = ReturnType<typeof createNamedEntryState>;

/** The entry that is pointed at. */
export function createNamedEntryState(desk: Needs) {
  const { resource } = desk.resources;
  const { code } = desk.location;
  const { noOf } = desk.entryNo;
  const { readToEnd } = desk.pages;

  /** The ordinal of the entry that is pointed at, or that was stepped to. */
  const named = signal<number | undefined>(undefined);

  /** That entry. */
  const namedAsked = resource<EntryResponse>(() => {
    if (named.value === undefined || code.value === undefined) return undefined;
    const path = `${situationPath(code.value)}/entries/${noOf(named.value)}`;
    return { key: path, ask: (signal) => readToEnd(path, {}, signal) };
  });

  return { named, namedAsked };
}
