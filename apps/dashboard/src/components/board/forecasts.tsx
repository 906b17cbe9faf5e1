import { type ForecastResponse, type RaisedAlertResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink, EntryLinks } from '../entry/entry-link.js';
import { OriginName } from '../text/name.js';
import { Time } from '../text/time.js';
import { useDesk } from '../use-desk.js';

/** What somebody expects, marked as an expectation. */
export function Forecasts({
  forecasts,
}: {
  readonly forecasts: readonly ForecastResponse[];
}): VNode | null {
  const { t } = useDesk().words;
  if (forecasts.length === 0) return null;
  const words = t().board;
  return (
    <div class="forecasts">
      <h4>{words.forecasts}</h4>
      <p class="quiet">{words.forecastNotFact}</p>
      <ul class="plain">
        {forecasts.map(({ id, what, origin, window, entry }) => (
          <li key={id} class="forecast">
            <q dir="auto">{what}</q> <OriginName id={origin} />{' '}
            <span class="quiet">
              {words.forecastWindow(<Edge at={window.earliest} />, <Edge at={window.latest} />)}
            </span>{' '}
            <EntryLink no={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Edge({ at }: { readonly at: string | null }): VNode {
  const { t } = useDesk().words;
  return at === null ? <>{t().common.unknown}</> : <Time at={at} />;
}

/** Alerts that time alone raises. */
export function RaisedAlerts({
  raised,
}: {
  readonly raised: readonly RaisedAlertResponse[];
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  if (raised.length === 0) return null;
  const { board: words, vocabulary } = t();
  return (
    <ul class="plain raised">
      {raised.map(({ id, kind, subject, due, entries }) => (
        <li key={id}>
          <strong>{vocabulary.alert(kind)}</strong>: <bdi>{nameOf(subject)}</bdi>
          {due.map((at) => (
            <span key={at}> {words.due(<Time at={at} />)}</span>
          ))}{' '}
          <EntryLinks nos={entries} />
        </li>
      ))}
    </ul>
  );
}
