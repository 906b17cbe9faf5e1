import { type Command, type Micros, type Refusal } from '@sitlog/situation';

/** A command on its way into the record: what is asked, by whom, under which key. */
export interface Order {
  readonly command: Command;
  readonly author: string;
  /** The caller's Idempotency-Key, or an id of our own where a repetition changes nothing anyway. */
  readonly commandId: string;
  readonly requestHash: string;
  readonly correlationId: string;
  /** The scripted moment of an exercise. */
  readonly recordedAt?: Micros;
  /** The revision of the entry on which the caller decided (If-Match). */
  readonly ifMatch?: number;
}

/** Where a command's event stands in the log: quoted from the stored event, so a repetition gets the same. */
export interface Receipt {
  readonly eventId: string;
  readonly revision: number;
  readonly position: bigint;
  readonly recordedAt: Micros;
  readonly entryNo?: string;
  /** Id of the relation that the event added. */
  readonly relationId?: string;
  /** Number of the report that was issued. */
  readonly number?: number;
}

/** What became of an order. */
export type Outcome =
  | { readonly kind: 'stored'; readonly receipt: Receipt; readonly repeated: boolean }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly kind: 'stale'; readonly currentRevision: number }
  | { readonly kind: 'key-reused' }
  /** Its event is among what was lost and accepted as missing: there is no receipt to quote. */
  | { readonly kind: 'lost'; readonly revision: number };
