import { computed } from '@preact/signals';
import { type MergePreviewResponse } from '@sitlog/api-types';
import { type RegisterList, type SetupItem } from '../../core/setup/register-lists.js';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath } from '../network/api.js';
import { type Asking } from '../network/resource.js';
import { type WriteState } from './putting.js';
import { setupOf } from './setup.js';

/** An item of a register. */
export interface ItemOf {
  readonly list: RegisterList;
  readonly id: string;
}

/** Where all that can be asked or said of an item stands. */
export function itemPath(desk: Desk, { list, id }: ItemOf): string {
  return `${situationPath(desk.location.code.peek() ?? '')}/${list}/${encodeURIComponent(id)}`;
}

/** As which other one an item counts, if it does. */
export function mergedOf(desk: Desk, { list, id }: ItemOf): SetupItem['merged'] {
  return setupOf(desk)
    .itemsOf(list)
    .find((one) => one.id === id)?.merged;
}

/** What the board of the moment shown would say if an item were another one. */
export function mergePreviewOf(
  desk: Desk,
  item: ItemOf,
  into: string,
): Asking<MergePreviewResponse> {
  const { resource } = desk.resources;
  const { read } = desk.api;
  const { moments } = desk.location;
  const { shown } = desk.board;
  const { situationAsked } = desk.situation;
  const path = `${itemPath(desk, item)}/merge-preview`;
  // Asked anew when the board or the registers have changed, and only then.
  const board = computed(() => shown.value?.knownRevision);
  const registers = computed(() => situationAsked.state.value.data?.knownRevision);
  return resource<MergePreviewResponse>(() => {
    const { validAt, knownAt } = moments.value;
    return {
      key: JSON.stringify([path, into, validAt, knownAt, board.value, registers.value]),
      ask: (signal) => read(path, { into, validAt, knownAt }, signal),
    };
  });
}

const PROBLEM = 'urn:sitlog:problem:';

/** A refusal in the words that a screen has for it, or as the server puts it. */
export function refusedInWords(
  state: WriteState,
  words: Readonly<Record<string, { readonly title: string; readonly detail: string }>>,
): WriteState {
  if (state.state !== 'refused') return state;
  const { document } = state.problem;
  const own = words[document.type.replace(PROBLEM, '')];
  if (own === undefined) return state;
  const { errors: _, ...rest } = document;
  return { ...state, problem: new ApiProblem({ ...rest, ...own }) };
}
