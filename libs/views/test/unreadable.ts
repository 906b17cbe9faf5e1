import { type Json, type NewEvent } from '@sitlog/event-store';
import { newId } from '@sitlog/platform';

/** An event that another program has put into a stream: it has no envelope. */
export function foreign(): NewEvent {
  return { id: newId(), type: 'a.later_event', data: { hello: 'world' }, metadata: {} };
}

/** An event with our envelope that only a later release can read. */
export function ofLaterRelease(data: Json): NewEvent {
  return {
    id: newId(),
    type: 'a.later_event',
    data,
    metadata: {
      event: 'LaterEvent',
      version: 1,
      commandId: 'later-command',
      requestHash: 'later-hash',
      author: { id: 'x', authenticated: false },
      recordedAt: '2031-01-01T00:00:00.000000Z',
    },
  };
}
