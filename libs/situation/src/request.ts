import { type Command } from './commands.js';
import { type Micros } from './time.js';

/** A command with the hand and the moment of its recording. */
export interface Request {
  readonly command: Command;
  readonly author: string;
  /** The moment that the record will carry (microseconds since 1970). */
  readonly recordedAt: Micros;
}
