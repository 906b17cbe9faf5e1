import { type NewEvent } from '@sitlog/event-store';
import { type PreviewAsked } from '../http/requests/preview-asked.js';
import { type Facts } from '../query-side/moments/moments-source.js';

/** An event that was not recorded (absent: it would change nothing), and what is asked of the board as if it had been; as it can be handed to a thread. */
export interface Supposed {
  readonly code: string;
  readonly stream: string;
  /** The revision that the next event will have. */
  readonly revision: number;
  readonly event?: NewEvent;
  readonly asked: PreviewAsked;
}

/** It, with what is known besides the views when it is asked. */
export interface SupposedPut {
  readonly supposed: Supposed;
  readonly facts: Facts;
}
