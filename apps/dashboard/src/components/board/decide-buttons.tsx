import { type PropositionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { aspectOfProposition, subjectOf } from '../../core/board/proposition-id.js';
import { decidingOf } from '../../state/deciding/deciding.js';
import { useDesk } from '../use-desk.js';

/** What somebody can decide of a line of the board, where that is the board of now. */
export function DecideLine({
  proposition: { id, override },
}: {
  readonly proposition: PropositionResponse;
}): VNode | null {
  const desk = useDesk();
  const { ask, isPossible } = decidingOf(desk);
  const { t } = desk.words;
  const { nameOf, registered } = desk.situation;
  if (!isPossible.value) return null;
  const words = t().board.decide;
  const type = registered.value.get(subjectOf(id))?.type;
  const line = `${nameOf(subjectOf(id))} · ${t().vocabulary.aspect(aspectOfProposition(id), type)}`;
  const isSet = override !== undefined && override.endedAt === undefined;
  const button = (what: 'override' | 'lift' | 'account'): VNode => (
    <button
      type="button"
      aria-label={`${words[what]}: ${line}`}
      onClick={() => {
        ask({ what, proposition: id });
      }}
    >
      {words[what]}
    </button>
  );
  return (
    <div class="decide action-bar">
      {button('account')}
      {button('override')}
      {isSet && button('lift')}
    </div>
  );
}

/** The way to prefer a figure to those beside it, or to take that back; a figure that stands alone needs none. */
export function DecideFigure({
  entry,
  figure,
  isPreferred,
  isAlone,
}: {
  readonly entry: string;
  readonly figure: number;
  readonly isPreferred: boolean;
  readonly isAlone: boolean;
}): VNode | null {
  const desk = useDesk();
  const { ask, isPossible } = decidingOf(desk);
  const words = desk.words.t().board.decide;
  if (!isPossible.value || (isAlone && !isPreferred)) return null;
  const what = isPreferred ? 'unprefer' : 'prefer';
  return (
    <button
      type="button"
      class="decide"
      aria-label={`${words[what]}: ${entry}`}
      onClick={() => {
        ask({ what, entry, figure });
      }}
    >
      {words[what]}
    </button>
  );
}
