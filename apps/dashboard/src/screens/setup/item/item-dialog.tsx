import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/answers/failure.js';
import { WaitingRows } from '../../../components/answers/waiting.js';
import { Dialog } from '../../../components/dialog.js';
import { useDesk } from '../../../components/use-desk.js';
import { draftOf } from '../../../core/setup/item-draft.js';
import {
  isMergeable,
  type RegisterList,
  type SetupItem,
} from '../../../core/setup/register-lists.js';
import { setupOf } from '../../../state/setup/setup.js';
import { MergedAlready } from '../merging/merged-already.js';
import { type DecidedOn } from '../merging/decision-form.js';
import { SameAs } from '../merging/same-as.js';
import { type FormOf, ItemForm } from './item-form.js';
import { Versions } from '../versions.js';

interface Of extends Omit<FormOf, 'standing'> {
  readonly mayWrite: boolean;
  /** It counts as another one now, or on its own again. */
  readonly onDecided: DecidedOn['onDone'];
}

/** An item of a register: its form, and who changed what; or the form for a new one. */
export function ItemDialog({ onClose, ...of }: Of & { readonly onClose: () => void }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const words = t().setup;
  const title = of.id === '' ? words.add[of.list] : words.editing(nameOf(of.id));
  return (
    <Dialog title={title} onClose={onClose}>
      {of.id === '' ? <ItemForm {...of} standing={newOf(of.list)} /> : <Registered {...of} />}
    </Dialog>
  );
}

function newOf(list: RegisterList): FormOf['standing'] {
  const item = list === 'sources' ? { reliability: 'F', type: 'unknown' } : {};
  return { draft: draftOf({ name: '', ...item }), tag: undefined, item: {} };
}

function Registered({ mayWrite, onDecided, ...of }: Of): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { historyOf } = setupOf(desk);
  const { list, id } = of;
  const [asked] = useState(() => historyOf(`${list}/${encodeURIComponent(id)}`));
  const { data, problem } = asked.state.value;
  if (data === undefined) {
    return problem === undefined ? (
      <WaitingRows rows={4} />
    ) : (
      <FailureNotice problem={problem} again={asked.again} />
    );
  }
  const item = (data.versions.at(-1)?.item ?? { name: '' }) as Omit<SetupItem, 'id'>;
  const decided = { list, id, standing: { tag: data.tag, item }, onDone: onDecided };
  return (
    <>
      <MergedAlready of={decided} mayWrite={mayWrite} />
      {mayWrite && <ItemForm {...of} standing={{ draft: draftOf(item), tag: data.tag, item }} />}
      {mayWrite && isMergeable(list) && <SameAs of={decided} />}
      <details open={!mayWrite}>
        <summary>{t().setup.history}</summary>
        <Versions versions={data.versions} />
      </details>
    </>
  );
}
