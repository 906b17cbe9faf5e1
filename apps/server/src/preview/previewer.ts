import { type PreviewResponse } from '@sitlog/contract';
import { type CommandEnvelope } from '../command-side/command-envelope.js';
import { type CommandOutcome } from '../command-side/command-outcome.js';
import { type SituationWriters } from '../command-side/writer/situation-writers.js';
import { Problem } from '../http/problems/problem.js';
import { type PreviewAsked } from '../http/requests/preview-asked.js';
import { type Reading } from '../query-side/reading.js';
import { type Answer } from '../threads/answered.js';

/** So often others may get ahead of a command that is only asked about. */
const MOST_TRIES = 8;

/** Says what would come of a command: decided as if it came now, taken into the views as if it were recorded, and then forgotten. */
export class Previewer {
  constructor(
    private readonly writers: Pick<SituationWriters, 'rehearse'>,
    private readonly reading: Pick<Reading, 'suppose'>,
  ) {}

  /** Answers what the board would say, or the outcome of a command of which no event would come. */
  async ask(
    code: string,
    envelope: CommandEnvelope,
    asked: PreviewAsked,
  ): Promise<Answer<PreviewResponse> | CommandOutcome> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const rehearsal = await this.writers.rehearse(code, envelope);
      const { stream, revision } = rehearsal;
      if (rehearsal.kind === 'settled' && rehearsal.outcome.kind !== 'unchanged') {
        return rehearsal.outcome;
      }
      const event = rehearsal.kind === 'event' ? { event: rehearsal.event } : {};
      const answer = await this.reading.suppose({ code, stream, revision, asked, ...event });
      if (answer !== undefined) return answer;
    }
    throw new Problem('view-behind');
  }
}
