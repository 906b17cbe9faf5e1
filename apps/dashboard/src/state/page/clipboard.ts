import { pinned } from '../../core/location/clocks.js';
import { type Moments } from '../../core/location/address.js';
import { type BoardState } from '../situation/board.js';
import { type WordsState } from './words.js';
import { type LocationState } from './location.js';
import { type Announcer } from './announce.js';
import { type Device } from '../edges/edges.js';

interface Needs {
  readonly board: BoardState;
  readonly words: WordsState;
  readonly location: LocationState;
  readonly announcer: Announcer;
  readonly device: Device;
}

/** Copies links. */
export function createClipboardState(desk: Needs) {
  const { shown } = desk.board;
  const { t } = desk.words;
  const { go, linkTo } = desk.location;
  const { device } = desk;
  const { tell } = desk.announcer;

  /** Copies a link that shows this moment for good: both clocks stand in it, whatever they are set to now. */
  async function copyPinned(): Promise<void> {
    if (shown.value === undefined) return;
    await copy(pinned(shown.value), t().shell.clocks.copied);
  }

  /** Copies a link to the present. */
  async function copyLive(): Promise<void> {
    await copy({}, t().shell.clocks.copiedLive);
  }

  async function copy(moments: Moments, done: string): Promise<void> {
    try {
      await device.copy(linkTo({ moments }));
      tell(done);
    } catch {
      go({ moments });
      tell(t().shell.clocks.copyFailed);
    }
  }

  return { copyPinned, copyLive };
}
