import { PLACE_PRECISIONS, RELIABILITIES } from '@sitlog/situation';
import { type VNode } from 'preact';
import { Field } from '../../../components/forms/field.js';
import { useDesk } from '../../../components/use-desk.js';
import { type FieldFaults } from '../../../core/packs/faults-by-field.js';
import { ITEM_FIELDS, type ItemDraft, type ItemField } from '../../../core/setup/item-draft.js';
import { type RegisterList, type SetupItem } from '../../../core/setup/register-lists.js';
import { setupOf } from '../../../state/setup/setup.js';
import { KnownSides } from '../known-sides.js';
import { PlaceGround } from '../place/place-ground.js';
import { AuthorityFields } from './authority-fields.js';

/** What the fields of a form are drawn from. */
interface FieldsOf {
  readonly list: RegisterList;
  readonly draft: ItemDraft;
  readonly isNew: boolean;
  readonly item: Partial<SetupItem>;
  readonly faults: FieldFaults;
  readonly onChange: (change: ItemDraft) => void;
}

/** The fields of an item of a register. */
export function ItemFields(of: FieldsOf): VNode {
  return (
    <>
      {ITEM_FIELDS[of.list].map((field) =>
        field === 'geometry' ? (
          <PlaceGround key={field} {...of} />
        ) : (
          <OneField key={field} field={field} {...of} />
        ),
      )}
      {of.list === 'subjects' && (
        <AuthorityFields
          {...of}
          onInput={(field, text) => {
            of.onChange({ [field]: text });
          }}
        />
      )}
    </>
  );
}

function OneField({ field, ...of }: FieldsOf & { readonly field: ItemField }): VNode {
  const { t } = useDesk().words;
  const words = t().setup;
  const isFixed = field === 'type' && of.list === 'subjects' && !of.isNew;
  return (
    <Field
      name={field}
      faults={of.faults}
      label={words.fields[field] ?? field}
      hint={isFixed ? words.typeFixed : words.hints[field]}
    >
      {(told) => <Control field={field} isFixed={isFixed} told={told} {...of} />}
    </Field>
  );
}

const LEFT_TO_RIGHT: ReadonlySet<string> = new Set(['side', 'position', 'radiusM', 'pcode']);

function Control({
  field,
  isFixed,
  told,
  ...of
}: FieldsOf & {
  readonly field: ItemField;
  readonly isFixed: boolean;
  readonly told: object;
}): VNode {
  const value = of.draft[field] ?? '';
  const options = useOptions(field, of.list);
  const onInput = (event: { currentTarget: { value: string } }): void => {
    of.onChange({ [field]: event.currentTarget.value });
  };
  const common = { ...told, name: field, value, onInput };
  if (options !== undefined) {
    return (
      <Select {...common} options={options} isNeeded={field !== 'precision'} isFixed={isFixed} />
    );
  }
  if (field === 'note') return <textarea {...common} dir="auto" rows={2} maxLength={2000} />;
  return (
    <>
      <input
        {...common}
        required={field === 'name'}
        maxLength={field === 'interest' ? 500 : 200}
        dir={LEFT_TO_RIGHT.has(field) ? 'ltr' : 'auto'}
        list={field === 'side' ? 'sides-known' : undefined}
        inputMode={field === 'radiusM' ? 'numeric' : undefined}
      />
      {field === 'side' && <KnownSides />}
    </>
  );
}

function Select({
  options,
  isNeeded,
  isFixed,
  ...common
}: {
  readonly options: readonly Option[];
  readonly isNeeded: boolean;
  readonly isFixed: boolean;
  readonly name: string;
  readonly value: string;
  readonly onInput: (event: { currentTarget: { value: string } }) => void;
}): VNode {
  const { value } = common;
  const hasOwn = value === '' || options.some(([code]) => code === value);
  return (
    <select {...common} required={isNeeded} disabled={isFixed}>
      {(!isNeeded || value === '') && <option value="">—</option>}
      {!hasOwn && <option value={value}>{value}</option>}
      {options.map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  );
}

type Option = readonly [code: string, label: string];

function useOptions(field: ItemField, list: RegisterList): readonly Option[] | undefined {
  const desk = useDesk();
  const { t } = desk.words;
  switch (field) {
    case 'type':
      return setupOf(desk)
        .typesOf(list)
        .map(({ code, label }) => [code, label]);
    case 'reliability':
      return Object.keys(RELIABILITIES).map((letter) => [
        letter,
        `${letter} · ${t().vocabulary.reliability(letter)}`,
      ]);
    case 'precision':
      return Object.keys(PLACE_PRECISIONS).map((code) => [
        code,
        `${code} · ${t().map.precision[Number(code)] ?? ''}`,
      ]);
    default:
      return undefined;
  }
}
