import { type VNode } from 'preact';
import { Grade } from '../../components/entry/grade.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { AspectName, Name, OriginName } from '../../components/text/name.js';
import { When } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { subjectOf } from '../../core/board/proposition-id.js';
import { type QueuedEntry } from '../../core/inbox/queue.js';

/** What can be begun from the list. */
export type QueueAction = 'verify' | 'duplicate';

/** An entry that waits: what it says, who says so, why it matters, and what can be done. */
export function QueueItem({
  queued: { entry, weight, lines, isOwn },
  onAct,
}: {
  readonly queued: QueuedEntry;
  readonly onAct: (act: QueueAction) => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().inbox;
  const { occurred } = entry.time;
  const isOpen = desk.location.place.value.entry === entry.entryNo;
  const button = (act: QueueAction): VNode => (
    <button
      type="button"
      aria-label={`${words[act]}: ${entry.entryNo}`}
      onClick={() => {
        onAct(act);
      }}
    >
      {words[act]}
    </button>
  );
  return (
    <li class={`queued ${weight}`} aria-current={isOpen ? 'true' : undefined}>
      <p class="headline">
        <EntryLink no={entry.entryNo} /> <bdi>{entry.headline}</bdi>
      </p>
      <p class="quiet">
        {t().vocabulary.kind(entry.kind)} · <When from={occurred.from} to={occurred.to} /> ·{' '}
        <OriginName id={entry.origin} /> <Grade grade={entry.grade} />
      </p>
      <p>
        <strong>{words.weights[weight]}</strong>{' '}
        {lines.map((line, at) => (
          <span key={line}>
            {at > 0 && '; '}
            <Name id={subjectOf(line)} /> · <AspectName of={line} />
          </span>
        ))}
      </p>
      {isOwn && <p class="quiet">{words.own}</p>}
      <div class="action-bar">
        {!isOwn && button('verify')}
        {button('duplicate')}
      </div>
    </li>
  );
}
