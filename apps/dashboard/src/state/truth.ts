import { computed } from '@preact/signals';
import { failing } from '../data/failed.js';
import { heard } from '../data/live.js';
import { truthOf, withFailing } from '../data/truth.js';
import { clock } from './situation.js';

/** How far the screen can be trusted, as of this second. */
export const truth = computed(() =>
  withFailing(truthOf(heard.value, Math.max(clock.value, heard.value.at)), failing.value.size),
);
