import { type Signal } from '@preact/signals';
import { type Preset } from '../core/location/clocks.js';
import { type Screen } from '../core/location/address.js';
import { type PageCommand } from '../state/page/commands.js';
import { type Desk } from '../state/desk.js';
import { personCommands } from './person-commands.js';

const THEMES = ['light', 'dark', 'contrast', 'auto'] as const;

const SCREEN_KEYS: readonly (readonly [Screen, string])[] = [
  ['board', 'g b'],
  ['timeline', 'g t'],
  ['map', 'g m'],
  ['replay', 'g r'],
  ['compare', 'g c'],
  ['handover', 'h'],
  ['reports', 'g p'],
  ['tasks', 'g k'],
  ['inbox', 'g i'],
  ['vocabulary', 'g v'],
  ['setup', 'g s'],
];

/** What can be done on every screen. */
export function shellCommands(desk: Desk): readonly PageCommand[] {
  const { code } = desk.location;
  const ofSituation = [
    ...screenCommands(desk),
    ...clockCommands(desk),
    ...linkCommands(desk),
    wallCommand(desk),
  ];
  const hasSituation = (): boolean => code.value !== undefined;
  return [
    ...ofSituation.map((one) => ({ ...one, isAvailable: hasSituation })),
    ...viewCommands(desk),
    ...deviceCommands(desk),
    ...dialogCommands(desk),
  ];
}

function screenCommands(desk: Desk): readonly PageCommand[] {
  const { t } = desk.words;
  const { goTo } = desk.location;
  return SCREEN_KEYS.map(([screen, keys]) => ({
    id: `screen-${screen}`,
    label: () => t().shell.screens[screen],
    keys,
    run: () => {
      goTo(screen);
    },
  }));
}

function clockCommands(desk: Desk): readonly PageCommand[] {
  const { choose } = desk.clocks;
  const { setting } = desk.dialogs;
  const { t } = desk.words;
  const preset = (which: Preset, keys: string, label: () => string): PageCommand => ({
    id: `preset-${which}`,
    label,
    keys,
    run: () => {
      choose(which);
    },
  });
  const clock = (which: 'validAt' | 'knownAt', keys: string, label: () => string): PageCommand => ({
    id: `set-${which}`,
    label,
    keys,
    run: () => {
      setting.value = which;
    },
  });
  return [
    preset('now', '1', () => t().shell.commands.presetNow),
    preset('best', '2', () => t().shell.commands.presetBest),
    preset('then', '3', () => t().shell.commands.presetThen),
    preset('free', '4', () => t().shell.commands.presetFree),
    clock('validAt', 't', () => t().shell.commands.setValid),
    clock('knownAt', 'T', () => t().shell.commands.setKnown),
  ];
}

function linkCommands(desk: Desk): readonly PageCommand[] {
  const { t } = desk.words;
  const { copyPinned, copyLive } = desk.clipboard;
  return [
    {
      id: 'copy-pinned',
      label: () => t().shell.commands.copyPinned,
      keys: 'y',
      run: () => void copyPinned(),
    },
    {
      id: 'copy-live',
      label: () => t().shell.commands.copyLive,
      keys: 'Y',
      run: () => void copyLive(),
    },
  ];
}

function wallCommand(desk: Desk): PageCommand {
  const { t } = desk.words;
  const { setScreenParams, place } = desk.location;
  return {
    id: 'wall',
    label: () => t().shell.commands.wall,
    keys: 'W',
    run: () => {
      setScreenParams(
        { wall: place.value.screenParams['wall'] === undefined ? 'on' : undefined },
        'push',
      );
    },
  };
}

function viewCommands(desk: Desk): readonly PageCommand[] {
  const { place, go, setScreenParams } = desk.location;
  const { t } = desk.words;
  const { pauseOrGoOn } = desk.pause;
  const { setting } = desk.dialogs;
  const isBeside = (): boolean => place.value.screen !== 'entry' && place.value.entry !== undefined;
  return [
    {
      id: 'open-peeked',
      label: () => t().entry.full,
      keys: 'o',
      run: () => {
        go({ screen: 'entry', screenParams: {} });
      },
      isAvailable: isBeside,
    },
    { id: 'pause', label: () => t().shell.commands.pause, keys: 'P', run: pauseOrGoOn },
    {
      id: 'back',
      label: () => t().shell.commands.back,
      keys: 'Escape',
      run: () => {
        if (setting.value !== undefined) {
          setting.value = undefined;
        } else if (isBeside()) {
          go({ entry: undefined });
        } else if (place.value.screenParams['wall'] !== undefined) {
          setScreenParams({ wall: undefined }, 'push');
        }
      },
    },
  ];
}

function deviceCommands(desk: Desk): readonly PageCommand[] {
  const { t } = desk.words;
  const { settings, set, lang } = desk.settings;
  const { go } = desk.location;
  return [
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
  ];
}

function dialogCommands(desk: Desk): readonly PageCommand[] {
  const { t } = desk.words;
  const { areSettingsOpen, isPaletteOpen, isHelpOpen } = desk.dialogs;
  const show = (dialog: Signal<boolean>) => (): void => {
    dialog.value = true;
  };
  return [
    ...personCommands(desk),
    {
      id: 'exercise-clock',
      label: () => t().shell.exerciseClock.title,
      run: show(desk.dialogs.isMovingClock),
      isAvailable: () => desk.deskClock.canMove.value,
    },
    {
      id: 'settings',
      label: () => t().shell.commands.settings,
      run: show(areSettingsOpen),
    },
    {
      id: 'palette',
      label: () => t().shell.commands.palette,
      run: show(isPaletteOpen),
    },
    {
      id: 'help',
      label: () => t().shell.commands.help,
      keys: '?',
      run: show(isHelpOpen),
    },
  ];
}
