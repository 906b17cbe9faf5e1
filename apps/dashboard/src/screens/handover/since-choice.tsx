import { fromField } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { handoverOf, SINCE_PARAM } from '../../state/handover/handover.js';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { type Desk } from '../../state/desk.js';

/** Since when it tells: the own shift, the last handover, or a moment that somebody chooses, which stands in the address. */
export function SinceChoice(): VNode {
  const desk = useDesk();
  const { offered, wanted, since } = handoverOf(desk);
  const { screenParams } = desk.location.place.value;
  const words = handoverWords(desk).since;
  const of = wanted.value ?? since.value?.of ?? 'chosen';
  const all = new Set([...offered.value.map((one) => one.of), 'chosen' as const]);
  return (
    <div class="fields since-choice">
      <label>
        {words.label}
        <select
          value={of}
          onChange={({ currentTarget: { value } }) => {
            wanted.value = value as typeof of;
          }}
        >
          {[...all].map((one) => (
            <option key={one} value={one}>
              {named(desk, one)}
            </option>
          ))}
        </select>
      </label>
      {of === 'chosen' && (
        <label>
          {words.moment}
          <input
            type="datetime-local"
            dir="ltr"
            onChange={({ currentTarget: { value } }) => {
              const at = fromField(value, desk.situation.zone.peek());
              if (at !== undefined) desk.location.setScreenParams({ [SINCE_PARAM]: at }, 'replace');
            }}
          />
        </label>
      )}
      {since.value === undefined && screenParams[SINCE_PARAM] === undefined && (
        <p class="quiet">{words.none}</p>
      )}
    </div>
  );
}

function named(desk: Desk, of: 'period' | 'shift' | 'last' | 'chosen'): string {
  const words = handoverWords(desk).since;
  if (of !== 'last') return words[of];
  const [last] = reportsOf(desk).handovers.value ?? [];
  return words.last(desk.format.numberText(last?.number ?? 0));
}
