import { type VNode } from 'preact';
import { t } from '../i18n/words.js';
import { EntryFacts } from '../parts/entry-facts.js';
import { Failure } from '../parts/failure.js';
import { Waiting } from '../parts/waiting.js';
import { hrefTo, peek, place } from '../state/place.js';
import { entryAsked, openEntry } from './entry-asked.js';

/** An entry beside the screen: what it says, and the way to all of its evidence. */
export function EntryPeek(): VNode {
  const { problem } = entryAsked.state.value;
  const answer = openEntry.value;
  const no = place.value.entry ?? '';
  return (
    <>
      <header class="peek-head">
        <h2 dir="ltr">{no}</h2>
        <a href={hrefTo({ screen: 'entry', entry: no, own: {} })}>{t().entry.full}</a>
        <button
          type="button"
          onClick={() => {
            peek(undefined);
          }}
        >
          {t().common.close}
        </button>
      </header>
      {problem !== undefined && <Failure problem={problem} again={entryAsked.again} />}
      {answer === undefined && problem === undefined && <Waiting />}
      {answer !== undefined && (
        <article>
          <p class="headline" dir="auto">
            {answer.entry.headline}
          </p>
          {answer.entry.narrative !== undefined && <p dir="auto">{answer.entry.narrative}</p>}
          <EntryFacts entry={answer.entry} />
        </article>
      )}
    </>
  );
}
