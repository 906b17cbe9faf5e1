import { board } from './board.js';
import { common } from './common.js';
import { entry } from './entry.js';
import { log } from './log.js';
import { shell } from './shell.js';
import { vocabulary } from './vocabulary.js';

/** English. */
export const en = { common, shell, board, entry, log, vocabulary };
