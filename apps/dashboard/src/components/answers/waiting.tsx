import { useEffect, useState } from 'preact/hooks';
import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** Rows in the place of what is being loaded, of its height; after three seconds also words. */
export function WaitingRows({ rows = 4 }: { readonly rows?: number }): VNode {
  const { words, clock } = useDesk();
  const { t } = words;
  const [isLong, setLong] = useState(false);
  useEffect(
    () =>
      clock.after(3_000, () => {
        setLong(true);
      }),
    [],
  );
  return (
    <div class="waiting" aria-busy="true">
      <span class="visually-hidden">{t().common.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="waiting-row" aria-hidden="true" />
      ))}
      {isLong && <p>{t().common.loadingLong}</p>}
    </div>
  );
}
