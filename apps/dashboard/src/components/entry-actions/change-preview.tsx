import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { chooserOf } from '../../state/entry/chooser.js';
import { type Action } from '../../core/entry/actions.js';
import { type Fields } from '../../core/entry/correction/content-text.js';
import { type ChangeInWords, changesInWords } from '../../core/entry/correction/in-words.js';
import { WasAndIs } from '../text/was-and-is.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** What will be recorded, field by field: what stands there, and what will. */
export function ChangePreview({
  action,
  entry,
  fields,
  before,
}: {
  readonly action: Action;
  readonly entry: EntryInResponse;
  readonly fields: Fields;
  readonly before: Fields;
}): VNode | null {
  const desk = useDesk();
  const words = desk.words.t().entry;
  const changes = changesOf(desk, { action, entry, fields, before });
  if (changes.length === 0) return null;
  return (
    <section class="change-preview" aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <dl class="changes">
        {changes.map(({ name, label, before: was, after }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <WasAndIs
                was={was || words.nothingThere}
                is={after || words.nothingThere}
                words={words}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function changesOf(
  desk: Desk,
  {
    action,
    entry,
    fields,
    before,
  }: {
    readonly action: Action;
    readonly entry: EntryInResponse;
    readonly fields: Fields;
    readonly before: Fields;
  },
): readonly ChangeInWords[] {
  const { entry: words, vocabulary } = desk.words.t();
  const one = (name: 'kind' | 'tlp' | 'outcome', was: string, is: string) =>
    is === '' || was === is ? [] : [{ name, label: words.fields[name], before: was, after: is }];
  switch (action) {
    case 'correct':
      return changesInWords(before, fields, chooserOf(desk));
    case 'reclassify': {
      const kind = fields['kind'] ?? '';
      return one('kind', vocabulary.kind(entry.kind), kind === '' ? '' : vocabulary.kind(kind));
    }
    case 'mark':
      return one('tlp', entry.tlp, fields['tlp'] ?? '');
    case 'verify': {
      const outcome = words.outcomes[fields['outcome'] ?? ''] ?? '';
      return one('outcome', words.outcomes[entry.verification] ?? words.unverified, outcome);
    }
    default:
      return [];
  }
}
