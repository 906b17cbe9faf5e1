import { type VNode } from 'preact';
import { notice, said } from '../state/page/announce.js';

/** The three live regions, and the notice that everybody sees. */
export function Voices(): VNode {
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
