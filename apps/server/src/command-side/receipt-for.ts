import { type Position } from '@sitlog/event-store';
import { type SituationEvent } from '@sitlog/situation';
import { type CommandReceipt } from './command-outcome.js';

/** The receipt for a stored event, at its place in the whole log. */
export function receiptFor(event: SituationEvent, position: Position): CommandReceipt {
  const { eventId, revision, recordedAt } = event;
  return {
    ...('entryNo' in event.data ? { entryNo: event.data.entryNo } : {}),
    ...(event.name === 'RelationAdded' ? { relationId: event.data.relation.id } : {}),
    ...('number' in event.data ? { number: event.data.number } : {}),
    eventId,
    revision,
    recordedAt,
    position,
  };
}
