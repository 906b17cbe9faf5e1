import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../state/page/words.js';
import { type EntryAnswer } from '../../core/contract.js';
import { EntryFacts } from '../../components/entry/entry-facts.js';
import { Failure } from '../../components/answers/failure.js';
import { Waiting } from '../../components/answers/waiting.js';
import { register } from '../../state/page/commands.js';
import { go, hrefTo, place } from '../../state/page/location.js';
import { Accounts, Asserted } from './accounts.js';
import { ActionBar } from './actions/action-bar.js';
import { entryAsked, openEntry } from '../../state/entry/entry-asked.js';
import { History } from './history.js';
import { HowWeKnow } from './how-we-know.js';
import { neighbour } from '../../core/entry/neighbour.js';

/** One development with all its evidence: what it says, how we know, what speaks for and against it, and its history. */
export function EntryScreen(): VNode {
  const { problem } = entryAsked.state.value;
  const answer = openEntry.value;
  const no = place.value.entry ?? '';
  useEffect(
    () =>
      register([
        step('entry-previous', '[', -1, () => t().entry.previous),
        step('entry-next', ']', 1, () => t().entry.next),
      ]),
    [],
  );
  return (
    <>
      <nav class="entry-nav" aria-label={t().common.entryNo(no)}>
        <a href={hrefTo({ entry: neighbour(no, -1) })}>{t().entry.previous}</a>
        <h2 dir="ltr">{no}</h2>
        <a href={hrefTo({ entry: neighbour(no, 1) })}>{t().entry.next}</a>
      </nav>
      {problem !== undefined && <Failure problem={problem} again={entryAsked.again} />}
      {answer === undefined && problem === undefined && <Waiting rows={6} />}
      {answer !== undefined && <Evidence answer={answer} />}
    </>
  );
}

function step(
  id: string,
  keys: string,
  by: number,
  label: () => string,
): Parameters<typeof register>[0][number] {
  return {
    id,
    keys,
    label,
    run: () => {
      go({ entry: neighbour(place.value.entry ?? '', by) });
    },
  };
}

function Evidence({ answer }: { readonly answer: EntryAnswer }): VNode {
  const { entry } = answer;
  const words = t().entry.sections;
  return (
    <article class={`evidence ${entry.status}`}>
      <p class="headline" dir="auto">
        {entry.headline}
      </p>
      {entry.narrative !== undefined && (
        <p class="narrative" dir="auto">
          {entry.narrative}
        </p>
      )}
      <ActionBar answer={answer} />
      <div class="evidence-columns">
        <section aria-labelledby="says">
          <h3 id="says">{words.says}</h3>
          <EntryFacts entry={entry} />
        </section>
        <section aria-labelledby="how">
          <h3 id="how">{words.how}</h3>
          <HowWeKnow entry={entry} />
          <h3>{words.asserts}</h3>
          <Asserted entry={entry} />
          <h3>{words.accounts}</h3>
          <Accounts answer={answer} />
        </section>
        <section aria-labelledby="history">
          <h3 id="history">{words.versions}</h3>
          <History answer={answer} />
        </section>
      </div>
    </article>
  );
}
