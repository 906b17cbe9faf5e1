import { type RegisterList, type SetupItem } from '../../core/setup/register-lists.js';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath } from '../network/api.js';
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
