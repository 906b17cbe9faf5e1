import { computed, effect, signal } from '@preact/signals';
import { type BoardResponse } from '@sitlog/api-types';
import { type ReplayedChange, changesBetween } from '../../core/replay/changes.js';
import { newlyInView, type CursorPair } from '../../core/plot/dots.js';
import { type TimeCursors } from './time-cursors.js';
import { type LocationState } from '../page/location.js';
import { type BoardState } from '../situation/board.js';
import { type Player } from './player.js';
import { type DotsAsked } from './dots-asked.js';
import { type Announcer } from '../page/announce.js';
import { type WordsState } from '../page/words.js';
import { type Format } from '../page/format.js';
import { type CurrentSituation } from '../situation/situation.js';

/** What one move of the clocks changed. */
export interface Move {
  readonly id: number;
  readonly from: BoardResponse;
  readonly to: BoardResponse;
  readonly changes: readonly ReplayedChange[];
  /** Ordinals of the entries that came into view. */
  readonly came: readonly number[];
  /** How many entries went out of view. */
  readonly gone: number;
}

const KEPT = 40;

/** Nobody can listen to more than this. */
const SPOKEN_MS = 5_000;

function pairOf({ validAt, knownAt }: BoardResponse): CursorPair {
  return { valid: Date.parse(validAt), known: Date.parse(knownAt) };
}

interface Needs {
  readonly timeCursors: TimeCursors;
  readonly location: LocationState;
  readonly board: BoardState;
  readonly player: Player;
  readonly dotsAsked: DotsAsked;
  readonly announcer: Announcer;
  readonly words: WordsState;
  readonly format: Format;
  readonly situation: CurrentSituation;
}

/** What moves of the clocks changed. */
export function createChangeLog(desk: Needs) {
  const { isHeld } = desk.timeCursors;
  const { isPast } = desk.location;
  const { boardAsked, board } = desk.board;
  const { isPlaying } = desk.player;
  const { loaded } = desk.dotsAsked;
  const { said } = desk.announcer;
  const { t } = desk.words;
  const { momentText, numberText } = desk.format;
  const { zone } = desk.situation;

  /** The moves of this visit, newest first. */
  const moves = signal<readonly Move[]>([]);

  /** Whether the answer to where the hands stand is still on its way. */
  const isLagging = computed(
    () => isHeld.value || (isPast.value && boardAsked.state.value.isLoading),
  );

  /** The board before the last move. */
  let before: BoardResponse | undefined;

  let spokenAt = -Infinity;

  let id = 0;

  /** Follows the board for as long as the screen is open. */
  function followChanges(): () => void {
    moves.value = [];
    before = undefined;
    return effect(() => {
      const now = board.value;
      // What a drag passes by is not a change: it counts where the hand comes to rest. While it plays, every answer counts.
      if (now === undefined || (isLagging.value && !isPlaying.value)) return;
      take(now);
    });
  }

  function take(now: BoardResponse): void {
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

  return { moves, isLagging, followChanges };
}
