import {
  type RegisterHistoryResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { WorkingFields } from '../../components/forms/working-fields.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { useDesk } from '../../components/use-desk.js';
import { type ItemDraft } from '../../core/setup/item-draft.js';
import { workingBody, workingDraft } from '../../core/setup/working.js';
import { situationPath } from '../../state/network/api.js';
import { puttingOf } from '../../state/setup/putting.js';
import { setupOf } from '../../state/setup/setup.js';
import { Overtaken } from './versions.js';

type Told = Partial<
  Pick<
    SituationWithRegistersResponse,
    'name' | 'description' | 'operationalPeriod' | 'defaultMarking' | 'languages'
  >
>;

function draftOf({ name = '', description = '', ...working }: Told, zone: string): ItemDraft {
  return { name, description, ...workingDraft(working, zone) };
}

/** What the situation is called, what it is about and how its team works, to be said anew. */
export function DescriptionForm({ history }: { readonly history: RegisterHistoryResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code } = desk.location;
  const { tell } = desk.announcer;
  const { begunIn, keep } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const zone = desk.situation.situation.value?.timeZone ?? 'UTC';
  const item = (history.versions.at(-1)?.item ?? {}) as Told;
  const standing = { draft: draftOf(item, zone), tag: history.tag, item };
  const begun = begunIn('situation') ?? standing;
  const { name = '', description = '' } = begun.draft;
  const isOvertaken = begun.tag !== history.tag;
  const write = (change: ItemDraft): void => {
    keep('situation', { ...begun, draft: { ...begun.draft, ...change } });
  };
  const words = t().setup;
  const save = async (): Promise<void> => {
    const path = `${situationPath(code.value ?? '')}/description`;
    const body = {
      name,
      ...(description.trim() === '' ? {} : { description }),
      ...workingBody(begun.draft, zone),
    };
    if (!(await putting.put({ path, body, tag: begun.tag }))) return;
    keep('situation', undefined);
    tell(words.situation.saved);
  };
  return (
    <form
      class="fields"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isOvertaken && (
        <Overtaken
          before={begun.item}
          now={item}
          onKeep={() => {
            keep('situation', { ...standing, draft: begun.draft });
          }}
          onTake={() => {
            keep('situation', undefined);
          }}
        />
      )}
      <label>
        {words.situation.name}
        <input
          name="name"
          required
          maxLength={200}
          dir="auto"
          value={name}
          onInput={(event) => {
            write({ name: event.currentTarget.value });
          }}
        />
      </label>
      <label>
        {words.situation.description}
        <textarea
          name="description"
          rows={3}
          maxLength={2000}
          dir="auto"
          value={description}
          onInput={(event) => {
            write({ description: event.currentTarget.value });
          }}
        />
      </label>
      <WorkingFields draft={begun.draft} zone={zone} onWrite={write} />
      <WriteButton state={putting.state.value} label={words.save} isReady={!isOvertaken} />
    </form>
  );
}
