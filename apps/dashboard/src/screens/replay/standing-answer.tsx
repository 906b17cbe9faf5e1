import { type PropositionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { SaidValue } from '../../components/board/value-name.js';
import { type Saying } from '@sitlog/situation';
import { saidOf } from '../../core/board/saying.js';
import { useDesk } from '../../components/use-desk.js';

/** The state of an answer with its values, none before another. */
export function StandingAnswer({ of }: { readonly of: PropositionResponse | null }): VNode {
  const { t } = useDesk().words;
  const { vocabulary } = t();
  const state = of?.state ?? 'unknown';
  const said = of === null ? [] : saidIn(of);
  return (
    <span class={`standing state-${state}`}>
      {vocabulary.state(state)}
      {said.length > 0 && ': '}
      {said.map(({ says, value }, index) => (
        <>
          {index > 0 && ' / '}
          <SaidValue of={of?.id ?? ''} says={says} value={value} />
        </>
      ))}
      {of?.stale === true && ` (${vocabulary.check('stale')})`}
    </span>
  );
}

function saidIn(
  of: PropositionResponse,
): readonly { readonly says: Saying; readonly value: string }[] {
  return of.override === undefined ? saidOf(of) : [{ says: 'affirms', value: of.override.value }];
}
