import {
  type LogResponse,
  type ReceiptResponse,
  type StoredEventResponse,
} from '@sitlog/api-types';

/** The receipt of a write about an entry, which always names it. */
export type EntryReceipt = ReceiptResponse & { readonly entryNo: string };

/** A stored event with what the tests look at in its envelope. */
export interface StoredEvent extends StoredEventResponse {
  readonly metadata: {
    readonly event: string;
    readonly commandId: string;
    readonly recordedAt: string;
    readonly author: { readonly id: string };
  };
}

/** A page of the log. */
export interface LogPage extends LogResponse {
  readonly events: readonly StoredEvent[];
}
