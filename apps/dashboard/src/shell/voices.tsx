import { type VNode } from 'preact';
import { useDesk } from '../components/use-desk.js';

/** The three live regions, and the notice that everybody sees. */
export function Voices(): VNode {
  const { said, notice } = useDesk().announcer;
  return (
    <>
      <div class="visually-hidden" role="status">
        {said.status}
      </div>
      <div class="visually-hidden" role="log" aria-live="polite">
        {said.log}
      </div>
      <div class="visually-hidden" role="alert">
        {said.alert}
      </div>
      {notice.value !== undefined && (
        <div class="notice" aria-hidden="true">
          {notice}
        </div>
      )}
    </>
  );
}
