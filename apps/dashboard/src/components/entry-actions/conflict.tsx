import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { CONTENT_FIELDS } from '../../core/entry/correction/content-fields.js';
import { correctable } from '../../core/entry/correction/content-text.js';
import { fieldInWords, labelOf } from '../../core/entry/correction/in-words.js';
import { chooserOf } from '../../state/entry/chooser.js';
import { type FormDraft } from '../../state/entry/form-draft.js';
import { useDesk } from '../use-desk.js';

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
  const desk = useDesk();
  const { t } = desk.words;
  const chooser = chooserOf(desk);
  const words = t().entry.conflict;
  const now = correctable(theirs.entry);
  const { fields: base } = draft.base;
  const rows = Object.keys(base).filter(
    (field) => now[field] !== base[field] || (draft.fields[field] ?? base[field]) !== base[field],
  );
  const shown = (name: string, text = ''): string => {
    const field = CONTENT_FIELDS.find((one) => one.name === name);
    return field === undefined ? text : fieldInWords(field, text, chooser);
  };
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
                <th scope="row">{labelOf(field, chooser)}</th>
                <td dir="auto">{shown(field, base[field])}</td>
                <td dir="auto">{shown(field, now[field])}</td>
                <td dir="auto">{shown(field, draft.fields[field] ?? base[field])}</td>
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
