import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiProblem } from '../../state/network/api.js';
import { newKey } from '../../state/network/new-key.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { useDesk } from '../../components/use-desk.js';
import { Field, FaultOfField, withoutFields } from '../../components/forms/field.js';
import { faultsByField } from '../../core/packs/faults-by-field.js';
import { WorkingFields } from '../../components/forms/working-fields.js';
import { workingBody, type WorkingDraft } from '../../core/setup/working.js';
import { ChoosePacks } from './choose-packs.js';

const FIELDS = [
  ...(['code', 'name', 'timeZone', 'mode', 'packs'] as const),
  ...(['operationalPeriod', 'defaultMarking', 'languages'] as const),
];

/** Opens a situation. The key stays the same until the fields change, so that a second click opens nothing twice. */
export function OpenSituationForm({ again }: { readonly again: () => void }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { send } = desk.api;
  const { go } = desk.location;
  const words = t().shell.start;
  const [key, setKey] = useState(() => newKey());
  const [zone, setZone] = useState(here);
  const [working, setWorking] = useState<WorkingDraft>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  // Who only looks at the situations asks for no packs.
  const [wasOpened, setOpened] = useState(false);
  const faults = faultsByField(problem?.document.errors ?? [], FIELDS);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const fields = Object.fromEntries(new FormData(form)) as Readonly<Record<string, string>>;
    const packs = [...chosen].map((pack) => ({ pack }));
    const body = { ...fields, ...workingBody(working, zone), packs };
    setBusy(true);
    try {
      await send({ method: 'POST', path: '/situations', key, body });
      again();
      go({ code: fields['code'], screen: 'board', moments: {}, screenParams: {} });
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details
      class="card"
      onToggle={() => {
        setOpened(true);
      }}
    >
      <summary>{words.create}</summary>
      <form
        autocomplete="off"
        class="fields"
        onInput={() => {
          setKey(newKey());
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <Field name="code" faults={faults} label={words.code} hint={words.codeHint}>
          {(told) => (
            <input
              name="code"
              required
              pattern="[A-Z][A-Z0-9]{1,9}"
              maxLength={10}
              dir="ltr"
              {...told}
            />
          )}
        </Field>
        <Field name="name" faults={faults} label={words.name}>
          {(told) => <input name="name" required maxLength={200} dir="auto" {...told} />}
        </Field>
        <Field name="timeZone" faults={faults} label={words.zone}>
          {(told) => (
            <select
              name="timeZone"
              dir="ltr"
              onChange={({ currentTarget: { value } }) => {
                setZone(value);
              }}
              {...told}
            >
              {zones().map((one) => (
                <option key={one} selected={one === zone}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="mode" faults={faults} label={words.mode}>
          {(told) => (
            <select name="mode" {...told}>
              <option value="actual">{words.modes.actual}</option>
              <option value="exercise">{words.modes.exercise}</option>
            </select>
          )}
        </Field>
        <WorkingFields
          {...{ draft: working, zone, faults }}
          onWrite={(change) => {
            setWorking({ ...working, ...change });
          }}
        />
        {wasOpened && <ChoosePacks chosen={chosen} onChoose={setChosen} />}
        <FaultOfField name="packs" faults={faults} />
        {problem !== undefined && <FailureNotice problem={withoutFields(problem, FIELDS)} />}
        <button type="submit" disabled={isBusy}>
          {words.create}
        </button>
      </form>
    </details>
  );
}

function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function zones(): readonly string[] {
  return [...new Set(['UTC', here(), ...Intl.supportedValuesOf('timeZone')])];
}
