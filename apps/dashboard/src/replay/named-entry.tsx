import { signal } from '@preact/signals';
import { type VNode } from 'preact';
import { situationPath } from '../data/api.js';
import { readToEnd } from '../data/read-to-end.js';
import { type EntryAnswer } from '../data/wire.js';
import { t } from '../i18n/words.js';
import { EntryLink } from '../parts/entry-link.js';
import { Name } from '../parts/name.js';
import { Time, When } from '../parts/time.js';
import { code } from '../state/place.js';
import { resource } from '../state/resource.js';
import { noOf } from './entry-no.js';

/** The ordinal of the entry that is pointed at, or that was stepped to. */
export const named = signal<number | undefined>(undefined);

const asked = resource<EntryAnswer>(() => {
  if (named.value === undefined || code.value === undefined) return undefined;
  const path = `${situationPath(code.value)}/entries/${noOf(named.value)}`;
  return { key: path, ask: (signal) => readToEnd(path, {}, signal) };
});

/** Which entry that is: its number, what it says, when it happened and when it was recorded. */
export function NamedEntry(): VNode {
  const words = t().replay;
  if (named.value === undefined) return <p class="named quiet">{words.pointAtDot}</p>;
  const no = noOf(named.value);
  const { data } = asked.state.value;
  const entry = data?.entry.entryNo === no ? data.entry : undefined;
  return (
    <p class="named">
      <EntryLink no={no} />{' '}
      {entry !== undefined && (
        <>
          <bdi class={entry.status === 'retracted' ? 'struck' : ''}>{entry.headline}</bdi>
          {entry.status === 'retracted' && <strong> {words.shapes.retracted}</strong>}{' '}
          <span class="quiet">
            <Name id={entry.origin} /> ·{' '}
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
