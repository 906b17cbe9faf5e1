import { computed, effect } from '@preact/signals';
import { type CurrentSituation } from '../situation/situation.js';
import { type OfflineContextState } from '../situation/offline-context.js';
import { type Live } from '../network/live.js';
import { type LocationState } from '../page/location.js';
import { type KeptNamesState } from '../situation/kept-names.js';
import { type VocabularyState } from '../situation/vocabulary.js';
import { type DeviceClock } from '../edges/edges.js';

interface Needs {
  readonly clock: DeviceClock;
  readonly situation: CurrentSituation;
  readonly offlineContext: OfflineContextState;
  readonly live: Live;
  readonly location: LocationState;
  readonly keptNames: KeptNamesState;
  readonly vocabulary: VocabularyState;
}

export type DeskClock = ReturnType<typeof createDeskClock>;

/** By which clock lines are written. */
export function createDeskClock(desk: Needs) {
  const { clock } = desk;
  const { situation, wallClock } = desk.situation;
  const { keptDesk, keepDesk } = desk.offlineContext;
  const { liveBoard } = desk.live;
  const { moments } = desk.location;
  const { keepNames } = desk.keptNames;
  const { told } = desk.vocabulary;

  /** Whether the situation runs on a clock of its own. */
  const isScripted = computed(() => situation.value?.mode === 'exercise');

  /** Whether somebody can move that clock. */
  const canMove = computed(() => isScripted.value && situation.value?.status === 'open');

  /** Where an exercise's clock stands, as last seen where the server is away. */
  const scriptedAt = computed(() => {
    const now = situation.value;
    if (now === undefined) return keptDesk.value?.scriptedAt;
    return isScripted.value ? liveBoard.value?.validAt : undefined;
  });

  /** Whether the moment by which lines are written is that of the situation, which an exercise alone tells. */
  const isClockKnown = computed(() => {
    const kept = keptDesk.value;
    if (situation.value === undefined) {
      return kept !== undefined && (kept.isScripted !== true || kept.scriptedAt !== undefined);
    }
    return !isScripted.value || liveBoard.value !== undefined;
  });

  /** Keeps names, zone and clock of every situation that is seen, for a page that is opened without the server. */
  function followDesk(): void {
    effect(() => {
      const [now, words] = [situation.value, told.value];
      if (now === undefined || words === undefined) return;
      if (moments.value.knownAt === undefined) keepNames(now, words);
    });
    effect(() => {
      const now = situation.value;
      if (now === undefined) return;
      const at = scriptedAt.value;
      keepDesk(now.code, {
        timeZone: now.timeZone,
        isScripted: isScripted.value,
        ...(at === undefined ? {} : { scriptedAt: at }),
      });
    });
  }

  /** Now, for who logs: the wall clock, and in an exercise the moment of its last record, as the server has it. */
  const deskNow = computed(() => {
    const scripted = scriptedAt.value;
    return scripted === undefined ? Math.max(wallClock.value, clock.now()) : Date.parse(scripted);
  });

  return { isScripted, canMove, isClockKnown, followDesk, deskNow };
}
