import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../components/use-desk.js';
import { handoverOf } from '../../state/handover/handover.js';
import { handoverWords } from '../../state/handover/shifts.js';

/** What is to be done next; it stays on this device until the handover is issued, and says so. */
export function Notes({ situation }: { readonly situation: string }): VNode {
  const desk = useDesk();
  const { get, transact } = desk.store;
  const { nextActions } = handoverOf(desk);
  const words = handoverWords(desk);
  const key = `handover:${situation}`;
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    nextActions.value = '';
    setReady(false);
    get('drafts', key)
      .then(
        (found) => {
          if (typeof found?.value === 'string') nextActions.value = found.value;
        },
        () => undefined,
      )
      .finally(() => {
        setReady(true);
      });
  }, [key]);
  return (
    <label>
      {words.next} · <span class="quiet">{words.nextHint}</span>
      <textarea
        autocomplete="off"
        rows={4}
        maxLength={8000}
        dir="auto"
        // What was typed before it is known what is kept would take its place.
        readOnly={!isReady}
        value={nextActions.value}
        onInput={({ currentTarget: { value } }) => {
          nextActions.value = value;
          const kept = value.trim() === '' ? {} : { value };
          transact([{ table: 'drafts', key, ...kept }]).catch(() => undefined);
        }}
      />
    </label>
  );
}
