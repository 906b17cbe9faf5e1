import { describe, expect, it } from '@jest/globals';
import {
  after,
  between,
  content,
  entries,
  given,
  logging,
  moment,
  noon,
  type Past,
  situation,
  stateAfter,
  subject,
  through,
} from '../../test/given.js';
import { type Command, type CorrectEntry } from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';
import { type Fault } from '../commands/decision-rules.js';
import { type Change, CORRECTION_CLASSES, type EntryCorrected } from '../events/events.js';
import { formatInstant } from '../time.js';

function correcting(patch: readonly Change[], more: Partial<CorrectEntry> = {}): Command {
  return {
    kind: 'correct-entry',
    entryNo: 'ALE-001',
    class: 'clerical',
    reason: 'typed wrong',
    patch,
    ...more,
  };
}
const reclassifying = (to: string): Command => ({
  kind: 'reclassify-entry',
  entryNo: 'ALE-001',
  to,
  reason: 'seen again',
});
const retracting: Command = { kind: 'retract-entry', entryNo: 'ALE-001', reason: 'error' };

const LOGGED_AT = noon(-60);
const utcNoon = '2016-12-14T12:00:00.000000Z';
const shelling: Partial<EntryContent> = {
  kind: 'hostilities.shelling',
  about: ['ea'],
  time: between('2016-12-14T10:00:00Z', null),
};
const between10And11 = {
  earliest: moment('2016-12-14T10:00:00Z'),
  latest: moment('2016-12-14T11:00:00Z'),
};

describe('a correction', () => {
  it('stores the changes with what stood there before, class and reason', () => {
    given(...entries({}))
      .when(
        correcting([
          { path: '/headline', value: 'SOHR: shells fall' },
          { path: '/language', value: 'ar' },
        ]),
      )
      .thenStores({
        name: 'EntryCorrected',
        data: {
          entryNo: 'ALE-001',
          class: 'clerical',
          reason: 'typed wrong',
          patch: [
            { path: '/headline', value: 'SOHR: shells fall', old: content().headline },
            { path: '/language', value: 'ar' },
          ],
        },
      });
  });

  it.each(CORRECTION_CLASSES)('changes the content and nothing else, if it is %s', (kind) => {
    const past = entries({});
    const corrected = given(...past).when(
      correcting([{ path: '/note', value: 'n' }], { class: kind }),
      { by: 'watch' },
    );
    const before = given(...past)
      .when(logging())
      .entry();
    expect(corrected.entry()).toEqual({
      ...before,
      content: { ...before.content, note: 'n' },
      revision: past.length,
    });
  });

  it('builds on the corrections before it', () => {
    const past = after(entries({ tags: ['a'] }), correcting([{ path: '/tags/0', value: 'b' }]));
    const corrected = given(...past).when(correcting([{ path: '/tags/0', value: 'c' }]));
    expect(corrected.fact()).toMatchObject({ data: { patch: [{ old: 'b' }] } });
    expect(corrected.entry().content.tags).toEqual(['c']);
  });

  it('is refused where the entry says so already', () => {
    given(...entries({}))
      .when(correcting([{ path: '/headline', value: content().headline }]))
      .thenRefuses(['no-change', '/patch']);
    given(...entries({}))
      .when(correcting([]))
      .thenRefuses(['no-change', '/patch']);
    given(...entries({}))
      .when(correcting([{ path: '/note' }]))
      .thenRefuses(['no-change', '/patch']);
  });

  it('is refused where its changes undo each other', () => {
    given(...entries({ tags: ['a'] }))
      .when(correcting([{ path: '/tags/-', value: 'b' }, { path: '/tags/1' }]))
      .thenRefuses(['no-change', '/patch']);
  });

  it('is refused at the change that finds no place', () => {
    given(...entries({}))
      .when(
        correcting([
          { path: '/note', value: 'n' },
          { path: '/figures/0/best', value: 7 },
        ]),
      )
      .thenRefuses(['malformed', '/patch/1/path']);
  });

  it('of an entry that was never logged is refused', () => {
    given(...entries({}))
      .when(correcting([{ path: '/note', value: 'n' }], { entryNo: 'ALE-002' }))
      .thenRefuses(['unknown-entry']);
  });

  it('of a retracted entry is refused until the entry is reinstated', () => {
    const change = correcting([{ path: '/note', value: 'n' }]);
    const retracted = after(entries({}), retracting);
    given(...retracted)
      .when(change)
      .thenRefuses(['entry-retracted']);
    const again: Command = { kind: 'reinstate-entry', entryNo: 'ALE-001', reason: 'it stands' };
    given(...after(retracted, again))
      .when(change)
      .thenAccepts();
  });
});

describe('what a correction cannot change', () => {
  it.each([
    '/kind',
    '/mode',
    '/tlp',
    '/grade',
    '/grade/credibility',
    '/relations/-',
    '/verification',
    '/entryNo',
    '/recordedAt',
  ])('is %s: it is told where else', (path) => {
    given(...entries({}))
      .when(
        correcting([
          { path: '/note', value: 'n' },
          { path, value: 'x' },
        ]),
      )
      .thenRefuses(['not-correctable', '/patch/1/path']);
  });

  it('is refused member by member', () => {
    given(...entries({}))
      .when(correcting([{ path: '/mode', value: 'x' }, { path: '/tlp' }]))
      .thenRefuses(['not-correctable', '/patch/0/path'], ['not-correctable', '/patch/1/path']);
  });

  it('is told elsewhere for members of the record alone: what no entry has is a fault of form', () => {
    const faultsOfContent = () => [{ pointer: '/constructor', message: 'This member is unknown.' }];
    given(...entries({}))
      .when(correcting([{ path: '/constructor', value: 'x' }]), {}, { faultsOfContent })
      .thenRefuses(['malformed', '/patch']);
  });

  it('is not what is merely called alike', () => {
    given(...entries({ tags: ['a'] }))
      .when(
        correcting([
          { path: '/tags/0', value: 'kind' },
          { path: '/actors/-', value: { actorId: 'act-gov', role: 'violator' } },
        ]),
      )
      .thenAccepts();
  });
});

describe('the content as corrected', () => {
  it('keeps the rules of form of a new entry', () => {
    const seen: EntryContent[] = [];
    const fault: Fault = { pointer: '/headline', message: 'This must not be empty.' };
    const faultsOfContent = (corrected: EntryContent) => {
      seen.push(corrected);
      return [fault, { ...fault, pointer: '/note' }];
    };
    given(...entries({}))
      .when(correcting([{ path: '/headline', value: '' }]), {}, { faultsOfContent })
      .thenRefuses(['malformed', '/patch'], ['malformed', '/patch']);
    expect(seen).toEqual([content({ headline: '' })]);
  });

  it('is judged by its form first', () => {
    const faultsOfContent = () => [{ pointer: '/about/0', message: 'This must be text.' }];
    given(...entries({}))
      .when(correcting([{ path: '/about', value: [7] }]), {}, { faultsOfContent })
      .thenRefuses(['malformed', '/patch']);
  });

  it.each<[string, Change]>([
    ['unknown-reference', { path: '/about/-', value: 'nobody' }],
    ['unknown-reference', { path: '/attribution/0/sourceId', value: 'src-x' }],
    ['attribution-missing', { path: '/attribution' }],
    ['unknown-reference', { path: '/derivedFrom', value: ['ALE-009'] }],
    ['time-order', { path: '/time/occurred/to', value: '2016-12-01T00:00:00Z' }],
    [
      'value-not-allowed',
      { path: '/assertions', value: [{ proposition: 'agr/formal', value: 'x' }] },
    ],
  ])('is refused as a new entry would be: %s', (code, change) => {
    given(...entries({}))
      .when(correcting([change]))
      .thenRefuses([code as 'time-order', '/patch']);
  });

  it.each([
    ['/about/0', { path: '/about/-', value: 'nobody' }],
    ['/derivedFrom/0', { path: '/derivedFrom/-', value: 'ALE-009' }],
  ])('says in its message where the fault lies: %s', (pointer, change) => {
    const { decision } = given(...entries({})).when(correcting([change]));
    const message = expect.stringMatching(`^As corrected, ${pointer}: `);
    expect(decision).toMatchObject({ refusals: [{ message }] });
  });

  it('may go on leading to what was derived from before', () => {
    const past = entries({}, { derivedFrom: ['ALE-001'] });
    given(...past)
      .when(correcting([{ path: '/derivedFrom/-', value: 'ALE-001' }], { entryNo: 'ALE-002' }))
      .thenAccepts();
  });

  it('may lie ahead of its recording only as far as a new entry might', () => {
    const past = entries({ mode: 'occurrence' });
    const ahead = (time: string) => correcting([{ path: '/time', value: between(time, null) }]);
    given(...past)
      .when(ahead('2016-12-14T12:02:00Z'))
      .thenRefuses(['in-the-future', '/patch']);
    given(...past)
      .when(ahead('2016-12-14T12:01:00Z'))
      .thenAccepts();
    given(...past)
      .when(ahead('2016-12-14T18:00:00Z'), { at: moment('2016-12-14T18:00:00Z') })
      .thenAccepts();
  });
});

describe('the bounds of what an entry asserts', () => {
  const asserted = (...said: [string, string][]) =>
    said.map(([proposition, value]) => ({ proposition, value }));

  it('stay as they are under a correction of something else', () => {
    const past = entries(shelling);
    const corrected = given(...past).when(correcting([{ path: '/headline', value: 'New' }]));
    expect(corrected.fact().data).not.toHaveProperty('asserts');
    expect(corrected.entry().asserts).toEqual([
      {
        proposition: 'ea/shelling',
        value: 'ongoing',
        says: 'affirms',
        start: { earliest: between10And11.earliest, latest: LOGGED_AT },
      },
    ]);
  });

  it('keep the moment of the first recording where the time is not corrected', () => {
    const corrected = given(...entries(shelling)).when(
      correcting([{ path: '/actors', value: [{ actorId: 'act-gov', role: 'attacker' }] }]),
    );
    const start = { earliest: between10And11.earliest, latest: LOGGED_AT };
    expect(corrected.entry().asserts).toEqual([
      { proposition: 'ea/shelling', value: 'ongoing', says: 'affirms', start },
      { proposition: 'ea/shelling_by', value: 'act-gov', says: 'affirms', start },
    ]);
    expect(corrected.entry().toldAt).toBe(LOGGED_AT);
  });

  const started = (path: string, value: unknown, past = entries(shelling)) => {
    const corrected = given(...past).when(correcting([{ path, value }]), { at: noon(3600) });
    return corrected.entry().asserts[0]?.start;
  };
  const goingOn = { ...shelling, time: between('2016-12-14T06:00:00Z', null) };

  it.each([
    ['/time/occurred/label', 'since six'],
    ['/time/occurred/precision', 'hour'],
    ['/time/occurred/to', '2016-12-14T18:00:00Z'],
  ])('stay bounded by the recording of the entry when %s is corrected', (path, value) => {
    expect(started(path, value, entries(goingOn))).toEqual({
      earliest: moment('2016-12-14T06:00:00Z'),
      latest: LOGGED_AT,
    });
  });

  it('are bounded by when it was received, once that is known', () => {
    const received = { at: '2016-12-14T11:00:00Z' };
    expect(started('/time/received', received, entries(goingOn))).toEqual({
      earliest: moment('2016-12-14T06:00:00Z'),
      latest: moment('2016-12-14T11:00:00Z'),
    });
  });

  it('are those of the corrected time, bounded by the recording of the entry', () => {
    expect(started('/time/occurred/from', '2016-12-14T09:00:00Z')).toEqual({
      earliest: moment('2016-12-14T09:00:00Z'),
      latest: LOGGED_AT,
    });
  });

  const later = '2016-12-14T12:30:00Z';

  it('are bounded by the correction where it moves the beginning to after the recording', () => {
    const past = entries({ ...goingOn, mode: 'statement' });
    const bounds = { earliest: moment(later), latest: noon(3600) };
    const moved = given(...past).when(correcting([{ path: '/time/occurred/from', value: later }]), {
      at: noon(3600),
    });
    expect(moved.entry()).toMatchObject({ toldAt: noon(3600), recordedAt: LOGGED_AT });
    expect(moved.entry().asserts[0]?.start).toEqual(bounds);
    // Neither a later correction of the words nor the same moment written otherwise moves it again.
    const again = given(...moved.past()).when(
      correcting([
        { path: '/time/occurred/label', value: 'after noon' },
        { path: '/time/occurred/from', value: '2016-12-14T14:30:00+02:00' },
      ]),
      { at: noon(7200) },
    );
    expect(again.entry().asserts[0]?.start).toEqual(bounds);
    for (const value of ['2016-12-14T07:00:00Z', formatInstant(LOGGED_AT)]) {
      const back = correcting([{ path: '/time/occurred/from', value }]);
      const { entry } = given(...again.past()).when(back, { at: noon(9000) });
      expect(entry()).toMatchObject({ toldAt: LOGGED_AT });
      expect(entry().asserts[0]?.start.latest).toBe(LOGGED_AT);
    }
  });

  it('of something announced stay those of the announcement when its words are corrected', () => {
    const ahead = between('2016-12-14T16:00:00Z', '2016-12-14T20:00:00Z');
    const announced = entries({ ...shelling, mode: 'statement', time: ahead });
    expect(started('/time/occurred/label', 'in the afternoon', announced)).toEqual({
      earliest: moment('2016-12-14T16:00:00Z'),
      latest: moment('2016-12-14T20:00:00Z'),
    });
  });

  it('follow a correction of which they are but one part', () => {
    const corrected = given(...entries(shelling)).when(
      correcting([
        { path: '/headline', value: 'New' },
        { path: '/time/occurred/from', value: '2016-12-14T09:00:00Z' },
        { path: '/note', value: 'n' },
      ]),
    );
    expect(corrected.entry()).toMatchObject({
      toldAt: LOGGED_AT,
      asserts: [{ start: { earliest: moment('2016-12-14T09:00:00Z'), latest: LOGGED_AT } }],
    });
  });

  it('let a plan be told later than it was, since the moment of recording no longer bounds it', () => {
    const corrected = given(...entries({ ...shelling, mode: 'statement' })).when(
      correcting([{ path: '/time', value: between('2016-12-15T00:00:00Z', null) }]),
    );
    expect(corrected.entry().asserts[0]?.start).toEqual({
      earliest: moment('2016-12-15T00:00:00Z'),
      latest: null,
    });
  });

  it('follow a correction of effect, of what the entry is about and of its assertions', () => {
    const past = entries({ kind: 'ceasefire.extended', about: ['agr'] });
    const effective = { from: '2016-12-14T10:00:00Z', to: '2016-12-14T11:00:00Z' };
    const at = (time: number) => ({ earliest: time, latest: time });
    expect(
      given(...past)
        .when(correcting([{ path: '/effective', value: effective }]))
        .entry().asserts,
    ).toEqual([
      {
        proposition: 'agr/formal',
        value: 'in_force',
        says: 'affirms',
        start: at(between10And11.earliest),
        end: at(between10And11.latest),
      },
    ]);
    expect(
      given(...past)
        .when(correcting([{ path: '/about', value: ['ea'] }]))
        .entry().asserts,
    ).toEqual([]);
    expect(
      given(...past)
        .when(
          correcting([{ path: '/assertions', value: asserted(['agr/observance', 'breached']) }]),
        )
        .entry().asserts,
    ).toEqual([
      { ...asserted(['agr/observance', 'breached'])[0], says: 'affirms', start: between10And11 },
    ]);
  });

  it('follow the registers as they are known by then', () => {
    const past = after(entries({ ...shelling, about: ['ea'] }), {
      kind: 'register-item',
      register: 'subject',
      id: 'sa',
      item: { type: 'area', name: 'Southern pocket' },
    });
    const corrected = given(...past).when(correcting([{ path: '/about/-', value: 'sa' }]));
    expect(corrected.entry().asserts.map(({ proposition }) => proposition)).toEqual([
      'ea/shelling',
      'sa/shelling',
    ]);
  });

  it('are read from an event that holds those of the correction as if it had stated none', () => {
    const patch = [{ path: '/time/occurred/label', value: 'since six' }];
    const start = { earliest: '2016-12-14T06:00:00.000000Z', latest: utcNoon };
    const asserts = [{ proposition: 'ea/shelling', value: 'ongoing', start }];
    const stored: Past = {
      name: 'EntryCorrected',
      data: { entryNo: 'ALE-001', class: 'clerical', reason: 'as told', patch, asserts },
      at: noon(),
    };
    const entry = stateAfter(...entries(goingOn), stored).entries.get('ALE-001')!;
    expect(entry.toldAt).toBe(LOGGED_AT);
    expect(entry.asserts[0]?.start.latest).toBe(LOGGED_AT);
  });

  it('are stored only where they were stated, whatever a later release would make of them', () => {
    const stated = { earliest: utcNoon, latest: null };
    const assertions = [
      { proposition: 'ea/shelling', value: 'none', start: stated },
      { proposition: 'wa/shelling', value: 'none' },
    ];
    const fact = given(...entries(shelling))
      .when(correcting([{ path: '/assertions', value: assertions }]))
      .fact();
    expect(fact).toMatchObject({ data: { asserts: [{ start: stated }, {}] } });
    expect((fact.data as EntryCorrected).asserts?.[1]).not.toHaveProperty('start');
  });
});

describe('reclassifying', () => {
  it('stores both kinds and what the new one asserts', () => {
    given(...entries(shelling))
      .when(reclassifying('hostilities.shelling_stopped'))
      .thenStores({
        name: 'EntryReclassified',
        data: {
          entryNo: 'ALE-001',
          kind: 'hostilities.shelling_stopped',
          from: 'hostilities.shelling',
          reason: 'seen again',
          asserts: [
            {
              proposition: 'ea/shelling',
              value: 'none',
            },
          ],
        },
      });
  });

  it('leaves nothing of what the old kind asserted', () => {
    const { entry } = given(...entries(shelling)).when(reclassifying('statement.denial'));
    expect(entry()).toMatchObject({ asserts: [], content: { kind: 'statement.denial' } });
  });

  it('leaves what the operator asserted', () => {
    const assertions = [{ proposition: 'ea/airstrikes', value: 'none' }];
    const past = entries({
      ...shelling,
      assertions,
      time: between('2016-12-14T10:00:00Z', '2016-12-14T11:00:00Z'),
    });
    const { entry } = given(...past).when(reclassifying('statement.denial'));
    expect(entry().asserts).toEqual([{ ...assertions[0], says: 'affirms', start: between10And11 }]);
  });

  it('keeps the moment at which the time was learned', () => {
    const past = given(...entries({ ...shelling, mode: 'statement' }))
      .when(correcting([{ path: '/time/occurred/from', value: '2016-12-14T11:59:30Z' }]))
      .past();
    const { entry } = given(...past).when(reclassifying('hostilities.lull'), { at: noon(3600) });
    expect(entry().asserts.map(({ start }) => start.latest)).toEqual([noon(), noon(), noon()]);
  });

  it('is refused for a kind that there is not', () => {
    given(...entries({}))
      .when(reclassifying('hostilities.bombing'))
      .thenRefuses(['unknown-kind', '/kind']);
  });

  it('is refused for the kind that it has', () => {
    given(...entries({}))
      .when(reclassifying('statement.accusation'))
      .thenRefuses(['no-change', '/kind']);
  });

  it('is refused for an entry that is retracted, or that there is not', () => {
    given(...after(entries({}), retracting))
      .when(reclassifying('statement.denial'))
      .thenRefuses(['entry-retracted']);
    given(...situation())
      .when(reclassifying('statement.denial'))
      .thenRefuses(['unknown-entry']);
  });
});

describe('a demand that its origin reports as met already', () => {
  const met = { kind: 'talks.demand_met', about: ['dem'], attribution: through('src-sana') };
  const past = entries({ ...met, about: ['dem-2'] }, met, { ...met, kind: 'talks.demand_made' });

  it('is not met again by a correction', () => {
    given(...past)
      .when(correcting([{ path: '/about', value: ['dem'] }]))
      .thenRefuses(['demand-already-met', '/patch']);
    given(...entries(met, { ...met, attribution: through('src-sohr') }))
      .when(
        correcting([{ path: '/attribution', value: through('src-sana') }], { entryNo: 'ALE-002' }),
      )
      .thenRefuses(['demand-already-met', '/patch']);
  });

  it('is not met again by another kind', () => {
    given(...past)
      .when({ ...reclassifying('talks.demand_met'), entryNo: 'ALE-003' } as Command)
      .thenRefuses(['demand-already-met', '/kind']);
  });

  it('does not bar a correction of the report itself', () => {
    given(...past)
      .when(correcting([{ path: '/headline', value: 'Met' }], { entryNo: 'ALE-002' }))
      .thenAccepts();
    given(...past)
      .when(correcting([{ path: '/about/-', value: 'ea' }], { entryNo: 'ALE-002' }))
      .thenAccepts();
  });
});

describe('a subject’s own aspects', () => {
  it('take the assertions of a correction', () => {
    const aspects = { alarm: { facet: 'alerts', exclusive: true, values: ['on'] } } as const;
    const past = [...entries({}), subject('own', 'area', aspects)];
    given(...past)
      .when(
        correcting([{ path: '/assertions', value: [{ proposition: 'own/alarm', value: 'on' }] }]),
      )
      .thenAccepts();
  });
});
