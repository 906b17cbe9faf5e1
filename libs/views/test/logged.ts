import { type Json, type NewEvent } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';
import {
  type Envelope,
  formatInstant,
  type SituationEvent,
  situationStream,
  storedType,
  versionOf,
  VOCABULARY_VERSION,
} from '@sitlog/situation';

/** A situation's event as the server would store it. */
export function storedForm(situation: string, event: SituationEvent): NewEvent {
  const envelope: Envelope = {
    event: event.name,
    version: versionOf(event),
    vocabulary: VOCABULARY_VERSION,
    situation,
    commandId: newId(),
    requestHash: 'hash',
    author: { id: event.author, authenticated: false },
    recordedAt: formatInstant(event.recordedAt),
    storedAt: formatInstant(event.recordedAt),
    correlationId: 'test',
    causationId: 'test',
    salt: '00',
    commitment: '00',
    sealed: [],
  };
  return {
    id: newId(),
    type: storedType(event),
    data: JSON.parse(JSON.stringify(event.data)) as Json,
    metadata: envelope as unknown as Json,
  };
}

/** The stream of a situation of these tests. */
export function streamOf(situation: string): string {
  return situationStream(situation);
}
