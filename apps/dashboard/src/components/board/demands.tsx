import { type DemandResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink } from '../entry/entry-link.js';
import { Name, OriginName } from '../text/name.js';
import { Time } from '../text/time.js';
import { useDesk } from '../use-desk.js';

/** Demands: whose they are, of whom, what is threatened otherwise, and when they fall due. */
export function Demands({
  demands,
}: {
  readonly demands: readonly DemandResponse[];
}): VNode | null {
  const { t } = useDesk().words;
  if (demands.length === 0) return null;
  const { board: words, vocabulary } = t();
  return (
    <div class="demands">
      <h4>{words.demands}</h4>
      <ul class="plain">
        {demands.map((demand) => (
          <li key={demand.id} class="demand">
            <p class="value">
              <bdi>{demand.name}</bdi>
            </p>
            <p>
              <span class="state">{vocabulary.life(demand.life)}</span>{' '}
              {demand.reachedUs !== null && (
                <span class="quiet">{vocabulary.way(demand.reachedUs)}</span>
              )}
            </p>
            {demand.tellings.map(({ entry, by, of, what, before, consequence, origin }) => (
              <p key={entry}>
                {of === null ? (
                  <Name id={by} />
                ) : (
                  words.demandOf(<Name id={by} />, <Name id={of} />)
                )}
                : <q dir="auto">{what}</q>
                {before !== null && <> · {words.beforeThat(<q dir="auto">{before}</q>)}</>}
                {consequence !== null && (
                  <> · {words.otherwise(<q dir="auto">{consequence}</q>)}</>
                )}{' '}
                <span class="quiet">
                  <OriginName id={origin} />
                </span>{' '}
                <EntryLink no={entry} />
              </p>
            ))}
            {demand.deadlines.given.map(({ falls, entries }) => (
              <p key={entries.join()}>
                {words.deadline(
                  falls.latest === null ? t().common.unknown : <Time at={falls.latest} />,
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
