import { fromField, toField } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { type AxisSpan } from '../../../core/plot/scale.js';
import { type Desk } from '../../../state/desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The stretch of time to which the list is narrowed, in fields and by ready ways: what dragging over the lanes does, without a pointer. */
export function RangeForm({ span }: { readonly span: AxisSpan }): VNode {
  const desk = useDesk();
  const { range, narrowTo } = timelineStateOf(desk).range;
  const words = desk.words.t().timeline.range;
  const shown = range.value ?? span;
  const lasting = (length: number): AxisSpan => {
    const to = desk.board.momentOfBoard.peek();
    return { from: to - length, to };
  };
  const ready = (label: string, stretch: () => AxisSpan | undefined): VNode => (
    <button
      type="button"
      onClick={() => {
        narrowTo(stretch());
      }}
    >
      {label}
    </button>
  );
  return (
    <form
      key={`${shown.from} ${shown.to}`}
      class="range-form"
      aria-label={words.title}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        narrowByFields(desk, event.currentTarget);
      }}
    >
      <Moment name="from" label={words.from} at={shown.from} />
      <Moment name="to" label={words.to} at={shown.to} />
      <button type="submit">{words.apply}</button>
      {ready(words.lastHour, () => lasting(HOUR_MS))}
      {ready(words.lastDay, () => lasting(DAY_MS))}
      {range.value !== undefined && ready(words.any, () => undefined)}
    </form>
  );
}

function Moment({
  name,
  label,
  at,
}: {
  readonly name: string;
  readonly label: string;
  readonly at: number;
}): VNode {
  const { zone } = useDesk().situation;
  return (
    <label>
      {label}{' '}
      <input
        name={name}
        type="datetime-local"
        dir="ltr"
        defaultValue={toField(new Date(at).toISOString(), zone.value)}
      />
    </label>
  );
}

function narrowByFields(desk: Desk, form: HTMLFormElement): void {
  const { zone } = desk.situation;
  const [from = NaN, to = NaN] = [...form.querySelectorAll('input')].map(({ value }) =>
    Date.parse(fromField(value, zone.peek()) ?? ''),
  );
  if (from <= to) timelineStateOf(desk).range.narrowTo({ from, to });
  else desk.announcer.tell(desk.words.t().timeline.range.wrong);
}
