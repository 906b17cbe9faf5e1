import { describe, expect, it } from '@jest/globals';
import { type Pack, SEALS, SHIPPED } from '@sitlog/vocabulary';
import {
  after,
  entries,
  given,
  logging,
  opened,
  type Past,
  situation,
  source,
  stateAfter,
  subject,
} from '../../../test/given.js';
import { type Command, type PackChoice } from '../../commands/commands.js';
import { type OwnRow } from '../../events/vocabulary-events.js';
import { type AdoptedPack } from '../../vocabulary/packs/adopted.js';
import { type OfferedPack, SHIPPED_PACKS } from '../../vocabulary/packs/offered.js';

const shipped = (pack: string): AdoptedPack => ({ pack, version: 1, sha256: SEALS[`${pack}@1`]! });
const opening = (packs?: readonly PackChoice[]): Command => ({
  kind: 'open-situation',
  ...{ code: 'FLO', name: 'Flood', mode: 'actual', timeZone: 'UTC' },
  ...(packs === undefined ? {} : { packs }),
});
const adopting = (pack: string, version?: number): Command => ({
  kind: 'adopt-pack',
  pack,
  ...(version === undefined ? {} : { version }),
});
const dropping = (pack: string): Command => ({ kind: 'drop-pack', pack });
const extending = (own: OwnRow): Command => ({ kind: 'extend-vocabulary', own });

const names = { en: 'x', ar: 'س' };
const METEOR: Pack = {
  pack: 'meteor',
  version: 1,
  names: { en: 'Meteor' },
  requires: ['core'],
  subjectTypes: { meteor: { names: { en: 'Meteor' } } },
  aspects: {
    meteor: {
      activity: {
        names: { en: 'activity' },
        facet: 'alerts',
        exclusive: true,
        values: { falling: { en: 'falling' }, calm: { en: 'calm' } },
        timeToLiveMinutes: 60,
      },
    },
  },
  families: { meteor: { names: { en: 'Meteor' } } },
  kinds: {
    'meteor.falls': {
      names: { en: 'Meteor falls' },
      speaksOf: 'meteor',
      asserts: [{ aspect: 'activity', value: 'falling' }],
    },
  },
};
const aspect = METEOR.aspects!['meteor']!['activity']!;
const METEOR_2: Pack = {
  ...METEOR,
  version: 2,
  aspects: { meteor: { activity: { ...aspect, timeToLiveMinutes: 120 } } },
};
const CHANGED: Pack = {
  ...METEOR_2,
  version: 3,
  aspects: { meteor: { activity: { ...aspect, exclusive: false } } },
};
const offering = (...documents: readonly Pack[]): { readonly packs: readonly OfferedPack[] } => ({
  packs: [
    ...SHIPPED_PACKS,
    ...documents.map((document) => ({
      document,
      sha256: `sha-of-${document.pack}-${document.version}`,
    })),
  ],
});
const decided = (past: readonly Past[], command: Command, ...documents: readonly Pack[]) =>
  given(...past).when(command, {}, offering(...documents));
const messageOf = ({ decision }: ReturnType<typeof decided>): string =>
  decision.kind === 'refused' ? decision.refusals[0].message : '';

describe('the packs with which a situation opens', () => {
  it('are those of the first release where none are chosen, and stand in the event', () => {
    given()
      .when(opening())
      .thenStores({
        name: 'SituationOpened',
        data: {
          ...{ code: 'FLO', name: 'Flood', mode: 'actual', timeZone: 'UTC' },
          packs: ['core', 'movement_and_aid', 'negotiation', 'conflict'].map(shipped),
        },
      });
  });

  it.each<[readonly string[], readonly string[]]>([
    [[], ['core']],
    [['natural_hazard'], ['core', 'natural_hazard']],
    [['conflict'], ['core', 'movement_and_aid', 'conflict']],
    [
      ['conflict', 'core'],
      ['core', 'movement_and_aid', 'conflict'],
    ],
  ])('%j are %j: each after those that it requires', (chosen, all) => {
    const { fact } = given().when(opening(chosen.map((pack) => ({ pack }))));
    expect(fact().data).toMatchObject({ packs: all.map(shipped) });
  });

  it('hold the document of one that does not ship', () => {
    const { fact } = decided([], opening([{ pack: 'meteor' }]), METEOR_2, METEOR);
    const sha256 = 'sha-of-meteor-2';
    expect(fact().data).toMatchObject({
      packs: [shipped('core'), { pack: 'meteor', version: 2, sha256, document: METEOR_2 }],
    });
  });

  it('are those asked for in their versions, also where another requires them', () => {
    const flood: Pack = { ...METEOR, pack: 'flood', requires: ['meteor'], families: {}, kinds: {} };
    const { subjectTypes: _, aspects: __, ...bare } = flood;
    const chosen = [{ pack: 'flood' }, { pack: 'meteor', version: 1 }];
    const { fact } = decided([], opening(chosen), METEOR, METEOR_2, bare);
    const packs = (fact().data as { packs: readonly AdoptedPack[] }).packs;
    expect(packs.map(({ pack, version }) => `${pack}@${version}`)).toEqual([
      'core@1',
      'meteor@1',
      'flood@1',
    ]);
  });

  it('are refused where they do not go together, each fault with its place', () => {
    const meteors = { ...METEOR, pack: 'meteors' };
    const both = decided([], opening([{ pack: 'meteor' }, { pack: 'meteors' }]), METEOR, meteors);
    expect(both.decision).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'pack-faulty', pointer: '/packs' }, {}, {}, {}],
    });
    expect(messageOf(both)).toMatch(/^\/[a-zA-Z/_.]+: /);
  });

  it('tell which versions there are, and which packs there are not', () => {
    const asked = (pack: string, version: number) =>
      messageOf(decided([], opening([{ pack, version }]), METEOR, METEOR_2));
    expect(asked('meteor', 9)).toBe('Of the pack "meteor" there is no version 9, but 1, 2.');
    expect(asked('floods', 9)).toBe('No pack "floods" is on offer.');
    expect(decided([], opening([{ pack: 'x' }, { pack: 'y' }])).decision).toMatchObject({
      refusals: [{ pointer: '/packs/0/pack' }, { pointer: '/packs/1/pack' }],
    });
  });

  it('are on offer, and in that version', () => {
    given()
      .when(opening([{ pack: 'floods' }]))
      .thenRefuses(['unknown-pack', '/packs/0/pack']);
    given()
      .when(opening([{ pack: 'negotiation', version: 9 }]))
      .thenRefuses(['unknown-pack', '/packs/0/pack']);
  });
});

describe('adopting a pack', () => {
  it('stores its name, its version and its hash', () => {
    given(...situation())
      .when(adopting('natural_hazard'))
      .thenStores({ name: 'VocabularyAdopted', data: shipped('natural_hazard') });
  });

  it('makes its codes part of what can be said', () => {
    const past = after(situation(), adopting('natural_hazard'));
    given(...situation())
      .when(registering('river'))
      .thenRefuses(['unknown-code', '/type']);
    given(...past)
      .when(registering('river'))
      .thenAccepts();
  });

  it('is refused of one that nobody offers, and of one whose requirements are missing', () => {
    given(...situation())
      .when(adopting('floods'))
      .thenRefuses(['unknown-pack', '/pack']);
    const alone = given().when(opening([])).past();
    expect(decided(alone, adopting('conflict')).decision.kind).toBe('refused');
    expect(messageOf(decided(alone, adopting('conflict')))).toContain('movement_and_aid');
  });

  it('is refused where its codes collide, with each fault', () => {
    const meteors = { ...METEOR, pack: 'meteors' };
    const past = decided(situation(), adopting('meteor'), METEOR).past();
    const { decision } = decided(past, adopting('meteors'), METEOR, meteors);
    expect(decision).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'pack-faulty' }, {}, {}, {}],
    });
  });

  it('takes a newer version that says the same, and no older, equal or other one', () => {
    const past = decided(situation(), adopting('meteor', 1), METEOR).past();
    decided(past, adopting('meteor', 1), METEOR).thenRefuses(['pack-not-newer', '/version']);
    decided(past, adopting('meteor', 3), METEOR, CHANGED).thenRefuses(['pack-faulty', '/version']);
    const newer = decided(past, adopting('meteor'), METEOR, METEOR_2);
    newer.thenAccepts();
    decided(newer.past(), adopting('meteor', 1), METEOR).thenRefuses([
      'pack-not-newer',
      '/version',
    ]);
    const { vocabulary } = stateAfter(...newer.past()).core.registers;
    expect(vocabulary.packs.filter(({ pack }) => pack === 'meteor')).toEqual([METEOR_2]);
    expect(vocabulary.aspectOf('meteor', 'activity')?.timeToLiveMinutes).toBe(120);
  });
});

describe('dropping a pack', () => {
  it('is refused of core, of one that is not adopted, and of one that another requires', () => {
    given(...situation())
      .when(dropping('core'))
      .thenRefuses(['pack-required', '/pack']);
    given(...situation())
      .when(dropping('epidemic'))
      .thenRefuses(['pack-not-adopted', '/pack']);
    const alone = [opened(), source('src-a', { type: 'unknown' })];
    given(...alone)
      .when(dropping('movement_and_aid'))
      .thenRefuses(['pack-required', '/pack']);
    given(...alone)
      .when(dropping('conflict'))
      .thenAccepts();
  });

  it.each<[string, readonly Past[], string]>([
    ['a type of subject', [opened(), subject('agr', 'agreement')], 'agreement'],
    [
      'a kind',
      after(
        [opened(), source('src-sohr'), subject('ea', 'area')],
        logging({ kind: 'hostilities.explosion', about: ['ea'] }),
      ),
      'hostilities.explosion',
    ],
    [
      'an aspect that is asserted',
      after(
        [opened(), source('src-sohr'), subject('ea', 'area')],
        logging({
          kind: 'event.other',
          assertions: [{ proposition: 'ea/shelling', value: 'none' }],
        }),
      ),
      'area/shelling',
    ],
  ])('is refused while %s of it is in use, and says which', (_, past, code) => {
    const dropped = decided(past, dropping('conflict'));
    dropped.thenRefuses(['pack-in-use', '/pack']);
    expect(messageOf(dropped)).toContain(`"${code}"`);
  });

  it('lets it come back as it was or newer, and never older', () => {
    const past = decided(situation(), adopting('meteor'), METEOR, METEOR_2).past();
    const dropped = after(past, dropping('meteor'));
    const older = decided(dropped, adopting('meteor', 1), METEOR, METEOR_2);
    older.thenRefuses(['pack-not-newer', '/version']);
    expect(messageOf(older)).toBe(
      'Version 2 of the pack "meteor" was adopted once: take that or a newer one.',
    );
    const again = decided(dropped, adopting('meteor', 2), METEOR, METEOR_2);
    again.thenAccepts();
    const { vocabulary } = stateAfter(...again.past()).core.registers;
    expect(vocabulary.dropped).toEqual([]);
    expect(vocabulary.subjectTypes.get('meteor')).toBeDefined();
    decided(dropped, adopting('meteor', 3), METEOR, CHANGED).thenRefuses([
      'pack-faulty',
      '/version',
    ]);
  });

  it('leaves others as they are, also what was dropped before', () => {
    const past = after([opened()], dropping('conflict'), dropping('negotiation'));
    const { vocabulary } = stateAfter(...past).core.registers;
    const packs = (all: readonly AdoptedPack[]) => all.map(({ pack }) => pack);
    expect(packs(vocabulary.adopted)).toEqual(['core', 'movement_and_aid']);
    expect(packs(vocabulary.dropped)).toEqual(['conflict', 'negotiation']);
    const back = stateAfter(...after(past, adopting('negotiation'))).core.registers.vocabulary;
    expect(packs(back.adopted)).toEqual(['core', 'movement_and_aid', 'negotiation']);
    expect(packs(back.dropped)).toEqual(['conflict']);
  });

  it('refuses its codes from then on, and keeps their names', () => {
    const past = after([opened(), source('src-sohr')], dropping('conflict'));
    const logged = decided(past, logging({ kind: 'ceasefire.announced' }));
    logged.thenRefuses(['unknown-kind', '/kind']);
    expect(messageOf(logged)).toContain('The pack "conflict" has it');
    const { vocabulary } = stateAfter(...past).core.registers;
    expect(vocabulary.kinds.get('ceasefire.announced')).toBeUndefined();
    expect(vocabulary.ever.kinds.get('ceasefire.announced')?.names['en']).toBe(
      'Ceasefire announced',
    );
    given(...past)
      .when(adopting('conflict'))
      .thenAccepts();
  });
});

describe('a row of a situation’s own', () => {
  const kind: OwnRow = { table: 'kinds', code: 'event.meteor', row: { names } };
  const quality: OwnRow = {
    table: 'aspects',
    type: 'area',
    code: 'air_quality',
    row: { names, facet: 'needs', exclusive: true, values: { bad: names, good: names } },
  };

  it('is stored as it is, and can be said', () => {
    given(...situation())
      .when(extending(kind))
      .thenStores({ name: 'VocabularyExtended', data: kind });
    const past = after(situation(), extending(kind), extending(quality));
    const assertions = [{ proposition: 'ea/air_quality', value: 'bad' }];
    given(...past)
      .when(logging({ kind: 'event.meteor', assertions }))
      .thenAccepts();
    given(...situation())
      .when(logging({ kind: 'event.meteor' }))
      .thenRefuses(['unknown-kind', '/kind']);
  });

  it('is stored once', () => {
    given(...after(situation(), extending(kind)))
      .when(extending(kind))
      .thenRefuses(['no-change', '/row']);
  });

  it.each<[string, OwnRow, string]>([
    ['whose code another pack has', { ...kind, code: 'ceasefire.announced' }, '/code'],
    ['of a family that there is not', { ...kind, code: 'meteor.falls' }, '/code'],
    [
      'that speaks of a type that there is not',
      { ...kind, row: { names, speaksOf: 'meteor' } },
      '/row/speaksOf',
    ],
    ['that lacks a language', { ...kind, row: { names: { en: 'x' } } }, '/row/names'],
  ])('is refused %s', (_, own, pointer) => {
    given(...situation())
      .when(extending(own))
      .thenRefuses(['pack-faulty', pointer]);
  });

  it('may be renamed, and never says something else', () => {
    const past = after(situation(), extending(quality));
    const renamed = {
      ...quality,
      row: { ...quality.row, names: { en: 'air', ar: 'هواء' } },
    } as OwnRow;
    given(...past)
      .when(extending(renamed))
      .thenAccepts();
    const other = { ...quality, row: { ...quality.row, exclusive: false } } as OwnRow;
    given(...past)
      .when(extending(other))
      .thenRefuses(['pack-faulty', '/row/exclusive']);
  });

  it('keeps the pack on which it leans', () => {
    const past = [opened(), source('src-sohr')];
    const own: OwnRow = {
      table: 'kinds',
      code: 'event.barrage',
      row: { names, speaksOf: 'siege' },
    };
    const [, ...refusal] = ['', 'pack-required', '/pack'] as const;
    given(...after(past, extending(own)))
      .when(dropping('conflict'))
      .thenRefuses(refusal);
    given(...after(past, extending(own)))
      .when(dropping('negotiation'))
      .thenAccepts();
  });
});

describe('what a situation says of the future, in its own words', () => {
  it('is a development of the neutral kind in every situation', () => {
    const alone = given().when(opening([])).past();
    given(...alone, source('src-sohr'))
      .when(logging({ kind: 'event.other' }))
      .thenAccepts();
    expect(SHIPPED[0]?.kinds).toHaveProperty(['event.other']);
    expect(entries({ kind: 'event.other' })).toHaveLength(situation().length + 1);
  });
});

function registering(type: string): Command {
  return { kind: 'register-item', register: 'subject', id: 'r', item: { type, name: 'The Elbe' } };
}
