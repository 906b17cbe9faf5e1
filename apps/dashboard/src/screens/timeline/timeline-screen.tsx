import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { ordinalOf } from '../../core/text/entry-no.js';
import { letStream } from '../../state/network/live.js';
import { t } from '../../state/page/words.js';
import { Failure } from '../../components/answers/failure.js';
import { FilterBar } from '../../components/filter/filter-bar.js';
import { Waiting } from '../../components/answers/waiting.js';
import { register } from '../../state/page/commands.js';
import { place } from '../../state/page/location.js';
import { DayList } from './list/day-list.js';
import { disputingAsked } from '../../state/timeline/disputing-asked.js';
import { Facets } from './facets.js';
import { goal } from '../../state/timeline/list-place.js';
import { ListHead, Pill } from './list/list-head.js';
import { moreAsked } from '../../state/timeline/more-asked.js';
import { Nothing } from './nothing.js';
import { onPrintKey } from '../../state/timeline/print-all.js';
import { PrintNote } from './list/print-note.js';
import { type Rows } from '../../core/timeline/rows.js';
import { TimeLanes } from './lanes/time-lanes.js';
import { forgetRow, timelineCommands } from '../../state/timeline/timeline-keys.js';
import { isCurrent, rowsAsked, seenUpTo, shownRows } from '../../state/timeline/timeline-asked.js';
import { wholeAsked } from '../../state/timeline/whole-entries.js';

/** Every entry in the order in which things happened, or in which they were recorded. */
export function TimelineScreen(): VNode {
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
  useEffect(goToAsked, [place.value.screenParams['at']]);
  return (
    <div class="timeline">
      <h2 class="visually-hidden">{t().shell.screens.timeline}</h2>
      <FilterBar matched={isCurrent.value ? rows : undefined} />
      {rows?.counts !== undefined && rows.all > 0 && (
        <Facets counts={rows.counts} total={rows.total} />
      )}
      <ListHead rows={rows} />
      {rows !== undefined && rows.total > 0 && <TimeLanes rows={rows} />}
      {problem !== undefined && <Failure problem={problem} again={rowsAsked.again} />}
      {rows === undefined ? problem === undefined && <Waiting rows={8} /> : <List rows={rows} />}
    </div>
  );
}

function List({ rows }: { readonly rows: Rows }): VNode {
  const { problem } = wholeAsked.state.value;
  return (
    <div class={isCurrent.value ? '' : 'lagging'} aria-busy={!isCurrent.value}>
      <Pill />
      <PrintNote rows={rows} />
      {problem !== undefined && <Failure problem={problem} again={wholeAsked.again} />}
      {rows.total === 0 ? <Nothing rows={rows} /> : <DayList rows={rows} />}
    </div>
  );
}

/** Lets the stream begin when the list is there, or does not come. */
function useStreamAfterList(): void {
  const problems = [rowsAsked, wholeAsked, moreAsked].map(({ state }) => state.value.problem);
  const isServed =
    shownRows.value?.next === null || problems.some((problem) => problem !== undefined);
  useEffect(() => {
    if (isServed) letStream();
    return letStream;
  }, [isServed]);
}

/** Goes to the entry that the address names. */
function goToAsked(): void {
  const ordinal = ordinalOf(place.peek().screenParams['at'] ?? '');
  if (ordinal > 0) goal.value = { ordinal, isFocused: true };
}
