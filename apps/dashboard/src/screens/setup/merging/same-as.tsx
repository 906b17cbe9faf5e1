import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../../components/use-desk.js';
import { BoardWouldSay } from '../../../components/preview/board-would-say.js';
import { itemPath, mergedOf } from '../../../state/setup/merging.js';
import { withAnyReason } from '../../../state/preview/board-preview.js';
import { setupOf } from '../../../state/setup/setup.js';
import { type DecidedOn, DecisionForm, decisionOf } from './decision-form.js';
import { ItemPicker } from './item-picker.js';

/** Says that a source or actor that counts on its own is another one: which, what the board would say then, and why. */
export function SameAs({ of }: { readonly of: DecidedOn }): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const { begunIn, keep } = setupOf(desk);
  const reason = useRef<HTMLTextAreaElement>(null);
  const form = decisionOf('merge', of);
  const begun = begunIn(form);
  const { into = '' } = begun?.draft ?? {};
  const before = useRef(into);
  // The list in which it was chosen is gone.
  useEffect(() => {
    if (into !== '' && before.current === '') reason.current?.focus();
    before.current = into;
  }, [into]);
  const words = t().setup.merging;
  const pick = (other: string): void => {
    const { draft, ...rest } = begun ?? { draft: {}, ...of.standing };
    keep(form, { ...rest, draft: { ...draft, into: other } });
  };
  const name = nameOf(into);
  if (mergedOf(desk, of) !== undefined) return null;
  return (
    <details open={begun !== undefined}>
      <summary>{words.sameAs}</summary>
      <p class="quiet">{words.intro}</p>
      <DecisionForm
        what="merge"
        of={of}
        isReady={into !== ''}
        label={into === '' ? words.merge : words.mergeInto(name)}
        told={words.merged(nameOf(of.id), name)}
        reason={reason}
      >
        <ItemPicker list={of.list} without={of.id} value={into} onPick={pick} />
        <BoardWouldSay
          previewed={
            into === ''
              ? undefined
              : withAnyReason(
                  { method: 'POST', path: `${itemPath(desk, of)}/merge`, body: { into } },
                  'reason',
                )
          }
        />
      </DecisionForm>
    </details>
  );
}
