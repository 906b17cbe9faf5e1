import { TLP } from '@sitlog/situation';
import { type Language } from '@sitlog/words';
import { type VNode } from 'preact';
import { usualMarking } from '../../core/entry-line/compose.js';
import { WORKING_WORDS } from '../../core/i18n/working-words.js';
import { LANGUAGE_NAMES, languagesFirst } from '../../core/languages.js';
import { type FieldFaults } from '../../core/packs/faults-by-field.js';
import {
  languagesIn,
  languageTurned,
  type WorkingDraft,
  type WorkingField,
} from '../../core/setup/working.js';
import { useDesk } from '../use-desk.js';
import { FaultOfField, Field } from './field.js';

interface Props {
  readonly draft: WorkingDraft;
  readonly zone: string;
  readonly onWrite: (change: WorkingDraft) => void;
  readonly faults?: FieldFaults;
}

/** How a team works in a situation: its operational period, the marking of what names none, its languages. */
export function WorkingFields({ draft, zone, onWrite, faults = new Map() }: Props): VNode {
  const desk = useDesk();
  const words = WORKING_WORDS[desk.settings.lang.value];
  const given = { draft, onWrite, faults };
  return (
    <>
      <div class="field-pair">
        <Moment {...given} is="periodFrom" label={words.from} />
        <Moment {...given} is="periodTo" label={words.to} />
      </div>
      <FaultOfField name="operationalPeriod" faults={faults} />
      <p class="quiet">{words.inZone(<bdi dir="ltr">{zone}</bdi>)}</p>
      <Field name="defaultMarking" faults={faults} label={words.marking} hint={words.markingHint}>
        {(told) => (
          <select
            value={draft.defaultMarking ?? ''}
            onChange={({ currentTarget: { value } }) => {
              onWrite({ defaultMarking: value });
            }}
            {...told}
          >
            <option value="">{words.unsaidMarking(usualMarking({}))}</option>
            {TLP.map((tlp) => (
              <option key={tlp} value={tlp} dir="ltr">
                {tlp}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Languages {...given} />
    </>
  );
}

type Given = Pick<Props, 'draft' | 'onWrite'> & { readonly faults: FieldFaults };

function Moment({
  is,
  label,
  draft,
  onWrite,
}: Given & { readonly is: WorkingField; readonly label: string }): VNode {
  return (
    <label>
      {label}
      <input
        type="datetime-local"
        dir="ltr"
        value={draft[is] ?? ''}
        onInput={({ currentTarget: { value } }) => {
          onWrite({ [is]: value });
        }}
      />
    </label>
  );
}

/** Languages in the order in which they were chosen. */
function Languages({ draft, onWrite, faults }: Given): VNode {
  const words = WORKING_WORDS[useDesk().settings.lang.value];
  const chosen = languagesIn(draft);
  return (
    <fieldset class="languages">
      <legend>{words.languages}</legend>
      {languagesFirst().map((one: Language) => (
        <label key={one} class="switch">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={() => {
              onWrite({ languages: languageTurned(draft, one) });
            }}
          />
          <bdi lang={one}>{LANGUAGE_NAMES[one]}</bdi>
        </label>
      ))}
      <p class="quiet">{words.languagesHint}</p>
      <FaultOfField name="languages" faults={faults} />
    </fieldset>
  );
}
