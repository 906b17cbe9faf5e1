import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../components/use-desk.js';

/** What the shift writes by hand; it stays on this device for a while, and says so. */
export function Notes({ situation }: { readonly situation: string }): VNode {
  const desk = useDesk();
  const { get, transact } = desk.store;
  const { t } = desk.words;
  const key = `handover:${situation}`;
  const [text, setText] = useState('');
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    setText('');
    setReady(false);
    get('drafts', key)
      .then(
        (found) => {
          if (typeof found?.value === 'string') setText(found.value);
        },
        () => undefined,
      )
      .finally(() => {
        setReady(true);
      });
  }, [key]);
  return (
    <label>
      <span class="quiet">{t().handover.notesHint}</span>
      <textarea
        autocomplete="off"
        rows={4}
        dir="auto"
        // What was typed before it is known what is kept would take its place.
        readOnly={!isReady}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          const kept = value.trim() === '' ? {} : { value };
          transact([{ table: 'drafts', key, ...kept }]).catch(() => undefined);
        }}
      />
    </label>
  );
}
