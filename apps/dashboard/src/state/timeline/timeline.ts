import { type Desk } from '../desk.js';
import { createAddHere } from './add-here.js';
import { createDisputing } from './disputing-asked.js';
import { createLanesState } from './lanes-kept.js';
import { createListLook } from './list-look.js';
import { createListPlace } from './list-place.js';
import { createMoreAsked } from './more-asked.js';
import { createPrinting } from './print-all.js';
import { createTimelineAsked } from './timeline-asked.js';
import { createTimeRange } from './time-range.js';
import { createTimelineKeys } from './timeline-keys.js';
import { createWholeEntries } from './whole-entries.js';

/** What the timeline alone needs. */
export function timelineStateOf(desk: Desk): ReturnType<typeof createTimeline> {
  return desk.keep(createTimeline);
}

function createTimeline(desk: Desk) {
  const timelineAsked = createTimelineAsked(desk);
  const wholeEntries = createWholeEntries({ ...desk, timelineAsked });
  const rows = { ...desk, timelineAsked, wholeEntries };
  const moreAsked = createMoreAsked(rows);
  const printing = createPrinting({ ...rows, moreAsked });
  const listLook = createListLook({ wholeEntries, printing });
  const listPlace = createListPlace({ ...desk, timelineAsked, listLook });
  const addHere = createAddHere(desk);
  return {
    timelineAsked,
    wholeEntries,
    moreAsked,
    printing,
    listLook,
    listPlace,
    addHere,
    disputing: createDisputing(rows),
    lanes: createLanesState(desk),
    range: createTimeRange(desk),
    timelineKeys: createTimelineKeys({ ...desk, timelineAsked, listPlace, addHere }),
  };
}
