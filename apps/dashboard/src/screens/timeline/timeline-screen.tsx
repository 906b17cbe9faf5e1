import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { ordinalOfNumber } from '../../core/text/entry-no.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { FilterBar } from '../../components/filter/filter-bar.js';
import { PastChanged } from '../../components/past/past-changed.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { DayList } from './list/day-list.js';
import { Facets } from './facets.js';
import { ListHead, Pill } from './list/list-head.js';
import { Nothing } from './nothing.js';
import { PrintNote } from './list/print-note.js';
import { type Rows } from '../../core/timeline/rows.js';
import { TimeLanes } from './lanes/time-lanes.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { timelineStateOf } from '../../state/timeline/timeline.js';

/** Every entry in the order in which things happened, or in which they were recorded. */
export function TimelineScreen(): VNode {
  const desk = useDesk();
  const { rowsAsked, shownRows, seenUpTo, isCurrent } = timelineStateOf(desk).timelineAsked;
  const { forgetRow, timelineCommands } = timelineStateOf(desk).timelineKeys;
  const { register } = desk.commands;
  const { onPrintKey } = timelineStateOf(desk).printing;
  const { disputingAsked } = timelineStateOf(desk).disputing;
  const { place } = desk.location;
  const { t } = desk.words;
  const { problem } = rowsAsked.state.value;
  const rows = shownRows.value;
  useEffect(() => {
    seenUpTo.value = undefined;
    forgetRow();
    return register(timelineCommands());
  }, []);
  useEffect(() => {
    addEventListener('keydown', onPrintKey);
    return () => {
      removeEventListener('keydown', onPrintKey);
    };
  }, []);
  useStreamAfterList();
  // Looked at for as long as the screen is there; its answers arrive among the whole entries.
  useEffect(() => disputingAsked.state.subscribe(() => undefined), []);
  useEffect(() => {
    goToAsked(desk);
  }, [place.value.screenParams['at']]);
  return (
    <div class="timeline">
      <h2 class="visually-hidden">{t().shell.screens.timeline}</h2>
      <PastChanged changes={desk.past.inList.value} />
      <FilterBar matched={isCurrent.value ? rows : undefined} />
      {rows?.counts !== undefined && rows.all > 0 && (
        <Facets counts={rows.counts} total={rows.total} />
      )}
      <div class="list-side">
        <ListHead rows={rows} />
        {rows !== undefined && rows.total > 0 && <TimeLanes rows={rows} />}
        {problem !== undefined && <FailureNotice problem={problem} again={rowsAsked.again} />}
        {rows === undefined ? (
          problem === undefined && <WaitingRows rows={8} />
        ) : (
          <List rows={rows} />
        )}
      </div>
    </div>
  );
}

function List({ rows }: { readonly rows: Rows }): VNode {
  const desk = useDesk();
  const { wholeAsked } = timelineStateOf(desk).wholeEntries;
  const { isCurrent } = timelineStateOf(desk).timelineAsked;
  const { problem } = wholeAsked.state.value;
  return (
    <div class={isCurrent.value ? '' : 'lagging'} aria-busy={!isCurrent.value}>
      <Pill />
      <PrintNote rows={rows} />
      {problem !== undefined && <FailureNotice problem={problem} again={wholeAsked.again} />}
      {rows.total === 0 ? <Nothing rows={rows} /> : <DayList rows={rows} />}
    </div>
  );
}

/** Lets the stream begin when the list is there, or does not come. */
function useStreamAfterList(): void {
  const desk = useDesk();
  const { rowsAsked, shownRows } = timelineStateOf(desk).timelineAsked;
  const { wholeAsked } = timelineStateOf(desk).wholeEntries;
  const { moreAsked } = timelineStateOf(desk).moreAsked;
  const { letStream } = desk.live;
  const problems = [rowsAsked, wholeAsked, moreAsked].map(({ state }) => state.value.problem);
  const isServed =
    shownRows.value?.next === null || problems.some((problem) => problem !== undefined);
  useEffect(() => {
    if (isServed) letStream();
    return letStream;
  }, [isServed]);
}

/** Goes to the entry that the address names. */
function goToAsked(desk: Desk): void {
  const { place } = desk.location;
  const { goal } = timelineStateOf(desk).listPlace;
  const ordinal = ordinalOfNumber(place.peek().screenParams['at'] ?? '');
  if (ordinal > 0) goal.value = { ordinal, isFocused: true };
}
