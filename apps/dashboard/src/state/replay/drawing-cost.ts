import { effect } from '@preact/signals';
import { board } from '../situation/board.js';

/** A browser takes only some hundred changes of the address in ten seconds. */
const WRITE_MS = 120;
/** A frame that takes longer is felt by the hand that drags. */
const FELT_MS = 50;
/** A hand that has not moved for so long rests. */
export const REST_MS = 400;

let cost = 0;

/** Measures for as long as the screen is open how long a board takes from its arrival until it is seen. */
export function measureBoards(): () => void {
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
export function isDear(): boolean {
  return cost > FELT_MS;
}

/** How often the address follows hands that are in motion: the dearer the board, the seldomer. */
export function writeEvery(): number {
  return Math.max(WRITE_MS, 4 * cost);
}
