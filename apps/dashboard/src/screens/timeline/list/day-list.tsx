import { type VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type DayOfRows, daysOf } from '../../../core/timeline/days.js';
import { type Gap, gapsOf, spanBetween } from '../../../core/timeline/gaps.js';
import { useListWindow } from './list-window.js';
import { GapRow } from './between.js';
import { Coming } from './coming.js';
import { type Row, rowAt, type Rows } from '../../../core/timeline/rows.js';
import { TimelineRow } from './timeline-row.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** The entries, day by day. */
export function DayList({ rows }: { readonly rows: Rows }): VNode {
  const desk = useDesk();
  const { beginAtKept, leave } = timelineStateOf(desk).listPlace;
  const { zone } = desk.situation;
  const list = useRef<HTMLDivElement>(null);
  const gaps = useMemo(() => gapsOf(rows), [rows]);
  // Before the list is looked at, which is at its top then.
  useLayoutEffect(() => {
    beginAtKept();
    return leave;
  }, []);
  const { first, end, above, below } = useListWindow(rows, list);
  return (
    <div ref={list} class="list">
      <Room height={above} />
      {daysOf(rows, first, end, zone.value).map((day) => (
        <DaySection key={day.key} day={day} rows={rows} gaps={gaps} />
      ))}
      <Coming rows={rows} />
      <Room height={below} />
    </div>
  );
}

/** Room for rows that are not drawn. */
function Room({ height }: { readonly height: number }): VNode {
  return <svg class="room" width="1" height={height} aria-hidden="true" />;
}

function DaySection({
  day,
  rows,
  gaps,
}: {
  readonly day: DayOfRows;
  readonly rows: Rows;
  readonly gaps: ReadonlyMap<number, Gap>;
}): VNode {
  const desk = useDesk();
  const drawn = Array.from({ length: day.end - day.first }, (_, at) => rowAt(rows, day.first + at));
  const isByHappening = rows.order === 'happened';
  return (
    <section class="day" aria-labelledby={`day-${day.key}`}>
      <h3 id={`day-${day.key}`}>{headingOf(desk, day, isByHappening)}</h3>
      <ol class="rows">
        {drawn.filter(isThere).map((row) => (
          <li
            key={row.ordinal}
            data-index={row.index}
            aria-setsize={rows.total}
            aria-posinset={row.index + 1}
          >
            <GapRow gap={gaps.get(row.index)} span={spanBetween(rows, row.index)} />
            <TimelineRow
              row={row}
              situation={rows.situation}
              dayAt={isByHappening ? (day.at ?? undefined) : undefined}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function isThere(row: Row | undefined): row is Row {
  return row !== undefined;
}

function headingOf(desk: Desk, { at }: DayOfRows, isByHappening: boolean): string {
  const { t } = desk.words;
  const { dayText } = desk.format;
  const { zone } = desk.situation;
  const words = t().timeline;
  if (at === null) return words.openDay;
  const day = dayText(at, zone.value);
  return isByHappening ? day : words.recordedDay(day);
}
