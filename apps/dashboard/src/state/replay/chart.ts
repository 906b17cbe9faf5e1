import { signal } from '@preact/signals';

/** The size of the picture, in CSS pixels. */
export const size = signal({ width: 0, height: 0 });

/** Counts changes of colours: another theme, or forced colours. */
export const colours = signal(0);
