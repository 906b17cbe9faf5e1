import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiProblem } from '../../state/network/api.js';
import { newKey } from '../../state/network/new-key.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { useDesk } from '../../components/use-desk.js';

/** Opens a situation. The key stays the same until the fields change, so that a second click opens nothing twice. */
export function OpenSituationForm({ again }: { readonly again: () => void }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { settings } = desk.settings;
  const { send } = desk.api;
  const { go } = desk.location;
  const words = t().shell.start;
  const [key, setKey] = useState(() => newKey());
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const fields = Object.fromEntries(new FormData(form)) as Readonly<Record<string, string>>;
    setBusy(true);
    try {
      const { operator } = settings.value;
      await send({ method: 'POST', path: '/situations', key, body: fields, operator });
      again();
      go({ code: fields['code'], screen: 'board', moments: {}, screenParams: {} });
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <details class="card">
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
        <label>
          {words.code}
          <input name="code" required pattern="[A-Z][A-Z0-9]{1,9}" maxLength={10} dir="ltr" />
          <span class="quiet">{words.codeHint}</span>
        </label>
        <label>
          {words.name}
          <input name="name" required maxLength={200} dir="auto" />
        </label>
        <label>
          {words.zone}
          <select name="timeZone" dir="ltr">
            {zones().map((zone) => (
              <option key={zone} selected={zone === here()}>
                {zone}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.mode}
          <select name="mode">
            <option value="actual">{words.modes.actual}</option>
            <option value="exercise">{words.modes.exercise}</option>
          </select>
        </label>
        {problem !== undefined && <FailureNotice problem={problem} />}
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
