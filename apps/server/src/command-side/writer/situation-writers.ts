import { SituationBroken } from '../../continuity/breaks.js';
import { situationBroken } from '../../continuity/problems.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { situationId } from '../situation-id.js';
import { type Rehearsal } from './rehearsal.js';
import { SituationWriter, type WritingTools } from './situation-writer.js';

/** All writers of this process, one for each situation that somebody writes in. */
export class SituationWriters {
  private readonly writers = new Map<string, SituationWriter>();

  constructor(
    private readonly tools: WritingTools,
    private readonly onOutcome: (code: string, outcome: CommandOutcome | Error) => void = () =>
      undefined,
  ) {}

  /** Puts a command before the record of the situation with this code. */
  async submit(code: string, envelope: CommandEnvelope): Promise<CommandOutcome> {
    const refusal = this.tools.gate?.(code);
    if (refusal !== undefined) throw refusal;
    const writer = this.writerOf(code);
    try {
      const outcome = await writer.submit(envelope);
      this.onOutcome(code, outcome);
      return outcome;
    } catch (error) {
      this.onOutcome(code, error instanceof Error ? error : new Error(String(error)));
      throw this.noted(code, error);
    } finally {
      // Two writers of one situation would be right, only slower: the expected revision tells them apart.
      if (writer.isEmpty) this.writers.delete(code);
    }
  }

  /** Decides a command as if it came now, and stores nothing. */
  async rehearse(code: string, envelope: CommandEnvelope): Promise<Rehearsal> {
    const writer = this.writerOf(code);
    try {
      return await writer.rehearse(envelope);
    } catch (error) {
      throw this.noted(code, error);
    } finally {
      if (writer.isEmpty) this.writers.delete(code);
    }
  }

  /** What was known of a situation does not hold any more: it is read anew before the next decision. */
  forget(code: string): void {
    this.writers.get(code)?.forget();
  }

  /** The same for all situations. */
  forgetAll(): void {
    for (const writer of this.writers.values()) writer.forget();
  }

  private noted(code: string, error: unknown): unknown {
    if (!(error instanceof SituationBroken)) return error;
    this.tools.onBroken?.(situationId(code), error.found);
    return situationBroken(code, error.found);
  }

  private writerOf(code: string): SituationWriter {
    const known = this.writers.get(code);
    if (known !== undefined) return known;
    const writer = new SituationWriter(situationId(code), this.tools);
    this.writers.set(code, writer);
    return writer;
  }
}
