import { computed, effect, signal } from '@preact/signals';
import { type Language, LANGUAGES } from '@sitlog/words';
import { type Local } from '../storage/local.js';
import { type LocationState } from './location.js';
import { type Device } from '../edges/edges.js';

/** What a person sets for this device; nothing that two people must share to see the same. */
interface Settings {
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
  readonly density: 'dense' | 'normal';
  /** Whether single letters are shortcuts (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Who writes; nobody checks it until there is sign-in. */
  readonly operator: string;
  readonly lang: Language | undefined;
  /** Digits of numbers and times: Western ones, or those of the language. */
  readonly digits: 'western' | 'native';
  /** Whether time runs from left to right also in languages that do not. */
  readonly timeLeftToRight: boolean;
  /** Whether the device tells that something wants attention while nobody sees the page. */
  readonly notices: boolean;
}

const KEY = 'sitlog.settings';

const DEFAULTS: Settings = {
  theme: 'auto',
  density: 'normal',
  singleKeys: true,
  operator: '',
  lang: undefined,
  digits: 'western',
  timeLeftToRight: false,
  notices: false,
};

const CHOICES: Readonly<Partial<Record<string, readonly unknown[]>>> = {
  theme: ['auto', 'light', 'dark', 'contrast'],
  density: ['dense', 'normal'],
  digits: ['western', 'native'],
  lang: LANGUAGES,
};

/** What of kept settings can still be read; what cannot is as it is by default. */
function readSettings(kept: unknown): Partial<Settings> {
  if (typeof kept !== 'object' || kept === null) return {};
  const isGood = ([name, value]: readonly [string, unknown]): boolean =>
    name in DEFAULTS &&
    (CHOICES[name]?.includes(value) ?? typeof value === typeof DEFAULTS[name as keyof Settings]);
  return Object.fromEntries(Object.entries(kept).filter(isGood));
}

/** The first of the languages that a browser asks for which there is. */
function firstOf(languages: readonly string[]): Language {
  const asked = languages.map((name) => name.slice(0, 2));
  return asked.map((name) => LANGUAGES.find((one) => one === name)).find(Boolean) ?? 'en';
}

interface Needs {
  readonly local: Local;
  readonly location: LocationState;
  readonly device: Device;
}

export type SettingsState = ReturnType<typeof createSettingsState>;

/** What a person sets for this device. */
export function createSettingsState(desk: Needs) {
  const { place } = desk.location;
  const { local } = desk;
  const { device } = desk;

  /** The settings of this device; they are kept across visits where the browser lets us. */
  const settings = signal<Settings>({ ...DEFAULTS, ...readSettings(local.json(KEY)) });

  /** The language in use: that of the address, else of the device, else of the browser. */
  const lang = computed<Language>(
    () => place.value.lang ?? settings.value.lang ?? firstOf(device.languages()),
  );

  /** Changes some settings. */
  function set(change: Partial<Settings>): void {
    settings.value = { ...settings.value, ...change };
  }

  effect(() => {
    local.set(KEY, JSON.stringify(settings.value));
  });

  return { settings, lang, set };
}
