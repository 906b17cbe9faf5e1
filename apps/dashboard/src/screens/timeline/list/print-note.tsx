import { type VNode } from 'preact';
import { type Rows } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** On paper: which of the entries these are, where they are not all, and how to have the others. */
export function PrintNote({ rows }: { readonly rows: Rows }): VNode | null {
  const desk = useDesk();
  const { near } = timelineStateOf(desk).wholeEntries;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { first, end } = near.value;
  const last = Math.min(end, rows.ordinal.length);
  if (rows.total === 0 || (first === 0 && last >= rows.total)) return null;
  return (
    <p class="print-note">
      {t().timeline.print.part(numberText(first + 1), numberText(last), numberText(rows.total))}
    </p>
  );
}
