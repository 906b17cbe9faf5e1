import { type VNode } from 'preact';
import { type Gap } from '../../../core/timeline/gaps.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** What stands between two rows: the way to add an entry that happened there, and for how long none tells of anything. */
export function GapRow({
  gap,
  span,
}: {
  readonly gap: Gap | undefined;
  readonly span: Gap | undefined;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { addIn } = timelineStateOf(desk).addHere;
  const { filter } = desk.filter;
  if (span === undefined) return null;
  const words = t().timeline;
  const button = (
    <button
      type="button"
      class="add"
      tabIndex={gap === undefined ? -1 : 0}
      onClick={() => {
        addIn(gap ?? span);
      }}
    >
      {words.addHere}
    </button>
  );
  if (gap === undefined) return <div class="between">{button}</div>;
  const isNarrowed = Object.keys(filter.value.asked).length > 0;
  const length = lengthText(desk, gap.to - gap.from);
  return (
    <div class="gap">
      <span>{isNarrowed ? words.gapMatching(length) : words.gap(length)}</span> {button}
    </div>
  );
}

/** A span with its two largest units: "4 h 10 min". */
function lengthText(desk: Desk, ms: number): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().common;
  const minutes = Math.floor(ms / 60_000);
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const parts = [
    days > 0 ? words.days(numberText(days)) : '',
    hours > 0 ? words.hours(numberText(hours)) : '',
    days === 0 && minutes % 60 > 0 ? words.minutes(numberText(minutes % 60)) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
