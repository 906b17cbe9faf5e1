import { type VNode } from 'preact';
import { numberText } from '../i18n/format.js';
import { t } from '../i18n/words.js';
import { Failure } from '../parts/failure.js';
import { moreAsked } from './more-asked.js';
import { type Rows } from './rows.js';
import { near } from './whole-entries.js';

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
