import { describe, expect, it } from '@jest/globals';
import {
  decider,
  entries,
  given,
  logging,
  moment,
  noon,
  type Past,
  stateAfter,
} from '../../test/given.js';
import { ALLOWED_SKEW, clockFault, type ClockReading } from '../index.js';
import { skipUnreadable } from '../evolve/evolve.js';
import { INITIAL_CORE } from '../state/state.js';
import { FIRST_MOMENT, LAST_MOMENT } from '../time.js';

const SECOND = 1_000_000;
const DAY = 86_400 * SECOND;
const ACCEPT = { kind: 'accept-clock', reason: 'The clock was a day ahead.' } as const;

function decided(facts: readonly Past[], clock: ClockReading, command = logging(), author = 'Ada') {
  return decider.decide({ command, author, recordedAt: clock.now, clock }, stateAfter(...facts));
}

function against(facts: readonly Past[], clock: ClockReading): readonly unknown[] {
  const fault = clockFault(stateAfter(...facts).core, clock);
  return fault === undefined ? [] : [fault.against, fault.by];
}

function told(facts: readonly Past[], clock: ClockReading): string | undefined {
  return clockFault(stateAfter(...facts).core, clock)?.message;
}

/** The record of a situation whose last event stands at a moment. */
const upTo = (at: number): readonly Past[] => entries({}).map((fact) => ({ ...fact, at }));

describe('a clock', () => {
  it('may lie behind the record by as much as is allowed, and no more', () => {
    const facts = upTo(noon());
    expect(against(facts, { now: noon() - ALLOWED_SKEW })).toEqual([]);
    expect(against(facts, { now: noon() - ALLOWED_SKEW - 1 })).toEqual([
      'record',
      -ALLOWED_SKEW - 1,
    ]);
    expect(against(facts, { now: noon() + DAY })).toEqual([]);
  });

  it('is judged by what any situation holds, which it names', () => {
    const newest = { code: 'BER', at: noon() + DAY };
    expect(against(upTo(noon()), { now: noon(), newest })).toEqual(['record', -DAY]);
    const fault = clockFault(stateAfter(...upTo(noon())).core, { now: noon(), newest });
    expect(fault?.message).toMatch(
      /^The record of BER goes on to 2016-12-15T12:00:00.000000Z, .* 1 d behind/,
    );
  });

  it('is behind what was called settled', () => {
    const settled = noon() + 60 * SECOND;
    expect(against(upTo(noon()), { now: noon(), settled })).toEqual(['record', -60 * SECOND]);
  });

  it.each([
    ['ahead of', 1],
    ['behind', -1],
  ])(
    'may not be %s the clock of the store by more than is allowed and the measuring is off',
    (_, sign) => {
      const store = { now: noon(), within: SECOND };
      const allowed = sign * (ALLOWED_SKEW + SECOND);
      expect(against(upTo(noon(-90)), { now: noon() + allowed, store })).toEqual([]);
      expect(against(upTo(noon(-90)), { now: noon() + allowed + sign, store })).toEqual([
        'store',
        allowed + sign,
      ]);
    },
  );

  it('that is beyond what the log can hold stamps nothing', () => {
    expect(against([], { now: FIRST_MOMENT })).toEqual([]);
    expect(against([], { now: LAST_MOMENT })).toEqual([]);
    expect(against([], { now: FIRST_MOMENT - 1 })).toEqual(['reach', FIRST_MOMENT - 1]);
    expect(against([], { now: LAST_MOMENT + 1 })).toEqual(['reach', LAST_MOMENT + 1]);
    expect(against([], { now: 9e18 })).toEqual(['reach', 9e18]);
  });

  it('tells what is wrong with it, and what can be done', () => {
    const store = { now: noon(), within: SECOND };
    expect(told(upTo(noon(-600)), { now: noon(90), store })).toMatch(
      /^This server's clock says 2016-12-14T12:01:30.000000Z and is 1 min 30 s ahead of the clock of the store, .*Set the one that is wrong right;/,
    );
    expect(told(upTo(noon(-600)), { now: noon(-90), store })).toMatch(
      / is 1 min 30 s behind the clock of the store,/,
    );
    expect(told([], { now: LAST_MOMENT + 1 })).toMatch(
      /^This server's clock says 2255-.* from 1700 to 2254. Set the clock right.$/,
    );
    expect(told(upTo(noon(90)), { now: noon() })).toMatch(
      /is 1 min 30 s behind that. If the clock is wrong, set it right; .* accept that record/,
    );
  });

  it('names the situation that lies ahead, its own where it cannot read how that was opened', () => {
    const older = { code: 'BER', at: noon(-90) };
    expect(told(upTo(noon(90)), { now: noon(), newest: older })).toMatch(/^The record of ALE goes/);
    const at = { revision: 0, recordedAt: noon(90) };
    expect(clockFault(skipUnreadable(INITIAL_CORE, at), { now: noon() })?.message).toMatch(
      /^The record of this situation goes on to 2016-12-14T12:01:30/,
    );
  });

  it('judges the opening of a situation by its own mode', () => {
    const newest = { code: 'BER', at: noon() + DAY };
    const opening = (mode: 'actual' | 'exercise') =>
      decided(
        [],
        { now: noon(), newest },
        {
          ...{ kind: 'open-situation', code: 'ALE', name: 'East Aleppo' },
          ...{ mode, timeZone: 'Asia/Damascus' },
        },
      );
    expect(opening('exercise')).toMatchObject({ kind: 'accepted' });
    expect(opening('actual')).toMatchObject({ refusals: [{ code: 'clock-skew' }] });
  });

  it('of which nothing is right refuses whatever is written', () => {
    expect(decided(upTo(noon()), { now: noon() - DAY })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'clock-skew' }],
    });
    expect(decided(upTo(noon()), { now: noon() })).toMatchObject({ kind: 'accepted' });
  });

  it('does not judge the script of an exercise by itself', () => {
    const [opened, ...more] = upTo(noon());
    const exercise = { ...opened!, data: { ...opened!.data, mode: 'exercise' } } as Past;
    expect(against([exercise, ...more], { now: noon() - DAY })).toEqual([]);
    const store = { now: noon(), within: 0 };
    expect(against([exercise, ...more], { now: noon() - DAY, store })).toEqual(['store', -DAY]);
  });
});

describe('the acceptance of a clock', () => {
  const ahead = upTo(noon() + DAY);
  const behind: ClockReading = { now: noon() };
  const data = {
    reason: ACCEPT.reason,
    clock: '2016-12-14T12:00:00.000000Z',
    through: '2016-12-15T12:00:00.000001Z',
  };

  const accepting = (
    facts: readonly Past[],
    clock: ClockReading,
    recordedAt: number,
    author = 'Ada',
  ) => decider.decide({ command: ACCEPT, author, recordedAt, clock }, stateAfter(...facts));

  it('is recorded with what the clock said and up to where the record goes', () => {
    expect(accepting(ahead, behind, noon() + DAY + 1)).toEqual({
      kind: 'accepted',
      fact: { name: 'ClockAccepted', data },
    });
  });

  it('can be read back whatever part of a microsecond the measured clock of the store stands at', () => {
    const store = { now: noon() + DAY + 0.5, within: 0 };
    expect(accepting(upTo(noon()), { now: noon(), store }, noon() + DAY)).toMatchObject({
      fact: { data: { store: '2016-12-15T12:00:00.000001Z' } },
    });
  });

  it('covers what lies furthest ahead anywhere', () => {
    const newest = { code: 'BER', at: noon() + 2 * DAY };
    expect(accepting(ahead, { ...behind, newest }, noon() + DAY + 1)).toMatchObject({
      fact: { data: { through: '2016-12-16T12:00:00.000000Z' } },
    });
  });

  it('needs a name, and something to accept', () => {
    expect(accepting(ahead, behind, noon() + DAY + 1, 'operator')).toMatchObject({
      refusals: [{ code: 'operator-unnamed', message: 'Name the person who accepts this.' }],
    });
    expect(accepting(ahead, { now: noon() + DAY }, noon() + DAY + 1)).toMatchObject({
      refusals: [{ code: 'clock-agrees' }],
    });
    given(...ahead)
      .when(ACCEPT, { by: 'Ada' })
      .thenRefuses(['clock-agrees']);
    expect(accepting(ahead, { now: LAST_MOMENT + 1 }, noon())).toMatchObject({
      refusals: [{ code: 'clock-skew' }],
    });
  });

  it('is taken in a closed situation too', () => {
    const closed: Past = { name: 'SituationClosed', data: { reason: 'over' }, at: noon() + DAY };
    expect(accepting([...ahead, closed], behind, noon() + DAY + 1)).toMatchObject({
      kind: 'accepted',
    });
  });

  it('lets the record go on up to there and a little beyond, until the clock has caught up', () => {
    const past = [...ahead, { name: 'ClockAccepted', data, at: noon() + DAY + 1 } as const];
    expect(against(past, behind)).toEqual([]);
    const followed = [
      ...past,
      { name: 'SituationClosed', data: { reason: 'x' }, at: noon() + DAY + 2 } as const,
    ];
    expect(against(followed, { now: noon(5) })).toEqual([]);
    const beyond = (by: number) => [
      ...past,
      { name: 'SituationClosed', data: { reason: 'x' }, at: noon() + DAY + 1 + by } as const,
    ];
    expect(against(beyond(60 * SECOND), behind)).toEqual([]);
    expect(against(beyond(60 * SECOND + 1), behind)).toEqual(['record', -DAY - 60 * SECOND - 2]);
    expect(against(past, { ...behind, newest: { code: 'BER', at: noon() + 2 * DAY } })).toEqual([
      'record',
      -2 * DAY,
    ]);
    expect(against(ahead, { ...behind, accepted: moment(data.through) })).toEqual([]);
  });

  it('of a clock that is not that of the store holds for this difference only, and tells the greatest', () => {
    const store = { now: noon(), within: SECOND };
    const slow = { now: noon(-90), store };
    const accepted = accepting(upTo(noon(-600)), slow, noon());
    expect(accepted).toMatchObject({
      fact: {
        data: { clock: '2016-12-14T11:58:30.000000Z', store: '2016-12-14T12:00:00.000000Z' },
      },
    });
    if (accepted.kind !== 'accepted') throw new Error('not accepted');
    const past = [...upTo(noon(-600)), { ...accepted.fact, at: noon() }];
    expect(against(past, slow)).toEqual([]);
    expect(against(past, { now: noon(), store })).toEqual([]);
    expect(against(past, { now: noon(-30), store })).toEqual(['store', -30 * SECOND]);
    expect(against(past, { now: noon(-96), store })).toEqual([]);
    expect(against(past, { now: noon(-96) - 1, store })).toEqual(['store', -96 * SECOND - 1]);
    // The record may follow the later of the two clocks.
    const later = [
      ...past,
      { name: 'SituationClosed', data: { reason: 'x' }, at: noon(600) } as const,
    ];
    expect(against(later, { now: noon(510), store: { ...store, now: noon(600) } })).toEqual([]);
    expect(stateAfter(...past).core.clock).toMatchObject({
      skew: -90 * SECOND,
      widest: 90 * SECOND,
    });
  });
});
