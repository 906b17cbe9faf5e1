import { describe, expect, test } from '@jest/globals';
import { type Database } from '@sitlog/platform';
import { type Command, type SituationEvent } from '@sitlog/situation';
import { withCommand } from '../../../../test/oracle/histories/histories.js';
import { content, moment } from '../../../situation/test/given.js';
import { answersAt, type Followed, withViews } from '../../test/answers.js';
import { explainProposition, readBoard, versionsOf } from '../index.js';

const SHELLING = 'ea/shelling';
const AT = moment('2016-12-14T12:00:00Z');

const BEGUN: readonly Command[] = [
  { kind: 'open-situation', code: 'ALE', name: 'Aleppo', mode: 'exercise', timeZone: 'UTC' },
  register('source', 'src-1', { name: 'A', type: 'media', reliability: 'B' }),
  register('source', 'src-2', { name: 'B', type: 'media', reliability: 'B' }),
  register('subject', 'ea', { type: 'area', name: 'Pocket' }),
];

function register(kind: 'source' | 'subject', id: string, item: object): Command {
  return { kind: 'register-item', register: kind, id, item } as Command;
}

/** An entry of a source that says what shelling there is. */
function told(sourceId: string, value: string): Command {
  return {
    kind: 'log-entry',
    entry: content({
      kind: 'statement.accusation',
      about: ['ea'],
      attribution: [{ sourceId, act: 'said' }],
      assertions: [{ proposition: SHELLING, value }],
    }),
    relations: [],
  };
}

const relate = (entryNo: string, type: 'duplicate_of' | 'supersedes', target: string): Command => ({
  ...{ kind: 'add-relation', entryNo },
  relation: { type, target },
});
const withdraw = (entryNo: string, events: readonly SituationEvent[]): Command => {
  const added = events.findLast(({ name }) => name === 'RelationAdded');
  const relationId = added?.name === 'RelationAdded' ? added.data.relation.id : '';
  return { kind: 'withdraw-relation', entryNo, relationId, reason: 'not so' };
};
const retract = (entryNo: string): Command => ({ kind: 'retract-entry', entryNo, reason: 'error' });
const reinstate = (entryNo: string): Command => ({
  ...{ kind: 'reinstate-entry', entryNo },
  reason: 'it stands',
});

type Steps = readonly (Command | ((events: readonly SituationEvent[]) => Command))[];

function written(steps: Steps): readonly SituationEvent[] {
  return steps.reduce<readonly SituationEvent[]>((events, step) => {
    const more = withCommand(events, typeof step === 'function' ? step(events) : step);
    if (more.length === events.length) throw new Error(`Refused: ${JSON.stringify(step)}`);
    return more;
  }, []);
}

/** The entries behind what is affirmed of shelling, as known at a revision. */
function behind(db: Database, situation: string, knownRevision: number): readonly string[] {
  const board = readBoard(db, situation, { validAt: AT, knownRevision });
  return board.find(({ id }) => id === SHELLING)!.values.flatMap(({ entries }) => entries);
}

/** Logs a history event by event, and what stands behind the answer at each revision after the registers. */
async function follow(
  { db, log, next }: Followed,
  steps: Steps,
): Promise<{ readonly situation: string; readonly stood: readonly (readonly string[])[] }> {
  const events = written([...BEGUN, ...steps]);
  const situation = next();
  for (const { revision } of events) await log(situation, events.slice(0, revision + 1));
  const stood = steps.map((_, i) => behind(db, situation, BEGUN.length + i));
  // Views that took all at once answer as those that took one event after the other.
  const anew = next();
  await log(anew, events);
  for (const { revision } of events) {
    const at = { validAt: AT, knownRevision: revision };
    expect(answersAt(db, anew, at)).toEqual(answersAt(db, situation, at));
  }
  return { situation, stood };
}

describe('an entry that stands aside because of an event of another', () => {
  test.each<[string, Steps, readonly (readonly string[])[]]>([
    [
      'superseded: until the relation is withdrawn',
      [
        told('src-1', 'ongoing'),
        told('src-1', 'ongoing'),
        relate('ALE-002', 'supersedes', 'ALE-001'),
        (events) => withdraw('ALE-002', events),
      ],
      [['ALE-001'], ['ALE-001', 'ALE-002'], ['ALE-002'], ['ALE-001', 'ALE-002']],
    ],
    [
      'superseded: while the other is not retracted',
      [
        told('src-1', 'ongoing'),
        told('src-1', 'ongoing'),
        relate('ALE-002', 'supersedes', 'ALE-001'),
        retract('ALE-002'),
        reinstate('ALE-002'),
      ],
      [['ALE-001'], ['ALE-001', 'ALE-002'], ['ALE-002'], ['ALE-001'], ['ALE-002']],
    ],
    [
      'a duplicate: while what it repeats is not retracted',
      [
        told('src-1', 'ongoing'),
        told('src-2', 'ongoing'),
        relate('ALE-002', 'duplicate_of', 'ALE-001'),
        retract('ALE-001'),
        reinstate('ALE-001'),
        (events) => withdraw('ALE-002', events),
      ],
      [
        ['ALE-001'],
        ['ALE-001', 'ALE-002'],
        ['ALE-001'],
        ['ALE-002'],
        ['ALE-001'],
        ['ALE-001', 'ALE-002'],
      ],
    ],
    [
      'a duplicate of a duplicate: while one of the chain stands',
      [
        told('src-1', 'ongoing'),
        told('src-2', 'ongoing'),
        told('src-2', 'ongoing'),
        relate('ALE-002', 'duplicate_of', 'ALE-001'),
        relate('ALE-003', 'duplicate_of', 'ALE-002'),
        retract('ALE-002'),
        retract('ALE-001'),
      ],
      [
        ['ALE-001'],
        ['ALE-001', 'ALE-002'],
        ['ALE-001', 'ALE-002', 'ALE-003'],
        ['ALE-001', 'ALE-003'],
        ['ALE-001'],
        ['ALE-001'],
        ['ALE-003'],
      ],
    ],
  ])('%s', async (_, steps, expected) => {
    await withViews(async (views) => {
      expect((await follow(views, steps)).stood).toEqual(expected);
    });
  });

  test('is explained by the other, whose event is none of its own', async () => {
    await withViews(async (views) => {
      const { situation } = await follow(views, [
        told('src-1', 'ongoing'),
        told('src-1', 'none'),
        relate('ALE-002', 'supersedes', 'ALE-001'),
      ]);
      const known = BEGUN.length + 2;
      const versions = versionsOf(views.db, situation, 'ALE-001', known);
      expect(versions.map(({ change }) => [change.name, change.restood])).toEqual([
        ['EntryLogged', undefined],
        ['RelationAdded', true],
      ]);
      const at = { validAt: AT, knownRevision: known };
      const { considered } = explainProposition(views.db, situation, SHELLING, at)!;
      expect(considered.find(({ account }) => account.entryNo === 'ALE-001')).toMatchObject({
        ...{ verdict: 'superseded', because: ['ALE-002'], taken: false },
      });
    });
  });
});
