import { type ShiftsResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { SubmitButton } from '../../components/forms/submit-button.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { handoverWords, shiftsOf } from '../../state/handover/shifts.js';

/** Who is on shift, and how one comes and goes. */
export function OnShift(): VNode {
  const desk = useDesk();
  const { shifts, shiftsAsked, own, state } = shiftsOf(desk);
  const { problem } = shiftsAsked.state.value;
  const words = handoverWords(desk).shift;
  const failed = state.value.state === 'refused' ? state.value.problem : undefined;
  const isPast = desk.location.isPast.value;
  const all = shifts.value;
  return (
    <section class="on-shift" aria-labelledby="on-shift">
      <h3 id="on-shift">{words.title}</h3>
      {problem !== undefined && <FailureNotice problem={problem} again={shiftsAsked.again} />}
      {all?.length === 0 && <p class="quiet">{words.nobody}</p>}
      {all !== undefined && all.length > 0 && (
        <ul class="plain">
          {all.map((shift) => (
            <Person
              key={shift.person}
              shift={shift}
              isOwn={shift.person === own.value?.person}
              canEnd={!isPast}
            />
          ))}
        </ul>
      )}
      {all !== undefined && own.value === undefined && !isPast && <Begin />}
      {failed !== undefined && <FailureNotice problem={failed} />}
    </section>
  );
}

function Person({
  shift: { person, duty, since, authenticated },
  isOwn,
  canEnd,
}: {
  readonly shift: ShiftsResponse['shifts'][number];
  readonly isOwn: boolean;
  readonly canEnd: boolean;
}): VNode {
  const desk = useDesk();
  const words = handoverWords(desk);
  const { end } = shiftsOf(desk);
  const [isEnding, setEnding] = useState(false);
  return (
    <li>
      <strong>
        <bdi>{person}</bdi>
      </strong>
      {duty !== undefined && (
        <>
          {' '}
          (<bdi>{duty}</bdi>)
        </>
      )}{' '}
      <span class="quiet">
        {words.shift.since(<Time at={since} />)}
        {!authenticated && ` · ${words.unauthenticated}`}
      </span>{' '}
      {canEnd && !isEnding && (
        <button
          type="button"
          aria-label={isOwn ? words.shift.end : words.shift.endOf(person)}
          onClick={() => {
            if (isOwn) void end(undefined);
            else setEnding(true);
          }}
        >
          {isOwn ? words.shift.end : words.shift.endOf(person)}
        </button>
      )}
      {isEnding && <EndOf person={person} />}
    </li>
  );
}

/** A shift that somebody forgot is ended for a reason. */
function EndOf({ person }: { readonly person: string }): VNode {
  const desk = useDesk();
  const { end } = shiftsOf(desk);
  const words = handoverWords(desk).shift;
  return (
    <form
      class="in-line"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = written(event.currentTarget, 'reason').trim();
        void end({ person, reason });
      }}
    >
      <label>
        {words.reason} <input name="reason" required autofocus maxLength={2000} dir="auto" />
      </label>{' '}
      <SubmitButton isHeld={false}>{words.endOf(person)}</SubmitButton>
    </form>
  );
}

function Begin(): VNode {
  const desk = useDesk();
  const { begin } = shiftsOf(desk);
  const words = handoverWords(desk).shift;
  return (
    <form
      class="in-line"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void begin(written(event.currentTarget, 'duty'));
      }}
    >
      <label>
        {words.duty} <input name="duty" maxLength={100} dir="auto" />
      </label>{' '}
      <SubmitButton isHeld={false}>{words.begin}</SubmitButton>
    </form>
  );
}

function written(form: HTMLFormElement, name: string): string {
  const text = new FormData(form).get(name);
  return typeof text === 'string' ? text : '';
}
