import { signal } from '@preact/signals';

/** Which of the two clocks is being set; undefined: neither. */
export const setting = signal<'validAt' | 'knownAt' | undefined>(undefined);

export const isPaletteOpen = signal(false);

export const isHelpOpen = signal(false);

export const areSettingsOpen = signal(false);
