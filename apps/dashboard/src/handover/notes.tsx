import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/words.js';
import { change, one } from '../kept/store.js';

/** What the shift writes by hand; it stays on this device for a while, and says so. */
export function Notes({ situation }: { readonly situation: string }): VNode {
  const key = `handover:${situation}`;
  const [text, setText] = useState('');
  const isTouched = useRef(false);
  useEffect(() => {
    one('drafts', key).then(
      (found) => {
        if (typeof found?.value === 'string' && !isTouched.current) setText(found.value);
      },
      () => undefined,
    );
  }, [key]);
  return (
    <label>
      <span class="quiet">{t().handover.notesHint}</span>
      <textarea
        autocomplete="off"
        rows={4}
        dir="auto"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          isTouched.current = true;
          setText(value);
          const kept = value.trim() === '' ? {} : { value };
          change([{ table: 'drafts', key, ...kept }]).catch(() => undefined);
        }}
      />
    </label>
  );
}
