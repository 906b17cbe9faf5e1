import { type VNode } from 'preact';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';

/** What changed since this device was last told that everything was seen. */
export function AwayStrip(): VNode | null {
  const desk = useDesk();
  const { seen, markSeen } = desk.lastVisit;
  const { changed, isBehind } = desk.sinceLastVisit;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { hrefTo } = desk.location;
  const last = seen.value;
  const { data } = changed.state.value;
  if (!isBehind.value || last === undefined) return null;
  const words = t().board.away;
  const count = data === undefined ? undefined : data.worldChanged.length + data.learned.length;
  const corrected = data?.corrected.length ?? 0;
  const own = { fromValidAt: last.validAt, fromKnownAt: `rev:${last.knownRevision}` };
  return (
    <section class="away" aria-label={words.title}>
      <strong>{words.title}</strong> {words.since(<Time at={last.validAt} />)}:{' '}
      {count !== undefined && words.changed(count, numberText(count))}
      {corrected > 0 && <> · {words.corrected(corrected, numberText(corrected))}</>}{' '}
      <a href={hrefTo({ screen: 'compare', entry: undefined, screenParams: own })}>
        {words.compare}
      </a>{' '}
      <button type="button" onClick={markSeen}>
        {words.seen}
      </button>
    </section>
  );
}
