import { describe, expect, it } from '@jest/globals';
import {
  entries,
  given,
  logging,
  moment,
  opened,
  recorded,
  source,
  stateAfter,
} from '../../test/given.js';
import { FIRST_PACKS } from '../vocabulary/packs/adopted.js';
import { evolve, INITIAL_STATE, type SituationContinued, type SituationState } from '../index.js';

const DATA: SituationContinued = {
  reason: 'The database was restored.',
  missing: { from: 0, to: 4 },
  cause: 'gap',
  opened: { code: 'ALE', name: 'East Aleppo', mode: 'actual', timeZone: 'Asia/Damascus' },
  lastOrdinal: 7,
};
const CONTINUE = { kind: 'continue-situation', ...DATA } as const;

/** The state after the acceptance alone, at some revision of the stream. */
function continued(
  revision: number,
  data: SituationContinued = DATA,
  before: SituationState = INITIAL_STATE,
): SituationState {
  const [event] = recorded([{ name: 'SituationContinued', data, by: 'Ada' }]);
  return evolve(before, { ...event!, revision });
}

describe('the acceptance that events are missing', () => {
  it('is recorded under the name of who answers for it', () => {
    given(...entries({}))
      .when(CONTINUE, { by: 'Ada' })
      .thenStores({ name: 'SituationContinued', data: DATA });
  });

  it('is taken where nothing is left of the situation, and where it is closed', () => {
    given().when(CONTINUE, { by: 'Ada' }).thenAccepts();
    given(opened(), { name: 'SituationClosed', data: { reason: 'over' } })
      .when(CONTINUE, { by: 'Ada' })
      .thenAccepts();
  });

  it.each(['operator', 'Operator'])('is refused to somebody without a name (%s)', (by) => {
    given(opened()).when(CONTINUE, { by }).thenRefuses(['operator-unnamed']);
  });
});

describe('a situation that goes on', () => {
  it('keeps how it was opened, and gives no number out twice', () => {
    const { core } = continued(5);
    expect(core.opened).toEqual(DATA.opened);
    expect(core).toMatchObject({ lastOrdinal: 7, revision: 5 });
    const next = given({ name: 'SituationContinued', data: DATA }, source('src-sohr'));
    expect(next.when(logging()).fact()).toMatchObject({ data: { entryNo: 'ALE-008' } });
  });

  it('goes on with the numbers of its reports, of which it only compares with what is still there', () => {
    const lastReport = { number: 3, validAt: '2016-12-14T05:00:00Z', knownRevision: 9 };
    const { core } = continued(5, { ...DATA, lastReport });
    const validAt = moment('2016-12-14T05:00:00Z');
    expect(core.lastReport).toEqual({ number: 3, validAt, knownRevision: 4 });
    const older = { ...DATA, lastReport: { ...lastReport, number: 2 } };
    expect(continued(6, older, { ...INITIAL_STATE, core }).core.lastReport?.number).toBe(3);
    const same = { ...DATA, lastReport: { ...lastReport, knownRevision: 1 } };
    const again = continued(6, same, { ...INITIAL_STATE, core });
    expect(again.core.lastReport).toEqual(core.lastReport);
    expect(continued(5).core).not.toHaveProperty('lastReport');
  });

  it('has the packs that are known of it where its opening is gone', () => {
    const [core, , negotiation] = FIRST_PACKS;
    const { registers } = continued(5, { ...DATA, packs: [core!, negotiation!] }).core;
    expect(registers.vocabulary.adopted).toEqual([core, negotiation]);
    const opened = { ...DATA.opened, packs: [core!] };
    const { core: chosen } = continued(5, { ...DATA, opened });
    expect(chosen.registers.vocabulary.adopted).toEqual([core]);
    expect(continued(5).core.registers.vocabulary.adopted).toEqual(FIRST_PACKS);
  });

  it('has got back what it had adopted, as far as what is left does not say so', () => {
    const [core, movement, negotiation] = FIRST_PACKS;
    const data = { code: 'ALE', name: 'East Aleppo', mode: 'actual', timeZone: 'UTC' } as const;
    const before = stateAfter(
      { name: 'SituationOpened', data: { ...data, packs: [core!, negotiation!] } },
      { name: 'VocabularyDropped', data: { pack: 'negotiation' } },
    );
    const packs = [core!, movement!, negotiation!];
    const { adopted, dropped } = continued(5, { ...DATA, packs }, before).core.registers.vocabulary;
    expect([adopted, dropped]).toEqual([[core, movement], [negotiation]]);
    const same = continued(5, { ...DATA, packs: [core!] }, before).core.registers.vocabulary;
    expect(same).toBe(before.core.registers.vocabulary);
  });

  it('knows which revisions are missing, joined where they touch', () => {
    const first = continued(9);
    expect(first.core.accepted).toEqual([{ from: 0, to: 4 }]);
    const more = continued(10, { ...DATA, missing: { from: 5, to: 6 } }, first);
    expect(more.core.accepted).toEqual([{ from: 0, to: 6 }]);
  });

  it('has no hole where the revisions that were lost are given out again', () => {
    expect(continued(0).core.accepted).toEqual([]);
    expect(continued(3, { ...DATA, missing: { from: 2, to: 6 } }).core.accepted).toEqual([
      { from: 2, to: 2 },
    ]);
  });
});
