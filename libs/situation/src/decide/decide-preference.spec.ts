import { describe, expect, it } from '@jest/globals';
import { after, entries, given, noon, stateAfter } from '../../test/given.js';
import {
  type Change,
  type Command,
  type Figure,
  type FigureChoice,
  figureKey,
  type PreferFigure,
} from '../index.js';

const killed = (scope: string, best: number): Figure => ({
  measure: 'people.killed',
  unit: 'person',
  quantifier: 'exact_as_reported',
  best,
  stockFlow: 'cumulative',
  scope,
});
const FIGURES = [killed('the city', 10), killed('the port', 3), killed('the port', 4)];
const logged = entries({ kind: 'harm.killed', figures: FIGURES });

const choosing =
  (kind: PreferFigure['kind'], reason: string) =>
  (figure: FigureChoice): Command => ({ kind, entryNo: 'ALE-001', figure, reason });
const prefer = choosing('prefer-figure', 'counted by name');
const withdraw = choosing('withdraw-preference', 'the list was wrong');
const FIRST = { index: 0 };
const preferred = after(logged, prefer(FIRST));

describe('a preference among figures', () => {
  it.each([[FIRST], [{ measure: 'people.killed', scope: 'the city' }]])(
    'is recorded with what the figure %j counts',
    (figure) => {
      given(...logged)
        .when(prefer(figure), { by: 'Ada' })
        .thenStores({
          name: 'FigurePreferred',
          data: {
            entryNo: 'ALE-001',
            figure: 0,
            key: figureKey(FIGURES[0]!),
            reason: 'counted by name',
          },
        });
    },
  );

  it.each(['operator', 'Operator'])('is refused to somebody without a name (%s)', (by) => {
    given(...logged)
      .when(prefer(FIRST), { by })
      .thenRefuses(['operator-unnamed']);
    given(...preferred)
      .when(withdraw(FIRST), { by })
      .thenRefuses(['operator-unnamed']);
  });

  it('is refused for a figure that the entry does not have, or that is not named clearly', () => {
    const record = given(...logged);
    record.when(prefer({ index: 3 })).thenRefuses(['unknown-figure', '/figure']);
    record
      .when(prefer({ measure: 'people.killed', scope: 'the port' }))
      .thenRefuses(['unknown-figure', '/measure']);
    record
      .when(prefer({ measure: 'people.injured', scope: 'the city' }))
      .thenRefuses(['unknown-figure', '/measure']);
  });

  it.each<[FigureChoice, string]>([
    [{ index: 3 }, 'ALE-001 has no such figure.'],
    [{ measure: 'people.killed', scope: 'the port' }, 'ALE-001 has more than one such figure.'],
  ])('is refused with the reason: %j', (figure, message) => {
    const { decision } = given(...logged).when(prefer(figure));
    expect(decision).toMatchObject({ refusals: [{ message }] });
  });

  it('says who preferred it, when and why, also once it is taken back', () => {
    const chosen = given(...logged).when(prefer(FIRST), { by: 'Ada', at: noon() });
    const hand = { reason: 'counted by name', by: 'Ada', at: noon() };
    const preference = { figure: 0, key: figureKey(FIGURES[0]!), ...hand };
    expect(chosen.entry().preferences).toEqual([preference]);
    const back = given(...chosen.past()).when(withdraw(FIRST), { by: 'Omar', at: noon(60) });
    const withdrawn = { reason: 'the list was wrong', by: 'Omar', at: noon(60) };
    expect(back.entry().preferences).toEqual([{ ...preference, withdrawn }]);
  });

  it('replaces the one before among figures that count the same, and no other', () => {
    const again = after(preferred, prefer({ index: 1 }), prefer({ index: 2 }));
    const { preferences } = stateAfter(...again).entries.get('ALE-001')!;
    expect(preferences?.map(({ figure }) => figure)).toEqual([0, 2]);
  });

  it('is taken back by itself, beside others', () => {
    const both = after(preferred, prefer({ index: 1 }));
    const one = given(...both).when(withdraw(FIRST), { by: 'Ada' });
    one.thenAccepts();
    const [first, second] = one.entry().preferences!;
    expect(first?.withdrawn?.by).toBe('Ada');
    expect(second).not.toHaveProperty('withdrawn');
    const other = given(...one.past()).when(withdraw({ index: 1 }), { by: 'Omar' });
    expect(other.entry().preferences!.map(({ withdrawn }) => withdrawn?.by)).toEqual([
      'Ada',
      'Omar',
    ]);
  });

  it('is taken back once, and can be given again', () => {
    given(...logged)
      .when(withdraw(FIRST))
      .thenRefuses(['figure-not-preferred']);
    const withdrawn = after(preferred, withdraw(FIRST));
    given(...withdrawn)
      .when(withdraw(FIRST))
      .thenRefuses(['figure-not-preferred']);
    given(...withdrawn)
      .when(prefer(FIRST))
      .thenAccepts();
  });

  const correcting = (...patch: readonly Change[]): Command => ({
    kind: 'correct-entry',
    entryNo: 'ALE-001',
    class: 'clerical',
    patch,
    reason: 'misread',
  });

  it('is no longer that of a figure which was corrected to count something else', () => {
    const scope = { path: '/figures/0/scope', value: 'the province' };
    given(...after(preferred, correcting(scope)))
      .when(withdraw(FIRST))
      .thenRefuses(['figure-not-preferred']);
  });

  const [, third, fourth] = FIGURES as [Figure, Figure, Figure];
  const whole = (...figures: readonly Figure[]): Change => ({ path: '/figures', value: figures });
  const more = killed('the port', 9);

  it.each<[string, readonly Change[], number | undefined]>([
    ['whose number is corrected', [{ path: '/figures/1/best', value: 5 }], 1],
    ['whose number is corrected in a new list', [whole(FIGURES[0]!, more, fourth)], 1],
    ['that moves up as another one goes', [{ path: '/figures/0' }], 0],
    ['that moves in a new list', [whole(fourth, third)], 1],
    ['beside which another one is put', [{ path: '/figures/-', value: more }], 1],
    ['that is taken away', [{ path: '/figures/1' }], undefined],
    [
      'that is taken away before its like is corrected',
      [{ path: '/figures/1' }, { path: '/figures/1/best', value: 6 }],
      undefined,
    ],
    ['that is not in a shorter list', [whole(FIGURES[0]!, more)], undefined],
    ['of a list that is emptied', [{ path: '/figures' }], undefined],
  ])('is still that of a figure %s, and never of its like: place %#', (_, patch, place) => {
    const chosen = after(logged, prefer({ index: 1 }), correcting(...patch));
    const [preference] = stateAfter(...chosen).entries.get('ALE-001')!.preferences!;
    expect(preference).toMatchObject(place === undefined ? { gone: true } : { figure: place });
    if (place !== undefined) expect(preference).not.toHaveProperty('gone');
    for (const index of [0, 1]) {
      if (index === place) continue;
      const { decision } = given(...chosen).when(withdraw({ index }));
      expect(decision.kind).toBe('refused');
    }
  });

  it('does not come back to a figure that was taken away and put in again', () => {
    const again = after(
      logged,
      prefer({ index: 1 }),
      correcting({ path: '/figures/1' }),
      correcting(whole(...FIGURES)),
    );
    given(...again)
      .when(withdraw({ index: 1 }))
      .thenRefuses(['figure-not-preferred']);
  });

  it('is kept where a stored correction finds no place, and where its like comes before it', () => {
    const corrected = (figures: readonly Figure[], path: string): unknown =>
      stateAfter(...after(entries({ kind: 'harm.killed', figures }), prefer({ index: 1 })), {
        name: 'EntryCorrected',
        data: {
          ...{ entryNo: 'ALE-001', class: 'clerical', reason: 'x' },
          patch: [{ path, value: 'Counted' }],
        },
      }).entries.get('ALE-001')!.preferences;
    expect(corrected(FIGURES, '/figures/7/best')).toMatchObject([{ figure: 1 }]);
    const twice = corrected([third, third], '/headline');
    expect(twice).toMatchObject([{ figure: 1 }]);
    expect(twice).not.toMatchObject([{ gone: true }]);
  });

  it('keeps the place that it had once the figure is gone', () => {
    const gone = after(
      logged,
      prefer({ index: 1 }),
      correcting({ path: '/figures/1' }),
      correcting(whole(fourth, FIGURES[0]!)),
    );
    const { preferences } = stateAfter(...gone).entries.get('ALE-001')!;
    expect(preferences).toMatchObject([{ figure: 1, gone: true }]);
  });

  it('is not taken back through its like', () => {
    given(...after(logged, prefer({ index: 2 })))
      .when(withdraw({ index: 1 }))
      .thenRefuses(['figure-not-preferred']);
  });
});
