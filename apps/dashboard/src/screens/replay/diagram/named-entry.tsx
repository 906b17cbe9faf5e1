import { type VNode } from 'preact';
import { EntryLink } from '../../../components/entry/entry-link.js';
import { OriginName } from '../../../components/text/name.js';
import { Time, When } from '../../../components/text/time.js';
import { useDesk } from '../../../components/use-desk.js';
import { replayStateOf } from '../../../state/replay/replay.js';

/** Which entry that is: its number, what it says, when it happened and when it was recorded. */
export function NamedEntry(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { named, namedAsked } = replayStateOf(desk).namedEntry;
  const { noOf } = replayStateOf(desk).entryNo;
  const words = t().replay;
  if (named.value === undefined) return <p class="named quiet">{words.pointAtDot}</p>;
  const no = noOf(named.value);
  const { data } = namedAsked.state.value;
  const entry = data?.entry.entryNo === no ? data.entry : undefined;
  return (
    <p class="named">
      <EntryLink no={no} />{' '}
      {entry !== undefined && (
        <>
          <bdi class={entry.status === 'retracted' ? 'struck' : ''}>{entry.headline}</bdi>
          {entry.status === 'retracted' && <strong> {words.shapes.retracted}</strong>}{' '}
          <span class="quiet">
            <OriginName id={entry.origin} /> ·{' '}
            {words.happenedRecorded(
              <When from={entry.time.occurred.from} to={entry.time.occurred.to} />,
              <Time at={entry.recordedAt} isFull />,
            )}
          </span>
        </>
      )}
    </p>
  );
}
