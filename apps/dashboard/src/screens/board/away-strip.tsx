import { computed } from '@preact/signals';
import { type VNode } from 'preact';
import { numberText } from '../../state/page/format.js';
import { t } from '../../state/page/words.js';
import { situationPath } from '../../state/network/api.js';
import { readToEnd } from '../../state/network/read-to-end.js';
import { liveBoard } from '../../state/network/live.js';
import { Time } from '../../components/text/time.js';
import { hrefTo } from '../../state/page/location.js';
import { markSeen, seen } from '../../state/situation/last-visit.js';
import { resource } from '../../state/network/resource.js';

interface Changed {
  readonly worldChanged: readonly unknown[];
  readonly learned: readonly unknown[];
  readonly corrected: readonly unknown[];
  readonly entries?: unknown;
}

const isBehind = computed(() => {
  const now = liveBoard.value;
  return (
    now !== undefined && seen.value !== undefined && now.knownRevision > seen.value.knownRevision
  );
});

const changed = resource<Changed>(() => {
  const now = liveBoard.value;
  const last = seen.value;
  if (now === undefined || last === undefined || !isBehind.value) return undefined;
  const query = {
    fromValidAt: last.validAt,
    fromKnownAt: `rev:${last.knownRevision}`,
    toValidAt: now.validAt,
    toKnownAt: `rev:${now.knownRevision}`,
  };
  return {
    key: JSON.stringify(query),
    ask: (signal) => readToEnd(`${situationPath(now.situation)}/comparison`, query, signal),
  };
});

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
      <a href={hrefTo({ screen: 'compare', entry: undefined, own })}>{words.compare}</a>{' '}
      <button type="button" onClick={markSeen}>
        {words.seen}
      </button>
    </section>
  );
}
