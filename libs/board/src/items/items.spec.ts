import { describe, expect, it } from '@jest/globals';
import { at, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { recordsOf } from '../../test/compared.js';
import { countedFigure, demanded } from '../../test/pieces-compared.js';
import { differenceOf } from './differences.js';
import { itemsFrom } from './items-from.js';
import { behaviourOf } from './registry.js';

describe('what a board holds', () => {
  const forecast = { what: 'the end', windowFrom: at(10), windowTo: at(12) };
  const events = recordOf([
    saying({ hour: 8, kind: 'statement.forecast', forecast }),
    countedFigure('src-un', 8, { min: 82 }),
    demanded(),
  ]);
  const { board, known } = recordsOf(events);
  const moments = { validAt: Date.parse(at(15)) * 1000, knownRevision: events.length - 1 };
  const kept = board(moments);
  const ofOther = kept.filter(({ kind }) => kind !== 'propositions');

  it('stands kind by kind, propositions first, each in its line under its id', () => {
    expect(kept.findLastIndex(({ kind }) => kind === 'propositions')).toBe(
      kept.length - ofOther.length - 1,
    );
    expect(ofOther.map(({ kind, facet, id }) => [kind, facet, id])).toEqual([
      ['figures', 'casualties', 'people.killed/person/cumulative/the city'],
      ['demands', 'talks', 'dem-1'],
      ['demands', 'talks', 'dem-2'],
      ['forecasts', 'talks', 'TLK-001'],
      ['raised', 'alerts', 'forecast_window_ended/TLK-001/2016-12-14T12:00:00.000000Z'],
      ['raised', 'alerts', 'deadline_passed/dem-1/2016-12-14T14:00:00.000000Z'],
    ]);
  });

  it('does not tell what was set aside of a demand', () => {
    const demands = ofOther.filter((item) => item.kind === 'demands');
    for (const { answer } of demands) expect(answer).not.toHaveProperty('setAside');
  });

  it('is nothing where nothing is derived', () => {
    expect(itemsFrom([])).toEqual([]);
  });

  it('differs only where it is on one of the boards', () => {
    const reason = 'What differs is on one of the boards.';
    expect(() => differenceOf(null, null)).toThrow(reason);
    const nowhere = {
      kind: 'propositions',
      facet: 'talks',
      id: 'dem-1/status',
      before: null,
      after: null,
    } as const;
    const asked = known(moments.knownRevision);
    expect(() => behaviourOf('propositions').turned(nowhere, asked, [0, 1])).toThrow(reason);
  });
});
