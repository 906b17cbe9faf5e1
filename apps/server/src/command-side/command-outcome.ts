import { type Micros, type Refusal } from '@sitlog/situation';

/** Where a command's event stands in the log: quoted from the stored event, so a repetition gets the same. */
export interface CommandReceipt {
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

/** What became of a command. */
export type CommandOutcome =
  | { readonly kind: 'stored'; readonly receipt: CommandReceipt; readonly repeated: boolean }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly kind: 'stale'; readonly currentRevision: number }
  /** What it was to replace is another by now. */
  | { readonly kind: 'replaced-meanwhile' }
  | { readonly kind: 'key-reused' }
  /** Its event is among what was lost and accepted as missing: there is no receipt to quote. */
  | { readonly kind: 'lost'; readonly revision: number };
