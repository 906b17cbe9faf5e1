import { type Preset, withPreset } from '../../core/location/clocks.js';
import { type BoardState } from './board.js';
import { type LocationState } from '../page/location.js';

interface Needs {
  readonly board: BoardState;
  readonly location: LocationState;
}

/** Sets the two clocks. */
export function createClocks(desk: Needs) {
  const { shown } = desk.board;
  const { go, moments } = desk.location;

  /** Sets the clocks one of the four ways, from where they stand. */
  function choose(preset: Preset): void {
    if (shown.value === undefined) return;
    const { validAt, knownRevision } = shown.value;
    const from = { validAt, knownAt: `rev:${knownRevision}` };
    go({ moments: withPreset(preset, moments.value, from) });
  }

  return { choose };
}
