import { type PropositionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { ValueName } from '../../components/board/value-name.js';
import { useDesk } from '../../components/use-desk.js';

/** The state of an answer with its values, none before another. */
export function StandingAnswer({ of }: { readonly of: PropositionResponse | null }): VNode {
  const { t } = useDesk().words;
  const { vocabulary } = t();
  const state = of?.state ?? 'unknown';
  const values = of?.override === undefined ? (of?.values ?? []) : [of.override];
  return (
    <span class={`standing state-${state}`}>
      {vocabulary.state(state)}
      {values.length > 0 && ': '}
      {values.map(({ value }, index) => (
        <>
          {index > 0 && ' / '}
          <ValueName value={value} />
        </>
      ))}
      {of?.stale === true && ` (${vocabulary.check('stale')})`}
    </span>
  );
}
