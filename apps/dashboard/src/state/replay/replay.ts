import { type Desk } from '../desk.js';
import { createBookmarks } from './bookmarks.js';
import { createChart } from './chart.js';
import { createDotsAsked } from './dots-asked.js';
import { createDrawingCost } from './drawing-cost.js';
import { createEntryNo } from './entry-no.js';
import { createNamedEntryState } from './named-entry.js';
import { createPlayer } from './player.js';
import { createReplaySteps } from './steps/replay-steps.js';
import { createResting } from './steps/resting.js';
import { createSpokenSteps } from './steps/speak-steps.js';
import { createReplayKeys } from './replay-commands.js';
import { createScenes } from './scenes.js';
import { createTimeCursors } from './time-cursors.js';

/** What the replay alone needs. */
export function replayStateOf(desk: Desk): ReturnType<typeof createReplay> {
  return desk.keep(createReplay);
}

function createReplay(desk: Desk) {
  const bookmarks = createBookmarks(desk);
  const dotsAsked = createDotsAsked(desk);
  const drawingCost = createDrawingCost(desk);
  const timeCursors = createTimeCursors({ ...desk, drawingCost });
  const entryNo = createEntryNo(desk);
  const namedEntry = createNamedEntryState({ ...desk, entryNo });
  const player = createPlayer({ ...desk, timeCursors, dotsAsked, namedEntry });
  const resting = createResting({ ...desk, timeCursors, player });
  const replaySteps = createReplaySteps({ ...desk, resting });
  return {
    bookmarks,
    dotsAsked,
    drawingCost,
    timeCursors,
    entryNo,
    namedEntry,
    player,
    resting,
    replaySteps,
    spokenSteps: createSpokenSteps({ ...desk, dotsAsked, player, resting, replaySteps }),
    chart: createChart(),
    replayKeys: createReplayKeys({ ...desk, timeCursors, player }),
    scenes: createScenes({ ...desk, bookmarks }),
  };
}
