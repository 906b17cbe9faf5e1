import { computed, effect, signal } from '@preact/signals';
import { type BoardResponse } from '@sitlog/api-types';
import { type RestingPlace } from '../../../core/replay/course.js';
import { type LocationState } from '../../page/location.js';
import { type BoardState } from '../../situation/board.js';
import { type Player } from '../player.js';
import { type TimeCursors } from '../time-cursors.js';

interface Needs {
  readonly timeCursors: TimeCursors;
  readonly location: LocationState;
  readonly board: BoardState;
  readonly player: Player;
}

export type Resting = ReturnType<typeof createResting>;

/** Where the hands rest, and where they rested before. */
export function createResting(desk: Needs) {
  const { isHeld, isLocked } = desk.timeCursors;
  const { isPast } = desk.location;
  const { boardAsked, board } = desk.board;
  const { isPlaying } = desk.player;

  /** Whether the answer to where the hands stand is still on its way. */
  const isLagging = computed(
    () => isHeld.value || (isPast.value && boardAsked.state.value.isLoading),
  );

  /** The last two boards at which the hands came to rest. */
  const boards = signal<readonly [BoardResponse?, BoardResponse?]>([]);

  const restsAt = computed<RestingPlace | undefined>(() => {
    const [now] = boards.value;
    if (now === undefined) return undefined;
    const { situation, validAt, knownRevision } = now;
    return { situation, validAt, knownRevision, isLive: isLocked.value };
  });

  /** The board from which the hands came; undefined where they have not moved. */
  const cameFrom = computed(() => boards.value[1]);

  /** Follows the board for as long as the screen is open. What a drag passes by is no rest; while it plays, every answer is one. */
  function followRests(): () => void {
    boards.value = [];
    return effect(() => {
      const now = board.value;
      if (now === undefined || (isLagging.value && !isPlaying.value)) return;
      const [last] = boards.peek();
      if (last !== now) boards.value = last?.situation === now.situation ? [now, last] : [now];
    });
  }

  return { isLagging, restsAt, cameFrom, followRests };
}
