import { computed, effect } from '@preact/signals';
import { liveBoard } from '../network/live.js';
import { keepDesk, keptDesk } from '../situation/offline-context.js';
import { keepNames } from '../situation/kept-names.js';
import { moments } from '../page/location.js';
import { clock, situation } from '../situation/situation.js';

/** Whether the situation runs on a clock of its own. */
export const isScripted = computed(() => situation.value?.mode === 'exercise');

/** Where an exercise's clock stands, as last seen where the server is away. */
const scriptedAt = computed(() => {
  const now = situation.value;
  if (now === undefined) return keptDesk.value?.scriptedAt;
  return isScripted.value ? liveBoard.value?.validAt : undefined;
});

/** Whether the moment by which lines are written is that of the situation, which an exercise alone tells. */
export const isClockKnown = computed(() => {
  if (situation.value === undefined) return keptDesk.value !== undefined;
  return !isScripted.value || liveBoard.value !== undefined;
});

/** Keeps names, zone and clock of every situation that is seen, for a page that is opened without the server. */
export function followDesk(): void {
  effect(() => {
    const now = situation.value;
    if (now !== undefined && moments.value.knownAt === undefined) keepNames(now);
  });
  effect(() => {
    const now = situation.value;
    if (now === undefined) return;
    const at = scriptedAt.value;
    keepDesk(now.code, {
      timeZone: now.timeZone,
      ...(at === undefined ? {} : { scriptedAt: at }),
    });
  });
}

/** Now, for who logs: the wall clock, and in an exercise the moment of its last record, as the server has it. */
export const deskNow = computed(() => {
  const scripted = scriptedAt.value;
  return scripted === undefined ? Math.max(clock.value, Date.now()) : Date.parse(scripted);
});
