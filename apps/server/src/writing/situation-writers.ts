import { nameId } from '@sitlog/platform';
import { type Order, type Outcome } from './order.js';
import { SituationWriter, type WritingTools } from './situation-writer.js';

/** Namespace of situations: a code always names the same stream, so that no two situations can take one code. */
const SITUATIONS = '7f9ab1f0-5b1c-5e0e-9d3a-0a6f6b1f6c11';

/** The id of the situation with this code. */
export function situationId(code: string): string {
  return nameId(SITUATIONS, code);
}

/** All writers of this process, one for each situation that somebody writes in. */
export class SituationWriters {
  private readonly writers = new Map<string, SituationWriter>();

  constructor(
    private readonly tools: WritingTools,
    private readonly onOutcome: (code: string, outcome: Outcome | Error) => void = () => undefined,
  ) {}

  /** Puts an order before the record of the situation with this code. */
  async submit(code: string, order: Order): Promise<Outcome> {
    const refusal = this.tools.gate?.();
    if (refusal !== undefined) throw refusal;
    const writer = this.writerOf(code);
    try {
      const outcome = await writer.submit(order);
      this.onOutcome(code, outcome);
      return outcome;
    } catch (error) {
      this.onOutcome(code, error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      // Two writers of one situation would be right, only slower: the expected revision tells them apart.
      if (writer.isEmpty) this.writers.delete(code);
    }
  }

  private writerOf(code: string): SituationWriter {
    const known = this.writers.get(code);
    if (known !== undefined) return known;
    const writer = new SituationWriter(situationId(code), this.tools);
    this.writers.set(code, writer);
    return writer;
  }
}
