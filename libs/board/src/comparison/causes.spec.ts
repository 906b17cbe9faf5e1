import { describe, expect, it } from '@jest/globals';
import { type Command, formatInstant } from '@sitlog/situation';
import { asserting, source, subject } from '../../../../test/oracle/histories/area-commands.js';
import { recordsOf } from '../../test/compared.js';
import { at, moments, recorded, said } from '../../test/shelling.js';
import { compare } from './compare.js';

/** The rows at 9 o'clock between two known moments, counted in commands: section, entries, affected, types of events. */
function rows(commands: readonly Command[], from: number, to = commands.length) {
  const { learned, corrected } = compare(
    recordsOf(recorded(commands)),
    moments(9, from),
    moments(9, to),
  );
  return [
    ...learned.map((row) => ({ section: 'learned', ...row })),
    ...corrected.map((row) => ({ section: 'corrected', ...row })),
  ].map(({ section, id, entries, affected, events }) => ({
    section,
    id,
    entries,
    affected,
    events: events.map(({ type }) => type),
  }));
}

const FIRST = { entryNo: 'TST-001', reason: 'x' } as const;
const regrading = (entryNo: string): Command => ({
  kind: 'regrade-entry',
  entryNo,
  credibility: 2,
  rationale: 'x',
  because: [],
});
const verifying = (outcome: 'verified' | 'refuted' | 'inconclusive'): Command => ({
  kind: 'verify-entry',
  entryNo: 'TST-001',
  outcome,
  rationale: 'x',
});
const correcting = (path: string, value: unknown): Command => ({
  ...FIRST,
  kind: 'correct-entry',
  class: 'clerical',
  patch: [{ path, value }],
});
const DUPLICATE: Command = {
  kind: 'add-relation',
  entryNo: 'TST-002',
  relation: { type: 'duplicate_of', target: 'TST-001' },
};
const WITHDRAWN: Command = {
  kind: 'withdraw-relation',
  entryNo: 'TST-002',
  relationId: 'TST-002-r1',
  reason: 'x',
};
const RETRACTED: Command = { kind: 'retract-entry', entryNo: 'TST-001', reason: 'error' };
const OVERRIDDEN: Command = {
  kind: 'override-proposition',
  proposition: 'ea/shelling',
  value: 'none',
  reason: 'x',
  expiresAt: at(20),
};
const LIFTED: Command = { kind: 'lift-override', proposition: 'ea/shelling', reason: 'x' };
const SIDES: Command = { kind: 'declare-sides', opposing: [['government', 'opposition']] };
const ASPECTS: Command = subject('ea', {
  aspects: { shelling: { facet: 'access', exclusive: true } },
});
const BOTH = [said('red', 'ongoing', 8), said('blue', 'ongoing', 8)];

describe('what changes what the log had said is a correction', () => {
  it.each<[string, string, readonly Command[], Command]>([
    ['entry.retracted', 'TST-001', BOTH, RETRACTED],
    ['entry.reinstated', 'TST-001', [...BOTH, RETRACTED], { ...FIRST, kind: 'reinstate-entry' }],
    ['entry.corrected', 'TST-001', BOTH, correcting('/assertions/0/value', 'none')],
    [
      'entry.reclassified',
      'TST-001',
      BOTH,
      { ...FIRST, kind: 'reclassify-entry', to: 'statement.forecast' },
    ],
    ['entry.regraded', 'TST-001', BOTH, regrading('TST-001')],
    ['entry.verified', 'TST-001', BOTH, verifying('verified')],
    ['entry.refuted', 'TST-001', BOTH, verifying('refuted')],
    [
      'entry.left_inconclusive',
      'TST-001',
      [...BOTH, verifying('verified')],
      verifying('inconclusive'),
    ],
    ['relation.added', 'TST-002', BOTH, DUPLICATE],
    ['relation.withdrawn', 'TST-002', [...BOTH, DUPLICATE], WITHDRAWN],
    ['proposition.overridden', '', BOTH, OVERRIDDEN],
    ['override.lifted', '', [...BOTH, OVERRIDDEN], LIFTED],
    ['sides.declared', '', BOTH, SIDES],
    ['source.registered', '', BOTH, source('red', { side: 'opposition' })],
    ['subject.registered', '', BOTH, ASPECTS],
  ])('%s', (type, entry, before, command) => {
    expect(rows([...before, command], before.length)).toEqual([
      {
        section: 'corrected',
        id: 'ea/shelling',
        entries: entry === '' ? [] : [entry],
        affected: [],
        events: [type],
      },
    ]);
  });

  it('also of another entry, which stands aside by it or stands again: both are named', () => {
    const airstrikes = { proposition: 'ea/airstrikes', value: 'none' };
    const start = { earliest: formatInstant(at(8)), latest: formatInstant(at(8)) };
    const other = asserting('red', [{ ...airstrikes, start }], { kind: 'hostilities.shelling' });
    const superseding: Command = {
      kind: 'add-relation',
      entryNo: 'TST-002',
      relation: { type: 'supersedes', target: 'TST-001' },
    };
    const retracted: Command = { ...RETRACTED, entryNo: 'TST-002' };
    const commands = [said('red', 'ongoing', 8), other, superseding, retracted];
    const ofShelling = (from: number, to: number) =>
      rows(commands, from, to).filter(({ id }) => id === 'ea/shelling');
    const both = { section: 'corrected', id: 'ea/shelling', entries: ['TST-001', 'TST-002'] };
    expect(ofShelling(2, 3)).toEqual([{ ...both, affected: [], events: ['relation.added'] }]);
    expect(ofShelling(3, 4)).toEqual([{ ...both, affected: [], events: ['entry.retracted'] }]);
  });

  it('also whose act the answer to a question is, so that a later word of it overtakes', () => {
    const named = subject('ea', { authorities: { shelling: 'blue' } });
    const commands = [said('red', 'ongoing', 7), said('blue', 'none', 8), named];
    expect(rows(commands, 2)).toEqual([
      {
        section: 'corrected',
        id: 'ea/shelling',
        entries: [],
        affected: ['TST-001'],
        events: ['subject.registered'],
      },
    ]);
  });

  it('also where something was learned at the same time', () => {
    const commands = [said('red', 'ongoing', 8), said('green', 'ongoing', 8), regrading('TST-001')];
    expect(rows(commands, 1)).toMatchObject([
      {
        section: 'corrected',
        entries: ['TST-001', 'TST-002'],
        events: ['hostilities.shelling', 'entry.regraded'],
      },
    ]);
  });
});

describe('what has no part in a difference is not named as its cause', () => {
  it('that accounts grow old, where the one that does was taken back', () => {
    const shelling = { facet: 'hostilities', exclusive: true, timeToLiveMinutes: 60 } as const;
    const commands = [said('red', 'ongoing', 6), said('green', 'ongoing', 8)];
    const ageing = subject('ea', { aspects: { shelling } });
    expect(rows([...commands, ageing], 2)).toMatchObject([{ events: ['subject.registered'] }]);
    expect(rows([...commands, RETRACTED, ageing], 2)).toMatchObject([
      { entries: ['TST-001'], events: ['entry.retracted'] },
    ]);
  });

  const older = said('red', 'none', 6);

  it.each<[string, Command]>([
    ['proposition.overridden', OVERRIDDEN],
    ['sides.declared', SIDES],
    ['source.registered', source('red', { side: 'opposition' })],
    ['subject.registered', ASPECTS],
  ])('an older word of the same origin, beside %s', (type, command) => {
    expect(rows([...BOTH, older, command], 2)).toMatchObject([{ entries: [], events: [type] }]);
  });

  it('an older word of the same origin, beside an entry and a correction, save where it begins what is said now', () => {
    const command = correcting('/assertions/0/value', 'none');
    const other = said('green', 'none', 8);
    expect(rows([...BOTH, older, command], 2)).toMatchObject([{ entries: ['TST-001', 'TST-003'] }]);
    const unlike = said('red', 'ongoing', 6);
    expect(rows([...BOTH, unlike, command], 2)).toMatchObject([{ entries: ['TST-001'] }]);
    expect(rows([...BOTH, older, other], 2)).toMatchObject([{ entries: ['TST-004'] }]);
  });

  it('an event of an entry that does not touch what it says', () => {
    const marked: Command = { ...FIRST, kind: 'mark-entry', tlp: 'TLP:RED' };
    expect(rows([BOTH[0]!, marked], 0)).toMatchObject([
      { section: 'learned', entries: ['TST-001'], events: ['hostilities.shelling'] },
    ]);
  });

  it('what an entry says of something else', () => {
    const start = { earliest: formatInstant(at(8)), latest: formatInstant(at(8)) };
    const also = { proposition: 'ea/airstrikes', value: 'none', start };
    const commands = [
      said('red', 'ongoing', 8, also),
      said('blue', 'ongoing', 8),
      correcting('/assertions/1/value', 'ongoing'),
    ];
    expect(rows(commands, 1).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      {
        section: 'corrected',
        id: 'ea/airstrikes',
        entries: ['TST-001'],
        affected: [],
        events: ['entry.corrected'],
      },
      {
        section: 'learned',
        id: 'ea/shelling',
        entries: ['TST-002'],
        affected: [],
        events: ['hostilities.shelling'],
      },
    ]);
  });

  it('entries of a subject that was not registered at the other moment', () => {
    const start = { earliest: formatInstant(at(8)), latest: formatInstant(at(8)) };
    const also = { proposition: 'wa/shelling', value: 'none', start };
    const commands = [subject('wa'), said('red', 'ongoing', 8, also)];
    const gone = rows(commands, 2, 0).filter(({ id }) => id === 'wa/shelling');
    expect(gone).toMatchObject([
      { section: 'learned', entries: [], events: ['subject.registered'] },
    ]);
  });
});
