import { type Micros, type RevisionRange } from '@sitlog/situation';
import { type LogBreakKind } from '@sitlog/views';

/** The log does not continue what was seen in it. */
export interface LogBreak {
  readonly kind: LogBreakKind;
  readonly since: Micros;
  readonly reason: string;
}

/**
 * How the stream of one situation can fail to continue: events are gone, others stand in their place, or it was deleted for
 * good, so that nothing can ever be appended to it again.
 */
type SituationBreakKind = 'gap' | 'changed' | 'deleted';

/** What is not there any more of a stream. */
export interface FoundBreak extends RevisionRange {
  readonly kind: SituationBreakKind;
}

/** A situation whose stream does not continue what was seen in it. */
export interface SituationBreak extends FoundBreak {
  /** Id of the situation. */
  readonly situation: string;
  readonly code: string | undefined;
  readonly since: Micros;
  readonly reason: string;
}

/** Thrown where a situation's stream does not continue what is known of it. Nothing was stored. */
export class SituationBroken extends Error {
  override readonly name = 'SituationBroken';

  constructor(readonly found: FoundBreak) {
    super(wordsFor(found));
  }
}

/** What is missing, in words. */
export function wordsFor({ kind, from, to }: FoundBreak): string {
  const revisions = from === to ? `revision ${from}` : `revisions ${from} to ${to}`;
  if (kind === 'deleted') return `its stream was deleted for good, with ${revisions}`;
  return kind === 'gap'
    ? `the log does not hold ${revisions} any more`
    : `the log holds other events at ${revisions} than were seen there`;
}
