import { describe, expect, it } from '@jest/globals';
import {
  type Assertion,
  type Command,
  formatInstant,
  type Micros,
  type SituationEvent,
} from '@sitlog/situation';
import { asserting, subject } from '../../../../../test/oracle/histories/area-commands.js';
import { stateAt } from '../../../../../test/oracle/histories/histories.js';
import { knownIn, propositionsOn, recordsOf } from '../../../test/compared.js';
import { at, moments, recorded, said } from '../../../test/shelling.js';
import {
  compare,
  type Comparison,
  type MomentPair,
  type Records,
} from '../../comparison/compare.js';
import { type ComparedRow } from '../../comparison/compared-row.js';
import { learnt } from '../../comparison/knowledge-changes.js';
import { type BoardItem, type ItemAnswers } from '../board-item.js';
import { differenceOf } from '../differences.js';
import { behaviourOf } from '../registry.js';
import { boardChecks, entryChecks, LOG_CHECKS, type LogCheck } from '../log-checks.js';

const TWO_HOURS: Micros = 7_200_000_000;
/** So many of the entries under a check are named. */
const MOST_NAMED = 2;
const LATE = 20;

/** A record whose boards have the line of the log too, on which an entry may stand unverified for two hours. */
function withChecks(events: readonly SituationEvent[]): Records {
  const records = recordsOf(events);
  return {
    ...records,
    board: (asked) => {
      const { contested, stale } = boardChecks(propositionsOn(records.board(asked)));
      return [
        ...LOG_CHECKS.map((check) => item(check, entriesUnder(check, events, asked), [])),
        item('contested', [], contested),
        item('stale', [], stale),
      ];
    },
  };
}

function item(
  id: ItemAnswers['checks']['id'],
  entries: readonly string[],
  propositions: readonly string[],
): BoardItem<'checks'> {
  const named = entries.slice(0, MOST_NAMED);
  const count = entries.length + propositions.length;
  return {
    kind: 'checks',
    facet: 'log_health',
    id,
    answer: { id, count, entries: named, propositions },
  };
}

function entriesUnder(
  check: LogCheck,
  events: readonly SituationEvent[],
  { validAt, knownRevision }: MomentPair,
): readonly string[] {
  const { core, entries } = stateAt(events, knownRevision);
  const known = knownIn({ core, entries });
  return [...entries.values()]
    .filter((entry) => {
      if (check === 'support_withdrawn') return known.consult('support', entry.entryNo);
      const isYoung = check === 'unverified' && entry.recordedAt > validAt - TWO_HOURS;
      return !isYoung && entryChecks(entry).includes(check);
    })
    .map(({ entryNo }) => entryNo);
}

/** A row in short: check, entries, the affected in brackets, types of events. */
function inShort({ id, entries, affected, events }: ComparedRow): string {
  const types = events.map(({ type }) => type);
  return [`${id}:`, ...entries, `(${affected.join(' ')})`, ...types].join(' ');
}

function sectionsOf(compared: Comparison): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(compared).flatMap(([section, rows]: [string, readonly ComparedRow[]]) =>
      rows.length === 0 ? [] : [[section, rows.map(inShort)] as const],
    ),
  );
}

describe('the checks of a log at two moments', () => {
  /** What differs late in the day between two known moments, counted in commands. */
  const told = (commands: readonly Command[], from: number, to: number) =>
    sectionsOf(compare(withChecks(recorded(commands)), moments(LATE, from), moments(LATE, to)));
  const [first, second, third] = ['red', 'blue', 'green'].map((by) => said(by, 'ongoing', 8)) as [
    Command,
    Command,
    Command,
  ];
  const ALL = [first, second, third];
  const verified: Command = {
    ...{ kind: 'verify-entry', entryNo: 'TST-001', outcome: 'verified', rationale: 'seen' },
  };
  const retracted = { kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' } as const;
  const marked: Command = {
    ...{ kind: 'mark-entry', entryNo: 'TST-001', tlp: 'TLP:RED', reason: 'named' },
  };

  it('are learned with the entry that falls under them, and unlearned without it', () => {
    const row = (check: string): string => `${check}: TST-001 () hostilities.shelling`;
    const learned = [row('without_grade'), row('unverified')];
    expect(told([first, marked], 0, 2)).toEqual({ learned });
    expect(told([first, marked], 2, 0)).toEqual({ learned });
  });

  it('are corrected by what takes an entry out of them alone', () => {
    expect(told([first, second, marked, verified], 2, 4)).toEqual({
      corrected: ['unverified: TST-001 () entry.verified'],
    });
  });

  it('name an entry that is only counted', () => {
    expect(told(ALL, 2, 3)).toMatchObject({
      learned: [
        'without_grade: TST-003 () hostilities.shelling',
        'unverified: TST-003 () hostilities.shelling',
      ],
    });
  });

  it('tell as affected what is named in the place of another', () => {
    expect(told([...ALL, retracted], 3, 4)).toEqual({
      corrected: [
        'without_grade: TST-001 (TST-003) entry.retracted',
        'unverified: TST-001 (TST-003) entry.retracted',
      ],
    });
  });

  it('name entries in order of their numbers, whichever was changed first', () => {
    const before: Command = { ...retracted, entryNo: 'TST-002' };
    expect(told([...ALL, before, retracted], 3, 5)['corrected']).toContain(
      'without_grade: TST-001 TST-002 (TST-003) entry.retracted entry.retracted',
    );
  });

  it('change with time as an entry stands unverified for too long', () => {
    const records = withChecks(recorded([first, second]));
    const [early, late] = [moments(0, 2), moments(LATE, 2)];
    const row = 'unverified: TST-001 TST-002 ()';
    expect(sectionsOf(compare(records, early, late))).toEqual({ worldChanged: [row] });
    expect(sectionsOf(compare(records, late, early))).toEqual({ worldChanged: [row] });
  });

  it('name for a grade that has lost its support what took it away', () => {
    const confirmed: Command = {
      ...{ kind: 'regrade-entry', entryNo: 'TST-001', credibility: 1 },
      ...{ rationale: 'two saw it', because: ['TST-002'] },
    };
    const contradicted: Command = {
      ...{ kind: 'add-relation', entryNo: 'TST-002' },
      relation: { type: 'contradicts', target: 'TST-001', aspect: 'when' },
    };
    expect(told([...ALL, confirmed, marked, contradicted], 4, 6)).toEqual({
      corrected: ['support_withdrawn: TST-002 (TST-001) relation.added'],
    });
  });

  const alsoIn = (proposition: string, value: string): Assertion => ({
    ...{ proposition, value },
    start: { earliest: formatInstant(at(8)), latest: formatInstant(at(8)) },
  });

  it('name for what is contested who made it so, once', () => {
    const one = said('red', 'ongoing', 8, alsoIn('ea/airstrikes', 'ongoing'));
    const other = said('green', 'none', 8, alsoIn('ea/airstrikes', 'none'));
    expect(told([one, marked, other], 2, 3)['learned']).toContain(
      'contested: TST-002 () hostilities.shelling',
    );
    expect(told([one, other, retracted], 2, 3)['corrected']).toContain(
      'contested: TST-001 () entry.retracted',
    );
  });

  it('name for what is contested of a place that was not registered its registration too', () => {
    const accounts = [
      asserting('red', [alsoIn('wa/shelling', 'ongoing')]),
      asserting('green', [alsoIn('wa/shelling', 'none')]),
    ];
    const commands = [subject('wa'), ...accounts];
    const types = 'subject.registered statement.accusation statement.accusation';
    expect(told(commands, 0, 3)['learned']).toContain(`contested: TST-001 TST-002 () ${types}`);
    expect(told(commands, 3, 0)['learned']).toContain('contested: () subject.registered');
  });

  it('rest on what was recorded of those that fall under them, and on nothing else', () => {
    const records = withChecks(recorded([first]));
    const [from, to] = [moments(LATE, 0), moments(LATE, 1)];
    const [before, after] = [from, to].map((asked) =>
      records.board(asked).find(({ id }) => id === 'without_grade'),
    );
    const { row, changed } = learnt(differenceOf(before!, after!), {
      before: records.known(from.knownRevision),
      after: records.known(to.knownRevision),
      between: records.between({ after: from.knownRevision, upTo: to.knownRevision }),
      validAt: from.validAt,
    });
    expect(changed.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['entry TST-001']);
    expect(row).not.toHaveProperty('isCoarse');
    expect([
      ...behaviourOf('checks')
        .contributions(after as BoardItem<'checks'>, records.known(0), at(LATE))
        .keys(),
    ]).toEqual(['TST-001']);
  });
});
