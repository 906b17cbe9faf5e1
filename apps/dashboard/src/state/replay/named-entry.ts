import { signal } from '@preact/signals';
import { type EntryAnswer } from '../../core/contract.js';
import { situationPath } from '../network/api.js';
import { readToEnd } from '../network/read-to-end.js';
import { resource } from '../network/resource.js';
import { code } from '../page/location.js';
import { noOf } from './entry-no.js';

/** The ordinal of the entry that is pointed at, or that was stepped to. */
export const named = signal<number | undefined>(undefined);

/** That entry. */
export const namedAsked = resource<EntryAnswer>(() => {
  if (named.value === undefined || code.value === undefined) return undefined;
  const path = `${situationPath(code.value)}/entries/${noOf(named.value)}`;
  return { key: path, ask: (signal) => readToEnd(path, {}, signal) };
});
