import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { EntryFacts } from '../../components/entry/entry-facts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { type PageCommand } from '../../state/page/commands.js';
import { Accounts, Asserted } from './accounts.js';
import { ActionBar } from '../../components/entry-actions/action-bar.js';
import { EntryHistory } from './history.js';
import { HowWeKnow } from './how-we-know.js';
import { neighbour } from '../../core/entry/neighbour.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** One development with all its evidence: what it says, how we know, what speaks for and against it, and its history. */
export function EntryScreen(): VNode {
  const desk = useDesk();
  const { entryAsked, openEntry } = desk.entry;
  const { place, hrefTo } = desk.location;
  const { register } = desk.commands;
  const { t } = desk.words;
  const { problem } = entryAsked.state.value;
  const answer = openEntry.value;
  const no = place.value.entry ?? '';
  useEffect(
    () =>
      register([
        step(desk, -1, { id: 'entry-previous', keys: '[', label: () => t().entry.previous }),
        step(desk, 1, { id: 'entry-next', keys: ']', label: () => t().entry.next }),
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
      {problem !== undefined && <FailureNotice problem={problem} again={entryAsked.again} />}
      {answer === undefined && problem === undefined && <WaitingRows rows={6} />}
      {answer !== undefined && <Evidence answer={answer} />}
    </>
  );
}

function step(desk: Desk, by: number, command: Omit<PageCommand, 'run'>): PageCommand {
  const { go, place } = desk.location;
  return {
    ...command,
    run: () => {
      go({ entry: neighbour(place.value.entry ?? '', by) });
    },
  };
}

function Evidence({ answer }: { readonly answer: EntryResponse }): VNode {
  const { t } = useDesk().words;
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
          <EntryHistory answer={answer} />
        </section>
      </div>
    </article>
  );
}
