import { type VNode } from 'preact';
import { EntryFacts } from '../../components/entry/entry-facts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { useDesk } from '../../components/use-desk.js';

/** An entry beside the screen: what it says, and the way to all of its evidence. */
export function EntryPeek(): VNode {
  const desk = useDesk();
  const { entryAsked, openEntry } = desk.entry;
  const { place, hrefTo, peek } = desk.location;
  const { t } = desk.words;
  const { problem } = entryAsked.state.value;
  const answer = openEntry.value;
  const no = place.value.entry ?? '';
  return (
    <>
      <header class="peek-head">
        <h2 dir="ltr">{no}</h2>
        <a href={hrefTo({ screen: 'entry', entry: no, screenParams: {} })}>{t().entry.full}</a>
        <button
          type="button"
          onClick={() => {
            peek(undefined);
          }}
        >
          {t().common.close}
        </button>
      </header>
      {problem !== undefined && <FailureNotice problem={problem} again={entryAsked.again} />}
      {answer === undefined && problem === undefined && <WaitingRows />}
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
