import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { mergedOf } from '../../../state/setup/merging.js';
import { CountsAs } from './counts-as.js';
import { type DecidedOn, DecisionForm } from './decision-form.js';

/** That an item counts as another one, who said so and why, and the way to let it stand for itself again. */
export function MergedAlready({
  of,
  mayWrite,
}: {
  readonly of: DecidedOn;
  readonly mayWrite: boolean;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const merged = mergedOf(desk, of);
  if (merged === undefined) return null;
  const { into, countsAs, by, reason } = merged;
  const words = t().setup.merging;
  return (
    <>
      <p class="warning">
        <CountsAs merged={merged} />
        {into !== countsAs && <> {words.through(<bdi>{nameOf(into)}</bdi>)}</>} · <bdi>{by}</bdi>:{' '}
        <q dir="auto">{reason}</q>
      </p>
      {mayWrite && (
        <DecisionForm
          what="unmerge"
          of={of}
          label={words.undo}
          told={words.undone(nameOf(of.id))}
        />
      )}
    </>
  );
}
