import { describe, expect, it } from '@jest/globals';
import {
  decider,
  moment,
  noon,
  opened,
  type Past,
  recorded,
  stateAfter,
} from '../../test/given.js';
import { KnownAxis } from '../clock/known-axis.js';
import { type Decision } from '../commands/decision.js';

const RESUME = moment('2016-12-14T09:00:00Z');
const [exercise, actual] = (['exercise', 'actual'] as const).map((mode): Past => {
  const fact = opened();
  return { ...fact, data: { ...fact.data, mode } } as Past;
}) as [Past, Past];

function correcting(past: readonly Past[], beyondFrom?: number, author = 'Ada'): Decision {
  const command = { kind: 'correct-script', resumeAt: RESUME, reason: 'mistyped' } as const;
  const request = { command, author, recordedAt: RESUME + 1 };
  return decider.decide(
    beyondFrom === undefined ? request : { ...request, beyondFrom },
    stateAfter(...past),
  );
}

describe('the correction of a script', () => {
  it('stores from which revision on the moments are void, and where they are put', () => {
    expect(correcting([exercise], 1)).toEqual({
      kind: 'accepted',
      fact: {
        name: 'ScriptCorrected',
        data: { reason: 'mistyped', from: 1, resumeAt: '2016-12-14T09:00:00.000000Z' },
      },
    });
  });

  it.each([
    ['an actual situation', 'not-an-exercise', () => correcting([actual], 1)],
    ['somebody without a name', 'operator-unnamed', () => correcting([exercise], 1, 'operator')],
    ['a script that has not gone so far', 'script-in-order', () => correcting([exercise])],
    ['no situation', 'unknown-situation', () => correcting([], 1)],
  ])('is refused to %s', (_, code, decided) => {
    expect(decided()).toMatchObject({ kind: 'refused', refusals: [{ code }] });
  });

  it('tells why it is refused, and where to go on', () => {
    const refusals = [correcting([actual], 1), correcting([exercise], 1, 'operator')];
    expect([...refusals, correcting([exercise])]).toMatchObject([
      { refusals: [{ message: 'Only an exercise has a script that can be put right.' }] },
      { refusals: [{ message: 'Name the person who puts the script right.' }] },
      {
        refusals: [
          {
            message:
              'The script has not gone beyond that moment: go on from there with recordedAt.',
            pointer: '/resumeAt',
          },
        ],
      },
    ]);
  });

  it('is known to the record by its revision', () => {
    const data = { reason: 'x', from: 0, resumeAt: '2016-12-14T09:00:00.000000Z' };
    expect(stateAfter(exercise, { name: 'ScriptCorrected', data }).core.script).toBe(1);
  });
});

describe('the clock of an exercise', () => {
  const advancing = (past: readonly Past[], author = 'Ada'): Decision =>
    decider.decide(
      {
        command: { kind: 'advance-script', to: RESUME, reason: 'inject' },
        author,
        recordedAt: RESUME,
      },
      stateAfter(...past),
    );

  it('goes on to a moment, which is stored with the reason', () => {
    expect(advancing([exercise])).toEqual({
      kind: 'accepted',
      fact: {
        name: 'ScriptAdvanced',
        data: { reason: 'inject', to: '2016-12-14T09:00:00.000000Z' },
      },
    });
  });

  it.each([
    ['in an actual situation', 'not-an-exercise', () => advancing([actual])],
    ['by somebody without a name', 'operator-unnamed', () => advancing([exercise], 'Operator')],
    ['in no situation', 'unknown-situation', () => advancing([])],
    [
      'in a closed one',
      'situation-closed',
      () => advancing([exercise, { name: 'SituationClosed', data: { reason: 'x' } }]),
    ],
  ])('is not moved %s', (_, code, decided) => {
    expect(decided()).toMatchObject({ kind: 'refused', refusals: [{ code }] });
  });

  it('tells why it is not moved', () => {
    expect([advancing([actual]), advancing([exercise], 'operator')]).toMatchObject([
      { refusals: [{ message: 'Only an exercise has a clock that can be moved.' }] },
      { refusals: [{ message: 'Name the person who moves the clock.' }] },
    ]);
  });

  it('changes nothing of the record but its moment', () => {
    const data = { reason: 'inject', to: '2016-12-14T09:00:00.000000Z' };
    const [before, after] = [
      stateAfter(exercise),
      stateAfter(exercise, { name: 'ScriptAdvanced', data, at: RESUME }),
    ];
    const { revision: _, lastRecordedAt, ...core } = after.core;
    expect(lastRecordedAt).toBe(RESUME);
    expect(core).toEqual(expect.objectContaining({ opened: before.core.opened, closed: false }));
    expect(after.core.script).toBeUndefined();
  });
});

describe('the moments of a situation', () => {
  const far = moment('2254-01-01T00:00:00Z');
  const closed = (at: number): Past => ({ name: 'SituationClosed', data: { reason: 'x' }, at });
  const corrected = (from: number, at: number, resumeAt: string): Past => ({
    name: 'ScriptCorrected',
    data: { reason: 'x', from, resumeAt },
    at,
  });
  const axisOf = (past: readonly Past[]): KnownAxis => {
    const axis = new KnownAxis();
    for (const event of recorded(past)) axis.take(event);
    return axis;
  };

  it('are those of their recording', () => {
    const axis = axisOf([{ ...exercise, at: noon() }, closed(noon(1)), closed(far)]);
    expect([noon(), noon() + 1, noon(2), far + 1].map((at) => axis.firstFrom(at))).toEqual([
      0,
      1,
      2,
      undefined,
    ]);
  });

  it('are moved by a correction, in their order, and by another one after it', () => {
    const once = [
      { ...exercise, at: noon() },
      closed(far),
      closed(far + 1),
      corrected(1, noon(60) + 2, '2016-12-14T12:01:00Z'),
      closed(noon(70)),
    ];
    const axis = axisOf(once);
    expect(axis.firstFrom(noon() + 1)).toBe(1);
    expect(
      [noon(60), noon(60) + 1, noon(60) + 2, noon(61), far].map((at) => axis.firstFrom(at)),
    ).toEqual([1, 2, 3, 4, undefined]);
    const twice = axisOf([...once, corrected(1, noon(30) + 4, '2016-12-14T12:00:30Z')]);
    expect(
      [noon(30), noon(30) + 2, noon(30) + 3, noon(60)].map((at) => twice.firstFrom(at)),
    ).toEqual([1, 3, 4, undefined]);
  });
});
