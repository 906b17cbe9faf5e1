import { describe, it } from '@jest/globals';
import { after, entries, given } from '../test/given.js';
import {
  type Command,
  type Figure,
  type FigureChoice,
  figureKey,
  type PreferFigure,
} from './index.js';

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

  it('is no longer that of a figure which was corrected to count something else', () => {
    const corrected = after(preferred, {
      kind: 'correct-entry',
      entryNo: 'ALE-001',
      class: 'clerical',
      patch: [{ path: '/figures/0/scope', value: 'the province' }],
      reason: 'misread',
      faultsOf: () => [],
    });
    given(...corrected)
      .when(withdraw(FIRST))
      .thenRefuses(['figure-not-preferred']);
  });
});
