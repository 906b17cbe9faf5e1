import { signal } from '@preact/signals';

/** Which dialogs are open. */
export function createDialogs() {
  /** Which of the two clocks is being set; undefined: neither. */
  const setting = signal<'validAt' | 'knownAt' | undefined>(undefined);

  const isPaletteOpen = signal(false);

  const isHelpOpen = signal(false);

  const areSettingsOpen = signal(false);

  /** Whether the clock of the exercise is being moved. */
  const isMovingClock = signal(false);

  return { setting, isPaletteOpen, isHelpOpen, areSettingsOpen, isMovingClock };
}
