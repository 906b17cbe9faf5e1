import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type Language } from '@sitlog/words';
import { LANGUAGE_NAMES, languagesFirst } from '../../core/languages.js';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';

/** What a person sets for this device. */
export function SettingsDialog(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { areSettingsOpen } = desk.dialogs;
  const { settings, set } = desk.settings;
  const words = t().shell.settings;
  return (
    <Dialog
      title={words.title}
      onClose={() => {
        areSettingsOpen.value = false;
      }}
    >
      <p class="quiet">{words.thisDevice}</p>
      <div class="fields">
        <label>
          {words.operator}
          <input
            type="text"
            maxLength={64}
            autocomplete="name"
            value={settings.value.operator}
            onInput={(event) => {
              set({ operator: event.currentTarget.value });
            }}
          />
          <span class="quiet">{words.operatorHint}</span>
        </label>
        <LanguageSetting />
        <Choice name="theme" label={words.theme} options={words.themes} />
        <Choice name="density" label={words.density} options={words.densities} />
        <Choice name="digits" label={words.digits} options={words.digitForms} />
        <Switch name="singleKeys" label={words.singleKeys} />
        <Switch name="timeLeftToRight" label={words.timeLeftToRight} />
        <NoticesSwitch />
      </div>
      <Forget />
    </Dialog>
  );
}

function Choice({
  name,
  label,
  options,
}: {
  readonly name: 'theme' | 'density' | 'digits';
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
}): VNode {
  const { settings, set } = useDesk().settings;
  return (
    <label>
      {label}
      <select
        value={settings.value[name]}
        onChange={(event) => {
          set({ [name]: event.currentTarget.value });
        }}
      >
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The language of the page: those of the team first, as their speakers call them. */
function LanguageSetting(): VNode {
  const { settings, situation, words, location: page } = useDesk();
  return (
    <label>
      {words.t().shell.settings.language}
      <select
        value={settings.lang.value}
        onChange={({ currentTarget: { value } }) => {
          const lang = value as Language;
          settings.set({ lang });
          page.go({ lang }, 'replace');
        }}
      >
        {languagesFirst(situation.situation.value?.languages).map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switch({
  name,
  label,
}: {
  readonly name: 'singleKeys' | 'timeLeftToRight';
  readonly label: string;
}): VNode {
  const { settings, set } = useDesk().settings;
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={settings.value[name]}
        onChange={(event) => {
          set({ [name]: event.currentTarget.checked });
        }}
      />
      {label}
    </label>
  );
}

/** Notices are shown only after the browser has asked for leave; where it has none to give, that is said. */
function NoticesSwitch(): VNode | null {
  const desk = useDesk();
  const { settings, set } = desk.settings;
  const { notices } = desk.device;
  const words = desk.words.t().shell.settings;
  const [isForbidden, setForbidden] = useState(false);
  if (notices === undefined) return null;
  const turn = async (isOn: boolean): Promise<void> => {
    const may = isOn && (await notices.mayShow());
    setForbidden(isOn && !may);
    set({ notices: may });
  };
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={settings.value.notices}
          onChange={(event) => void turn(event.currentTarget.checked)}
        />
        {words.notices}
      </label>
      <p class="quiet">{words.noticesHint}</p>
      {isForbidden && (
        <p class="warning" role="alert">
          {words.noticesForbidden}
        </p>
      )}
    </>
  );
}

/** Takes everything off the device; asked twice where something would be lost with it. */
function Forget(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { forgetDevice } = desk.upkeep;
  const { getAll } = desk.store;
  const { numberText } = desk.format;
  const words = t().shell.settings;
  const [lost, setLost] = useState<number | undefined>(undefined);
  const forget = async (): Promise<void> => {
    await forgetDevice();
    location.assign('/');
  };
  const ask = async (): Promise<void> => {
    const count = (await getAll('outbox')).length + (await getAll('drafts')).length;
    if (count === 0) await forget();
    else setLost(count);
  };
  return (
    <section class="forget">
      <p class="quiet">{words.forgetHint}</p>
      {lost === undefined ? (
        <button type="button" onClick={() => void ask()}>
          {words.forget}
        </button>
      ) : (
        <>
          <p class="warning" role="alert">
            {words.forgetLoses(lost, numberText(lost))}
          </p>
          <button type="button" onClick={() => void forget()}>
            {words.forgetAll}
          </button>
        </>
      )}
    </section>
  );
}
