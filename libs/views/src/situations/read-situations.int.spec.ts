import { expect, test } from '@jest/globals';
import { type Command, instantOf, type SituationEvent } from '@sitlog/situation';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { withCommand } from '../../../../test/oracle/histories/histories.js';
import { withViews } from '../../test/answers.js';
import {
  clocksRecorded,
  findSituation,
  listSituations,
  momentAt,
  momentUpTo,
  recordedAt,
  recordedBetween,
  registeredBetween,
  registersAt,
  strictestMarking,
} from '../index.js';

/** The revision of the first command after the opening. */
const FIRST = OPENING.length;
const START = instantOf(at(8));
const HOUR = 3_600_000_000;

const graded: Command = {
  ...{ kind: 'register-item', register: 'source', id: 'src-un' },
  item: { name: 'src-un', type: 'party', reliability: 'A' },
};
const record = recordOf([
  saying({ hour: 8, demand: {} }),
  graded,
  { kind: 'close-situation', reason: 'over' },
  { kind: 'reopen-situation', reason: 'not over' },
  saying({ hour: 12, from: 'src-blue', demand: {} }),
]);

/** The record of another situation under another code. */
function opened(
  code: string,
  mode: 'actual' | 'exercise',
  hour: number,
): readonly SituationEvent[] {
  const [first, ...rest] = recordOf([saying({ hour: 8, demand: {} })], hour);
  if (first?.name !== 'SituationOpened') throw new Error('not opened');
  return [{ ...first, data: { ...first.data, code, mode } }, ...rest];
}

function then(events: readonly SituationEvent[], data: object, name: string): SituationEvent {
  const { recordedAt } = events.at(-1)!;
  const revision = events.length;
  return {
    ...{ name, data, eventId: 'e', revision, recordedAt: recordedAt + 1, author: 'anna' },
  } as unknown as SituationEvent;
}

test('situations are listed by their codes, and found with what they have registered', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    await log('s2', opened('ALE', 'actual', 8));
    const codes = (after: string, limit = 9): readonly unknown[] =>
      listSituations(db, { after, limit }).map(({ id, core }) => [id, core.opened?.code]);
    expect(codes('')).toEqual([
      ['s2', 'ALE'],
      ['s1', 'TLK'],
    ]);
    expect(codes('', 1)).toEqual([['s2', 'ALE']]);
    expect(codes('ALE')).toEqual([['s1', 'TLK']]);
    expect(codes('TLK')).toEqual([]);
    const { registers } = findSituation(db, 's1')!.core;
    expect([...registers.source.keys()]).toEqual(['src-blue', 'src-red', 'src-un']);
    expect(registers.source.get('src-un')?.reliability).toBe('A');
    expect([...registers.actor.keys()]).toEqual(['act-blue', 'act-red']);
    expect([...registers.subject.keys()]).toEqual(['dem-1', 'dem-2', 'evac-1']);
    expect(findSituation(db, 's3')).toBeUndefined();
  });
});

test('a moment is found by an instant, by a place in the log and by its revision', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    await log('s2', opened('ALE', 'actual', 8));
    const revisionAt = (instant: number): number | undefined =>
      momentAt(db, 's1', instant)?.revision;
    expect(revisionAt(START - 1)).toBe(FIRST - 1);
    expect(revisionAt(START)).toBe(FIRST);
    expect(revisionAt(START + HOUR - 1)).toBe(FIRST);
    expect(revisionAt(START + 99 * HOUR)).toBe(record.length - 1);
    expect(revisionAt(START - HOUR)).toBeUndefined();

    const before = BigInt(record.length);
    expect(momentUpTo(db, 's1', 3n)).toMatchObject({ revision: 2, position: 3n });
    expect(momentUpTo(db, 's1', before + 5n)?.revision).toBe(record.length - 1);
    expect(momentUpTo(db, 's2', before)).toBeUndefined();
    expect(momentUpTo(db, 's2', before + 1n)?.revision).toBe(0);

    expect(recordedAt(db, 's1', FIRST)).toEqual({
      ...{ revision: FIRST, recordedAt: START, position: BigInt(FIRST + 1) },
      ...{ type: 'talks.demand_made', entryNo: 'TLK-001' },
    });
    expect(() => recordedAt(db, 's1', 99)).toThrow('nothing at revision 99');
    const types = recordedBetween(db, 's1', { after: FIRST, upTo: FIRST + 3 });
    expect(types.map(({ type, entryNo }) => [type, entryNo])).toEqual([
      ['source.registered', undefined],
      ['situation.closed', undefined],
      ['situation.reopened', undefined],
    ]);
  });
});

test('registers are read as they were known, with each change of them', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const known = (revision: number) => registersAt(db, 's1', revision);
    const reliability = (revision: number) =>
      known(revision).registers.source.get('src-un')?.reliability;
    expect([reliability(3), reliability(FIRST), reliability(FIRST + 1)]).toEqual([
      undefined,
      'C',
      'A',
    ]);
    const closed = [FIRST + 1, FIRST + 2, FIRST + 3].map((revision) => known(revision).closed);
    expect(closed).toEqual([false, true, false]);
    expect([known(0).opposing, known(1).opposing]).toEqual([[], [['red', 'blue']]]);
    const changes = (registers: readonly string[], after: number) =>
      registeredBetween(db, 's1', registers, { after, upTo: FIRST + 1 });
    expect(changes(['source'], 2)).toEqual([
      { register: 'source', id: 'src-blue', revision: 3, isFirst: true },
      { register: 'source', id: 'src-un', revision: 4, isFirst: true },
      { register: 'source', id: 'src-un', revision: FIRST + 1, isFirst: false },
    ]);
    expect(changes(['actor', 'sides'], 0).map(({ id }) => id)).toEqual([
      'sides',
      'act-red',
      'act-blue',
    ]);
    expect(changes(['source'], FIRST + 1)).toEqual([]);
  });
});

test('the clocks are told by the newest moment of what is no exercise, and by the acceptance that reaches furthest', async () => {
  await withViews(async ({ db, log }) => {
    expect(clocksRecorded(db)).toEqual({});
    const accepted = (events: readonly SituationEvent[], hour: number) => [
      ...events,
      then(events, { reason: `until ${hour}`, clock: at(8), through: at(hour) }, 'ClockAccepted'),
    ];
    await log('s1', accepted(record, 20));
    expect(clocksRecorded(db)).not.toHaveProperty('newest');
    const later = accepted(opened('ALE', 'actual', 10), 30);
    await log('s2', later);
    await log('s3', accepted(opened('BRA', 'actual', 9), 25));
    const { newest, acceptance } = clocksRecorded(db);
    expect(newest).toEqual({ code: 'ALE', at: later.at(-1)!.recordedAt });
    expect(acceptance?.through).toBe(instantOf(at(30)));
  });
});

test('a correction of the script moves what was recorded from there on, in the same order', async () => {
  await withViews(async ({ db, log }) => {
    const data = { reason: 'gone too far', from: FIRST + 1, resumeAt: '2016-12-14T08:30:00Z' };
    await log('s1', [...record, then(record, data, 'ScriptCorrected')]);
    const resumed = START + HOUR / 2;
    const moments = recordedBetween(db, 's1', { after: FIRST - 1, upTo: FIRST + 4 });
    expect(moments.map(({ recordedAt }) => recordedAt)).toEqual([
      START,
      ...[0, 1, 2, 3].map((after) => resumed + after),
    ]);
  });
});

test('the strictest marking is that of all entries as they are marked now, also of one that is struck', async () => {
  await withViews(async ({ db, log }) => {
    const mark = (entryNo: string, tlp: 'TLP:RED' | 'TLP:GREEN'): Command => ({
      ...{ kind: 'mark-entry', entryNo, tlp, reason: 'asked' },
    });
    expect(strictestMarking(db, 's1')).toBeUndefined();
    await log('s1', record);
    expect(strictestMarking(db, 's1')).toBe('TLP:AMBER');
    const red = withCommand(record, mark('TLK-001', 'TLP:RED'));
    const struck = withCommand(red, { kind: 'retract-entry', entryNo: 'TLK-001', reason: 'error' });
    await log('s1', struck);
    expect(strictestMarking(db, 's1')).toBe('TLP:RED');
    const green = withCommand(red, mark('TLK-001', 'TLP:GREEN'));
    await log('s2', green);
    expect(strictestMarking(db, 's2')).toBe('TLP:AMBER');
    await log('s2', withCommand(green, mark('TLK-002', 'TLP:GREEN')));
    expect(strictestMarking(db, 's2')).toBe('TLP:GREEN');
  });
});
