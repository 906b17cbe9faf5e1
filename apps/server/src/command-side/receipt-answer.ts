import { formatInstant } from '@sitlog/situation';
import { type CommandReceipt } from './command-outcome.js';

/** A receipt in the words of answers. */
export interface ReceiptAnswer {
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly position: string;
  readonly entryNo?: string;
  readonly relationId?: string;
  readonly number?: number;
}

/** Puts a receipt in the words of answers. */
export function receiptAnswer(receipt: CommandReceipt): ReceiptAnswer {
  const { recordedAt, position } = receipt;
  return { ...receipt, recordedAt: formatInstant(recordedAt), position: String(position) };
}
