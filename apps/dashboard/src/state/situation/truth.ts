import { computed } from '@preact/signals';
import { truthOf, withFailing } from '../../core/live/freshness.js';
import { type Live } from '../network/live.js';
import { type CurrentSituation } from './situation.js';
import { type Failures } from '../network/failed.js';

interface Needs {
  readonly live: Live;
  readonly situation: CurrentSituation;
  readonly failures: Failures;
}

export type TruthState = ReturnType<typeof createTruthState>;

/** How far the screen can be trusted. */
export function createTruthState(desk: Needs) {
  const { heard } = desk.live;
  const { wallClock } = desk.situation;
  const { failing } = desk.failures;

  /** How far the screen can be trusted, as of this second. */
  const truth = computed(() =>
    withFailing(
      truthOf(heard.value, Math.max(wallClock.value, heard.value.at)),
      failing.value.size,
    ),
  );

  return { truth };
}
