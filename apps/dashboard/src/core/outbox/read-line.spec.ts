import { describe, expect, it } from '@jest/globals';
import { SITUATION } from '../../testing/test-situation.js';
import { VOCABULARY } from '../../testing/test-vocabulary.js';
import { en } from '../i18n/en/index.js';
import { situationWords } from '../situation-words.js';
import { type Line, type Outgoing } from './outbox-rules.js';
import { readLine } from './read-line.js';

const BY = { situation: SITUATION, vocabulary: situationWords(VOCABULARY).offered, words: en };
const BEGUN = Date.parse('2016-12-14T08:30:20Z');
const COMPOSED = Date.parse('2016-12-14T08:31:00Z');

function read(text: string, line: Partial<Line> = {}, situation: Partial<typeof SITUATION> = {}) {
  const unread: Outgoing = {
    ...{ key: 'k1', situation: 'ALE', path: '/situations/ALE/entries', body: undefined },
    ...{ operator: 'Huda', composedAt: COMPOSED, text, state: 'unread', attempts: 0 },
    line: { begunAt: BEGUN, isClockKnown: true, ...line },
  };
  return readLine(unread, { ...BY, situation: { ...SITUATION, ...situation } });
}

/** When the entry that a line becomes says that it happened. */
const occurred = (...asked: Parameters<typeof read>): unknown =>
  (read(...asked).body as { time: { occurred: unknown } }).time.occurred;

describe('a line that was written while nobody here knew the names', () => {
  it('is on its way once all of it is known, as of when it was begun, with the device’s own time', () => {
    const one = read('Shelling #shelling @fua ^sohr');
    expect(one).toMatchObject({ key: 'k1', state: 'queued', operator: 'Huda' });
    expect([one.line, one.open]).toEqual([undefined, undefined]);
    expect(one.body).toMatchObject({
      kind: 'hostilities.shelling',
      places: [{ placeId: 'pl-fua' }],
      time: {
        occurred: { from: '2016-12-14T10:30:00+02:00', precision: 'minute', basis: 'inferred' },
        clientAt: { at: '2016-12-14T10:31:00+02:00' },
      },
    });
  });

  it('needs the operator for each name that is not known, and keeps the line', () => {
    const one = read('Shelling @nowhere of ^nobody');
    expect(one).toMatchObject({ state: 'needs_you', open: ['@nowhere', '^nobody'] });
    expect([one.body, one.line]).toEqual([undefined, { begunAt: BEGUN, isClockKnown: true }]);
  });

  it('is read in the zone that the screen showed, else in that of the situation', () => {
    expect(occurred('Shelling ~0910')).toMatchObject({ from: '2016-12-14T09:10:00+02:00' });
    expect(occurred('Shelling ~0910', { zone: 'UTC' })).toMatchObject({
      from: '2016-12-13T09:10:00+00:00',
    });
  });

  it('needs the operator where a time can mean two, save where one was chosen for these words', () => {
    const twice = read('Shelling ~"at 6"');
    expect(twice).toMatchObject({ state: 'needs_you', open: ['at 6'] });
    expect(read('Shelling ~"at 6"', { pick: { phrase: 'at 6', index: 0 } }).state).toBe('queued');
    expect(read('Shelling ~"at 6"', { pick: { phrase: 'at 7', index: 0 } }).state).toBe(
      'needs_you',
    );
  });

  it('needs the operator in an exercise whose clock was not known, and nowhere else', () => {
    const unknown = { isClockKnown: false };
    expect(read('Shelling', unknown).state).toBe('queued');
    expect(read('Shelling', {}, { mode: 'exercise' }).state).toBe('queued');
    expect(read('Shelling', unknown, { mode: 'exercise' })).toMatchObject({
      state: 'needs_you',
      open: [en.entryBar.clockOfExercise],
    });
  });

  it('needs the operator where only chips were written', () => {
    expect(read('#shelling @fua')).toMatchObject({
      state: 'needs_you',
      open: [en.entryBar.needs.words],
    });
  });

  it.each([
    ['Shelling #shelling >!017', 'Shelling'],
    ['Said otherwise >!017', en.entryBar.wholeAccount],
  ])('contradicts another by its kind, or as a whole: %s', (text, aspect) => {
    expect(read(text).body).toMatchObject({
      relations: [{ type: 'contradicts', target: 'ALE-017', aspect }],
    });
  });

  it('that was read before stays as it is', () => {
    const { line: _, ...queued } = read('Shelling');
    expect(readLine({ ...queued, text: '@nowhere' }, BY)).toEqual({ ...queued, text: '@nowhere' });
  });
});
