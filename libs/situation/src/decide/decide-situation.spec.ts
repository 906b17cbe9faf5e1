import { describe, expect, it } from '@jest/globals';
import {
  actor,
  content,
  entries,
  given,
  logging,
  opened,
  place,
  situation,
  source,
  stateAfter,
  subject,
} from '../../test/given.js';
import { type Command, type RegisterItemCommand } from '../commands/commands.js';
import { type Fact } from '../events/events.js';
import { type Register, type RegisterItem } from '../registers.js';
import { FIRST_PACKS } from '../vocabulary/packs/adopted.js';

const opening: Command = {
  kind: 'open-situation',
  code: 'ALE',
  name: 'East Aleppo',
  mode: 'actual',
  timeZone: 'Asia/Damascus',
};
const closing: Command = { kind: 'close-situation', reason: 'the evacuation is over' };
const reopening: Command = { kind: 'reopen-situation', reason: 'it goes on' };
const closed: Fact = { name: 'SituationClosed', data: { reason: 'the evacuation is over' } };
const reopened: Fact = { name: 'SituationReopened', data: { reason: 'it goes on' } };

function registering(register: Register, id: string, item: RegisterItem): Command {
  return { kind: 'register-item', register, id, item };
}
const media = { name: 'SOHR', type: 'media', reliability: 'C' } as const;

describe('opening a situation', () => {
  it('stores what it is called and where its clocks stand', () => {
    const { name, data } = opened();
    given()
      .when(opening)
      .thenStores({ name, data: { ...data, packs: FIRST_PACKS } } as Fact);
  });

  it('is refused where the situation is open', () => {
    given(opened()).when(opening).thenRefuses(['situation-exists', '/code']);
  });

  it('is refused where the situation is closed', () => {
    given(opened(), closed).when(opening).thenRefuses(['situation-exists', '/code']);
  });
});

describe('a situation that was never opened', () => {
  it.each<Command>([
    closing,
    reopening,
    registering('source', 'src-sohr', media),
    { kind: 'declare-sides', opposing: [] },
    { kind: 'lift-override', proposition: 'ea/shelling', reason: 'x' },
    { kind: 'issue-report', rules: [] },
    logging(),
    { kind: 'mark-entry', entryNo: 'ALE-001', tlp: 'TLP:RED', reason: 'x' },
  ])('refuses $kind', (command) => {
    given().when(command).thenRefuses(['unknown-situation']);
  });
});

describe('describing a situation', () => {
  const describing: Command = {
    kind: 'describe-situation',
    name: 'Aleppo',
    description: 'The evacuation of the east',
  };
  const described: Fact = {
    name: 'SituationDescribed',
    data: { name: 'Aleppo', description: 'The evacuation of the east' },
  };

  it('stores what it is called from now on', () => {
    given(opened()).when(describing).thenStores(described);
  });

  it('changes nothing where it is called so already', () => {
    given(opened(), described).when(describing).thenStoresNothing();
  });

  it('takes a description away that is not given any more', () => {
    const plain: Command = { kind: 'describe-situation', name: 'Aleppo' };
    given(opened(), described)
      .when(plain)
      .thenStores({ name: 'SituationDescribed', data: { name: 'Aleppo' } });
    const { opened: after } = stateAfter(opened(), described, {
      name: 'SituationDescribed',
      data: { name: 'Aleppo' },
    }).core;
    expect([after?.name, after?.code, Object.keys(after ?? {})]).toEqual([
      'Aleppo',
      'ALE',
      expect.not.arrayContaining(['description']),
    ]);
  });
});

describe('how a team works in a situation', () => {
  const told = { from: '2016-12-14T08:00:00+02:00', to: '2016-12-14T20:00:00+02:00' };
  const operationalPeriod = {
    from: '2016-12-14T06:00:00.000000Z',
    to: '2016-12-14T18:00:00.000000Z',
  };
  const settings = {
    defaultMarking: 'TLP:GREEN',
    languages: ['ar', 'en'],
    operationalPeriod,
  } as const;
  const name = 'East Aleppo';
  const described: Fact = { name: 'SituationDescribed', data: { name, ...settings } };

  it('is said when it is opened, with the moments of its period in UTC', () => {
    const { data } = opened();
    given()
      .when({ ...opening, ...settings, operationalPeriod: told, languages: ['ar', 'en', 'ar'] })
      .thenStores({
        name: 'SituationOpened',
        data: { ...data, ...settings, packs: FIRST_PACKS },
      } as Fact);
  });

  it('is said anew as a whole: what is left out holds no longer', () => {
    given(opened(), described)
      .when({ kind: 'describe-situation', name, languages: [] })
      .thenStores({ name: 'SituationDescribed', data: { name } });
    given(opened(), described)
      .when({ kind: 'describe-situation', name, ...settings, operationalPeriod: told })
      .thenStoresNothing();
    const { opened: after } = stateAfter(opened(), described, {
      name: 'SituationDescribed',
      data: { name, defaultMarking: 'TLP:RED' },
    }).core;
    expect(after).toEqual({
      ...{ code: 'ALE', mode: 'actual', timeZone: 'Asia/Damascus' },
      ...{ name, defaultMarking: 'TLP:RED' },
    });
  });

  it.each([
    ['2016-12-14T20:00:00+02:00', '2016-12-14T08:00:00+02:00'],
    ['2016-12-14T08:00:00+02:00', '2016-12-14T06:00:00Z'],
  ])('has no period from %s to %s', (from, to) => {
    const period = { operationalPeriod: { from, to } };
    const refusal = ['time-order', '/operationalPeriod/to'] as const;
    given()
      .when({ ...opening, ...period })
      .thenRefuses(refusal);
    given(opened())
      .when({ kind: 'describe-situation', name, ...period })
      .thenRefuses(refusal);
  });

  it('gives its marking to entries that are logged without one, from then on', () => {
    const { tlp: _, ...unmarked } = content();
    const bare = (...facts: readonly Fact[]) =>
      given(...facts).when({ kind: 'log-entry', entry: unmarked, relations: [] });
    const registered = situation();
    const plain: Fact = { name: 'SituationDescribed', data: { name } };
    expect(bare(...registered).entry().content.tlp).toBe('TLP:AMBER');
    expect(bare(...registered, described).entry().content.tlp).toBe('TLP:GREEN');
    expect(bare(...registered, described, plain).entry().content.tlp).toBe('TLP:AMBER');
    const marked = given(...registered, described).when(logging({ tlp: 'TLP:RED' }));
    expect(marked.entry().content.tlp).toBe('TLP:RED');
    const later: Fact = { name: 'SituationDescribed', data: { name, defaultMarking: 'TLP:RED' } };
    const past = bare(...registered, described).past();
    expect(stateAfter(...past, later).entries.get('ALE-001')?.content.tlp).toBe('TLP:GREEN');
  });
});

describe('closing a situation', () => {
  it('stores the reason', () => {
    given(opened()).when(closing).thenStores(closed);
  });

  it('is refused the second time, as a whole and at no place of its own', () => {
    const again = given(opened(), closed).when(closing);
    again.thenRefuses(['situation-closed']);
    expect(again.decision).toStrictEqual({
      kind: 'refused',
      refusals: [{ code: 'situation-closed', message: expect.any(String) }],
    });
  });

  const onEntry = { entryNo: 'ALE-001', reason: 'x' } as const;
  it.each<Command>([
    registering('source', 'src-sohr', media),
    { kind: 'describe-situation', name: 'Aleppo' },
    { kind: 'declare-sides', opposing: [['a', 'b']] },
    logging(),
    { ...onEntry, kind: 'correct-entry', class: 'clerical', patch: [] },
    { ...onEntry, kind: 'reclassify-entry', to: 'statement.denial' },
    { kind: 'retract-entry', entryNo: 'ALE-001', reason: 'error' },
    { ...onEntry, kind: 'reinstate-entry' },
    { kind: 'regrade-entry', entryNo: 'ALE-001', credibility: 2, rationale: 'x', because: [] },
    { kind: 'verify-entry', entryNo: 'ALE-001', outcome: 'verified', rationale: 'x' },
    { kind: 'add-relation', entryNo: 'ALE-001', relation: { type: 'explains', target: 'ALE-2' } },
    { ...onEntry, kind: 'withdraw-relation', relationId: 'ALE-001-r1' },
    { ...onEntry, kind: 'mark-entry', tlp: 'TLP:RED' },
  ])('bars $kind', (command) => {
    given(...entries({}), closed)
      .when(command)
      .thenRefuses(['situation-closed']);
  });
});

describe('reopening a situation', () => {
  it('stores the reason', () => {
    given(opened(), closed).when(reopening).thenStores(reopened);
  });

  it('is refused where the situation is open', () => {
    given(opened()).when(reopening).thenRefuses(['situation-open']);
    given(opened(), closed, reopened).when(reopening).thenRefuses(['situation-open']);
  });

  it('lets entries be logged again', () => {
    given(...situation(), closed, reopened)
      .when(logging())
      .thenAccepts();
  });
});

describe('registering', () => {
  it.each<[Register, Fact]>([
    ['source', source('a', { side: 'government' })],
    ['actor', actor('a', { note: 'also called b' })],
    ['place', place('a')],
    ['subject', subject('a', 'corridor')],
  ])('stores a new %s', (register, fact) => {
    const { item } = fact.data as { readonly item: RegisterItem };
    given(opened())
      .when(registering(register, 'a', item))
      .thenStores(fact);
  });

  it('stores nothing where the register says so already', () => {
    given(opened(), source('src-sohr', media))
      .when(registering('source', 'src-sohr', { ...media }))
      .thenStoresNothing();
  });

  it('takes no notice of the order of members and of members without a value', () => {
    const aspects = { seen: { facet: 'access', exclusive: true, values: ['yes', 'no'] } } as const;
    const again = { seen: { values: ['yes', 'no'], exclusive: true, facet: 'access' } } as const;
    given(opened(), subject('ea', 'area', aspects))
      .when(
        registering('subject', 'ea', {
          aspects: again,
          note: undefined,
          name: 'ea',
          type: 'area',
        } as unknown as RegisterItem),
      )
      .thenStoresNothing();
    given(opened(), source('a', { note: undefined } as object))
      .when(registering('source', 'a', { name: 'a', type: 'media', reliability: 'C' }))
      .thenStoresNothing();
  });

  it.each<[string, RegisterItem]>([
    ['a changed member', { ...media, reliability: 'D' }],
    ['one member more', { ...media, side: 'opposition' }],
    ['one member less', { name: 'SOHR', type: 'media' }],
    ['one member in the place of another', { ...media, name: undefined, note: 'SOHR' } as never],
  ])('stores %s as a whole', (_, item) => {
    given(opened(), source('src-sohr', media))
      .when(registering('source', 'src-sohr', item))
      .thenStores({ name: 'SourceRegistered', data: { id: 'src-sohr', item } } as Fact);
  });

  it('takes sources as authorities for aspects that the subject has, and refuses all others where they stand', () => {
    const own = { tone: { facet: 'talks', exclusive: true } } as const;
    const named = (authorities: Readonly<Record<string, string>>): RegisterItem => ({
      ...{ type: 'agreement', name: 'The truce', aspects: own, authorities },
    });
    const known = [opened(), source('src-mediator')];
    const item = named({ formal: 'src-mediator', tone: 'src-mediator' });
    given(...known)
      .when(registering('subject', 'agr-1', item))
      .thenStores({ name: 'SubjectRegistered', data: { id: 'agr-1', item } } as Fact);
    given(...known)
      .when(
        registering('subject', 'agr-1', named({ formal: 'src-nobody', shelling: 'src-mediator' })),
      )
      .thenRefuses(
        ['unknown-reference', '/authorities/0/sourceId'],
        ['unknown-aspect', '/authorities/1/aspect'],
      );
  });

  it('refuses a source that would pass for ourselves, also where an older log has one', () => {
    const desk = { name: 'News desk', type: 'media', reliability: 'B' } as const;
    given(opened())
      .when(registering('source', 'desk', desk))
      .thenRefuses(['id-reserved']);
    const older = given(opened(), source('desk', desk));
    older.when(registering('source', 'desk', desk)).thenRefuses(['id-reserved']);
    older
      .when(registering('source', 'desk', { ...desk, name: 'Desk' }))
      .thenRefuses(['id-reserved']);
    older.when(registering('source', 'src-desk', desk)).thenAccepts();
    older.when(registering('actor', 'desk', { name: 'Border desk' })).thenAccepts();
  });

  it('tells an item from one of the same id in another register', () => {
    given(opened(), place('x'))
      .when(registering('actor', 'x', { name: 'x' }))
      .thenStores(actor('x'));
  });

  it.each([
    [[], {}],
    [7, {}],
    [{}, 7],
    [null, {}],
    [{}, null],
    [null, 7],
    [7, '7'],
    [{ a: 1 }, { b: 1 }],
    [['x'], 'x'],
  ])('tells %j from %j', (before, after) => {
    const item = (lat: unknown) => ({ name: 'a', lat }) as { readonly name: string };
    given(opened(), { name: 'PlaceRegistered', data: { id: 'a', item: item(before) } })
      .when(registering('place', 'a', item(after)))
      .thenAccepts();
  });

  it('keeps the type of a subject, without which its accounts would lose their aspects', () => {
    given(opened(), subject('ea', 'area'))
      .when(registering('subject', 'ea', { type: 'siege', name: 'ea' }))
      .thenRefuses(['type-fixed', '/type']);
  });

  it('leaves what is registered as it is where only something new is wanted', () => {
    const onlyNew = (register: Register, id: string, item: RegisterItem): Command => ({
      ...(registering(register, id, item) as RegisterItemCommand),
      onlyNew: true,
    });
    const past = given(opened(), source('src-sohr'));
    past.when(onlyNew('source', 'src-sohr', media)).thenRefuses(['already-registered']);
    past.when(onlyNew('source', 'src-new', media)).thenAccepts();
    past.when(onlyNew('actor', 'src-sohr', { name: 'SOHR' })).thenAccepts();
  });

  it('answers a repeated registration of something new as unchanged, whose first answer was lost', () => {
    given(opened(), { name: 'SourceRegistered', data: { id: 'src-sohr', item: media } })
      .when({ ...(registering('source', 'src-sohr', media) as RegisterItemCommand), onlyNew: true })
      .thenStoresNothing();
  });

  it('lets a subject change its name', () => {
    given(opened(), subject('ea', 'area'))
      .when(registering('subject', 'ea', { type: 'area', name: 'East Aleppo' }))
      .thenAccepts();
  });

  it('lets a source change its type', () => {
    given(opened(), source('src-sohr'))
      .when(registering('source', 'src-sohr', { ...media, type: 'monitor' }))
      .thenAccepts();
  });

  it('accepts again what was replaced in between', () => {
    const facts = [source('a', { side: 'x' }), source('a')];
    given(opened(), ...facts)
      .when(registering('source', 'a', { name: 'a', type: 'media', reliability: 'C', side: 'x' }))
      .thenStores(source('a', { side: 'x' }));
  });

  it('does not touch the entries', () => {
    const past = entries({ headline: 'Shelling' });
    const { entry } = given(...past).when(registering('actor', 'act-new', { name: 'New' }));
    expect(entry().content).toEqual(content({ headline: 'Shelling' }));
  });
});

describe('declaring sides', () => {
  const declared = (...opposing: [string, string][]): Fact => ({
    name: 'SidesDeclared',
    data: { opposing },
  });
  const declaring = (...opposing: [string, string][]): Command => ({
    kind: 'declare-sides',
    opposing,
  });

  it('stores who opposes whom', () => {
    given(opened())
      .when(declaring(['government', 'opposition']))
      .thenStores(declared(['government', 'opposition']));
  });

  it('stores nothing where it was declared already', () => {
    given(opened(), declared(['government', 'opposition']))
      .when(declaring(['government', 'opposition']))
      .thenStoresNothing();
    given(opened()).when(declaring()).thenStoresNothing();
  });

  it('replaces the declaration before', () => {
    given(opened(), declared(['a', 'b']), declared(['c', 'd']))
      .when(declaring(['a', 'b']))
      .thenStores(declared(['a', 'b']));
    given(opened(), declared(['a', 'b']))
      .when(declaring())
      .thenStores(declared());
  });

  it.each(['neutral', 'civilian'])('refuses that the side "%s" opposes anybody', (side) => {
    given(opened())
      .when(declaring(['a', 'b'], [side, 'government'], ['opposition', side]))
      .thenRefuses(['value-not-allowed', '/opposing/1/0'], ['value-not-allowed', '/opposing/2/1']);
  });

  it('reads what was taken before as if the neutral opposed nobody', () => {
    const past = [opened(), declared(['neutral', 'government'], ['a', 'b'], ['a', 'civilian'])];
    expect(stateAfter(...past).core.opposing).toEqual([['a', 'b']]);
    given(...past)
      .when(declaring(['a', 'b']))
      .thenStoresNothing();
  });
});
