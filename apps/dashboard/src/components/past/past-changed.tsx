import { type VNode } from 'preact';
import {
  isAllSeen,
  type PastChange,
  type PastKept,
  type PastSummary,
  summaryOf,
} from '../../core/live/past-changes.js';
import { EntryLinks } from '../entry/entry-link.js';
import { Time } from '../text/time.js';
import { PastList } from './past-list.js';
import { useDesk } from '../use-desk.js';
import { Unlisted } from './unlisted.js';

const MOST_ENTRIES = 5;
/** So few changes are listed without being asked for. */
const FEW = 2;

/** What was recorded after the fact: that the past is another now, since when, because of what, and where to see it. It stays until somebody says that they have seen it. */
export function PastChanged({
  changes,
}: {
  readonly changes: readonly PastChange[];
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const kept = desk.past.kept.value;
  const isTold = changes.length > 0 || (kept.changes.length === 0 && !isAllSeen(kept));
  if (!isTold) return null;
  const words = t().past;
  const { answers } = summaryOf(changes);
  return (
    <section class="past-changed" aria-label={words.title}>
      <p class="past-head">
        <Sentence changes={changes} /> <SeenButton />
      </p>
      {changes.length > 0 && (
        <details open={changes.length <= FEW}>
          <summary>{words.which(answers, numberText(answers))}</summary>
          <PastList changes={changes} />
        </details>
      )}
      {kept.unlisted.length > 0 && <Unlisted names={kept.unlisted} />}
      <Unheard kept={kept} />
    </section>
  );
}

/** The same in one line, for a display that nobody stands at. */
export function PastLine({ changes }: { readonly changes: readonly PastChange[] }): VNode | null {
  const { t } = useDesk().words;
  if (changes.length === 0) return null;
  return (
    <section class="past-changed line" aria-label={t().past.title}>
      <Sentence changes={changes} /> <SeenButton />
    </section>
  );
}

function Sentence({ changes }: { readonly changes: readonly PastChange[] }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const words = desk.words.t().past;
  if (changes.length === 0) return <strong>{words.maybe}</strong>;
  const summary = summaryOf(changes);
  const { answers, since, entries } = summary;
  return (
    <>
      <strong>
        {words.head(
          answers,
          numberText(answers),
          since === null ? undefined : <Time key="since" at={since} />,
        )}
      </strong>{' '}
      {words.because} {entries.length === 0 ? words.registered : <FirstEntries entries={entries} />}
    </>
  );
}

function FirstEntries({ entries }: Pick<PastSummary, 'entries'>): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { t } = desk.words;
  const more = entries.length - MOST_ENTRIES;
  return (
    <>
      <EntryLinks nos={entries.slice(0, MOST_ENTRIES)} />
      {more > 0 && ` ${t().past.more(numberText(more))}`}
    </>
  );
}

function SeenButton(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <button type="button" onClick={desk.past.markSeen}>
      {t().past.seen}
    </button>
  );
}

/** More was missed than is listed; the comparison with where this device stood tells all of it. */
function Unheard({ kept: { unheard } }: { readonly kept: PastKept }): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo } = desk.location;
  const { numberText } = desk.format;
  if (unheard === undefined) return null;
  const { knownRevision, validAt } = unheard;
  const own = { fromValidAt: validAt, fromKnownAt: `rev:${knownRevision}` };
  return (
    <p class="past-more">
      {t().past.unheard(numberText(knownRevision))}{' '}
      <a href={hrefTo({ screen: 'compare', entry: undefined, screenParams: own })}>
        {t().past.compare}
      </a>
    </p>
  );
}
