import { computed } from '@preact/signals';
import { heard } from '../data/live.js';
import { truthOf } from '../data/truth.js';
import { clock } from './situation.js';

/** How far the screen can be trusted, as of this second. */
export const truth = computed(() => truthOf(heard.value, Math.max(clock.value, heard.value.at)));
