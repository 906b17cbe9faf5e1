import { describe, expect, it } from '@jest/globals';
import { type EntryResponse } from '@sitlog/api-types';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, entryOf } from '../../testing/test-situation.js';
import { until } from '../../testing/wait.js';
import { formDraftsOf } from './form-draft.js';

const answerAt = (revision: number): EntryResponse =>
  ({
    ...boardOf(9),
    entry: entryOf('ALE-001', revision),
    relatedFrom: [],
    history: [],
  }) as unknown as EntryResponse;

async function forms(options: Parameters<typeof testDesk>[0] = {}) {
  const world = await testDesk(options);
  return {
    ...world,
    ...formDraftsOf(world.desk),
    kept: async () => (await world.desk.store.getAll('drafts')).map(({ value }) => value),
  };
}

describe('the form of an action', () => {
  it('begins as the entry stands, with the first choice of each list', async () => {
    const { draftOf } = await forms();
    const draft = await draftOf('correct', answerAt(4));
    expect(draft.base.revision).toBe(4);
    expect(draft.fields).toMatchObject({ headline: 'Shelling of Fuah', reason: '' });
    expect(draft.fields['class']).not.toBe('');
    const relate = await draftOf('relate', answerAt(4));
    expect(relate.fields).toMatchObject({ type: 'corroborates', target: '', note: '' });
  });

  it('keeps on the device what was changed alone, and the revision on which it was', async () => {
    const { draftOf, keepDraft, kept } = await forms();
    const answer = answerAt(4);
    const draft = await draftOf('correct', answer);
    const written = { ...draft, fields: { ...draft.fields, headline: 'Shelling of Kafraya' } };
    keepDraft('correct', answer, written);
    await until(async () => (await kept()).length === 1);
    expect(await kept()).toEqual([
      { key: draft.key, revision: 4, changed: { headline: 'Shelling of Kafraya' } },
    ]);
    keepDraft('correct', answer, draft);
    await until(async () => (await kept()).length === 0);
  });

  it('is back after a crash, on the fields of the revision on which it was begun', async () => {
    const first = await forms();
    const draft = await first.draftOf('correct', answerAt(4));
    const fields = { ...draft.fields, label: 'at dawn' };
    first.keepDraft('correct', answerAt(4), { ...draft, fields });
    await until(async () => (await first.kept()).length === 1);
    const then = { ...answerAt(4), entry: { ...entryOf('ALE-001', 4), headline: 'Shelling' } };
    const next = await forms({
      database: first.edges.database,
      answer: servedWith(({ path }) =>
        path === '/situations/ALE/entries/ALE-001?knownAt=rev%3A4' ? { body: then } : undefined,
      ),
    });
    const back = await next.draftOf('correct', answerAt(6));
    expect(back).toMatchObject({ key: draft.key, base: { revision: 4 } });
    expect(back.fields).toMatchObject({ label: 'at dawn', headline: 'Shelling' });
    const asked = next.server.asked.length;
    const same = await next.draftOf('correct', answerAt(4));
    expect(same.base.fields).toMatchObject({ headline: 'Shelling of Fuah' });
    expect(next.server.asked).toHaveLength(asked);
    expect((await next.draftOf('relate', answerAt(4))).fields['label']).toBeUndefined();
    const away = await forms({ database: first.edges.database, answer: () => undefined });
    expect((await away.draftOf('correct', answerAt(6))).fields).toMatchObject({
      label: 'at dawn',
      headline: 'Shelling of Fuah',
    });
  });

  it('begins anew where what is kept is none', async () => {
    const { desk, draftOf } = await forms();
    await desk.store.transact([
      { table: 'drafts', key: 'form:ALE-001.correct', value: { key: 7 } },
    ]);
    expect((await draftOf('correct', answerAt(4))).fields['headline']).toBe('Shelling of Fuah');
  });

  it('is off the device once it is closed, and its text in the page still', async () => {
    const { draftOf, keepDraft, putAside, dropDraft, kept } = await forms();
    const answer = answerAt(4);
    const draft = await draftOf('retract', answer);
    const written = { ...draft, fields: { ...draft.fields, note: 'a double' } };
    keepDraft('retract', answer, written);
    await until(async () => (await kept()).length === 1);
    putAside('retract', answer, written);
    await until(async () => (await kept()).length === 0);
    expect(await draftOf('retract', answer)).toBe(written);
    dropDraft('retract', answer);
    expect((await draftOf('retract', answer)).fields['note']).toBe('');
    putAside('retract', answer, draft);
    expect((await draftOf('retract', answer)).key).not.toBe(draft.key);
  });
});
