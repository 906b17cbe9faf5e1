import { computed, effect, signal } from '@preact/signals';
import { momentText, numberText } from '../page/format.js';
import { t } from '../page/words.js';
import { type Board } from '../../core/contract.js';
import { said } from '../page/announce.js';
import { board, boardAsked } from '../situation/board.js';
import { isPast } from '../page/location.js';
import { zone } from '../situation/situation.js';
import { type Changed, changesBetween } from '../../core/replay/changes.js';
import { loaded } from './dots-asked.js';
import { newlyInView, type Pair } from '../../core/plot/dots.js';
import { isHeld } from './time-cursors.js';
import { isPlaying } from './player.js';

/** What one move of the clocks changed. */
export interface Move {
  readonly id: number;
  readonly from: Board;
  readonly to: Board;
  readonly changes: readonly Changed[];
  /** Ordinals of the entries that came into view. */
  readonly came: readonly number[];
  /** How many entries went out of view. */
  readonly gone: number;
}

const KEPT = 40;
/** Nobody can listen to more than this. */
const SPOKEN_MS = 5_000;

/** The moves of this visit, newest first. */
export const moves = signal<readonly Move[]>([]);

/** Whether the answer to where the hands stand is still on its way. */
export const isLagging = computed(
  () => isHeld.value || (isPast.value && boardAsked.state.value.isLoading),
);

/** The board before the last move. */
let before: Board | undefined;
let spokenAt = -Infinity;
let id = 0;

/** Follows the board for as long as the screen is open. */
export function followChanges(): () => void {
  moves.value = [];
  before = undefined;
  return effect(() => {
    const now = board.value;
    // What a drag passes by is not a change: it counts where the hand comes to rest. While it plays, every answer counts.
    if (now === undefined || (isLagging.value && !isPlaying.value)) return;
    take(now);
  });
}

function take(now: Board): void {
  const from = before;
  before = now;
  if (from === undefined || from === now || from.situation !== now.situation) return;
  const dots = loaded.peek()?.dots;
  const came = dots === undefined ? [] : newlyInView(dots, pairOf(from), pairOf(now));
  const gone = dots === undefined ? [] : newlyInView(dots, pairOf(now), pairOf(from));
  const changes = changesBetween(from, now);
  if (changes.length + came.length + gone.length === 0) return;
  id += 1;
  const move = {
    id,
    from,
    to: now,
    changes,
    came: came.flatMap((i) => dots?.ordinal[i] ?? []),
    gone: gone.length,
  };
  moves.value = [move, ...moves.peek()].slice(0, KEPT);
  speak(move);
}

function pairOf({ validAt, knownAt }: Board): Pair {
  return { valid: Date.parse(validAt), known: Date.parse(knownAt) };
}

function speak({ to, changes, came }: Move): void {
  const now = performance.now();
  if (now - spokenAt < SPOKEN_MS && isPlaying.peek()) return;
  spokenAt = now;
  said.log.value = t().replay.spoken(
    momentText(Date.parse(to.validAt), zone.peek(), Date.parse(to.validAt)),
    t().replay.changed(changes.length, numberText(changes.length)),
    t().replay.came(came.length, numberText(came.length)),
  );
}
