import { type GapFrame, type HistoryFrame } from '@sitlog/api-types';

/** What a stream sends until it is closed. */
export interface FrameSource {
  readonly close: () => void;
}

/** What catching up needs of the page. */
interface CatchUpNeeds {
  readonly keep: {
    readonly get: (key: string) => string | undefined;
    readonly set: (key: string, value: string) => void;
  };
  /** Opens the stream of a situation where somebody left it. */
  readonly resume: (situation: string, id: string, on: FrameTakers) => FrameSource;
  readonly hear: (frame: HistoryFrame) => void;
  readonly miss: (gap: GapFrame) => void;
}

/** What is done with each frame, by its name. */
export interface FrameTakers {
  readonly history: (frame: HistoryFrame) => void;
  readonly gap: (frame: GapFrame) => void;
  /** Everything that was missed has been told. */
  readonly done: () => void;
}

/** Hears what was missed while no page of this device followed a situation. */
interface CatchUp {
  /** Turns to a situation, or to none. */
  readonly open: (situation: string | undefined) => void;
  /** The stream of now stands here. */
  readonly follow: (id: string) => void;
}

/**
 * Makes what asks for the missed. The stream of now begins with the board and not with what led to it, so a second one goes on from where this device stood, for
 * as long as that takes. Until then the device keeps its old place: a page that is closed meanwhile misses nothing.
 */
export function createCatchUp({ keep, resume, hear, miss }: CatchUpNeeds): CatchUp {
  let situation: string | undefined;
  let asking: FrameSource | undefined;
  let latest: string | undefined;
  let isDone = false;

  function keepPlace(): void {
    if (situation !== undefined && latest !== undefined) keep.set(keyOf(situation), latest);
  }

  function finish(): void {
    asking?.close();
    asking = undefined;
    isDone = true;
    keepPlace();
  }

  return {
    open(next) {
      asking?.close();
      asking = undefined;
      situation = next;
      latest = undefined;
      isDone = false;
    },
    follow(id) {
      if (situation === undefined || id === latest) return;
      latest = id;
      if (isDone) keepPlace();
      if (isDone || asking !== undefined) return;
      const left = keep.get(keyOf(situation));
      if (left === undefined || left === id) finish();
      else asking = resume(situation, left, { history: hear, gap: miss, done: finish });
    },
  };
}

function keyOf(situation: string): string {
  return `sitlog.cursor.${situation}`;
}
