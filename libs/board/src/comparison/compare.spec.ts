import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { type Command } from '@sitlog/situation';
import * as fc from 'fast-check';
import { source, subject } from '../../../../test/oracle/histories/area-commands.js';
import { history, momentsOf, stateAt } from '../../../../test/oracle/histories/histories.js';
import { propositionsOn, recordsOf, rowText } from '../../test/compared.js';
import { circumstancesIn, lostSupportIn } from '../../test/records.js';
import { moments, recorded, said } from '../../test/shelling.js';
import { compare, type Comparison, type MomentPair, type Records } from './compare.js';
import { type ComparedRow } from './compared-row.js';
import { aspectIn, circumstancesOf } from '../causes/as-known.js';
import { withDifferences } from '../items/differences.js';
import { assertedBy } from '../rule/account.js';
import { weighed } from '../rule/apply-rules.js';
import { consideredIn, explain } from '../rule/explain.js';

/** What differs, in short; the known moments are counted in commands after the beginning. */
function told(
  commands: readonly Command[],
  from: readonly [hour: number, known: number],
  to: readonly [hour: number, known: number],
): Readonly<Record<string, readonly string[]>> {
  const compared = compare(recordsOf(recorded(commands)), moments(...from), moments(...to));
  return Object.fromEntries(
    Object.entries(compared).flatMap(([section, rows]: readonly [string, Comparison['learned']]) =>
      rows.length === 0 ? [] : [[section, rows.map((row) => rowText(row))]],
    ),
  );
}

describe('two moments compared', () => {
  it('differ in nothing where they are the same', () => {
    expect(told([said('red', 'ongoing', 8)], [9, 1], [9, 1])).toEqual({});
  });

  it('tell that the world changed where only time passed', () => {
    expect(told([said('red', 'none', 8), said('red', 'ongoing', 10)], [9, 2], [11, 2])).toEqual({
      worldChanged: ['ea/shelling: none (reported) → ongoing (reported); TST-002'],
    });
  });

  it('tell that we learned what lay in the past already', () => {
    expect(told([said('red', 'none', 8), said('green', 'ongoing', 7)], [9, 1], [9, 2])).toEqual({
      learned: ['ea/shelling: none (reported) → none against ongoing (contested); TST-002'],
    });
  });

  it('put what is learned and what then happened into sections of their own', () => {
    const commands = [said('red', 'none', 8), said('red', 'ongoing', [9, 11])];
    expect(told(commands, [10, 1], [12, 2])).toEqual({
      learned: ['ea/shelling: none (reported) → none (reported), possibly ongoing; TST-002'],
      worldChanged: [
        'ea/shelling: none (reported), possibly ongoing → ongoing (reported); TST-002',
      ],
    });
  });

  it('tell that the log is corrected by a retraction, a correction, a verification', () => {
    const amendments: readonly (readonly [Command, string])[] = [
      [{ kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' }, 'unknown'],
      [
        {
          kind: 'correct-entry',
          entryNo: 'TST-001',
          class: 'clerical',
          patch: [{ path: '/assertions/0/value', value: 'none' }],
          reason: 'misheard',
        },
        'none (reported)',
      ],
      [
        { kind: 'verify-entry', entryNo: 'TST-001', outcome: 'verified', rationale: 'seen' },
        'ongoing (verified)',
      ],
    ];
    for (const [command, after] of amendments) {
      expect(told([said('red', 'ongoing', 8), command], [9, 1], [9, 2])).toEqual({
        corrected: [`ea/shelling: ongoing (reported) → ${after}; TST-001`],
      });
    }
  });

  it('tell what is unlearned when the second moment knows less', () => {
    const commands = [
      said('red', 'ongoing', 8),
      { kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' } as const,
    ];
    expect(told(commands, [9, 2], [9, 1])).toEqual({
      corrected: ['ea/shelling: unknown → ongoing (reported); TST-001'],
    });
    expect(told(commands, [9, 1], [9, 0])).toEqual({
      learned: ['ea/shelling: ongoing (reported) → unknown; TST-001'],
    });
  });

  it('take an entry that was logged and corrected in between for learned', () => {
    const commands: readonly Command[] = [
      said('red', 'ongoing', 8),
      { kind: 'regrade-entry', entryNo: 'TST-001', credibility: 2, rationale: 'x', because: [] },
    ];
    expect(told(commands, [9, 0], [9, 2])).toEqual({
      learned: ['ea/shelling: unknown → ongoing (reported); TST-001'],
    });
  });

  it('tell that the log is corrected where sides are declared or a source is seen otherwise', () => {
    const both = [said('red', 'ongoing', 8), said('blue', 'ongoing', 8)];
    const sides: Command = {
      kind: 'declare-sides',
      opposing: [['government', 'opposition']],
    };
    expect(told([...both, sides], [9, 2], [9, 3])).toEqual({
      corrected: [
        'ea/shelling: ongoing (corroborated) → ongoing (confirmed by adversaries); sides.declared',
      ],
    });
    expect(told([...both, source('blue', { side: 'government' })], [9, 2], [9, 3])).toEqual({
      corrected: [
        'ea/shelling: ongoing (corroborated) → ongoing (alleged by one side); source.registered',
      ],
    });
    expect(
      told([...both, source('red', { side: 'government', reliability: 'A' })], [9, 2], [9, 3]),
    ).toEqual({
      corrected: [
        'ea/shelling: still ongoing (corroborated), resting on other accounts or grades; source.registered',
      ],
    });
  });

  it('do not name a declaration of sides that has no part in the difference', () => {
    const sides: Command = { kind: 'declare-sides', opposing: [['government', 'opposition']] };
    const commands = [said('red', 'none', 8), sides, said('green', 'ongoing', 8)];
    expect(told(commands, [9, 1], [9, 3])).toEqual({
      learned: ['ea/shelling: none (reported) → none against ongoing (contested); TST-002'],
    });
  });

  it('have a null before for what was not registered', () => {
    expect(told([subject('talks', { type: 'talks' })], [9, 0], [9, 1])).toEqual({
      learned: [expect.stringMatching(/^talks\/\w+: not on the board → unknown; subject\.reg/)],
    });
  });

  it('name as affected what others put aside', () => {
    const records = recordsOf(recorded([said('red', 'none', 8), said('red', 'ongoing', 10)]));
    const [row] = compare(records, moments(9, 2), moments(11, 2)).worldChanged;
    expect(row).toMatchObject({ entries: ['TST-002'], affected: ['TST-001'], events: [] });
  });
});

describe('any two moments of a random history', () => {
  const drawn = fc
    .tuple(history(), fc.nat(), fc.nat())
    .filter(([events]) => events.length > 1)
    .map(([events, a, b]) => {
      const moments = momentsOf(events, 3);
      const [from, to] = [moments[a % moments.length]!, moments[b % moments.length]!];
      return { events, from, to, records: recordsOf(events) };
    });
  const propositions = (rows: readonly ComparedRow[]) =>
    rows.filter((row) => row.kind === 'propositions');
  const rowsOf = ({ learned, corrected, worldChanged }: Comparison) =>
    propositions([...learned, ...corrected, ...worldChanged]);

  it('lead from the first board to the second by the rows, and back by the rows of the way back', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        const rows = rowsOf(compare(records, from, to));
        const reached = propositionsOn(withDifferences(records.board(from), rows));
        expect(reached.toSorted(byId)).toEqual(propositionsOn(records.board(to)).toSorted(byId));
        const back = rowsOf(compare(records, to, from));
        const returned = propositionsOn(withDifferences(records.board(to), back));
        expect(returned.toSorted(byId)).toEqual(propositionsOn(records.board(from)).toSorted(byId));
      }),
      { numRuns: 100 },
    );
  });

  it('have each change in one section, with a cause that lies in between', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        const { learned, corrected, worldChanged } = compare(records, from, to);
        const known = [...learned, ...corrected];
        expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
        expect(new Set(worldChanged.map(({ id }) => id)).size).toBe(worldChanged.length);
        const [after, upTo] = [from, to].map((p) => p.knownRevision).sort((a, b) => a - b);
        for (const { events } of known) {
          expect(events.length).toBeGreaterThan(0);
          for (const { revision } of events) {
            expect(revision > after! && revision <= upTo!).toBe(true);
          }
        }
        // An override begins and expires by the clock alone.
        for (const { entries, before, after } of propositions(worldChanged)) {
          const isByHand = !isDeepStrictEqual(before?.answer.override, after?.answer.override);
          expect(entries.length > 0 || isByHand).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('differ in nothing from themselves', () => {
    fc.assert(
      fc.property(drawn, ({ from, records }) => {
        expect(rowsOf(compare(records, from, from))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('name every entry whose part in an answer differs', () => {
    fc.assert(
      fc.property(drawn, ({ from, to, records }) => {
        const { worldChanged, ...known } = compare(records, from, to);
        const turn = { validAt: from.validAt, knownRevision: to.knownRevision };
        const legs = [
          ...[...known.learned, ...known.corrected].map((row) => [row, from, turn] as const),
          ...worldChanged.map((row) => [row, turn, to] as const),
        ];
        for (const [{ id, entries, affected }, a, b] of legs) {
          const [before, after] = [partsAt(records, id, a), partsAt(records, id, b)];
          for (const no of new Set([...before.keys(), ...after.keys()])) {
            if (entries.includes(no) || affected.includes(no)) continue;
            expect(before.get(no)).toEqual(after.get(no));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are explained by the causes alone: all else may stay as it was known', () => {
    fc.assert(
      fc.property(drawn, ({ events, from, to, records }) => {
        const { learned, corrected } = compare(records, from, to);
        for (const { id, entries, events: causes, before, after } of propositions([
          ...learned,
          ...corrected,
        ])) {
          if (before === null || after === null) continue;
          if (causes.some(({ entryNo }) => entryNo === undefined)) continue;
          const [was, is] = [from, to].map((at) => stateAt(events, at.knownRevision));
          const mixed = [
            ...[...was!.entries.values()].filter(({ entryNo }) => !entries.includes(entryNo)),
            ...[...is!.entries.values()].filter(({ entryNo }) => entries.includes(entryNo)),
          ];
          const accounts = mixed.flatMap(assertedBy).filter((one) => one.proposition === id);
          const aspect = aspectIn(records.known(from.knownRevision), id);
          const around = {
            ...circumstancesIn(was!, from.validAt),
            hasLostSupport: lostSupportIn(is!),
          };
          expect(explain({ id, aspect: aspect! }, accounts, around).derived).toEqual(after.answer);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** What each entry contributes to an answer. */
function partsAt(
  records: Records,
  id: string,
  { validAt, knownRevision }: MomentPair,
): ReadonlyMap<string, readonly string[]> {
  const known = records.known(knownRevision);
  const aspect = aspectIn(known, id);
  if (aspect === undefined) return new Map();
  const applied = weighed(known.accounts(id), aspect, circumstancesOf(known, validAt));
  const considered = consideredIn(applied);
  const taken = considered.filter((one) => one.taken);
  const own = Map.groupBy(taken, ({ account }) => account.entryNo);
  return new Map(
    [...own].map(([no, all]) => [
      no,
      all.map(({ account, verdict, open }) => JSON.stringify([account, verdict, open])).sort(),
    ]),
  );
}
