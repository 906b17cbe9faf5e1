import { type PreviewResponse, type RegistrationResponse } from '@sitlog/contract';
import { Answer } from '../threads/answered.js';
import { type ReceiptAnswer } from './receipt-answer.js';

/** What is answered to whoever puts something where it may stand so already; or what the board would say. */
export type Registered = RegistrationResponse | Answer<PreviewResponse>;

/** What came of it, as it is answered. */
export function registered(
  receipt: ReceiptAnswer | Answer<PreviewResponse> | undefined,
): Registered {
  if (receipt instanceof Answer) return receipt;
  return receipt === undefined ? { result: 'unchanged' } : { result: 'recorded', receipt };
}
