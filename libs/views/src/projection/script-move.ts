import { instantOf, type Micros, type SituationEvent } from '@sitlog/situation';

/** How a correction of the script moves the revisions before it. */
export interface ScriptMove {
  readonly from: number;
  /** The moment at which a revision from there on is read as recorded. */
  readonly momentOf: (revision: number) => Micros;
}

/** How an event moves the revisions before it; undefined for all but a correction of the script. */
export function scriptMoveOf(event: SituationEvent): ScriptMove | undefined {
  if (event.name !== 'ScriptCorrected') return undefined;
  const { from, resumeAt } = event.data;
  const first = instantOf(resumeAt);
  return { from, momentOf: (revision) => first + revision - from };
}
