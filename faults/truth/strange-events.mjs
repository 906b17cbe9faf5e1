import { randomUUID } from 'node:crypto';

/** An event of another program: nothing of ours is in it. */
export const ofNobody = () => ({
  id: randomUUID(),
  type: 'something.else',
  data: { of: 'another program' },
  metadata: { written: 'by hand' },
});

/** An event as a later release may store it: our envelope, under a name that this one does not know. */
export const ofALaterRelease = () => ({
  id: randomUUID(),
  type: 'situation.paused',
  data: { reason: 'a later release knows what this is' },
  metadata: {
    event: 'SituationPaused',
    version: 1,
    vocabulary: 1,
    situation: 'unknown',
    commandId: randomUUID(),
    requestHash: '0'.repeat(64),
    author: { id: 'Dana Faults', authenticated: false },
    recordedAt: new Date().toISOString(),
    storedAt: new Date().toISOString(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    salt: '0'.repeat(64),
    commitment: '0'.repeat(64),
    sealed: [],
  },
});
