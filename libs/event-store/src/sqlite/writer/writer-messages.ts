import { type PreparedAppend } from '../../append/prepared-append.js';
import { type BatchAnswer } from './commit-batch.js';
import { type LogFiles } from '../file/log-files.js';

/** What the writer thread is started with. */
export interface WriterSettings {
  readonly files: LogFiles;
  /** Name of the BroadcastChannel on which followers are woken. */
  readonly channel: string;
  /** How long a commit waits for another process that writes, in milliseconds. */
  readonly busyTimeout: number;
}

/** To the writer thread: a batch to commit, or the word to end. */
export type WriterRequest =
  | { readonly kind: 'commit'; readonly appends: readonly PreparedAppend[] }
  | { readonly kind: 'close' };

/** From the writer thread, one for each batch. */
export type WriterAnswer = BatchAnswer;
