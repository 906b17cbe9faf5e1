import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/answers/failure.js';
import { withoutFields } from '../../../components/forms/field.js';
import { WriteButton } from '../../../components/forms/write-button.js';
import { useDesk } from '../../../components/use-desk.js';
import { faultsByField } from '../../../core/packs/faults-by-field.js';
import {
  itemBody,
  fieldOfPointer,
  ITEM_FIELDS,
  type ItemDraft,
  rebased,
} from '../../../core/setup/item-draft.js';
import { shapeFaultOf } from '../../../core/setup/shape-fault.js';
import { itemId } from '../../../core/setup/item-id.js';
import { type RegisterList, type SetupItem } from '../../../core/setup/register-lists.js';
import { situationPath } from '../../../state/network/api.js';
import { puttingOf, type WriteState } from '../../../state/setup/putting.js';
import { setupOf } from '../../../state/setup/setup.js';
import { ItemFields } from './item-fields.js';
import { Overtaken } from '../versions.js';

/** What stands there: as a form begins with it, its tag, and as it was put there. */
interface Standing {
  readonly draft: ItemDraft;
  readonly tag: string | undefined;
  readonly item: Partial<SetupItem>;
}

/** What a form is about. */
export interface FormOf {
  readonly list: RegisterList;
  /** Empty: a new one. */
  readonly id: string;
  readonly standing: Standing;
  readonly onDone: (name: string) => void;
}

/** The form of an item. What is typed outlives the dialog, and what somebody else puts there meanwhile. */
export function ItemForm({ list, id, standing, onDone }: FormOf): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code } = desk.location;
  const { begunIn, keep, itemsOf } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const form = `${list}/${id}`;
  const begun = begunIn(form) ?? standing;
  const { draft } = begun;
  const name = draft['name']?.trim() ?? '';
  const taken = new Set(itemsOf(list).map((one) => one.id));
  const own = id === '' ? itemId(name, list, taken, desk.clock.now()) : id;
  const isOvertaken = begun.tag !== standing.tag;
  const save = async (): Promise<void> => {
    const path = `${situationPath(code.value ?? '')}/${list}/${encodeURIComponent(own)}`;
    const isDone = await putting.put({
      ...{ path, body: itemBody(list, draft, begun.item), tag: begun.tag },
    });
    if (!isDone) return;
    keep(form, undefined);
    onDone(name);
  };
  const state = putting.state.value;
  const hasShape = list !== 'places' || shapeFaultOf(draft) === undefined;
  return (
    <form
      autocomplete="off"
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isOvertaken && (
        <Overtaken
          before={begun.item}
          now={standing.item}
          onKeep={() => {
            const mine = rebased(draft, named(begun.item), named(standing.item));
            keep(form, { ...standing, draft: mine });
          }}
          onTake={() => {
            keep(form, undefined);
          }}
        />
      )}
      <ItemFields
        list={list}
        draft={draft}
        isNew={id === ''}
        item={begun.item}
        faults={faultsIn(state, list)}
        onChange={(change) => {
          keep(form, { ...begun, draft: { ...draft, ...change } });
        }}
      />
      <p class="quiet">
        {t().setup.idAs(<code dir="ltr">{own}</code>)} {id === '' && t().setup.idHint}
      </p>
      {state.state === 'refused' && state.isMeanwhile && id === '' && (
        <FailureNotice problem={state.problem} />
      )}
      <WriteButton
        state={told(state, list)}
        label={t().setup.save}
        isReady={!isOvertaken && hasShape}
      />
    </form>
  );
}

function named(item: Partial<SetupItem>): Omit<SetupItem, 'id'> {
  return { name: '', ...item };
}

function faultsIn(state: WriteState, list: RegisterList): ReturnType<typeof faultsByField> {
  if (state.state !== 'refused') return new Map();
  const errors = (state.problem.document.errors ?? []).map(({ pointer = '', ...error }) => ({
    ...error,
    pointer: `/${fieldOfPointer(pointer)}`,
  }));
  return faultsByField(errors, ITEM_FIELDS[list]);
}

function told(state: WriteState, list: RegisterList): WriteState {
  if (state.state !== 'refused') return state;
  const fields = [...ITEM_FIELDS[list], 'lat', 'lon'];
  return { ...state, problem: withoutFields(state.problem, fields) };
}
