import { liveBoard } from '../network/live.js';
import { paused } from './board.js';

/** Holds what is shown, or lets it move again (WCAG 2.2.2). The truth strip goes on either way. */
export function pauseOrGoOn(): void {
  paused.value = paused.value === undefined ? liveBoard.value : undefined;
}
