import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/answers/failure.js';
import { WaitingRows } from '../../../components/answers/waiting.js';
import { PropositionRow } from '../../../components/board/proposition-row.js';
import { AspectName, Name } from '../../../components/text/name.js';
import { useDesk } from '../../../components/use-desk.js';
import { subjectOf } from '../../../core/board/proposition-id.js';
import { type ItemOf, mergePreviewOf } from '../../../state/setup/merging.js';

/** What the board says, and what it would say if an item were another one. */
export function MergePreview({
  item,
  into,
}: {
  readonly item: ItemOf;
  readonly into: string;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const [asked] = useState(() => mergePreviewOf(desk, item, into));
  const { data, problem } = asked.state.value;
  const { setup, compare } = desk.words.t();
  const words = setup.merging;
  return (
    <section class="change-preview" aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={2} />}
      {data?.propositions.length === 0 && <p>{words.nothingMoves}</p>}
      <ul class="plain">
        {data?.propositions.map(({ before, after }) => (
          <li key={before.id} class="compared">
            <h4>
              <Name id={subjectOf(before.id)} /> · <AspectName of={before.id} />:{' '}
              {t().vocabulary.state(before.state)} → {t().vocabulary.state(after.state)}
            </h4>
            <div class="sides">
              <div class="side">
                <p class="quiet">{compare.before}</p>
                <PropositionRow proposition={before} isPlain />
              </div>
              <div class="side">
                <p class="quiet">{compare.after}</p>
                <PropositionRow proposition={after} isPlain />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {data !== undefined && <p class="quiet">{words.notLookedAt}</p>}
    </section>
  );
}
