import { computed } from '@preact/signals';
import {
  type PastChange,
  pastOfBoard,
  pastOfList,
  type PastView,
  summaryOf,
} from '../../core/live/past-changes.js';
import { type DeviceClock, type DeviceStorage, type Network } from '../edges/edges.js';
import { type StreamListener } from '../network/live.js';
import { type Announcer } from '../page/announce.js';
import { type Format } from '../page/format.js';
import { type LocationState } from '../page/location.js';
import { type WordsState } from '../page/words.js';
import { type BoardState } from '../situation/board.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type Local } from '../storage/local.js';
import { createCatchUp } from './catch-up.js';
import { createPastChanges } from './past-changes.js';
import { resumeStream } from './resume-stream.js';

interface Needs {
  readonly network: Network;
  readonly clock: DeviceClock;
  readonly deviceStorage: DeviceStorage;
  readonly local: Local;
  readonly location: LocationState;
  readonly words: WordsState;
  readonly format: Format;
  readonly announcer: Announcer;
  readonly board: BoardState;
  readonly situation: CurrentSituation;
}

/** What was recorded after the fact of the situation of the address, until somebody here has seen it. */
export function createPast(desk: Needs) {
  const { moments } = desk.location;
  const { shown } = desk.board;

  const changes = createPastChanges({
    keep: desk.local,
    say: (fresh) => {
      desk.announcer.said.log.value = spoken(desk, fresh);
    },
  });

  const catchUp = createCatchUp({
    keep: desk.local,
    resume: (situation, id, on) => resumeStream(desk.network, situation, id, on),
    hear: changes.hear,
    miss: changes.miss,
  });

  /** What the stream tells that is not of now. */
  const listener: StreamListener = {
    open(situation) {
      changes.open(situation);
      catchUp.open(situation);
    },
    history: changes.hear,
    gap: changes.miss,
    standsAt: catchUp.follow,
  };

  desk.deviceStorage.onChangedElsewhere(changes.reload);

  const view = computed<PastView>(() => ({
    validAt: moments.value.validAt,
    knownRevision: shown.value?.knownRevision ?? -1,
  }));

  /** The changes of the past that bear on the board of the screen. */
  const onBoard = computed(() => pastOfBoard(changes.kept.value.changes, view.value));

  /** Those that bear on the entries of the screen. */
  const inList = computed(() => pastOfList(changes.kept.value.changes, view.value));

  return { kept: changes.kept, markSeen: changes.markSeen, listener, onBoard, inList };
}

function spoken(desk: Needs, fresh: readonly PastChange[]): string {
  const { t } = desk.words;
  const { momentText, numberText } = desk.format;
  const { answers, since } = summaryOf(fresh);
  const moment =
    since === null
      ? undefined
      : momentText(Date.parse(since), desk.situation.zone.peek(), desk.clock.now());
  return t().past.spoken(answers, numberText(answers), moment);
}
