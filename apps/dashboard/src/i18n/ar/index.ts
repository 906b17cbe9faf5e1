import { type Words } from '../words.js';
import { board } from './board.js';
import { common } from './common.js';
import { compare } from './compare.js';
import { entry } from './entry.js';
import { filter } from './filter.js';
import { handover } from './handover.js';
import { log } from './log.js';
import { map } from './map.js';
import { missing } from './missing.js';
import { replay } from './replay.js';
import { shell } from './shell.js';
import { timeline } from './timeline.js';
import { vocabulary } from './vocabulary.js';

/** Arabic. */
export const ar: Words = {
  board,
  common,
  compare,
  entry,
  filter,
  handover,
  log,
  map,
  missing,
  replay,
  shell,
  timeline,
  vocabulary,
};
