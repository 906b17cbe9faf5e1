import { effect } from '@preact/signals';
import { type BoardState } from '../situation/board.js';

/** A browser takes only some hundred changes of the address in ten seconds. */
const WRITE_MS = 120;

/** A frame that takes longer is felt by the hand that drags. */
const FELT_MS = 50;

/** A hand that has not moved for so long rests. */
export const REST_MS = 400;

interface Needs {
  readonly board: BoardState;
}

export type DrawingCost = ReturnType<typeof createDrawingCost>;

/** How long boards take to draw. */
export function createDrawingCost(desk: Needs) {
  const { board } = desk.board;

  let cost = 0;

  /** Measures for as long as the screen is open how long a board takes from its arrival until it is seen. */
  function measureBoards(): () => void {
    return effect(() => {
      if (board.value === undefined) return;
      const began = performance.now();
      requestAnimationFrame(() => {
        setTimeout(() => {
          cost = performance.now() - began;
        });
      });
    });
  }

  /** Whether drawing the board would be felt. */
  function isDear(): boolean {
    return cost > FELT_MS;
  }

  /** How often the address follows hands that are in motion: the dearer the board, the seldomer. */
  function writeEvery(): number {
    return Math.max(WRITE_MS, 4 * cost);
  }

  return { measureBoards, isDear, writeEvery };
}
