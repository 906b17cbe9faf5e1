import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { WriteButton } from '../../components/forms/write-button.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { handoverWords, shiftsOf } from '../../state/handover/shifts.js';

/** The own shift, to be begun or ended where one is. It is for who has a name, in the present. */
export function OwnShift(): VNode | null {
  const desk = useDesk();
  const { own, shifts, state, begin, end } = shiftsOf(desk);
  const { name, leave, isForShift } = desk.naming;
  const form = useRef<HTMLFormElement>(null);
  const isThere = name.value !== undefined && shifts.value !== undefined;
  const words = handoverWords(desk).shift;
  useEffect(() => {
    if (isThere && isForShift.peek()) form.current?.querySelector('button')?.focus();
  }, [isThere]);
  if (!isThere || desk.location.isPast.value) return null;
  const shift = own.value;
  return (
    <form
      ref={form}
      class="fields own-shift"
      autocomplete="off"
      aria-label={words.own}
      onSubmit={(event) => {
        event.preventDefault();
        const duty = new FormData(event.currentTarget).get('duty');
        const isRecorded =
          shift === undefined ? begin(typeof duty === 'string' ? duty : '') : end(undefined);
        void isRecorded.then((isDone) => {
          if (isDone) leave();
        });
      }}
    >
      <h3>{words.own}</h3>
      {shift === undefined ? (
        <label>
          {words.duty}
          <input name="duty" maxLength={100} dir="auto" />
        </label>
      ) : (
        <p>
          {words.onSince(<bdi>{shift.person}</bdi>, <Time at={shift.since} />)}
          {shift.duty !== undefined && (
            <>
              {' '}
              (<bdi>{shift.duty}</bdi>)
            </>
          )}
        </p>
      )}
      <WriteButton state={state.value} label={shift === undefined ? words.begin : words.end} />
    </form>
  );
}
