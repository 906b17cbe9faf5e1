import { type Preset, withPreset } from '../../core/location/clocks.js';
import { shown } from './board.js';
import { go, moments } from '../page/location.js';

/** Sets the clocks one of the four ways, from where they stand. */
export function choose(preset: Preset): void {
  if (shown.value === undefined) return;
  const { validAt, knownRevision } = shown.value;
  const from = { validAt, knownAt: `rev:${knownRevision}` };
  go({ moments: withPreset(preset, moments.value, from) });
}
