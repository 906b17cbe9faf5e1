import { describe, expect, test } from '@jest/globals';
import { type Command, type Figure, instantOf, type SituationEvent } from '@sitlog/situation';
import { naively, sorted } from '../../../../test/oracle/figures-in-short.js';
import { naiveFigures } from '../../../../test/oracle/figures.js';
import {
  at,
  OPENING,
  recordOf,
  type Saying,
  saying,
} from '../../../../test/oracle/histories/talk-commands.js';
import { type Followed, withViews } from '../../test/answers.js';
import { entryAt } from '../entries/read-entries.js';
import {
  choicesAt,
  explainFiguresAt,
  figureTimes,
  linesAt,
  linesCounting,
  readFigures,
} from './read-figures.js';

const S = 's1';
const FIRST = OPENING.length + 1;

const site: Command = {
  ...{ kind: 'register-item', register: 'subject', id: 'site-1' },
  item: { name: 'School', type: 'site' } as never,
};

/** What somebody counted at an hour. */
function counted(said: Saying, parts: Partial<Figure>): Command {
  const figure: Figure = {
    ...{ measure: 'people.killed', unit: 'person', quantifier: 'exact_as_reported' },
    ...{ stockFlow: 'cumulative', scope: 'the city' },
    ...parts,
  };
  return saying({ ...said, more: { ...said.more, figures: [figure] } });
}

const killed = (hour: number, from: string, best: number, more: Saying['more'] = {}): Command =>
  counted({ hour, from, kind: 'harm.killed', about: [], more }, { best });
const capacity = (hour: number, kind: string, about = 'site-1'): Command =>
  counted(
    { hour, from: 'src-un', kind, about: [about] },
    { measure: 'shelter.capacity', best: 100, stockFlow: 'stock' },
  );
const departed = (hour: number, about: readonly string[], best: number): Command =>
  counted(
    { hour, from: 'src-un', kind: 'movement.convoy_departed', about },
    { measure: 'people.departed', best },
  );

/** The board of figures is that of the oracle at every hour and revision of a record. */
function expectAsOracle({ db }: Followed, record: readonly SituationEvent[]): void {
  for (let known = FIRST; known < record.length; known += 1) {
    for (let hour = 8; hour < 26; hour += 1) {
      const moments = { validAt: instantOf(at(hour)), knownRevision: known };
      const read = sorted(naively(readFigures(db, S, moments)));
      expect([known, hour, read]).toEqual([known, hour, sorted(naiveFigures(record, moments))]);
    }
  }
}

async function withRecord(
  commands: readonly Command[],
  work: (views: Followed, record: readonly SituationEvent[]) => void,
): Promise<void> {
  const record = recordOf([site, ...commands]);
  await withViews(async (views) => {
    await views.log(S, record);
    expectAsOracle(views, record);
    work(views, record);
  });
}

const keyOf = (scope: string) =>
  ({ measure: 'people.killed', unit: 'person', stockFlow: 'cumulative', scope }) as const;

const NOW = { validAt: instantOf(at(40)), knownRevision: 99 };

describe('the figures of the board', () => {
  test('of each origin are its last word, as it was known', async () => {
    const corrected: Command = {
      ...{
        kind: 'correct-entry',
        entryNo: 'TLK-001',
        class: 'new_information',
        reason: 'misheard',
      },
      patch: [{ path: '/figures/0/best', value: 12 }],
    };
    const commands = [killed(8, 'src-red', 10), killed(9, 'src-un', 7), corrected];
    await withRecord([...commands, killed(12, 'src-red', 15)], ({ db }) => {
      expect(readFigures(db, S, NOW)).toHaveLength(1);
      expect(readFigures(db, S, { ...NOW, knownRevision: FIRST - 1 })).toEqual([]);
      const numbers = linesAt(db, S, FIRST + 1).map(({ entryNo }) => entryNo);
      expect(numbers.toSorted()).toEqual(['TLK-001', 'TLK-002']);
      expect(linesAt(db, S, FIRST + 2)).toHaveLength(2);
      expect(linesAt(db, S, FIRST + 3)).toHaveLength(3);
      expect(linesAt(db, S, FIRST - 1)).toEqual([]);
    });
  });

  test('of a site tell whether shelter is there, by the last account of it', async () => {
    const told = (hour: number, kind: string, from = 'src-un') =>
      saying({ hour, kind, from, about: ['site-1'] });
    const commands = [
      capacity(8, 'shelter.opened'),
      told(10, 'shelter.full'),
      told(12, 'shelter.closed', 'src-red'),
      capacity(13, 'shelter.capacity_changed'),
      told(15, 'shelter.closed'),
    ];
    await withRecord(commands, ({ db }) => {
      const availability = (hour: number, knownRevision: number) =>
        readFigures(db, S, { validAt: instantOf(at(hour)), knownRevision })[0]?.availability;
      expect(availability(9, FIRST)).toBe('open');
      expect([availability(9, 99), availability(11, 99)]).toEqual(['open', 'full']);
    });
  });

  test('of a site of which nothing else is told say so, and of no site at all', async () => {
    const nowhere = counted(
      { hour: 9, from: 'src-red', kind: 'shelter.capacity_changed', about: ['evac-1'] },
      { measure: 'shelter.capacity', best: 50, stockFlow: 'stock' },
    );
    await withRecord([capacity(8, 'shelter.capacity_changed'), nowhere], ({ db }) => {
      const shown = readFigures(db, S, NOW).map(({ of, availability }) => [of, availability]);
      expect(shown).toEqual(
        expect.arrayContaining([
          [['site-1'], 'unspecified'],
          [[], 'unspecified'],
        ]),
      );
    });
  });

  test('of two sites stand beside each other, though one source tells of both', async () => {
    const other: Command = {
      ...{ kind: 'register-item', register: 'subject', id: 'site-2' },
      item: { name: 'Mosque', type: 'site' } as never,
    };
    const kind = 'shelter.opened';
    await withRecord([other, capacity(8, kind), capacity(9, kind, 'site-2')], ({ db }) => {
      expect(readFigures(db, S, NOW).map(({ of }) => of)).toEqual([['site-1'], ['site-2']]);
    });
  });

  test('of people on their way stand beside each other by whence they came and where they go', async () => {
    const moving = (hour: number, role: 'origin' | 'destination', placeId: string) =>
      counted(
        {
          ...{ hour, from: 'src-un', kind: 'movement.convoy_departed', about: [] },
          more: { places: [{ placeId, role }] },
        },
        { measure: 'people.departed', best: hour },
      );
    const place = (id: string): Command => ({
      ...{ kind: 'register-item', register: 'place', id },
      item: { name: id, lat: 1, lon: 2, precision: 1 },
    });
    const ways = [moving(8, 'origin', 'pl-a'), moving(9, 'origin', 'pl-b')];
    const record = [place('pl-a'), place('pl-b'), ...ways, moving(10, 'destination', 'pl-a')];
    await withRecord(record, ({ db }) => {
      expect(readFigures(db, S, NOW)).toHaveLength(3);
    });
  });

  test('of people on their way belong to the plan that they are linked to, and to none else', async () => {
    const linked = { ...departed(10, [], 30) } as Extract<Command, { kind: 'log-entry' }>;
    const commands: readonly Command[] = [
      counted(
        { hour: 8, from: 'src-un', kind: 'movement.evacuation_started', about: ['evac-1'] },
        { measure: 'people.departed', best: 5 },
      ),
      departed(9, ['evac-1'], 20),
      { ...linked, relations: [{ type: 'part_of', target: 'TLK-001' }] },
      departed(11, [], 40),
    ];
    await withRecord(commands, () => undefined);
  });

  test('are possible where nobody knows when it was, and at the end of a long while', async () => {
    const between = (from: string | null, to: string | null): Saying['more'] => ({
      time: { occurred: { from, to, precision: 'interval' } },
    });
    await withRecord(
      [
        killed(8, 'src-red', 1, between(at(9), at(23))),
        killed(8, 'src-blue', 2, between(null, at(12))),
        killed(8, 'src-un', 4, between(at(13), null)),
      ],
      () => undefined,
    );
  });

  test('are those of the people who rule them out or prefer them, as long as these stand', async () => {
    const chosen = counted(
      { hour: 12, kind: 'statement.analysis', about: [], more: { mode: 'assessment' } },
      { best: 9, role: 'preferred' },
    );
    const struck: Command = { kind: 'retract-entry', entryNo: 'TLK-002', reason: 'error' };
    const back: Command = { kind: 'reinstate-entry', entryNo: 'TLK-002', reason: 'it stands' };
    await withRecord([killed(8, 'src-red', 10), chosen, struck, back], ({ db }) => {
      const choices = [0, 1, 2, 3].map((after) => choicesAt(db, S, FIRST + after).length > 0);
      expect(choices[0]).toBe(false);
      expect(choices[1]).toBe(choices[3]);
    });
  });
});

describe('one figure', () => {
  test('of a plain day is of that day in the zone of its entry, else of its situation', async () => {
    const day = (timeZone?: string) =>
      counted(
        {
          ...{ hour: 8, from: 'src-un', kind: 'harm.killed', about: [] },
          more: {
            time: {
              occurred: {
                ...{ from: at(8), to: at(8), precision: 'hour' },
                ...(timeZone === undefined ? {} : { timeZone }),
              },
            },
          },
        },
        { best: 3, stockFlow: 'flow', period: { from: '2016-12-14', to: '2016-12-14' } },
      );
    // The oracle reads no plain days.
    const record = recordOf([day(), day('Asia/Damascus')]);
    await withViews(async ({ db, log }) => {
      await log(S, record);
      const ends = ['TLK-001', 'TLK-002'].map((no) => figureTimes(db, S, entryAt(db, S, no, 99)!));
      expect(ends[0]).toHaveLength(1);
      expect(ends[0]).not.toEqual(ends[1]);
      const explained = explainFiguresAt(db, S, NOW);
      expect(explained.groups).toEqual(readFigures(db, S, NOW));
    });
  });

  test('counts beside those of its own measure and scope alone, entry by entry', async () => {
    const elsewhere = counted(
      { hour: 9, from: 'src-un', kind: 'harm.killed', about: [] },
      { best: 3, scope: 'the port' },
    );
    const commands = [killed(8, 'src-red', 10), elsewhere, killed(10, 'src-un', 7)];
    await withRecord(commands, ({ db }) => {
      const counting = (scope: string, known = 99) =>
        linesCounting(db, S, keyOf(scope), known).map((one) => one.entryNo);
      expect(counting('the city')).toEqual(['TLK-001', 'TLK-003']);
      expect(counting('the city', FIRST)).toEqual(['TLK-001']);
      expect(counting('the port')).toEqual(['TLK-002']);
      expect(linesCounting(db, S, { ...keyOf('the city'), measure: 'people.injured' }, 99)).toEqual(
        [],
      );
      expect(linesCounting(db, 's2', keyOf('the city'), 99)).toEqual([]);
    });
  });
});
