import { type BoardState } from './board.js';
import { type Live } from '../network/live.js';

interface Needs {
  readonly board: BoardState;
  readonly live: Live;
}

/** Holds what is shown. */
export function createPause(desk: Needs) {
  const { paused } = desk.board;
  const { liveBoard } = desk.live;

  /** Holds what is shown, or lets it move again (WCAG 2.2.2). The truth strip goes on either way. */
  function pauseOrGoOn(): void {
    paused.value = paused.value === undefined ? liveBoard.value : undefined;
  }

  return { pauseOrGoOn };
}
