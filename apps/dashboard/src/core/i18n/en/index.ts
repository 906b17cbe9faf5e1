import { english } from '@sitlog/words';
import { board } from './screens/board.js';
import { common } from './common.js';
import { compareScreen } from './screens/compare.js';
import { entry } from './screens/entry.js';
import { filter } from './filter.js';
import { entryBar } from './entry-bar.js';
import { inbox } from './screens/inbox.js';
import { map } from './screens/map.js';
import { missing } from './missing.js';
import { past } from './past.js';
import { replay } from './screens/replay.js';
import { setup } from './screens/setup.js';
import { tasks } from './screens/tasks.js';
import { shell } from './shell.js';
import { timeline } from './screens/timeline.js';
import { vocabularyOf } from '../vocabulary-of.js';

/** English. */
export const en = {
  board,
  common,
  compare: compareScreen,
  entry,
  filter,
  entryBar,
  inbox,
  map,
  missing,
  past,
  replay,
  setup,
  shell,
  tasks,
  timeline,
  /** What the rule answers, in words. */
  told: english,
  vocabulary: vocabularyOf(english),
};
