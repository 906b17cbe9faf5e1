import { describe, expect, it } from '@jest/globals';
import { moment } from '../../test/given.js';
import { LOG_CONTINUED, readLogContinued } from './log-continued.js';

const DATA = {
  reason: 'The backup of last night was put back.',
  incarnation: 'event-0',
  lost: [{ code: 'ALE', from: 5, to: 8 }],
};
const ENVELOPE = { recordedAt: '2016-12-14T12:00:00.000000Z', author: { id: 'Ada' } };
const STORED = {
  id: 'event-9',
  type: LOG_CONTINUED,
  revision: 0,
  data: DATA,
  metadata: ENVELOPE,
};

describe('the acceptance of a log that is not what it was', () => {
  it('is read back with who answers for it; its id is the new incarnation', () => {
    expect(readLogContinued(STORED)).toEqual({
      eventId: 'event-9',
      revision: 0,
      recordedAt: moment('2016-12-14T12:00:00Z'),
      author: 'Ada',
      data: DATA,
    });
  });

  it.each([
    ['another type', { type: 'situation.opened' }],
    ['no envelope', { metadata: null }],
    ['an envelope without a moment', { metadata: { author: ENVELOPE.author } }],
    ['a moment of another form', { metadata: { ...ENVELOPE, recordedAt: [ENVELOPE.recordedAt] } }],
    ['an envelope without an author', { metadata: { recordedAt: ENVELOPE.recordedAt } }],
    ['a payload of another form', { data: { reason: 'x' } }],
    ['no payload', { data: null }],
  ])('is not seen in an event with %s', (_, part) => {
    expect(readLogContinued({ ...STORED, ...part })).toBeUndefined();
  });
});
