import { computed } from '@preact/signals';
import { liveBoard } from '../data/live.js';
import { clock, situation } from '../state/situation.js';

/** Whether the situation runs on a clock of its own. */
export const isScripted = computed(() => situation.value?.mode === 'exercise');

/** Now, for who logs: the wall clock, and in an exercise the moment of its last record, as the server has it. */
export const deskNow = computed(() => {
  const scripted = isScripted.value ? liveBoard.value?.validAt : undefined;
  return scripted === undefined ? Math.max(clock.value, Date.now()) : Date.parse(scripted);
});
