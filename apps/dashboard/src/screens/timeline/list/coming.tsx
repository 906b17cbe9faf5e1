import { type VNode } from 'preact';
import { numberText } from '../../../state/page/format.js';
import { t } from '../../../state/page/words.js';
import { Failure } from '../../../components/answers/failure.js';
import { moreAsked } from '../../../state/timeline/more-asked.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { near } from '../../../state/timeline/whole-entries.js';

/** In the place of rows that have not arrived: how many have, or why no more come. */
export function Coming({ rows }: { readonly rows: Rows }): VNode | null {
  const { problem } = moreAsked.state.value;
  const { ordinal, next, total } = rows;
  if (next === null || near.value.end <= ordinal.length) return null;
  return (
    <div class="coming">
      {problem === undefined ? (
        <p class="quiet">{t().timeline.coming(numberText(ordinal.length), numberText(total))}</p>
      ) : (
        <Failure problem={problem} again={moreAsked.again} />
      )}
    </div>
  );
}
