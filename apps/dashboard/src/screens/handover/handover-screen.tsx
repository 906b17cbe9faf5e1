import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { reportsOf } from '../../state/handover/reports.js';
import { handoverWords } from '../../state/handover/shifts.js';
import { DraftOfHandover } from './draft.js';
import { IssuedHandover } from './issued.js';
import { OnShift } from './on-shift.js';

/** The document by which a shift hands over to the next one: as a draft of now, or as it was issued, to be signed by who takes over. */
export function HandoverScreen(): VNode {
  const desk = useDesk();
  const { openNumber } = reportsOf(desk);
  const words = handoverWords(desk);
  const number = openNumber.value;
  return (
    <div class="handover">
      <h2>{words.title}</h2>
      <OnShift />
      {number === undefined ? <DraftOfHandover /> : <IssuedHandover key={number} number={number} />}
    </div>
  );
}
