import { type VNode } from 'preact';
import { numberText } from '../../../state/page/format.js';
import { t } from '../../../state/page/words.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { near } from '../../../state/timeline/whole-entries.js';

/** On paper: which of the entries these are, where they are not all, and how to have the others. */
export function PrintNote({ rows }: { readonly rows: Rows }): VNode | null {
  const { first, end } = near.value;
  const last = Math.min(end, rows.ordinal.length);
  if (rows.total === 0 || (first === 0 && last >= rows.total)) return null;
  return (
    <p class="print-note">
      {t().timeline.print.part(numberText(first + 1), numberText(last), numberText(rows.total))}
    </p>
  );
}
