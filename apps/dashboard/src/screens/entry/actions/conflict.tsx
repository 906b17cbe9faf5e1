import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { correctable } from '../../../core/entry/actions.js';
import { type FormDraft } from '../../../state/entry/form-draft.js';
import { useDesk } from '../../../components/use-desk.js';

/** Field by field: how it stood when the form was opened, how it stands now, and what was written here. */
export function Conflict({
  draft,
  theirs,
  onMine,
  onTheirs,
}: {
  readonly draft: FormDraft;
  readonly theirs: EntryResponse;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}): VNode {
  const { t } = useDesk().words;
  const words = t().entry.conflict;
  const now = correctable(theirs.entry);
  const { fields: base } = draft.base;
  const rows = Object.keys(base).filter(
    (field) => now[field] !== base[field] || (draft.fields[field] ?? base[field]) !== base[field],
  );
  const names: Readonly<Record<string, string>> = t().entry.fields;
  return (
    <div class="warning" role="alert">
      <p class="failure-title">{words.title}</p>
      <p>{words.hint}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.base}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.yours}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((field) => (
              <tr key={field}>
                <th scope="row">{names[field] ?? field}</th>
                <td dir="auto">{base[field]}</td>
                <td dir="auto">{now[field]}</td>
                <td dir="auto">{draft.fields[field] ?? base[field]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="action-bar">
        <button type="button" onClick={onMine}>
          {words.useMine}
        </button>
        <button type="button" onClick={onTheirs}>
          {words.useTheirs}
        </button>
      </div>
    </div>
  );
}
