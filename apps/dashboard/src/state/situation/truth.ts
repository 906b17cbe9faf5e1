import { computed } from '@preact/signals';
import { failing } from '../network/failed.js';
import { heard } from '../network/live.js';
import { truthOf, withFailing } from '../../core/live/freshness.js';
import { clock } from './situation.js';

/** How far the screen can be trusted, as of this second. */
export const truth = computed(() =>
  withFailing(truthOf(heard.value, Math.max(clock.value, heard.value.at)), failing.value.size),
);
