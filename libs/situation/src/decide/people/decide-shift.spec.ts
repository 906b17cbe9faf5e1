import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  decider,
  given,
  moment,
  noon,
  opened,
  type Past,
  stateAfter,
} from '../../../test/given.js';
import { type Command, type Fact, INITIAL_STATE, type SituationEvent } from '../../index.js';

const BEGIN: Command = { kind: 'begin-shift', duty: 'Watch officer' };
const END: Command = { kind: 'end-shift' };
const RULES = ['board-3', 'handover-1'];
const HAND_OVER: Command = { kind: 'issue-report', form: 'handover', rules: RULES };
const sign = (number: number, note?: string): Command => ({
  kind: 'sign-report',
  number,
  ...(note === undefined ? {} : { note }),
});
const followed = (past: readonly Past[], command: Command, by: string): readonly Past[] =>
  given(...past)
    .when(command, { by })
    .past();
const began = (by: string): Past => ({ name: 'ShiftBegan', data: {}, by });

describe('a shift', () => {
  it('begins with who says so, and not twice, however the name is written', () => {
    given(opened())
      .when(BEGIN, { by: 'Berta' })
      .thenStores({ name: 'ShiftBegan', data: { duty: 'Watch officer' } });
    given(opened(), began('Berta')).when(BEGIN, { by: 'berta' }).thenRefuses(['on-shift-already']);
    given(opened(), began('Berta')).when(BEGIN, { by: 'Omar' }).thenAccepts();
    const { core } = stateAfter(opened(), { ...began('Berta'), at: noon() });
    expect(core.shifts).toEqual([{ person: 'Berta', since: noon(), revision: 1 }]);
  });

  it('is ended by who is on it, and by somebody else for a reason alone', () => {
    const past = [opened(), began('Berta')];
    given(...past)
      .when(END, { by: 'BERTA' })
      .thenStores({ name: 'ShiftEnded', data: { person: 'Berta' } });
    given(...past)
      .when(END, { by: 'Omar' })
      .thenRefuses(['not-on-shift']);
    const forgotten = { ...END, person: 'berta' } as Command;
    given(...past)
      .when(forgotten, { by: 'Omar' })
      .thenRefuses(['malformed', '/reason']);
    given(...past)
      .when({ ...forgotten, reason: 'She went home.' } as Command, { by: 'Omar' })
      .thenStores({ name: 'ShiftEnded', data: { person: 'Berta', reason: 'She went home.' } });
    given(...past)
      .when({ ...END, person: 'Mona' }, { by: 'Omar' })
      .thenRefuses(['not-on-shift', '/person']);
    expect(
      stateAfter(...past, { name: 'ShiftEnded', data: { person: 'Berta' } }).core.shifts,
    ).toEqual([]);
  });

  it('is nobody’s without a name', () => {
    const named = { ...HAND_OVER, since: { validAt: noon(-60), knownRevision: 0 } } as Command;
    for (const command of [BEGIN, END, named, sign(1)]) {
      given(opened()).when(command, { by: 'Operator' }).thenRefuses(['operator-unnamed']);
    }
  });
});

describe('a handover', () => {
  const since = { validAt: '2016-12-14T10:00:00.000000Z', knownRevision: 1 };
  const shift = { ...began('Berta'), at: moment(since.validAt) };

  it('is of the shift of who issues it, with their position and what is to be done next', () => {
    const duty: Past = { name: 'ShiftBegan', data: { duty: 'Watch officer' }, by: 'Berta' };
    given(opened(), { ...duty, at: moment(since.validAt) })
      .when({ ...HAND_OVER, nextActions: 'Call the ICRC.' }, { by: 'Berta' })
      .thenStores({
        name: 'ReportIssued',
        data: {
          ...{ number: 1, validAt: '2016-12-14T12:00:00.000000Z', knownRevision: 1, since },
          ...{ form: 'handover', duty: 'Watch officer', nextActions: 'Call the ICRC.' },
          rules: RULES,
        },
      });
  });

  it('of somebody on no shift is since the last one, or since moments that are named', () => {
    given(opened()).when(HAND_OVER, { by: 'Berta' }).thenRefuses(['not-on-shift', '/since']);
    const issued = followed([opened(), shift], HAND_OVER, 'Berta');
    const { fact } = given(...issued).when(HAND_OVER, { by: 'Omar' });
    expect(fact().data).toMatchObject({ since: { report: 1, knownRevision: 1 } });
    const named = { validAt: noon(-60), knownRevision: 0 };
    given(opened())
      .when({ ...HAND_OVER, since: named }, { by: 'Omar' })
      .thenAccepts();
  });

  it('alone has next actions', () => {
    given(opened())
      .when({ kind: 'issue-report', rules: RULES, nextActions: 'Call.' }, { by: 'Berta' })
      .thenRefuses(['malformed', '/nextActions']);
  });

  it('is signed once, by another person than who issued it', () => {
    const issued = followed([opened(), shift], HAND_OVER, 'Berta');
    given(...issued)
      .when(sign(1), { by: 'berta' })
      .thenRefuses(['own-handover']);
    given(...issued)
      .when(sign(2), { by: 'Omar' })
      .thenRefuses(['unknown-report']);
    given(...issued)
      .when(sign(1, 'The radio is flat.'), { by: 'Omar' })
      .thenStores({
        name: 'ReportSigned',
        data: { number: 1, as: 'incoming', note: 'The radio is flat.' },
      });
    const signed = followed(issued, sign(1), 'Omar');
    given(...signed)
      .when(sign(1), { by: 'Mona' })
      .thenRefuses(['already-signed']);
    const report: Command = { kind: 'issue-report', rules: RULES };
    given(...followed(signed, report, 'Berta'))
      .when(sign(2), { by: 'Mona' })
      .thenRefuses(['not-a-handover']);
  });
});

const PEOPLE = ['Berta', 'Omar', 'Mona'] as const;
type Step = readonly [by: string, command: Command];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...PEOPLE),
  fc.oneof(
    fc.constantFrom<Command[]>(BEGIN, END, HAND_OVER, { kind: 'issue-report', rules: RULES }),
    fc.constantFrom(...PEOPLE).map((person): Command => ({ ...END, person, reason: 'x' })),
    fc.integer({ min: 1, max: 5 }).map((number) => sign(number)),
  ),
);

/** What must hold of any history, told from its events alone. */
function faultsIn(events: readonly (Fact & { readonly author: string })[]): readonly string[] {
  const on = new Set<string>();
  const waiting = new Map<number, string>();
  return events.flatMap((event): readonly string[] => {
    const { author } = event;
    switch (event.name) {
      case 'ShiftBegan':
        return on.has(author) ? [`${author} twice`] : (on.add(author), []);
      case 'ShiftEnded':
        return on.delete(event.data.person) ? [] : [`${event.data.person} was not there`];
      case 'ReportIssued':
        if (event.data.form === 'handover') waiting.set(event.data.number, author);
        return [];
      case 'ReportSigned': {
        const by = waiting.get(event.data.number);
        waiting.delete(event.data.number);
        return by === undefined || by === author ? [`no. ${event.data.number} by ${author}`] : [];
      }
      default:
        return [];
    }
  });
}

it('whoever comes and goes, nobody is on shift twice, and each handover is taken over once, by another', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state = stateAfter(opened());
      const events: SituationEvent[] = [];
      for (const [author, command] of steps) {
        const recordedAt = state.core.lastRecordedAt + 1;
        const decision = decider.decide({ command, author, recordedAt }, state);
        if (decision.kind !== 'accepted') continue;
        const revision = state.core.revision + 1;
        const at = { eventId: `event-${revision}`, revision, recordedAt, author };
        const event: SituationEvent = { ...decision.fact, ...at };
        events.push(event);
        state = decider.evolve(state, event);
      }
      expect(faultsIn(events)).toEqual([]);
      expect(state.core.handovers?.open.length ?? 0).toBe(
        events.filter((one) => one.name === 'ReportIssued' && one.data.form === 'handover').length -
          events.filter(({ name }) => name === 'ReportSigned').length,
      );
      expect(INITIAL_STATE.core).not.toHaveProperty('shifts');
    }),
  );
});
