import { type VNode } from 'preact';
import { subjectOf } from '../../core/board/proposition-id.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { type Words } from '../../core/i18n/words.js';
import { type PastChange } from '../../core/live/past-changes.js';
import { EntryLinks } from '../entry/entry-link.js';
import { AspectName, Name } from '../text/name.js';
import { Time } from '../text/time.js';
import { useDesk } from '../use-desk.js';

const MOST_LISTED = 30;

/** The answers about the past that are other ones now: from when to when, because of what, and where to see it. */
export function PastList({ changes }: { readonly changes: readonly PastChange[] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const newest = changes.toReversed();
  const more = newest.length - MOST_LISTED;
  return (
    <>
      <ul class="plain">
        {newest.slice(0, MOST_LISTED).map((one) => (
          <li key={`${one.facet} ${one.part} ${one.id} ${one.after}`}>
            <PastItem change={one} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{t().past.more(numberText(more))}</p>}
    </>
  );
}

function PastItem({ change }: { readonly change: PastChange }): VNode {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  const words = desk.words.t().past;
  const { entries, validAt, before, after } = change;
  const known = { validAt, knownAt: `rev:${after}` };
  const compared = { fromValidAt: validAt, fromKnownAt: `rev:${before}` };
  return (
    <>
      <PastAnswer change={change} />: {spanOf(words, change)}; {words.because}{' '}
      {entries.length === 0 ? words.registered : <EntryLinks nos={entries} />}{' '}
      <span class="past-ways">
        <a
          href={hrefTo({
            screen: 'compare',
            entry: undefined,
            moments: known,
            screenParams: compared,
          })}
        >
          {words.beforeAfter}
        </a>{' '}
        <a
          href={hrefTo({
            screen: 'replay',
            entry: undefined,
            moments: known,
            screenParams: { lock: 'off' },
          })}
        >
          {words.replay}
        </a>
      </span>
    </>
  );
}

function PastAnswer({ change: { facet, part, id } }: { readonly change: PastChange }): VNode {
  const { vocabulary, past } = useDesk().words.t();
  return (
    <>
      {vocabulary.facet(facet)} ·{' '}
      {part === 'propositions' ? (
        <>
          <Name id={subjectOf(id)} /> · <AspectName of={id} />
        </>
      ) : (
        past.parts[part]
      )}
    </>
  );
}

function spanOf(words: Words['past'], { from, to }: PastChange): PhraseParts {
  if (from === null) return to === null ? words.always : words.until(<Time at={to} />);
  return to === null
    ? words.onwards(<Time at={from} />)
    : words.within(<Time at={from} />, <Time at={to} />);
}
