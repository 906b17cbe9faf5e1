import { describe, expect, it } from '@jest/globals';
import { type EntryResponse } from '@sitlog/api-types';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { boardOf, entryOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { openFormsOf } from './open-form.js';
import { sendAction } from './send-action.js';

const answerAt = (revision: number): EntryResponse =>
  ({ ...boardOf(9), entry: entryOf('ALE-001', revision) }) as unknown as EntryResponse;

/** Sends what stands in the form of a retraction that was begun at revision 4; the server answers in turn. */
async function retraction(...answers: readonly Answer[]) {
  const waiting = [...answers];
  const world = await testDesk({
    answer: servedWith(({ method, path }) => {
      if (method === 'POST') return waiting.shift();
      return path === '/situations/ALE/entries/ALE-001' ? { body: answerAt(6) } : undefined;
    }),
  });
  const pending: string[] = [];
  const watch = { isOpen: true };
  const base = { revision: 4, fields: {} };
  const draft = { fields: { why: 'error', note: '' }, base, key: 'k1' };
  const sent = sendAction(
    world.desk,
    { action: 'retract', answer: answerAt(5), draft },
    { isOpen: () => watch.isOpen, onPending: (how) => pending.push(how) },
  );
  await settled();
  const posts = () => world.server.asked.filter(({ method }) => method === 'POST');
  return { ...world, sent, pending, watch, posts };
}

describe('an action on an entry', () => {
  it('is sent under the key of its form, against the entry as it stood when that was begun', async () => {
    const { sent, posts } = await retraction({ body: { revision: 7 } });
    expect(await sent).toEqual({ receipt: { revision: 7 } });
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/entries/ALE-001/retraction',
        body: { reason: 'error' },
        headers: { 'idempotency-key': 'k1', 'if-match': '"ALE-001@4"' },
      },
    ]);
  });

  it('says why it was refused', async () => {
    const { sent } = await retraction({ status: 422, detail: 'No such reason.' });
    expect(await sent).toMatchObject({
      state: 'refused',
      problem: { document: { detail: 'No such reason.' } },
    });
  });

  it('shows what somebody else has recorded meanwhile', async () => {
    const { sent } = await retraction({ status: 412 });
    expect(await sent).toMatchObject({ state: 'conflict', theirs: { entry: { revision: 6 } } });
  });

  it('is sent again while its form is open, and says so', async () => {
    const { sent, clock, pending, posts } = await retraction(
      { status: 500 },
      { body: { revision: 7 } },
    );
    expect(pending).toEqual(['uncertain']);
    await clock.pass(1_000);
    expect(await sent).toEqual({ receipt: { revision: 7 } });
    expect(posts()).toHaveLength(2);
  });

  it('is given up with its form', async () => {
    const { sent, clock, watch, posts } = await retraction({ status: 503 }, { status: 503 });
    watch.isOpen = false;
    await clock.pass(1_000);
    expect(await sent).toMatchObject({ state: 'refused' });
    expect(posts()).toHaveLength(2);
  });
});

describe('the form on an entry', () => {
  it('is open alone, and closed', async () => {
    const { desk } = await testDesk();
    const { form, openForm, closeForm } = openFormsOf(desk);
    openForm({ entryNo: 'ALE-001', action: 'retract' });
    openForm({ entryNo: 'ALE-002', action: 'correct', preset: { label: 'at dawn' } });
    expect(form.value).toEqual({
      entryNo: 'ALE-002',
      action: 'correct',
      preset: { label: 'at dawn' },
    });
    closeForm();
    expect(form.value).toBeUndefined();
  });

  it('waits until what is read of the entry is as new as what was recorded here', async () => {
    const { desk } = await testDesk();
    const { isOutdated, wasRecorded } = openFormsOf(desk);
    expect(isOutdated('ALE-001', 4)).toBe(false);
    wasRecorded('ALE-001', 5);
    expect([isOutdated('ALE-001', 4), isOutdated('ALE-001', 5)]).toEqual([true, false]);
    expect(isOutdated('ALE-002', 4)).toBe(false);
  });
});
