import { describe, expect, it } from '@jest/globals';
import { type Command, type Figure, parseInstant } from '@sitlog/situation';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { recordsOf } from '../../test/compared.js';
import {
  countedFigure,
  demanded,
  isPiece,
  registered,
  rowsBetween,
} from '../../test/pieces-compared.js';
import { differences, toldBoard } from '../items/differences.js';
import { learnt, type LearntRow } from './knowledge-changes.js';

/** The pieces that differ at nine o'clock between two known moments, counted in commands after the opening. */
function learntAt9(commands: readonly Command[], from: number, to: number): readonly LearntRow[] {
  const records = recordsOf(recordOf(commands));
  const validAt = parseInstant(at(9))!;
  const [was, is] = [OPENING.length - 1 + from, OPENING.length - 1 + to];
  const leg = {
    ...{ before: records.known(was), after: records.known(is) },
    ...{ between: records.between({ after: was, upTo: is }), validAt },
  };
  const boardAt = (knownRevision: number) => toldBoard(records.board({ validAt, knownRevision }));
  return differences(boardAt(was), boardAt(is))
    .map((one) => learnt(one, leg))
    .filter(({ row }) => isPiece(row));
}

/** What was recorded that made each piece differ: kind, entries, the affected in brackets, types of events. */
function reasons(commands: readonly Command[], from: number, to: number): readonly string[] {
  return learntAt9(commands, from, to).map(({ row: { kind, entries, affected, events } }) =>
    [kind, ...entries, `(${affected.join(' ')})`, ...events.map(({ type }) => type)].join(' '),
  );
}

const regraded = (id: string, reliability = 'E'): Command =>
  registered('source', id, { type: 'party', reliability });

describe('what made a piece of the board another', () => {
  it('is found where a deadline is a plain date', () => {
    const dated = demanded({ demand: { deadline: '2016-12-14' } });
    expect(reasons([dated], 0, 1)).toEqual([
      'demands TLK-001 () talks.demand_made',
      'raised TLK-001 () talks.demand_made',
    ]);
    const met = saying({ hour: 9, from: 'src-red', kind: 'talks.demand_met' });
    const accused = saying({ hour: 9, from: 'src-un', kind: 'statement.accusation' });
    expect(reasons([dated, met, accused], 1, 3)).toEqual([
      'demands TLK-002 (TLK-001) talks.demand_met',
      'raised TLK-002 (TLK-001) talks.demand_met',
    ]);
  });

  it('is what took the support of a grade away', () => {
    const commands: readonly Command[] = [
      countedFigure('src-un', 8, { min: 82 }),
      countedFigure('src-blue', 8, { min: 80 }),
      {
        ...{ kind: 'regrade-entry', entryNo: 'TLK-001', credibility: 1 },
        ...{ rationale: 'two saw it', because: ['TLK-002'] },
      },
      {
        ...{ kind: 'add-relation', entryNo: 'TLK-002' },
        relation: { type: 'contradicts', target: 'TLK-001', aspect: 'when' },
      },
    ];
    expect(reasons(commands, 3, 4)).toEqual(['figures TLK-002 (TLK-001) relation.added']);
  });

  it('is looked for in its own group of figures that count the same', () => {
    const figures: readonly Figure[] = [
      {
        measure: 'people.departed',
        unit: 'person',
        quantifier: 'approx',
        best: 40,
        stockFlow: 'cumulative',
        scope: 'the city',
      },
    ];
    const left = (from: string, ...to: readonly string[]): Command =>
      saying({
        ...{ hour: 8, from, kind: 'movement.convoy_departed', about: [], more: { figures } },
        relations: to.map((target) => ({ type: 'part_of', target })),
      });
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const commands = [plan, left('src-blue', 'TLK-001'), left('src-un')];
    expect(reasons([...commands, regraded('src-blue')], 3, 4)).toEqual([
      'figures (TLK-002) source.registered',
    ]);
    expect(reasons([...commands, regraded('src-un')], 3, 4)).toEqual([
      'figures (TLK-003) source.registered',
    ]);
  });

  it('is not what was recorded and taken back, nor an entry that stays as it is', () => {
    const commands = [
      countedFigure('src-un', 8, { min: 82 }),
      regraded('src-un'),
      regraded('src-un', 'C'),
      countedFigure('src-blue', 8, { min: 80 }),
    ];
    const [one, ...others] = learntAt9(commands, 1, 4);
    expect(others).toEqual([]);
    expect(one?.changed.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['entry TLK-002']);
    expect(one?.row).not.toHaveProperty('isCoarse');
  });

  it('is told coarsely where too much was recorded to try all of it', () => {
    const anew = (many: number) => {
      const ids = Array.from({ length: many }, (_, i) => `src-${i}`);
      const commands = [
        ...ids.map((id) => regraded(id, 'C')),
        ...ids.map((id, i) => countedFigure(id, 8, { min: i })),
        ...ids.map((id) => regraded(id)),
      ];
      return learntAt9(commands, 2 * many, 3 * many).map(({ row }) => [
        row.events.length,
        row.isCoarse,
      ]);
    };
    expect(anew(5)).toEqual([[5, undefined]]);
    expect(anew(45)).toEqual([[45, true]]);
  });
});

describe('what time made another', () => {
  it('is a forecast with the entry that answers it, once that has begun', () => {
    const forecast = { what: 'the end', windowFrom: at(10), windowTo: at(20) };
    const answer = saying({
      ...{ hour: 12, about: [], kind: 'statement.analysis' },
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    const commands = [saying({ hour: 8, kind: 'statement.forecast', forecast }), answer];
    expect(rowsBetween(commands, [11, 2], [13, 2]).worldChanged).toMatchObject([
      { kind: 'forecasts', entries: ['TLK-002'] },
    ]);
  });
});
