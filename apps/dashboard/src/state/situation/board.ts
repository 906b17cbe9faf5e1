import { computed, signal } from '@preact/signals';
import { type BoardResponse, type MomentsResponse } from '@sitlog/api-types';
import { attentionIn, countOf } from '../../core/board/attention.js';
import { linesNarrowed, type Narrowing, narrowingOf } from '../../core/board/narrowed.js';
import { type DueTask } from '../../core/tasks/due-tasks.js';
import { linesInOrder } from '../../core/live/board-changes.js';
import { type Api, situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type Live } from '../network/live.js';
import { type CurrentSituation } from './situation.js';
import { type VocabularyState } from './vocabulary.js';

function boardKey(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

interface Needs {
  readonly resources: Resources;
  readonly location: LocationState;
  readonly live: Live;
  readonly api: Api;
  readonly vocabulary: VocabularyState;
  readonly situation: CurrentSituation;
}

export type BoardState = ReturnType<typeof createBoardState>;

/** The board to show. */
export function createBoardState(desk: Needs) {
  const { resource } = desk.resources;
  const { code, moments, isPast, place } = desk.location;
  const { situation, wallClock } = desk.situation;
  const { heardRevision, liveBoard } = desk.live;
  const { read } = desk.api;
  const { vocabulary } = desk.vocabulary;

  /** While this is set, what is shown stands still: the board and the revision at which it was paused. */
  const paused = signal<BoardResponse | undefined>(undefined);

  /** The board at the moments of the address, where those are not both "now". */
  const boardAsked = resource<BoardResponse>(() => {
    const situation = code.value;
    const { validAt, knownAt } = moments.value;
    if (situation === undefined || !isPast.value) return undefined;
    // With the known clock running, every new event is a reason to ask again.
    const turn = knownAt === undefined ? heardRevision.value : 0;
    return {
      key: boardKey(situation, validAt, knownAt, turn),
      ask: (signal) => read(`${situationPath(situation)}/board`, { validAt, knownAt }, signal),
    };
  });

  /** The stream tells what differs, and not where a line that begins has its place. */
  const liveInOrder = computed(() => {
    const facets = vocabulary.value?.named.facets.all.map(({ code: facet }) => facet);
    const now = paused.value ?? liveBoard.value;
    return now === undefined || facets === undefined ? now : linesInOrder(now, facets);
  });

  /** The board to show: of the stream when both clocks run, else the last answer, which says itself of which moments it is. */
  const board = computed<BoardResponse | undefined>(() => {
    if (!isPast.value) return liveInOrder.value;
    const { data } = boardAsked.state.value;
    return data?.situation === code.value ? data : undefined;
  });

  /** The moments of what is shown. */
  const shown = computed<MomentsResponse | undefined>(() => board.value ?? liveBoard.value);

  /** The tasks of the board that is shown that are overdue or due soon, once they are known. */
  const dueTasks = signal<readonly DueTask[]>([]);

  /** How many tasks of now are overdue. */
  const overdueNow = signal(0);

  /** How much of the board of now wants attention. */
  const wanting = computed(() => {
    const now = liveBoard.value;
    if (now === undefined) return 0;
    return countOf(attentionIn(now, Date.parse(now.validAt))) + overdueNow.value;
  });

  /** Now, in milliseconds, which an exercise alone tells. */
  const momentOfNow = computed(() => {
    const validAt = liveBoard.value?.validAt;
    const isActual = situation.value?.mode === 'actual';
    return isActual || validAt === undefined ? wallClock.value : Date.parse(validAt);
  });

  /** The moment by which the time that is left is counted, in milliseconds: now, in an exercise and of the past the valid moment of what is shown. */
  const momentOfBoard = computed(() => {
    const validAt = shown.value?.validAt;
    const isNow = !isPast.value && situation.value?.mode === 'actual';
    return isNow || validAt === undefined ? wallClock.value : Date.parse(validAt);
  });

  /** To what the address narrows the board. */
  const narrowing = computed<Narrowing>(() => narrowingOf(place.value.screenParams));

  /** The lines of the board that are asked for. */
  const lines = computed(() => linesNarrowed(board.value?.facets ?? [], narrowing.value));

  return {
    ...{ paused, boardAsked, board, shown, wanting, dueTasks, overdueNow },
    ...{ momentOfBoard, momentOfNow, narrowing, lines },
  };
}
