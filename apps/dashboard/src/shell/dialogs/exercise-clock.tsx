import { toField } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { exerciseClockOf } from '../../state/exercise/exercise-clock.js';
import { puttingOf } from '../../state/setup/putting.js';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Moves the clock of an exercise: on by a step or to a moment, or back from where it went too far by mistake. */
export function ExerciseClock(): VNode {
  const desk = useDesk();
  const { isMovingClock } = desk.dialogs;
  const { stands, to, isBack, reason, move } = exerciseClockOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const { common, shell } = desk.words.t();
  const words = shell.exerciseClock;
  const close = (): void => {
    isMovingClock.value = false;
  };
  return (
    <Dialog title={words.title} onClose={close}>
      <p>
        <strong class="exercise">{common.exercise}</strong> {words.means}
      </p>
      <p>{words.stands(<Moment at={stands.value} />)}</p>
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void move(putting).then((isMoved) => {
            if (isMoved) close();
          });
        }}
      >
        <Whereto />
        <p role="status">
          <Becomes />
        </p>
        <label>
          {words.reason}
          <textarea
            required
            rows={2}
            maxLength={2000}
            dir="auto"
            value={reason.value}
            onInput={(event) => {
              reason.value = event.currentTarget.value;
            }}
          />
        </label>
        <WriteButton
          state={putting.state.value}
          label={isBack.value ? words.putBack : words.move}
          isReady={to.value !== stands.value && reason.value.trim() !== ''}
        />
      </form>
    </Dialog>
  );
}

/** By a step, each on top of the other, or to a moment. */
function Whereto(): VNode {
  const desk = useDesk();
  const { to, goOn, goTo } = exerciseClockOf(desk);
  const { zone } = desk.situation;
  const words = desk.words.t().shell.exerciseClock;
  const step = (ms: number, label: string): VNode => (
    <button
      type="button"
      onClick={() => {
        goOn(ms);
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <div class="action-bar" role="group" aria-label={words.steps}>
        {step(QUARTER_MS, words.quarter)}
        {step(HOUR_MS, words.hour)}
      </div>
      <label>
        {words.to}
        <input
          type="datetime-local"
          dir="ltr"
          value={toField(new Date(to.value).toISOString(), zone.value)}
          onChange={(event) => {
            goTo(event.currentTarget.value);
          }}
        />
      </label>
    </>
  );
}

/** What comes of it: where the clock will stand, and which deadlines pass. */
function Becomes(): VNode {
  const desk = useDesk();
  const { stands, to, isBack, passing } = exerciseClockOf(desk);
  const { leftText } = desk.format;
  const words = desk.words.t().shell.exerciseClock;
  if (to.value === stands.value) return <>{words.nowhere}</>;
  if (isBack.value) return <>{words.back(<Moment at={to.value} />)}</>;
  return (
    <>
      {words.on(<Moment at={to.value} />, leftText(to.value - stands.value))}{' '}
      {passing.value.length > 0 && (
        <strong>
          {words.passing}{' '}
          {passing.value.map((name, index) => (
            <>
              {index > 0 && ' · '}
              <bdi key={name}>{name}</bdi>
            </>
          ))}
        </strong>
      )}
    </>
  );
}

function Moment({ at }: { readonly at: number }): VNode {
  return <Time at={new Date(at).toISOString()} isFull />;
}
