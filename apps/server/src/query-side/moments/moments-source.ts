import { type Database } from '@sitlog/platform';
import { type SettledPromises } from '../../clock/settled-promises.js';
import { type MissingPart } from './missing.js';

/** What is known besides the views when a question is put; as it can be handed to a thread. */
export interface Facts {
  /** The present, in microseconds. */
  readonly now: number;
  /** The last moment at or before which no event can be recorded any more. */
  readonly settledUntil: number;
  /** This server has acknowledged something of what is asked that the views do not hold yet. */
  readonly isBehind: boolean;
  /** What is known to be missing of what is asked, besides what the views have read. */
  readonly breaks: readonly MissingPart[];
}

/** Where a question is answered from, and what is known there besides the views. */
export interface MomentsSource extends Facts {
  readonly db: Database;
  /** Takes what is called settled by the clock. */
  readonly promises: Pick<SettledPromises, 'keep'>;
}
