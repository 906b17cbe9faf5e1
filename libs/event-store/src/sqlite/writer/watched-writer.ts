import { type PreparedAppend } from '../../append/prepared-append.js';
import { type AppendOutcome } from './append-writer.js';
import { type LogFiles, refuseReplaced, replacement } from '../file/log-files.js';

/** Stores a batch of appends: one outcome for each, in order. */
export interface BatchWriter {
  commit(appends: readonly PreparedAppend[]): readonly AppendOutcome[];
}

/**
 * The writer that `open` answers, for as long as the files are those of the log: nothing is opened or written once they are
 * not, and what was committed while they were taken away is left open, since it may be there for us alone.
 */
export function watchedWriter(files: LogFiles, open: () => BatchWriter): BatchWriter {
  let writer: BatchWriter | undefined;
  return {
    commit: (appends) => {
      refuseReplaced(files);
      writer ??= open();
      const outcomes = writer.commit(appends);
      const error = replacement(files);
      return error === undefined
        ? outcomes
        : outcomes.map((outcome) => leftOpen(outcome, error.message));
    },
  };
}

function leftOpen(outcome: AppendOutcome, message: string): AppendOutcome {
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'refused', code: 'append-uncertain', message };
}
