import { computed, signal } from '@preact/signals';
import { fromField } from '@sitlog/line-reading';
import { attentionIn } from '../../core/board/attention.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';
import { type puttingOf } from '../setup/putting.js';

type ExerciseClockState = ReturnType<typeof createExerciseClock>;

function createExerciseClock(desk: Desk) {
  const { deskNow } = desk.deskClock;
  const { zone } = desk.situation;

  const asked = signal({ from: 0, to: 0 });

  /** Why the clock is moved; who moves it step by step need not write it again. */
  const reason = signal('');

  /** Where the clock is to stand. Where somebody else has moved it meanwhile, nothing is asked for yet. */
  const to = computed(() => (asked.value.from === deskNow.value ? asked.value.to : deskNow.value));

  /** Whether that is back from where it stands. */
  const isBack = computed(() => to.value < deskNow.value);

  function ask(at: number): void {
    asked.value = { from: deskNow.peek(), to: at };
  }

  /** On by a step, from what is asked for so far. */
  function goOn(step: number): void {
    ask(to.peek() + step);
  }

  /** To what stands in a field; what is no moment changes nothing. */
  function goTo(field: string): void {
    const at = fromField(field, zone.peek());
    if (at !== undefined) ask(Date.parse(at));
  }

  /** The deadlines that pass on the way. */
  const passing = computed(() => {
    const board = desk.live.liveBoard.value;
    if (board === undefined) return [];
    const { deadlines } = attentionIn(board, deskNow.value);
    return deadlines.filter(({ at }) => at <= to.value).map(({ demand }) => demand.name);
  });

  /** Moves the clock there, as `putting` tells; says whether it stands there now. */
  async function move(putting: ReturnType<typeof puttingOf>): Promise<boolean> {
    const path = `${situationPath(desk.location.code.peek() ?? '')}/script`;
    const at = new Date(to.peek()).toISOString();
    const why = { reason: reason.peek() };
    const words = desk.words.t().shell.exerciseClock;
    const isMoved = await putting.post(
      isBack.peek()
        ? { path: `${path}/correction`, body: { resumeAt: at, ...why } }
        : { path: `${path}/advance`, body: { to: at, ...why } },
    );
    if (isMoved) {
      desk.announcer.tell(words.moved(desk.format.momentText(Date.parse(at), zone.peek())));
    }
    return isMoved;
  }

  return { ...{ stands: deskNow, to, isBack, reason, goOn, goTo, passing, move } };
}

/** The clock of the exercise of the address, and where somebody is about to move it. */
export function exerciseClockOf(desk: Desk): ExerciseClockState {
  return desk.keep(createExerciseClock);
}
