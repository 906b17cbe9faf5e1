import { formatInstant, parseInstant } from '@sitlog/situation';
import { Problem, refusalProblem } from '../http/problem.js';
import { type RequestMeta } from '../http/request-meta.js';
import { type Order, type Outcome, type Receipt } from './order.js';
import { type SituationWriters } from './situation-writers.js';

/** A receipt as it is answered; `repeated` says that the key was known and the first receipt is quoted. */
export interface ReceiptAnswer {
  readonly eventId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly position: string;
  readonly entryNo?: string;
  readonly relationId?: string;
  readonly number?: number;
}

/** What is put before the record, with the headers that it came with. */
export interface Asking {
  readonly command: Order['command'];
  readonly meta: RequestMeta;
  readonly recordedAt?: string | undefined;
}

/** Puts a command on record and answers its receipt, undefined if nothing had to change; throws the problem otherwise. */
export async function record(
  writers: SituationWriters,
  code: string,
  { command, meta, recordedAt }: Asking,
): Promise<ReceiptAnswer | undefined> {
  const moment = recordedAt === undefined ? undefined : parseInstant(recordedAt);
  const outcome = await writers.submit(code, {
    ...meta,
    command,
    ...(moment === undefined ? {} : { recordedAt: moment }),
  });
  return answerOf(outcome);
}

/** As `record`, for a command that always changes something. */
export async function recorded(
  writers: SituationWriters,
  code: string,
  asking: Asking,
): Promise<ReceiptAnswer> {
  const receipt = await record(writers, code, asking);
  if (receipt === undefined) throw new Error('A command that always writes left no receipt.');
  return receipt;
}

function answerOf(outcome: Outcome): ReceiptAnswer | undefined {
  switch (outcome.kind) {
    case 'stored':
      return receiptAnswer(outcome.receipt);
    case 'unchanged':
      return undefined;
    case 'key-reused':
      throw new Problem('idempotency-key-reused');
    case 'lost': {
      const detail = `This was recorded at revision ${outcome.revision}, which is among the events that were lost and accepted as missing. It is not stored again under this key; log it under a new one.`;
      throw new Problem('receipt-lost', detail);
    }
    case 'stale': {
      const detail = `The entry has changed: it stands at revision ${outcome.currentRevision} now.`;
      throw new Problem('precondition-failed', detail);
    }
    case 'refused':
      throw refusalProblem(outcome.refusals);
  }
}

/** A receipt in the words of answers. */
export function receiptAnswer(receipt: Receipt): ReceiptAnswer {
  const { recordedAt, position } = receipt;
  return { ...receipt, recordedAt: formatInstant(recordedAt), position: String(position) };
}
