import { type VNode } from 'preact';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { operationalPeriodOf } from '../../state/handover/period.js';

/** When the operational period ends or has ended; it leads to where the next one is set. */
export function PeriodEnd(): VNode | null {
  const desk = useDesk();
  const { period, state } = operationalPeriodOf(desk);
  if (period.value === undefined || state.value === undefined) return null;
  const { from, to } = period.value;
  const words = desk.words.t().shell.truth.period;
  const screenParams = { part: 'situation' };
  return (
    <a
      class={`period ${state.value}`}
      href={desk.location.hrefTo({ screen: 'setup', entry: undefined, screenParams })}
    >
      {words[state.value](<Time at={state.value === 'ahead' ? from : to} />)}
    </a>
  );
}
