import { describe, expect, it } from '@jest/globals';
import { testBar as bar } from '../../testing/bar/test-bar.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { entryOf, SITUATION } from '../../testing/test-situation.js';
import { settled, until } from '../../testing/wait.js';

describe('the picker', () => {
  it('offers what the word at the caret may mean, the likeliest first, and takes it into the line', async () => {
    const { desk, type, press, text, field } = await bar();
    type('Shelling @fu');
    expect(desk.caret.offers.value).toMatchObject([
      { is: 'item', item: { id: 'pl-fua' } },
      { is: 'create', name: 'fu' },
    ]);
    expect(desk.caret.chosen.value).toBe(0);
    expect(press('Enter')).toBe(true);
    await settled();
    expect(text()).toMatch(/^Shelling @pl-fua ?$/);
    expect([field.hasFocus, field.value]).toEqual([true, text()]);
    expect(desk.caret.offers.value).toEqual([]);
  });

  it('offers nothing where nobody writes, and nothing once the word names one thing', async () => {
    const { desk, type } = await bar();
    type('Shelling @pl-fua');
    expect(desk.caret.offers.value).toEqual([]);
    type('Shelling @fu');
    desk.registersNow.isActive.value = false;
    expect(desk.caret.offers.value).toEqual([]);
  });

  it('is gone through by arrows, around its ends', async () => {
    const { desk, type, press } = await bar();
    type('x @fu');
    const chosen = (): number => desk.caret.chosen.value;
    press('ArrowDown');
    expect(chosen()).toBe(1);
    press('ArrowDown');
    expect(chosen()).toBe(0);
    press('ArrowUp');
    expect(chosen()).toBe(1);
  });

  it('is put away until another word is written', async () => {
    const { desk, type, press } = await bar();
    type('x @fu');
    expect(press('Escape')).toBe(true);
    expect([desk.caret.offers.value, desk.caret.chosen.value]).toEqual([[], -1]);
    type('x @fua');
    expect(desk.caret.offers.value).toEqual([]);
    type('x @fu ^so');
    expect(desk.caret.offers.value).toMatchObject([{ item: { id: 'src-sohr' } }, { name: 'so' }]);
  });

  it('never chooses by itself what is new', async () => {
    const { desk, type } = await bar();
    type('x @Zabadani');
    expect(desk.caret.offers.value).toEqual([{ is: 'create', name: 'Zabadani' }]);
    expect(desk.caret.chosen.value).toBe(-1);
    type('x @Z');
    expect(desk.caret.offers.value).toEqual([]);
    type('x #Zabadani');
    expect(desk.caret.offers.value).toEqual([]);
  });

  it('registers what is new under an id made of its name, never over another', async () => {
    const { desk, type, server, text } = await bar(({ method }) =>
      method === 'PUT' ? { body: {} } : undefined,
    );
    desk.settings.set({ operator: 'mk' });
    type('x ^Al Jazeera');
    type('x ^"Al Jazeera"');
    desk.caret.caret.value = 12;
    desk.caret.accept({ is: 'create', name: 'Al Jazeera' });
    expect(server.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(desk.creating.asked.value).toMatchObject({ sigil: '^', name: 'Al Jazeera' });
    expect(await desk.creating.register({ side: 'qatar' })).toBe(true);
    expect(desk.creating.asked.value).toBeUndefined();
    const put = server.asked.find(({ method }) => method === 'PUT');
    expect(put).toMatchObject({
      path: '/situations/ALE/sources/src-al-jazeera',
      body: { name: 'Al Jazeera', type: 'unknown', reliability: 'F', side: 'qatar' },
      headers: { 'if-none-match': '*', 'sitlog-operator': 'mk' },
    });
    expect(text()).toContain('^src-al-jazeera');
    expect(desk.announcer.notice.value).toBe(desk.words.t().entryBar.created('Al Jazeera'));
    expect(desk.understood.names.value.sources.map(({ id }) => id)).toContain('src-al-jazeera');
  });

  it('asks no longer about a name that the line has no longer', async () => {
    const { desk, type } = await bar();
    type('x @Zabadani');
    desk.caret.accept({ is: 'create', name: 'Zabadani' });
    expect(desk.caret.offers.value).toEqual([]);
    type('x @Zabadani again');
    expect(desk.creating.asked.value?.name).toBe('Zabadani');
    type('something else');
    expect(desk.creating.asked.value).toBeUndefined();
  });

  it.each([
    [412, (words: ReturnType<typeof wordsOf>) => words.entryBar.idTaken('pl-zabadani')],
    [403, (words: ReturnType<typeof wordsOf>) => words.entryBar.notCreated('It was refused.')],
  ])('says why what is new was not registered (%i)', async (status, said) => {
    const { desk, type, text } = await bar(({ method }) =>
      method === 'PUT' ? { status } : undefined,
    );
    type('x @Zabadani');
    desk.caret.accept({ is: 'create', name: 'Zabadani' });
    expect(await desk.creating.register({})).toBe(false);
    expect(desk.creating.asked.value?.name).toBe('Zabadani');
    expect(desk.announcer.notice.value).toBe(said(wordsOf(desk)));
    expect(text()).toBe('x @Zabadani');
  });
});

function wordsOf(desk: Awaited<ReturnType<typeof bar>>['desk']) {
  return desk.words.t();
}

describe('recording', () => {
  it('hands the line over and empties the bar', async () => {
    const { desk, type, press, text, posts, field } = await bar();
    type('Shelling #shelling @fua ^sohr');
    desk.caret.chosen.value = -1;
    press('Enter');
    await until(() => desk.outbox.recorded.value !== undefined);
    expect(text()).toBe('');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.body).toMatchObject({
      mode: 'statement',
      kind: 'hostilities.shelling',
      headline: 'Shelling',
      places: [{ placeId: 'pl-fua' }],
    });
    expect(desk.announcer.said.status.value).toBe(desk.words.t().entryBar.handedOver);
    expect(field.hasFocus).toBe(true);
  });

  it('records nothing without words', async () => {
    const { desk, type, posts, text } = await bar();
    type('  ');
    desk.barKeys.record();
    expect(desk.barForm.missing.value).toBe('words');
    type('#shelling');
    desk.barKeys.record();
    expect([desk.barForm.missing.value, text(), posts()]).toEqual(['words', '#shelling', []]);
  });

  it('wants a choice where a time has two senses, and takes it by Alt and a digit', async () => {
    const { desk, type, press, posts } = await bar();
    type('Shelling ~"at 5"');
    const [time] = desk.understood.understood.value.parts;
    expect(time).toMatchObject({ is: 'time' });
    expect(desk.submitting.submit()).toBe('choice');
    expect(press('2', { altKey: true, code: 'Digit9' })).toBe(true);
    expect(desk.understood.pick.value).toBeUndefined();
    press('2', { altKey: true, code: 'Digit2' });
    expect(desk.understood.pick.value).toBe(1);
    desk.barKeys.record();
    await until(() => posts().length === 1);
  });

  it('opens and closes the form by Ctrl and Enter, and writes with all other keys', async () => {
    const { desk, type, press } = await bar();
    type('Shelling');
    press('Enter', { ctrlKey: true });
    expect(desk.barForm.isFormOpen.value).toBe(true);
    press('Enter', { metaKey: true });
    expect(desk.barForm.isFormOpen.value).toBe(false);
    expect(press('Enter', { shiftKey: true })).toBe(false);
    expect(press('a')).toBe(false);
    expect(press('Enter', { isComposing: true })).toBe(false);
  });

  it('takes the time at which the first character was written, and that of the clock before', async () => {
    const { desk, type, clock } = await bar();
    const began = clock.edge.now();
    await clock.pass(1_000);
    expect(desk.understood.begunAt.value).toBe(began + 1_000);
    type('S');
    await clock.pass(60_000);
    type('Sh');
    expect(desk.understood.begunAt.value).toBe(began + 1_000);
    type('');
    expect(desk.draft.draft.value.begunAt).toBeUndefined();
  });

  it('waits with a line that may name what nobody here knows', async () => {
    const { desk, type, clock, posts } = await bar();
    await clock.pass(13_000);
    expect(desk.truth.truth.value.state).toBe('offline');
    expect(desk.registersNow.readiness.value).toBe('kept');
    type('Shelling @nowhere');
    desk.barKeys.record();
    await until(() => desk.outbox.outbox.value[0]?.state === 'needs_you');
    expect(desk.outbox.outbox.value[0]?.open).toEqual(['@nowhere']);
    expect(posts()).toEqual([]);
  });

  it('says in an entry that was written offline by which clock', async () => {
    const { desk, type, clock, posts } = await bar();
    await clock.pass(13_000);
    type('Shelling @fua');
    desk.barKeys.record();
    await until(() => posts().length === 1);
    expect(posts()[0]?.body).toMatchObject({
      time: { clientAt: { at: '2016-12-14T10:30:13+02:00' } },
    });
  });

  it('retracts what was just recorded by an event of its own', async () => {
    const { desk, type, posts } = await bar();
    type('Shelling');
    desk.barKeys.record();
    await until(() => desk.outbox.recorded.value !== undefined);
    desk.submitting.retract(desk.outbox.recorded.value!.one);
    await until(() => posts().length === 2);
    expect(posts()[1]).toMatchObject({
      path: '/situations/ALE/entries/ALE-004/retraction',
      body: { reason: 'error' },
    });
  });

  it('takes back the text of a refused entry, unless something else is being written', async () => {
    const { desk, type, text, server } = await bar();
    const served = servedWith();
    server.answers((asked) => (asked.method === 'POST' ? { status: 422 } : served(asked)));
    type('A note');
    desk.barKeys.record();
    await until(() => desk.outbox.outbox.value[0]?.state === 'refused');
    const refused = desk.outbox.outbox.value[0]!;
    type('Something else');
    expect(desk.submitting.editAgain(refused)).toBe(false);
    expect(desk.announcer.notice.value).toBe(desk.words.t().entryBar.barInUse);
    type('');
    expect(desk.submitting.editAgain(refused)).toBe(true);
    expect([text(), desk.draft.draft.value.editing]).toEqual(['A note', refused.key]);
    type('A note again');
    desk.barKeys.record();
    await until(() => desk.outbox.outbox.value.every(({ text: of }) => of === 'A note again'));
  });

  it('begins another entry like the one that is open', async () => {
    const answer = { situation: 'ALE', entry: entryOf('ALE-001') };
    const { desk, text, type } = await bar(({ path }) =>
      path.startsWith('/situations/ALE/entries/ALE-001') ? { body: answer } : undefined,
    );
    desk.submitting.beginAlike();
    expect(desk.announcer.notice.value).toBe(desk.words.t().entryBar.nothingOpen);
    const leave = desk.entry.entryAsked.state.subscribe(() => undefined);
    desk.location.peek('ALE-001');
    await until(() => desk.entry.openEntry.value !== undefined);
    type('busy');
    desk.submitting.beginAlike();
    expect([text(), desk.announcer.notice.value]).toEqual([
      'busy',
      desk.words.t().entryBar.barInUse,
    ]);
    type('');
    desk.submitting.beginAlike();
    expect(text()).toBe(' #hostilities.shelling ^src-sohr:reported @pl-fua:occurred_at +agr-1 ');
    leave();
  });
});

describe('the draft', () => {
  it('is back on the next page of the tab, also in another language', async () => {
    const { desk, type, edges } = await bar();
    type('Shelling');
    await until(async () => (await desk.store.getAll('drafts')).length === 1);
    const next = await testDesk({ database: edges.database });
    await until(() => next.desk.draft.draft.value.text === 'Shelling');
  });

  it('leaves the device with the line that is emptied', async () => {
    const { desk, type } = await bar();
    type('Shelling');
    await until(async () => (await desk.store.getAll('drafts')).length === 1);
    type('');
    await until(async () => (await desk.store.getAll('drafts')).length === 0);
  });

  it('shows beside what cannot be read, and loses nothing of it', async () => {
    const { desk, edges } = await bar();
    const bad = { table: 'drafts', key: 'line:ALE/shared', value: { text: 7 } } as const;
    await desk.store.transact([bad]);
    const next = await testDesk({ database: edges.database });
    await until(() => next.desk.unreadable.unreadable.value.length === 1);
    expect(next.desk.draft.draft.value.text).toBe('');
    expect(await next.desk.store.getAll('drafts')).toHaveLength(1);
  });

  it('belongs to its situation', async () => {
    const { desk, type, text } = await bar();
    type('Shelling');
    await until(async () => (await desk.store.getAll('drafts')).length === 1);
    desk.location.go({ code: 'HAM' });
    expect(text()).toBe('');
    desk.location.go({ code: 'ALE' });
    await until(() => text() === 'Shelling');
  });
});

describe('the registers of the bar', () => {
  it('are those of now, also while the screen shows the past', async () => {
    const then = { ...SITUATION, places: [] };
    const { desk, server } = await bar();
    const served = servedWith();
    server.answers((asked) => (asked.path.includes('knownAt') ? { body: then } : served(asked)));
    const leave = desk.registersNow.registersNow.subscribe(() => undefined);
    desk.location.go({ moments: { knownAt: 'rev:1' } });
    await until(() => desk.situation.situation.value?.places.length === 0);
    await until(() => desk.registersNow.registersNow.value?.places.length === 1);
    expect(desk.registersNow.readiness.value).toBe('fresh');
    leave();
  });

  it('are missing where nobody here knows any', async () => {
    const { desk } = await testDesk({ answer: () => undefined });
    expect(desk.registersNow.readiness.value).toBe('missing');
    desk.draft.write({ text: 'Shelling @fua' });
    desk.registersNow.isActive.value = true;
    expect(desk.caret.offers.value).toEqual([]);
    desk.submitting.submit();
    expect(desk.outbox.outbox.value[0]).toMatchObject({ state: 'unread' });
  });
});

describe('keys', () => {
  it('that the bar takes are not heard by the screen, all others are', async () => {
    const { type, press } = await bar();
    let isHeard = true;
    const held = { stopPropagation: () => (isHeard = false) };
    type('x @fu');
    expect(press('a', held) || !isHeard).toBe(false);
    press('ArrowDown', held);
    expect(isHeard).toBe(false);
  });

  it('held with Shift or Ctrl are not those of the picker', async () => {
    const { desk, type, press, text } = await bar();
    type('x @fu');
    expect(press('Enter', { shiftKey: true })).toBe(false);
    expect(press('Tab', { shiftKey: true })).toBe(false);
    press('Enter', { ctrlKey: true });
    expect([text(), desk.barForm.isFormOpen.value]).toEqual(['x @fu', true]);
  });

  it('take what is chosen by Tab, and go on from field to field where nothing is', async () => {
    const { type, press, text } = await bar();
    type('x @Zabadani');
    expect(press('Tab')).toBe(false);
    type('x @fu');
    expect(press('Tab')).toBe(true);
    expect(text()).toMatch(/^x @pl-fua ?$/);
    expect(press('Tab')).toBe(false);
  });

  it('record a line beside an offer that nobody has chosen', async () => {
    const { type, press, posts } = await bar();
    type('Shelling @Zabadani');
    press('Enter');
    await until(() => posts().length === 1);
  });

  it('choose a sense of a time where that has several, by either row of digits', async () => {
    const { desk, type, press, field } = await bar();
    const pressed = (code: string, altKey = true) => press(code.at(-1) ?? '', { altKey, code });
    type('Shelling ~"at 5"');
    expect([pressed('Digit2', false), pressed('KeyB')]).toEqual([false, false]);
    field.hasFocus = false;
    expect(pressed('Numpad2')).toBe(true);
    expect([desk.understood.pick.value, field.hasFocus]).toEqual([1, true]);
    type('Shelling ~1000');
    expect(pressed('Digit1')).toBe(false);
    type('Shelling');
    expect(pressed('Digit1')).toBe(false);
  });

  it('close the form with what is recorded', async () => {
    const { desk, type, press, posts } = await bar();
    type('Shelling');
    press('Enter', { ctrlKey: true });
    desk.barKeys.record();
    await until(() => posts().length === 1);
    expect(desk.barForm.isFormOpen.value).toBe(false);
  });

  it('ask for no name where there is nothing to record', async () => {
    const { desk, type } = await bar(undefined, {
      deviceStorage: new Map([['sitlog.settings', '{"operator":""}']]),
    });
    type('  ');
    desk.barKeys.record();
    expect([desk.barForm.missing.value, desk.naming.isAsking.value]).toEqual(['words', false]);
  });

  it('go on in the line where no name is given', async () => {
    const { desk, type, field, text } = await bar(undefined, {
      deviceStorage: new Map([['sitlog.settings', '{"operator":""}']]),
    });
    type('Shelling');
    field.hasFocus = false;
    desk.barKeys.record();
    desk.naming.leave();
    await until(() => field.hasFocus);
    expect(text()).toBe('Shelling');
  });
});

describe('the names of now', () => {
  it('are asked for by who writes while the screen shows the past, and by nobody else', async () => {
    const { desk, server } = await bar();
    desk.registersNow.isActive.value = false;
    const leave = desk.registersNow.registersNow.subscribe(() => undefined);
    const asked = () => server.asked.filter(({ path }) => path === '/situations/ALE').length;
    const before = asked();
    desk.location.go({ moments: { knownAt: 'rev:1' } });
    await settled();
    expect(asked()).toBe(before);
    desk.registersNow.isActive.value = true;
    await settled();
    expect(asked()).toBe(before + 1);
    desk.location.go({ moments: {} });
    await settled();
    const now = asked();
    desk.registersNow.isActive.value = false;
    desk.registersNow.isActive.value = true;
    await settled();
    expect(asked()).toBe(now);
    leave();
  });
});
