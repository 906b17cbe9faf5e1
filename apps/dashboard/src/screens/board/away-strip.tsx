import { type VNode } from 'preact';
import { numberText } from '../../state/page/format.js';
import { t } from '../../state/page/words.js';
import { Time } from '../../components/text/time.js';
import { hrefTo } from '../../state/page/location.js';
import { markSeen, seen } from '../../state/situation/last-visit.js';
import { changed, isBehind } from '../../state/situation/since-last-visit.js';

/** What changed since this device was last told that everything was seen. */
export function AwayStrip(): VNode | null {
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
