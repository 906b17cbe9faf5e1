import {
  type EventName,
  type Fact,
  sequenceOf,
  type SituationEvent,
  storedType,
} from './events.js';
import { type SituationSettings } from './situation-description.js';
import { isHoldable, type Micros, parseInstant } from '../time.js';
import { type AdoptedPack, documentOf } from '../vocabulary/packs/adopted.js';
import { currentVersion, upcast } from './upcast.js';

/** Who wrote; a pseudonymous id, and whether it was proven. */
interface Author {
  readonly id: string;
  readonly authenticated: boolean;
}

/** A part of a payload that is kept as ciphertext beside the clear data, under a key that can be destroyed. */
interface SealedPart {
  readonly path: string;
  readonly keyRef: string;
  readonly ciphertext: string;
}

/** What is stored with every event besides its payload. Instants are RFC 3339 in UTC with microseconds. */
export interface Envelope {
  readonly event: EventName;
  /** Version of the payload's form; an older one is upcast when read. */
  readonly version: number;
  readonly vocabulary: number;
  readonly situation: string;
  /** Id of the command: the caller's Idempotency-Key where there was one. */
  readonly commandId: string;
  /** Hash over route and canonical body, by which a retry is told from another command under the same key. */
  readonly requestHash: string;
  readonly author: Author;
  /** The known-time axis: scripted in an exercise, else the server's clock; strictly increasing in a situation. */
  readonly recordedAt: string;
  /** The server's own clock, in an exercise too. */
  readonly storedAt: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** 32 random bytes in hex, without which the commitment cannot be guessed back to the payload. */
  readonly salt: string;
  /** SHA-256 in hex of 0x00 ‖ type ‖ salt ‖ canonical payload. */
  readonly commitment: string;
  readonly sealed: readonly SealedPart[];
}

/** An event as any store gives it back. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** By which command, under whose key, an event came into the log. */
export type CommandOf = Pick<Envelope, 'commandId' | 'requestHash'> & { readonly author: string };

/** A stored event understood, or the reason why this release cannot read it, with what can be told of it all the same. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: SituationEvent; readonly envelope: Envelope }
  | {
      readonly kind: 'unreadable';
      readonly reason: string;
      readonly revision: number;
      readonly recordedAt?: Micros;
      readonly entryNo?: string;
      /** The unit within which it stands, as far as its payload shows one. */
      readonly sequence?: string;
      /** Present where it has an envelope: the key is taken, whatever the event says. */
      readonly command?: CommandOf;
    };

const STREAM_PREFIX = 'situation-';

/** The stream of a situation. */
export function situationStream(id: string): string {
  return STREAM_PREFIX + id;
}

/** The situation whose stream this is; undefined for any other stream. */
export function situationOfStream(stream: string): string | undefined {
  return stream.startsWith(STREAM_PREFIX) ? stream.slice(STREAM_PREFIX.length) : undefined;
}

/** Reads a stored event in the current version of its payload. Never throws: what it cannot read it says so. */
export function readStored(stored: StoredEvent): EventReading {
  const envelope = isRecord(stored.metadata) ? (stored.metadata as Partial<Envelope>) : {};
  const data = isRecord(stored.data) ? stored.data : {};
  const recordedAt = momentIn(envelope.recordedAt);
  const unreadable = (reason: string): EventReading => ({
    kind: 'unreadable',
    reason,
    revision: stored.revision,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    ...(typeof data['entryNo'] === 'string' ? { entryNo: data['entryNo'] } : {}),
    ...sequenceShown(envelope, data),
    ...commandShown(envelope),
  });
  const author = envelope.author?.id;
  if (recordedAt === undefined || typeof author !== 'string') {
    return unreadable('its metadata is not an envelope of this log');
  }
  try {
    const fact = factOf(envelope as Envelope, stored);
    const event = {
      ...fact,
      eventId: stored.id,
      revision: stored.revision,
      recordedAt,
      author,
    };
    return { kind: 'event', event, envelope: envelope as Envelope };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The version under which a fact is stored by this release. */
export function versionOf(fact: Fact): number {
  return currentVersion(fact.name);
}

// By its shape alone: what a later release stores of an entry or an item still belongs to it.
function sequenceShown(
  { event: name }: Partial<Envelope>,
  data: Readonly<Record<string, unknown>>,
): { readonly sequence?: string } {
  const sequence = typeof name === 'string' ? sequenceOf({ name, data } as Fact) : data['entryNo'];
  return typeof sequence === 'string' ? { sequence } : {};
}

function commandShown({ commandId, requestHash, author }: Partial<Envelope>): {
  readonly command?: CommandOf;
} {
  const by = author?.id;
  if (typeof commandId !== 'string' || typeof requestHash !== 'string') return {};
  return typeof by === 'string' ? { command: { commandId, requestHash, author: by } } : {};
}

function factOf(envelope: Envelope, stored: StoredEvent): Fact {
  const { event: name, version } = envelope;
  const fact = { name, data: upcast({ name, version, data: stored.data }) } as Fact;
  if (!isRecord(fact.data)) throw new TypeError(`the payload of ${name} is not an object`);
  if (storedType(fact) !== stored.type) {
    throw new TypeError(`type ${stored.type} and event ${name} do not belong together`);
  }
  if (!momentsOf(fact).every((text) => parseInstant(text) !== undefined)) {
    throw new TypeError(`the payload of ${name} names a moment that is none`);
  }
  const unknown = packsAdoptedBy(fact).find((pack) => documentOf(pack) === undefined);
  if (unknown !== undefined) {
    throw new TypeError(
      `version ${unknown.version} of the pack "${unknown.pack}" does not ship with this release, and the event does not hold its document`,
    );
  }
  return fact;
}

// What follows reads them as checked (`instantOf`). The times of an entry are the bounds that its source gave.
function momentsOf(fact: Fact): readonly string[] {
  switch (fact.name) {
    case 'ScriptAdvanced':
      return [fact.data.to];
    case 'ScriptCorrected':
      return [fact.data.resumeAt];
    case 'ClockAccepted':
      return [fact.data.clock, fact.data.through, fact.data.store ?? fact.data.clock];
    case 'PropositionOverridden':
      return [fact.data.expiresAt];
    case 'ReportIssued':
      return [fact.data.validAt];
    case 'SituationOpened':
    case 'SituationDescribed':
      return periodOf(fact.data);
    case 'SituationContinued':
      return [
        ...(fact.data.lastReport === undefined ? [] : [fact.data.lastReport.validAt]),
        ...periodOf(fact.data.opened),
      ];
    default:
      return [];
  }
}

function periodOf({ operationalPeriod: period }: SituationSettings): readonly string[] {
  return period === undefined ? [] : [period.from, period.to];
}

/** The packs that an event adopts: without their documents nothing that follows can be read. */
export function packsAdoptedBy(fact: Fact): readonly AdoptedPack[] {
  switch (fact.name) {
    case 'SituationOpened':
    case 'SituationContinued':
      return fact.data.packs ?? [];
    case 'VocabularyAdopted':
      return [fact.data];
    default:
      return [];
  }
}

function momentIn(value: unknown): Micros | undefined {
  const moment = typeof value === 'string' ? parseInstant(value) : undefined;
  return moment !== undefined && isHoldable(moment) ? moment : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
