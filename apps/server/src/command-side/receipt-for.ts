import { type Position } from '@sitlog/event-store';
import { type Fact, type Micros, type SituationEvent } from '@sitlog/situation';
import { type Receipt } from './command-outcome.js';

/** The place of an event in the log. */
export interface Place {
  readonly eventId: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Micros;
}

/** The receipt for a stored event. */
export function receiptFor(fact: Fact | SituationEvent, place: Place): Receipt {
  const { eventId, revision, position, recordedAt } = place;
  return {
    ...('entryNo' in fact.data ? { entryNo: fact.data.entryNo } : {}),
    ...(fact.name === 'RelationAdded' ? { relationId: fact.data.relation.id } : {}),
    ...(fact.name === 'ReportIssued' ? { number: fact.data.number } : {}),
    eventId,
    revision,
    recordedAt,
    position,
  };
}
