import { describe, expect, it } from '@jest/globals';
import { type Command, type SituationEvent } from '@sitlog/situation';
import * as fc from 'fast-check';
import {
  figureHistory,
  figureMoments,
} from '../../../../test/oracle/histories/figure-histories.js';
import { history, momentsOf } from '../../../../test/oracle/histories/histories.js';
import { at, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { talkHistory, talkMoments } from '../../../../test/oracle/histories/talk-histories.js';
import { recordsOf, rowText } from '../../test/compared.js';
import {
  assessed,
  chosen,
  corrected,
  countedFigure,
  demanded,
  inTime,
  isPiece,
  registered,
  retracted,
  rowsBetween,
  told,
  unchosen,
} from '../../test/pieces-compared.js';
import { compare, type Comparison, type MomentPair, type Records } from './compare.js';
import { type ComparedRow } from './compared-row.js';
import { type BoardItem, itemKey } from '../items/board-item.js';
import { behaviourOf } from '../items/registry.js';
import { itemText, withDifferences } from '../items/differences.js';

describe('figures of two moments compared', () => {
  const KILLED = 'figures people.killed/person/cumulative/the city';

  it('are learned where a late figure comes in beside others', () => {
    const late = countedFigure('src-blue', 7, { quantifier: 'range', min: 10, max: 15 });
    expect(told([countedFigure('src-un', 8, { min: 82 }), late], [9, 1], [9, 2])).toEqual({
      learned: [
        `${KILLED}: at least 82 (src-un) → at least 82 (src-un) and 10 to 15 (src-blue); TLK-002`,
      ],
    });
  });

  it('are corrected where one is corrected or retracted, and unlearned the other way', () => {
    const one = countedFigure('src-un', 8, { quantifier: 'exact_as_reported', best: 336 });
    const better = corrected('/figures/0/best', 366);
    expect(told([one, better], [9, 1], [9, 2])).toEqual({
      corrected: [`${KILLED}: 336 (src-un) → 366 (src-un); TLK-001`],
    });
    expect(told([one, better], [9, 2], [9, 1])).toEqual({
      corrected: [`${KILLED}: 366 (src-un) → 336 (src-un); TLK-001`],
    });
    expect(told([one, better], [9, 2], [9, 0])).toEqual({
      learned: [`${KILLED}: 366 (src-un) → not on the board; TLK-001`],
    });
    expect(told([one, retracted()], [9, 1], [9, 2])).toEqual({
      corrected: [`${KILLED}: 336 (src-un) → not on the board; TLK-001`],
    });
  });

  it('are learned where the same origin gives a later one, and the earlier one is affected', () => {
    const commands = [
      countedFigure('src-un', 7, { min: 82 }),
      countedFigure('src-un', 8, { min: 90 }),
    ];
    const { learned } = rowsBetween(commands, [10, 1], [10, 2]);
    expect(learned.filter(isPiece)).toMatchObject([
      { entries: ['TLK-002'], affected: ['TLK-001'], events: [{ type: 'harm.killed' }] },
    ]);
    expect(told(commands, [7, 2], [11, 2])).toEqual({
      worldChanged: [`${KILLED}: at least 82 (src-un) → at least 90 (src-un); TLK-001, TLK-002`],
    });
  });

  it('are learned with what an analyst prefers, and corrected where that is taken back', () => {
    const one = countedFigure('src-un', 8, { quantifier: 'approx', best: 300 });
    const commands = [one, chosen(), unchosen()];
    expect(told(commands, [9, 1], [9, 2])).toEqual({
      learned: [
        `${KILLED}: about 300 (src-un) → about 300 (src-un), TLK-001 preferred by desk; TLK-001`,
      ],
    });
    expect(told(commands, [9, 2], [9, 3])).toEqual({
      corrected: [
        `${KILLED}: about 300 (src-un), TLK-001 preferred by desk → about 300 (src-un); TLK-001`,
      ],
    });
  });

  it('are learned where the analyst gives another reason for the preference', () => {
    const one = countedFigure('src-un', 8, { quantifier: 'approx', best: 300 });
    const anew = { ...chosen(), reason: 'countedFigure twice' };
    const said = 'about 300 (src-un), TLK-001 preferred by desk';
    expect(told([one, chosen(), anew], [9, 2], [9, 3])).toEqual({
      learned: [`${KILLED}: still ${said}, resting on other accounts or grades; TLK-001`],
    });
  });

  it("are corrected where an analyst's own estimate is", () => {
    const one = assessed(
      countedFigure('src-un', 8, { quantifier: 'exact_as_reported', best: 336 }),
    );
    expect(told([one, corrected('/figures/0/best', 366)], [9, 1], [9, 2])).toEqual({
      corrected: [`${KILLED}: assessed 336 (src-un) → assessed 366 (src-un); TLK-001`],
    });
  });

  it('are corrected where their source is graded anew, by its event alone', () => {
    const both = [countedFigure('src-un', 8, { min: 82 }), countedFigure('src-red', 8, { min: 5 })];
    const graded = registered('source', 'src-red', {
      type: 'party',
      side: 'red',
      reliability: 'E',
    });
    const { corrected: rows } = rowsBetween([...both, graded], [9, 2], [9, 3]);
    expect(rows.filter(isPiece)).toMatchObject([
      { entries: [], affected: ['TLK-002'], events: [{ type: 'source.registered' }] },
    ]);
  });

  it('are corrected by the plan that they are part of', () => {
    const plan = saying({ hour: 7, kind: 'movement.evacuation_planned', about: ['evac-1'] });
    const left = saying({
      hour: 8,
      kind: 'movement.convoy_departed',
      about: [],
      relations: [{ type: 'part_of', target: 'TLK-001' }],
      more: {
        figures: [
          {
            ...{ measure: 'people.departed', unit: 'person', quantifier: 'approx', best: 40 },
            ...{ stockFlow: 'cumulative', scope: 'the city' },
          },
        ],
      },
    });
    const { corrected: rows } = rowsBetween([plan, left, retracted()], [9, 2], [9, 3]);
    expect(rows.filter(isPiece)).toMatchObject([
      { facet: 'displacement', before: null, entries: ['TLK-001'], affected: ['TLK-002'] },
      { facet: 'evacuation', after: null, entries: ['TLK-001'], affected: ['TLK-002'] },
    ]);
  });

  it('are not moved by a marking, a headline or a note, and none of these is named', () => {
    const one = countedFigure('src-un', 8, { min: 82 });
    const marked: Command = {
      kind: 'mark-entry',
      entryNo: 'TLK-001',
      tlp: 'TLP:RED',
      reason: 'named',
    };
    const worded = corrected('/headline', 'Shells fell');
    expect(told([one, marked, worded], [9, 1], [9, 3])).toEqual({});
    // Under its kind it says the same of how many were killed.
    const kept: Command = {
      kind: 'reclassify-entry',
      entryNo: 'TLK-001',
      to: 'harm.injured',
      reason: 'of both',
    };
    expect(told([one, kept], [9, 1], [9, 2])).toEqual({});
    const better = corrected('/figures/0/min', 80);
    const { corrected: rows } = rowsBetween([one, marked, better, worded], [9, 1], [9, 4]);
    expect(rows.filter(isPiece).map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['entry.corrected'],
    ]);
  });
});

describe('demands and forecasts of two moments compared', () => {
  it('tell of a deadline that passes that the world changed, and which alert it raises', () => {
    const commands = [demanded()];
    const since = '2016-12-14T14:00:00.000000Z';
    expect(told(commands, [13, 1], [15, 1])).toEqual({
      worldChanged: [
        `demands dem-1: open, stated (src-red), deadline ${at(14)} ahead → open, stated (src-red), deadline ${at(14)} passed; TLK-001`,
        `raised deadline_passed/dem-1/${since}: not raised → raised, due ${at(14)}; TLK-001`,
        `raised deadline_near/dem-1/2016-12-13T14:00:00.000000Z: raised, due ${at(14)} → not raised; TLK-001`,
      ],
    });
  });

  it('stand in the lines of talks and alerts, and time that moves them affects nothing else', () => {
    const { worldChanged } = rowsBetween([demanded()], [13, 1], [15, 1]);
    expect(worldChanged.filter(isPiece)).toMatchObject([
      { kind: 'demands', facet: 'talks', affected: [], events: [] },
      { kind: 'raised', facet: 'alerts', affected: [], events: [] },
      { kind: 'raised', facet: 'alerts', affected: [], events: [] },
    ]);
    const forecast = { what: 'the end', windowFrom: at(10), windowTo: at(12) };
    const made = saying({ hour: 8, kind: 'statement.forecast', forecast });
    expect(rowsBetween([made], [9, 0], [9, 1]).learned).toMatchObject([
      { kind: 'forecasts', facet: 'talks' },
    ]);
  });

  it('are told apart from what is known of a proposition', () => {
    const { learned } = rowsBetween([demanded()], [9, 0], [9, 1]);
    expect(learned.map((row) => [row.id, isPiece(row)])).toEqual([
      ['dem-1/status', false],
      ['dem-1', true],
      [expect.stringMatching('^deadline_near/dem-1/'), true],
    ]);
  });

  it('name with the time that passes what may be so by now, and a word that no longer stands', () => {
    const rowsOf = (commands: readonly Command[], from: number, to: number) =>
      rowsBetween(commands, [from, commands.length], [to, commands.length])
        .worldChanged.filter(isPiece)
        .map(({ kind, entries }) => [kind, ...entries]);
    const met = inTime(saying({ hour: 9, kind: 'talks.demand_met' }), 10, 20);
    expect(rowsOf([demanded(), met], 9, 11)).toEqual([['demands', 'TLK-002']]);
    const none = saying({ hour: 7, demand: { deadline: null } });
    const silent = saying({ hour: 8, demand: {} });
    const given = saying({ hour: 11, demand: { deadline: at(40) } });
    expect(rowsOf([none, silent, given], 9, 12)).toEqual([
      ['demands', 'TLK-001', 'TLK-002', 'TLK-003'],
    ]);
  });

  it('are learned where somebody says that the demand is met, and so is the end of its alert', () => {
    const met = saying({ hour: 10, from: 'src-red', kind: 'talks.demand_met' });
    expect(told([demanded(), met], [12, 1], [12, 2])).toEqual({
      learned: [
        `demands dem-1: open, stated (src-red), deadline ${at(14)} ahead → met, stated (src-red), deadline ${at(14)} ahead, says met: TLK-002; TLK-002`,
        `raised deadline_near/dem-1/2016-12-13T14:00:00.000000Z: raised, due ${at(14)} → not raised; TLK-002`,
      ],
    });
  });

  it('name for the end of an alert what ended it, and not what else was said of the demand', () => {
    const met = saying({ hour: 10, from: 'src-red', kind: 'talks.demand_met' });
    const accused = saying({ hour: 10, from: 'src-un', kind: 'statement.accusation' });
    const { learned } = rowsBetween([demanded(), met, accused], [12, 1], [12, 3]);
    expect(learned.filter(isPiece).map(({ kind, entries }) => [kind, entries])).toEqual([
      ['demands', ['TLK-002']],
      ['raised', ['TLK-002']],
    ]);
  });

  it('are learned where a demand is first told, and corrected where its deadline is', () => {
    expect(told([demanded()], [9, 0], [9, 1])).toEqual({
      learned: [
        `demands dem-1: unknown, told by nobody → open, stated (src-red), deadline ${at(14)} ahead; TLK-001`,
        expect.stringMatching(/^raised deadline_near.*: not raised → raised, due .*; TLK-001$/),
      ],
    });
    const later = corrected('/demand/deadline', at(20));
    const { corrected: rows, ...rest } = rowsBetween([demanded(), later], [15, 1], [15, 2]);
    expect(rest).toEqual({ worldChanged: [], learned: [] });
    expect(rows.map(({ kind, events }) => [kind, events.map(({ type }) => type)])).toEqual([
      ['demands', ['entry.corrected']],
      ['raised', ['entry.corrected']],
      ['raised', ['entry.corrected']],
    ]);
  });

  it('are corrected where the demander is seen on another side', () => {
    const actor = registered('actor', 'act-red', { side: 'blue' });
    const { corrected: rows } = rowsBetween([demanded(), actor], [9, 1], [9, 2]);
    expect(rows).toMatchObject([
      {
        kind: 'demands',
        entries: [],
        affected: ['TLK-001'],
        events: [{ type: 'actor.registered' }],
      },
    ]);
  });

  it('are learned with the registration of the demand, and corrected with another name', () => {
    const named = (name: string): Command =>
      registered('subject', 'dem-9', { type: 'demand', name });
    const commands = [named('Open the road'), named('Open the northern road')];
    const types = (rows: readonly ComparedRow[]): unknown =>
      rows.filter(isPiece).map(({ id, events }) => [id, events.map(({ type }) => type)]);
    expect(types(rowsBetween(commands, [9, 0], [9, 2]).learned)).toEqual([
      ['dem-9', ['subject.registered', 'subject.registered']],
    ]);
    expect(types(rowsBetween(commands, [9, 1], [9, 2]).corrected)).toEqual([
      ['dem-9', ['subject.registered']],
    ]);
  });

  it('tell of a forecast whose window ends that the world changed', () => {
    const forecast = { what: 'the end', windowFrom: at(10), windowTo: at(12) };
    const commands = [saying({ hour: 8, kind: 'statement.forecast', forecast })];
    expect(told(commands, [11, 1], [13, 1])).toEqual({
      worldChanged: [
        `forecasts TLK-001: window ${at(10)} to ${at(12)} open (src-red) → window ${at(10)} to ${at(12)} ended (src-red); TLK-001`,
        `raised forecast_window_ended/TLK-001/2016-12-14T12:00:00.000000Z: not raised → raised, due ${at(12)}; TLK-001`,
      ],
    });
    const answered = saying({
      hour: 12,
      about: [],
      kind: 'statement.analysis',
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    const { learned } = rowsBetween([...commands, answered], [14, 1], [14, 2]);
    expect(learned.map(({ kind, entries }) => [kind, entries])).toEqual([
      ['forecasts', ['TLK-002']],
      ['raised', ['TLK-002']],
    ]);
  });
});

const drawnOf = (
  events: fc.Arbitrary<readonly SituationEvent[]>,
  momentsIn: (events: readonly SituationEvent[]) => readonly MomentPair[],
) =>
  fc
    .tuple(events, fc.nat(), fc.nat())
    .filter(([drawn]) => drawn.length > 1)
    .map(([drawn, a, b]) => {
      const moments = momentsIn(drawn);
      const [from, to] = [moments[a % moments.length]!, moments[b % moments.length]!];
      return { from, to, records: recordsOf(drawn) };
    });

describe.each([
  ['figures', drawnOf(figureHistory(), (events) => figureMoments(events))],
  ['demands and forecasts', drawnOf(talkHistory(), talkMoments)],
  ['all sorts', drawnOf(history(), (events) => momentsOf(events, 3))],
])('any two moments of a random history of %s', (_, drawn) => {
  const rowsOf = ({ learned, corrected: changed, worldChanged }: Comparison) =>
    [...learned, ...changed, ...worldChanged].filter(isPiece);

  it('lead from the first pieces to the second by the rows, and back by the rows of the way back', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        for (const [a, b] of [
          [from, to],
          [to, from],
        ] as const) {
          const rows = rowsOf(compare(records, a, b));
          expect(saidBy(withDifferences(records.board(a), rows))).toEqual(saidBy(records.board(b)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('have each change in one section, with a cause that lies in between', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        const { learned, corrected: changed, worldChanged } = compare(records, from, to);
        const known = [...learned, ...changed].filter(isPiece);
        for (const rows of [known, worldChanged.filter(isPiece)]) {
          expect(new Set(rows.map(itemKey)).size).toBe(rows.length);
        }
        const [after, upTo] = [from, to].map((p) => p.knownRevision).sort((a, b) => a - b);
        for (const { events, facet, before, after: answer } of known) {
          expect(events.length).toBeGreaterThan(0);
          for (const { revision, type } of events) {
            expect(revision > after! && revision <= upTo!).toBe(true);
            expect(type).not.toBe('entry.marked');
          }
          expect([before?.facet ?? facet, answer?.facet ?? facet]).toEqual([facet, facet]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('say what differs, and name every entry whose part in it does', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        for (const row of rowsOf(compare(records, from, to))) {
          const { before, after, entries, affected } = row;
          expect(before && itemText(before)).not.toBe(after && itemText(after));
          expect(new Set([...entries, ...affected]).size).toBe(entries.length + affected.length);
          const [was, is] = [before, after].map((item) => contributionsTo(item, records)) as [
            Parts,
            Parts,
          ];
          for (const no of new Set([...was.keys(), ...is.keys()])) {
            const isNamed = entries.includes(no) || affected.includes(no);
            expect([no, was.get(no) === is.get(no) || isNamed]).toEqual([no, true]);
          }
          expect(rowText(row)).toMatch(/^\S.*: .+/s);
        }
      }),
      { numRuns: 30 },
    );
  });
});

type Parts = ReadonlyMap<string, string>;

/** What each entry contributes; of what is no proposition, the answer itself tells. */
function contributionsTo(item: BoardItem | null, records: Records): Parts {
  if (item === null) return new Map();
  return behaviourOf(item.kind).contributions(item, records.known(0), 0);
}

function saidBy(board: readonly BoardItem[]): readonly string[] {
  const items = board.filter(({ kind }) => kind !== 'propositions');
  return items.map((item) => `${itemKey(item)} ${itemText(item)}`).toSorted();
}
