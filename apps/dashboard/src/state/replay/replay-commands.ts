import { type CommandsState } from '../page/commands.js';
import { type WordsState } from '../page/words.js';
import { type Player } from './player.js';
import { type TimeCursors } from './time-cursors.js';

interface Needs {
  readonly commands: CommandsState;
  readonly words: WordsState;
  readonly player: Player;
  readonly timeCursors: TimeCursors;
}

/** What keys do on the screen of the replay. */
export function createReplayKeys(desk: Needs) {
  const { register } = desk.commands;
  const { t } = desk.words;
  const { playOrPause, mayNotMove, step } = desk.player;
  const { lock, isLocked } = desk.timeCursors;

  /** Adds what can be done on this screen alone; the answer takes it away. */
  function replayCommands(): () => void {
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

  return { replayCommands };
}
