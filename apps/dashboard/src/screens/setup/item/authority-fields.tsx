import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { authorityField, type ItemDraft } from '../../../core/setup/item-draft.js';
import { type SetupItem } from '../../../core/setup/register-lists.js';
import { setupOf } from '../../../state/setup/setup.js';

/** Whose act each question about a subject is: a source, or nobody's. */
export function AuthorityFields({
  draft,
  item,
  onInput,
}: {
  readonly draft: ItemDraft;
  readonly item: Partial<SetupItem>;
  readonly onInput: (field: string, text: string) => void;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { itemsOf } = setupOf(desk);
  const { vocabulary } = desk.vocabulary;
  const type = draft['type'] ?? '';
  const ofType = vocabulary.value?.offered.aspectsOf(type).map(({ code }) => code) ?? [];
  const aspects = [...new Set([...ofType, ...Object.keys(item.aspects ?? {})])];
  const sources = itemsOf('sources');
  if (aspects.length === 0 || sources.length === 0) return null;
  const words = t().setup;
  return (
    <details>
      <summary>{words.authorities}</summary>
      <p class="quiet">{words.authoritiesHint}</p>
      {aspects.map((aspect) => {
        const field = authorityField(aspect);
        return (
          <label key={aspect}>
            {t().vocabulary.aspect(aspect, type)}
            <select
              value={draft[field] ?? ''}
              onInput={(event) => {
                onInput(field, event.currentTarget.value);
              }}
            >
              <option value="">{words.noneChosen}</option>
              {sources.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </details>
  );
}
