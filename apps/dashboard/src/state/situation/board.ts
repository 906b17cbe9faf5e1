import { computed, signal } from '@preact/signals';
import { read, situationPath } from '../network/api.js';
import { heard, liveBoard } from '../network/live.js';
import { type Board, type MomentsAnswer } from '../../core/contract.js';
import { code, isPast, moments } from '../page/location.js';
import { resource } from '../network/resource.js';

/** While this is set, what is shown stands still: the board and the revision at which it was paused. */
export const paused = signal<Board | undefined>(undefined);

/** The board at the moments of the address, where those are not both "now". */
export const boardAsked = resource<Board>(() => {
  const situation = code.value;
  const { validAt, knownAt } = moments.value;
  if (situation === undefined || !isPast.value) return undefined;
  // With the known clock running, every new event is a reason to ask again.
  const turn = knownAt === undefined ? heard.value.knownRevision : 0;
  return {
    key: boardKey(situation, validAt, knownAt, turn),
    ask: (signal) => read(`${situationPath(situation)}/board`, { validAt, knownAt }, signal),
  };
});

function boardKey(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** The board to show: of the stream when both clocks run, else the last answer, which says itself of which moments it is. */
export const board = computed<Board | undefined>(() => {
  if (!isPast.value) return paused.value ?? liveBoard.value;
  const { data } = boardAsked.state.value;
  return data?.situation === code.value ? data : undefined;
});

/** The moments of what is shown. */
export const shown = computed<MomentsAnswer | undefined>(() => board.value ?? liveBoard.value);
