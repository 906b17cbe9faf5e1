import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';

/** Says what of the address could not be read; the rest is shown. */
export function UnreadLink(): VNode | null {
  const desk = useDesk();
  const { place } = desk.location;
  const { t } = desk.words;
  const { unread } = place.value;
  if (unread.length === 0) return null;
  return (
    <p class="warning unread-link" role="alert">
      {t().shell.unreadLink}{' '}
      {unread.map((part, index) => (
        <>
          {index > 0 && ' · '}
          <code dir="ltr">{part}</code>
        </>
      ))}
    </p>
  );
}
