import { t } from '../page/words.js';
import { register } from '../page/commands.js';
import { isLocked, lock } from './time-cursors.js';
import { mayNotMove, playOrPause, step } from './player.js';

/** Adds what can be done on this screen alone; the answer takes it away. */
export function replayCommands(): () => void {
  return register([
    {
      id: 'replay-play',
      label: () => t().replay.playOrPause,
      keys: 'p',
      run: playOrPause,
      isAvailable: () => !mayNotMove.value,
    },
    {
      id: 'replay-previous',
      label: () => t().replay.previous,
      keys: ',',
      run: () => {
        step(-1);
      },
    },
    {
      id: 'replay-next',
      label: () => t().replay.next,
      keys: '.',
      run: () => {
        step(1);
      },
    },
    {
      id: 'replay-lock',
      label: () => t().replay.lockOrNot,
      run: () => {
        lock(!isLocked.value);
      },
    },
  ]);
}
