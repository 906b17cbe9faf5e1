import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { handoverWords } from '../../state/handover/shifts.js';

/** Who is on shift, in a few words, which lead to the handover. */
export function OnShiftNames(): VNode {
  const desk = useDesk();
  const all = desk.onShift.shifts.value ?? [];
  return (
    <a
      class="on-shift-names"
      href={desk.location.hrefTo({ screen: 'handover', entry: undefined, screenParams: {} })}
    >
      {handoverWords(desk).shift.label}{' '}
      {all.map(({ person }, index) => (
        <>
          {index > 0 && desk.words.t().told.comma}
          <bdi>{person}</bdi>
        </>
      ))}
    </a>
  );
}
