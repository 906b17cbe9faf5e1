import { type PreviewResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { createBoardPreview, type Previewed } from '../../state/preview/board-preview.js';
import { useDesk } from '../use-desk.js';

/** So many rows are listed; the others are counted. */
const MOST = 5;

/** What the board would say once this is recorded, or why it would be refused; nothing while something is missing, and where the server is not reached. */
export function BoardWouldSay({
  previewed,
}: {
  readonly previewed: Previewed | undefined;
}): VNode | null {
  const desk = useDesk();
  const [preview] = useState(() => createBoardPreview(desk));
  const text = JSON.stringify(previewed);
  useEffect(() => {
    preview.take(previewed);
    return preview.leave;
  }, [text]);
  const { data, problem, isLoading } = preview.asked.state.value;
  const words = desk.words.t().common.preview;
  if (preview.wanted.value === undefined) return null;
  const refusal = problem?.document;
  // What is not filled in yet is no news, and neither is that the server is away.
  const isRefused = refusal !== undefined && refusal.status > 400 && refusal.status < 500;
  if (!isRefused && (refusal !== undefined || data === undefined)) return null;
  return (
    <section
      class="change-preview"
      aria-label={words.title}
      aria-live="polite"
      aria-busy={isLoading}
    >
      <h3>{words.title}</h3>
      {isRefused && <p class="warning">{words.refused(refusal.detail)}</p>}
      {!isRefused && data !== undefined && <Changes changes={data.changes} />}
    </section>
  );
}

function Changes({ changes }: Pick<PreviewResponse, 'changes'>): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const words = desk.words.t().common.preview;
  const more = changes.length - MOST;
  if (changes.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <ul>
        {changes.slice(0, MOST).map(({ part = '', id, inWords }) => (
          <li key={part + id} dir="auto">
            {inWords}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{words.more(more, numberText(more))}</p>}
    </>
  );
}
