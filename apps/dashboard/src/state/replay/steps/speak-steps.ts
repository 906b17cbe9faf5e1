import { effect } from '@preact/signals';
import { type BoardResponse, type ReplayStepResponse } from '@sitlog/api-types';
import { newlyInView, type CursorPair } from '../../../core/plot/dots.js';
import { type Announcer } from '../../page/announce.js';
import { type Format } from '../../page/format.js';
import { type WordsState } from '../../page/words.js';
import { type BoardState } from '../../situation/board.js';
import { type CurrentSituation } from '../../situation/situation.js';
import { type DotsAsked } from '../dots-asked.js';
import { type Player } from '../player.js';
import { type ReplaySteps } from './replay-steps.js';
import { type Resting } from './resting.js';

/** Nobody can listen to more than this. */
const SPOKEN_MS = 5_000;

interface Needs {
  readonly board: BoardState;
  readonly player: Player;
  readonly dotsAsked: DotsAsked;
  readonly resting: Resting;
  readonly replaySteps: ReplaySteps;
  readonly announcer: Announcer;
  readonly words: WordsState;
  readonly format: Format;
  readonly situation: CurrentSituation;
}

/** Tells who listens where the hands came to rest, what came into view by that, and which change was the last. */
export function createSpokenSteps(desk: Needs) {
  const { isPlaying } = desk.player;
  const { restsAt, cameFrom } = desk.resting;
  const { isCurrent, lastStep } = desk.replaySteps;

  /** Speaks for as long as the screen is open. */
  function speakSteps(): () => void {
    let spokenAt = -Infinity;
    let spokenOf: BoardResponse | undefined;
    return effect(() => {
      const from = cameFrom.value;
      const now = desk.board.board.peek();
      if (restsAt.value === undefined || from === undefined || now === undefined) return;
      if (!isCurrent.value || now === spokenOf) return;
      const at = performance.now();
      if (at - spokenAt < SPOKEN_MS && isPlaying.peek()) return;
      spokenAt = at;
      spokenOf = now;
      desk.announcer.said.log.value = textOf(from, now, lastStep.value);
    });
  }

  function textOf(
    from: BoardResponse,
    now: BoardResponse,
    last: ReplayStepResponse | undefined,
  ): string {
    const { t } = desk.words;
    const { momentText, numberText } = desk.format;
    const dots = desk.dotsAsked.loaded.peek()?.dots;
    const came = dots === undefined ? 0 : newlyInView(dots, pairOf(from), pairOf(now)).length;
    const moment = Date.parse(now.validAt);
    const words = t().replay;
    const changed = last?.changes.length ?? 0;
    return words.spoken(
      momentText(moment, desk.situation.zone.peek(), moment),
      words.came(came, numberText(came)),
      last === undefined
        ? undefined
        : words.lastChange(last.entry?.entryNo, words.changed(changed, numberText(changed))),
    );
  }

  return { speakSteps };
}

function pairOf({ validAt, knownAt }: BoardResponse): CursorPair {
  return { valid: Date.parse(validAt), known: Date.parse(knownAt) };
}
