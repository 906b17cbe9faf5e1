import { signal } from '@preact/signals';

/** Size and colours of the picture. */
export function createChart() {
  /** The size of the picture, in CSS pixels. */
  const size = signal({ width: 0, height: 0 });

  /** Counts changes of colours: another theme, or forced colours. */
  const colours = signal(0);

  return { size, colours };
}
