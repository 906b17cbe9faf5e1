import { type Json, type NewEvent } from '@sitlog/event-store';
import { canonicalJson, newId, randomHex, sha256Hex } from '@sitlog/platform';
import {
  type Envelope,
  type Fact,
  formatInstant,
  type Micros,
  storedType,
  versionOf,
  VOCABULARY_VERSION,
} from '@sitlog/situation';
import { type CommandEnvelope } from '../command-envelope.js';

/** When a fact is put on record: by the clock of the situation, and by that of the server. */
export interface StoredMoments {
  readonly recordedAt: Micros;
  readonly storedAt: Micros;
}

/** What an event tells of the command that it comes from. */
type Metadata = Pick<CommandEnvelope, 'author' | 'commandId' | 'requestHash' | 'correlationId'>;

/** The event under which a fact is stored: its kind as type, and the envelope with the salted commitment to the payload. */
export function toEvent(
  fact: Fact,
  { author, commandId, requestHash, correlationId }: Metadata,
  { situation, recordedAt, storedAt }: StoredMoments & { readonly situation: string },
): NewEvent {
  const type = storedType(fact);
  const data = JSON.parse(JSON.stringify(fact.data)) as Json;
  const salt = randomHex(32);
  const envelope = {
    event: fact.name,
    version: versionOf(fact),
    vocabulary: VOCABULARY_VERSION,
    situation,
    commandId,
    requestHash,
    author: { id: author, authenticated: false },
    recordedAt: formatInstant(recordedAt),
    storedAt: formatInstant(storedAt),
    correlationId,
    causationId: commandId,
    salt,
    commitment: commitmentTo(type, salt, data),
    sealed: [],
  } satisfies Envelope;
  return { id: newId(), type, data, metadata: envelope };
}

/** SHA-256 of 0x00 ‖ type ‖ salt ‖ canonical payload. */
export function commitmentTo(type: string, salt: string, data: Json): string {
  return sha256Hex(Uint8Array.of(0), type, Buffer.from(salt, 'hex'), canonicalJson(data));
}

/** How many bytes an event takes in the log, about; none where there is none. */
export function storedBytes(event: NewEvent | undefined): number {
  return event === undefined
    ? 0
    : Buffer.byteLength(JSON.stringify(event.data)) +
        Buffer.byteLength(JSON.stringify(event.metadata));
}
