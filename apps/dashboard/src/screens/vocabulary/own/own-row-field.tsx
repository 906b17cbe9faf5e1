import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { type OwnDraft, type OwnField } from '../../../core/packs/own-row.js';
import { setupOf } from '../../../state/setup/setup.js';
import { packWords } from '../../../state/packs/pack-words.js';

type Field = OwnField | 'en' | 'ar' | 'code';
type Option = readonly [code: string, label: string];

const NEEDED: ReadonlySet<Field> = new Set(['family', 'type', 'facet', 'units']);
const LATIN: ReadonlySet<Field> = new Set(['en', 'code', 'units']);

/** A field of the form for a word of one's own: what can be chosen comes from what was adopted. */
export function OwnRowField({
  field,
  draft,
  onInput,
}: {
  readonly field: Field;
  readonly draft: OwnDraft;
  readonly onInput: (field: string, text: string) => void;
}): VNode {
  const desk = useDesk();
  const words = packWords(desk).adding;
  const options = useChoices(field, draft);
  const common = {
    name: field,
    value: draft[field] ?? '',
    required: NEEDED.has(field),
    onInput: (event: { currentTarget: { value: string } }) => {
      onInput(field, event.currentTarget.value);
    },
  };
  const dir = LATIN.has(field) ? 'ltr' : 'auto';
  return (
    <label>
      {words.fields[field]}
      {options !== undefined && (
        <select {...common}>
          {field !== 'exclusive' && <option value="">—</option>}
          {options.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
      {options === undefined && field === 'values' && <textarea {...common} rows={4} dir="auto" />}
      {options === undefined && field !== 'values' && (
        <input {...common} dir={dir} maxLength={200} />
      )}
      {words.hints[field] !== undefined && <span class="quiet">{words.hints[field]}</span>}
    </label>
  );
}

function useChoices(field: Field, { speaksOf = '' }: OwnDraft): readonly Option[] | undefined {
  const desk = useDesk();
  const { typesOf, named } = setupOf(desk);
  const offered = desk.vocabulary.vocabulary.value?.offered;
  switch (field) {
    case 'family':
      return offered?.families.all.map(({ code, names }) => [code, named(names, code)]);
    case 'speaksOf':
    case 'type':
      return typesOf('subjects').map(({ code, label }) => [code, label]);
    case 'facet':
      return offered?.facets.all.map(({ code, names }) => [code, named(names, code)]);
    case 'exclusive':
      return [
        ['yes', packWords(desk).adding.exclusive.yes],
        ['no', packWords(desk).adding.exclusive.no],
      ];
    case 'says':
      return offered
        ?.aspectsOf(speaksOf)
        .flatMap(({ code, names, values = {} }) =>
          Object.entries(values).map(([value, called]): Option => [
            `${code}=${value}`,
            `${named(names, code)}: ${named(called, value)}`,
          ]),
        );
    default:
      return undefined;
  }
}
