import { type Command, instantOf, type Micros } from '@sitlog/situation';
import { type PreviewAsked } from '../http/requests/preview-asked.js';
import { type RequestMeta } from '../http/requests/request-meta.js';

/** A command on its way into the record, as plain data: what is asked, by whom, under which key. */
export interface CommandEnvelope<C extends Command = Command> {
  readonly command: C;
  readonly author: string;
  /** The caller's Idempotency-Key, or an id of our own where a repetition changes nothing anyway. */
  readonly commandId: string;
  readonly requestHash: string;
  readonly correlationId: string;
  /** The scripted moment of an exercise. */
  readonly recordedAt?: Micros;
  /** The revision of the entry on which the caller decided (If-Match). */
  readonly ifMatch?: number;
  /** The ETag of the item that the caller saw and replaces. */
  readonly replaces?: string;
  /** Nothing is recorded: what is asked is what the board would say. */
  readonly preview?: PreviewAsked;
}

/** Puts a command into its envelope, with what the headers of the request say and the moment of the script. */
export function envelope<C extends Command>(
  command: C,
  meta: RequestMeta,
  recordedAt?: string,
): CommandEnvelope<C> {
  const { author, commandId, requestHash, correlationId, ifMatch, replaces, preview } = meta;
  return {
    command,
    author,
    commandId,
    requestHash,
    correlationId,
    ...(recordedAt === undefined ? {} : { recordedAt: instantOf(recordedAt) }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(preview === undefined ? {} : { preview }),
  };
}
