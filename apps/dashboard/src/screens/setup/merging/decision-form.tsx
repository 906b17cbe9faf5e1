import { type ComponentChildren, type RefObject, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WriteButton } from '../../../components/forms/write-button.js';
import { useDesk } from '../../../components/use-desk.js';
import { type ItemDraft } from '../../../core/setup/item-draft.js';
import { type SetupItem } from '../../../core/setup/register-lists.js';
import { itemPath, type ItemOf, refusedInWords } from '../../../state/setup/merging.js';
import { puttingOf } from '../../../state/setup/putting.js';
import { setupOf } from '../../../state/setup/setup.js';
import { Overtaken } from '../versions.js';

/** An item that is decided on, and what stands there. */
export interface DecidedOn extends ItemOf {
  readonly standing: { readonly tag: string; readonly item: Partial<SetupItem> };
  /** Says what was recorded. */
  readonly onDone: (told: string) => void;
}

/** A decision about an item, with its reason: what is written outlives the dialog, and is never sent about what somebody else has made of the item meanwhile. */
export function DecisionForm({
  what,
  of: { standing, onDone, ...item },
  isReady = true,
  label,
  told,
  reason,
  children,
}: {
  readonly what: 'merge' | 'unmerge';
  readonly of: DecidedOn;
  readonly isReady?: boolean;
  readonly label: string;
  /** What is told once it is recorded. */
  readonly told: string;
  readonly reason?: RefObject<HTMLTextAreaElement | null>;
  readonly children?: ComponentChildren;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { tell } = desk.announcer;
  const { begunIn, keep } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const form = decisionOf(what, item);
  const begun = begunIn(form) ?? { draft: {}, ...standing };
  const isOvertaken = begun.tag !== standing.tag;
  const words = t().setup;
  const send = async (): Promise<void> => {
    const path = `${itemPath(desk, item)}/${what}`;
    if (await putting.post({ path, body: begun.draft, tag: begun.tag })) {
      keep(form, undefined);
      onDone(told);
      return;
    }
    const state = putting.state.peek();
    if (state.state === 'refused' && state.isMeanwhile) tell(words.merging.meanwhile);
  };
  return (
    <form
      class="fields"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isOvertaken && (
        <Overtaken
          before={begun.item}
          now={standing.item}
          onKeep={() => {
            keep(form, { ...standing, draft: begun.draft });
          }}
          onTake={() => {
            keep(form, undefined);
          }}
        />
      )}
      {children}
      <label>
        {words.situation.reason}
        <textarea
          ref={reason ?? null}
          rows={2}
          required
          maxLength={2000}
          dir="auto"
          value={begun.draft['reason'] ?? ''}
          onInput={(event) => {
            const draft: ItemDraft = { ...begun.draft, reason: event.currentTarget.value };
            keep(form, { ...begun, draft });
          }}
        />
      </label>
      <WriteButton
        state={refusedInWords(putting.state.value, words.merging.refused)}
        label={label}
        isReady={isReady && !isOvertaken && (begun.draft['reason'] ?? '').trim() !== ''}
      />
    </form>
  );
}

/** The form in which a decision about an item is being written. */
export function decisionOf(what: 'merge' | 'unmerge', { list, id }: ItemOf): string {
  return `${what}/${list}/${id}`;
}
