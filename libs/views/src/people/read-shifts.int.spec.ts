import { expect, test } from '@jest/globals';
import { type Command, instantOf, type SituationEvent } from '@sitlog/situation';
import { withCommand } from '../../../../test/oracle/histories/histories.js';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { withViews } from '../../test/answers.js';
import { readShifts } from '../index.js';

const FIRST = OPENING.length;

const begin: Command = { kind: 'begin-shift' };

/** The record and one command more, of somebody at an hour. */
function doing(
  record: readonly SituationEvent[],
  [hour, author, command]: readonly [hour: number, author: string, command: Command],
): readonly SituationEvent[] {
  const all = withCommand(record, command, author);
  if (all.length === record.length) throw new Error(`The record refuses ${author}`);
  return [...record, { ...all.at(-1)!, recordedAt: instantOf(at(hour)) }];
}

/** Layla comes at nine and goes at noon, Omar stays from ten on, Layla comes again at fourteen. */
const record = (
  [
    [9, 'Layla', { ...begin, duty: 'Watch officer' }],
    [10, 'Omar', begin],
    [12, 'Omar', { kind: 'end-shift', person: 'layla', reason: 'Called away' }],
    [13, 'Omar', saying({ hour: 13, demand: {} })],
    [14, 'Layla', begin],
  ] as const
).reduce(doing, recordOf([]));

test('who is on shift is known with the position, the moment and the revision, who came first before the others', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    expect(
      readShifts(db, 's1', { validAt: instantOf(at(11)), knownRevision: record.length }),
    ).toEqual([
      {
        ...{ person: 'Layla', authenticated: false, duty: 'Watch officer' },
        ...{ since: instantOf(at(9)), revision: FIRST },
      },
      {
        ...{ person: 'Omar', authenticated: false },
        ...{ since: instantOf(at(10)), revision: FIRST + 1 },
      },
    ]);
  });
});

test('a shift stands from the moment at which it began, and no longer at the one at which it ended', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const people = (validAt: number, knownRevision = record.length) =>
      readShifts(db, 's1', { validAt, knownRevision }).map(({ person }) => person);
    expect(people(instantOf(at(9)) - 1)).toEqual([]);
    expect(people(instantOf(at(9)))).toEqual(['Layla']);
    expect(people(instantOf(at(12)) - 1)).toEqual(['Layla', 'Omar']);
    expect(people(instantOf(at(12)))).toEqual(['Omar']);
    expect(people(instantOf(at(14)))).toEqual(['Omar', 'Layla']);
  });
});

test('a shift of which the end was not known yet still stood, one that began later did not', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const people = (knownRevision: number) =>
      readShifts(db, 's1', { validAt: instantOf(at(20)), knownRevision }).map(
        ({ person }) => person,
      );
    expect(people(FIRST - 1)).toEqual([]);
    expect(people(FIRST)).toEqual(['Layla']);
    expect(people(FIRST + 1)).toEqual(['Layla', 'Omar']);
    expect(people(FIRST + 2)).toEqual(['Omar']);
    expect(people(FIRST + 4)).toEqual(['Omar', 'Layla']);
  });
});

test('the end of a shift ends no other: not one of another situation, nor one that ended before', async () => {
  await withViews(async ({ db, log }) => {
    const twice = doing(record, [16, 'Layla', { kind: 'end-shift' }]);
    await log('s1', twice);
    await log('s2', record.slice(0, FIRST + 2));
    const people = (situation: string, hour: number) =>
      readShifts(db, situation, { validAt: instantOf(at(hour)), knownRevision: 99 }).map(
        ({ person }) => person,
      );
    expect(people('s2', 20)).toEqual(['Layla', 'Omar']);
    expect(people('s1', 13)).toEqual(['Omar']);
    expect(people('s1', 15)).toEqual(['Omar', 'Layla']);
    expect(people('s1', 16)).toEqual(['Omar']);
    expect(people('s3', 13)).toEqual([]);
  });
});
