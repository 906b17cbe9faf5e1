import { t } from '../state/page/words.js';
import { type Screen } from '../core/location/address.js';
import { lang, set, settings } from '../state/page/settings.js';
import { code, go, goTo, place, setOwn } from '../state/page/location.js';
import { choose, setting } from './bars/clock-bar.js';
import { copyLive, copyPinned } from '../state/page/clipboard.js';
import { type Command } from '../state/page/commands.js';
import { isHelpOpen } from './dialogs/help.js';
import { isPaletteOpen } from './dialogs/palette.js';
import { pauseOrGoOn } from '../state/situation/pause.js';
import { areSettingsOpen } from './dialogs/settings.js';

const hasSituation = (): boolean => code.value !== undefined;
const THEMES = ['light', 'dark', 'contrast', 'auto'] as const;

const toScreen = (screen: Screen, keys: string): Command => ({
  id: `screen-${screen}`,
  label: () => t().shell.screens[screen],
  keys,
  run: () => {
    goTo(screen);
  },
  isAvailable: hasSituation,
});

const preset = (which: 'now' | 'best' | 'then' | 'free', keys: string): Command => ({
  id: `preset-${which}`,
  label: () => {
    const words = t().shell.commands;
    return {
      now: words.presetNow,
      best: words.presetBest,
      then: words.presetThen,
      free: words.presetFree,
    }[which];
  },
  keys,
  run: () => {
    choose(which);
  },
  isAvailable: hasSituation,
});

const clock = (which: 'validAt' | 'knownAt', keys: string): Command => ({
  id: `set-${which}`,
  label: () => t().shell.commands[which === 'validAt' ? 'setValid' : 'setKnown'],
  keys,
  run: () => {
    setting.value = which;
  },
  isAvailable: hasSituation,
});

/** What can be done on every screen. */
export const SHELL_COMMANDS: readonly Command[] = [
  toScreen('board', 'g b'),
  toScreen('timeline', 'g t'),
  toScreen('map', 'g m'),
  toScreen('replay', 'g r'),
  toScreen('compare', 'g c'),
  toScreen('handover', 'h'),
  preset('now', '1'),
  preset('best', '2'),
  preset('then', '3'),
  preset('free', '4'),
  clock('validAt', 't'),
  clock('knownAt', 'T'),
  {
    id: 'copy-pinned',
    label: () => t().shell.commands.copyPinned,
    keys: 'y',
    run: () => void copyPinned(),
    isAvailable: hasSituation,
  },
  {
    id: 'copy-live',
    label: () => t().shell.commands.copyLive,
    keys: 'Y',
    run: () => void copyLive(),
    isAvailable: hasSituation,
  },
  {
    id: 'open-peeked',
    label: () => t().entry.full,
    keys: 'o',
    run: () => {
      go({ screen: 'entry', own: {} });
    },
    isAvailable: () => place.value.screen !== 'entry' && place.value.entry !== undefined,
  },
  { id: 'pause', label: () => t().shell.commands.pause, keys: 'P', run: pauseOrGoOn },
  {
    id: 'wall',
    label: () => t().shell.commands.wall,
    keys: 'W',
    run: () => {
      setOwn({ wall: place.value.own['wall'] === undefined ? 'on' : undefined }, 'push');
    },
    isAvailable: hasSituation,
  },
  {
    id: 'theme',
    label: () => t().shell.commands.theme,
    run: () => {
      const next = (THEMES.indexOf(settings.value.theme) + 1) % THEMES.length;
      set({ theme: THEMES[next] ?? 'auto' });
    },
  },
  {
    id: 'language',
    label: () => t().shell.commands.language,
    run: () => {
      const next = lang.value === 'en' ? 'ar' : 'en';
      set({ lang: next });
      go({ lang: next }, 'replace');
    },
  },
  {
    id: 'settings',
    label: () => t().shell.commands.settings,
    run: () => {
      areSettingsOpen.value = true;
    },
  },
  {
    id: 'palette',
    label: () => t().shell.commands.palette,
    run: () => {
      isPaletteOpen.value = true;
    },
  },
  {
    id: 'help',
    label: () => t().shell.commands.help,
    keys: '?',
    run: () => {
      isHelpOpen.value = true;
    },
  },
  {
    id: 'back',
    label: () => t().shell.commands.back,
    keys: 'Escape',
    run: () => {
      if (setting.value !== undefined) {
        setting.value = undefined;
      } else if (place.value.screen !== 'entry' && place.value.entry !== undefined) {
        go({ entry: undefined });
      } else if (place.value.own['wall'] !== undefined) {
        setOwn({ wall: undefined }, 'push');
      }
    },
  },
];
