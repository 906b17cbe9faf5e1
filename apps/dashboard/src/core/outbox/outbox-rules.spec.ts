import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterAttempt,
  onPageLoad,
  inOrder,
  isWaiting,
  keyFor,
  nextOf,
  type Outcome,
  type Outgoing,
  pauseMs,
  markSending,
} from './outbox-rules.js';
import { uuid7 } from '../text/uuid.js';

const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  key: 'k1',
  situation: 'ALE',
  path: '/situations/ALE/entries',
  body: { headline: 'A' },
  operator: 'Huda',
  composedAt: 1,
  text: 'A',
  state: 'queued',
  attempts: 0,
  ...more,
});
const problem = (status: number, code = 'x', wasOffline = false): Outcome => ({
  kind: 'problem',
  problem: { type: `urn:sitlog:problem:${code}`, title: 't', status, detail: 'd' },
  wasOffline,
});
const receipt: Outcome = {
  kind: 'receipt',
  receipt: { entryNo: 'ALE-032', revision: 82, recordedAt: 'now' },
};

describe('an entry on its way', () => {
  it.each([
    ['a refusal', 422, 'unknown-kind', 'refused'],
    ['bad form', 400, 'validation', 'refused'],
    ['a closed situation', 409, 'situation-closed', 'refused'],
    ['a log out of reach', 503, 'store-unavailable', 'queued'],
    ['too many requests', 429, 'rate-limited', 'queued'],
    ['a full disk', 507, 'insufficient-storage', 'queued'],
    ['an open outcome', 503, 'indeterminate', 'uncertain'],
    ['an error', 500, 'internal', 'uncertain'],
    ['a lost gateway', 502, 'x', 'uncertain'],
    ['no answer', 0, 'unreachable', 'uncertain'],
  ])('after %s (%i) is %s → %s', (_name, status, code, state) => {
    expect(afterAttempt(markSending(outgoing()), problem(status, code)).state).toBe(state);
  });

  it('stays queued where the connection was known to be down before it was sent', () => {
    expect(afterAttempt(markSending(outgoing()), problem(0, 'unreachable', true)).state).toBe(
      'queued',
    );
  });

  it('stays uncertain until a receipt or a refusal, whatever else comes', () => {
    const open = afterAttempt(markSending(outgoing()), problem(0));
    expect(markSending(open).state).toBe('uncertain');
    expect(afterAttempt(markSending(open), problem(503, 'store-unavailable')).state).toBe(
      'uncertain',
    );
    expect(afterAttempt(markSending(open), problem(0, 'unreachable', true)).state).toBe(
      'uncertain',
    );
    expect(afterAttempt(markSending(open), receipt)).toMatchObject({
      state: 'recorded',
      problem: undefined,
    });
    expect(afterAttempt(markSending(open), problem(422)).state).toBe('refused');
  });

  it('may have arrived when it was being sent as the page ended', () => {
    expect(onPageLoad(markSending(outgoing())).state).toBe('uncertain');
    expect(onPageLoad(outgoing()).state).toBe('queued');
  });

  it('keeps text, body and key through every attempt', () => {
    const outcome = fc.oneof(
      fc.constant(receipt),
      fc
        .tuple(fc.constantFrom(0, 400, 409, 422, 429, 500, 502, 503, 507), fc.boolean())
        .map(([status, wasOffline]) => problem(status, 'x', wasOffline)),
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 8 }), (outcomes) => {
        let one = outgoing();
        for (const each of outcomes) {
          if (!isWaiting(one)) break;
          one = onPageLoad(afterAttempt(markSending(one), each));
          // Nothing is called recorded that has no receipt.
          expect(one.state === 'recorded').toBe(one.receipt !== undefined);
        }
        const { key, text, body } = outgoing();
        expect(one).toMatchObject({ key, text, body });
      }),
    );
  });
});

describe('the queue', () => {
  it('sends the oldest of a situation first; what was refused holds nothing up', () => {
    const all = [
      outgoing({ key: 'c', composedAt: 3 }),
      outgoing({ key: 'a', composedAt: 1, state: 'refused' }),
      outgoing({ key: 'o', composedAt: 0, situation: 'OTH' }),
      outgoing({ key: 'b', composedAt: 2, state: 'uncertain' }),
      outgoing({ key: 'r', composedAt: 0, state: 'recorded' }),
    ];
    expect(nextOf(all, 'ALE')?.key).toBe('b');
    expect(nextOf([], 'ALE')).toBeUndefined();
    expect(inOrder(all).map(({ key }) => key)).toEqual(['o', 'r', 'a', 'b', 'c']);
  });

  it('waits longer after each attempt, but never more than half a minute', () => {
    expect([0, 1, 2, 3, 6, 50].map(pauseMs)).toEqual([1_000, 1_000, 2_000, 4_000, 30_000, 30_000]);
  });

  it('gives an edited entry a new key only when its content is another', () => {
    expect(keyFor(outgoing(), { headline: 'A' }, 'new')).toBe('k1');
    expect(keyFor(outgoing(), { headline: 'B' }, 'new')).toBe('new');
    expect(keyFor(undefined, { headline: 'A' }, 'new')).toBe('new');
  });
});

describe('a key', () => {
  it('is a UUID of version 7 that sorts by the time of its making', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (now, random) => {
          const key = uuid7(now, random);
          expect(key).toMatch(
            /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
          );
          expect(uuid7(now + 1, random) > key).toBe(true);
        },
      ),
    );
  });
});
