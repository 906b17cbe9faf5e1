import { type ClockReading } from '../clock/clock-rule.js';
import { type Command } from './commands.js';
import { type Micros } from '../time.js';

/** The author of what comes without a name. */
export const UNNAMED_AUTHOR = 'operator';

/** Whether nobody is named who could answer for it. */
export function isUnnamed(author: string): boolean {
  return author.toLowerCase() === UNNAMED_AUTHOR;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._'@-]{0,63}$/u;

/** Whether a text has the form of a name under which something is recorded. */
export function isNameForm(text: string): boolean {
  return NAME.test(text);
}

/** A command with the hand and the moment of its recording. */
export interface StampedCommand {
  readonly command: Command;
  readonly author: string;
  /** The moment that the record will carry (microseconds since 1970). */
  readonly recordedAt: Micros;
  /** The clock by which this is stamped; absent where it is not to be judged. */
  readonly clock?: ClockReading;
  /** For a correction of the script: the first revision at the moment to go back to or after it. */
  readonly beyondFrom?: number;
}
