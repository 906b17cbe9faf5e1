import { type VNode } from 'preact';
import { FailureNotice } from '../../../components/answers/failure.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** In the place of rows that have not arrived: how many have, or why no more come. */
export function Coming({ rows }: { readonly rows: Rows }): VNode | null {
  const desk = useDesk();
  const { moreAsked } = timelineStateOf(desk).moreAsked;
  const { near } = timelineStateOf(desk).wholeEntries;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { problem } = moreAsked.state.value;
  const { ordinal, next, total } = rows;
  if (next === null || near.value.end <= ordinal.length) return null;
  return (
    <div class="coming">
      {problem === undefined ? (
        <p class="quiet">{t().timeline.coming(numberText(ordinal.length), numberText(total))}</p>
      ) : (
        <FailureNotice problem={problem} again={moreAsked.again} />
      )}
    </div>
  );
}
