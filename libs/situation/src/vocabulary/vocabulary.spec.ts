import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { ACTOR_ROLES, ROLE_CERTAINTIES } from './actors.js';
import { ACTS, SOURCE_TYPES } from './attribution.js';
import { CREDIBILITIES, RELIABILITIES, UNGRADED } from './grades.js';
import { familyOf, feedsFacts, kindRow, KINDS } from './kinds/kinds.js';
import { MEASURES } from './figures.js';
import { DEFAULT_TLP, TLP } from './markings.js';
import { NOT_CREDIBLE, topicOf } from './measures.js';
import { conventionFor, NUMBER_WORDS } from './number-words.js';
import { PLACE_ROLES } from './places.js';
import { needsAspect, RELATION_TYPES, speaksAgainst } from './relations.js';
import { type Aspect, aspectsOf, FACETS, SUBJECT_TYPE_CODES } from './subjects.js';

/** The codes that the vocabulary promises, written out a second time. */
const CODES: Readonly<Record<string, string>> = {
  ceasefire: `proposed announced entered_into_force extended suspended ended
    violation_alleged violation_observed violation_verified violation_denied`,
  hostilities: `armed_clash armed_clash_resumed armed_clash_stopped
    shelling shelling_resumed shelling_stopped
    airstrike airstrike_resumed airstrike_stopped
    explosion ied_or_mine chemical_weapon weapon_use_alleged
    no_clashes lull attack_confirmed_by_ally attack_denied`,
  control: 'taken lost transferred assessed',
  harm: 'killed injured missing detained abducted sexual_violence unlawful_killing_alleged',
  damage: 'health school water power housing heritage bridge',
  movement: `evacuation_planned evacuation_started evacuation_delayed evacuation_stopped
    evacuation_resumed evacuation_completed
    convoy_departed convoy_delayed convoy_turned_back convoy_arrived
    departure_reported displacement return`,
  access: `corridor_opened corridor_closed checkpoint_denied
    siege_imposed siege_in_force siege_lifted
    delivery_made delivery_refused delivery_looted`,
  talks: `opened ongoing paused failed
    agreement_reached agreement_rejected agreement_rejected_alleged
    demand_made demand_met demand_withdrawn condition_set ultimatum
    deadline_set deadline_passed`,
  statement: `accusation denial admission threat pledge intent intent_to_fight
    forecast analysis condemnation correction`,
  shelter: 'site_announced opened capacity_changed full closed',
  needs: 'protection health food water power comms population_trapped',
  alert: 'issued updated cancelled expired',
  ops: 'action decision order resource_request handover contact no_change',
  info: 'rumour correction_by_source suspected_disinformation',
  background: 'context',
};
const CODES_WRITTEN = Object.entries(CODES).flatMap(([family, kinds]) =>
  kinds.split(/\s+/).map((kind) => `${family}.${kind}`),
);
const KIND_CODES = Object.keys(KINDS);
const ASSERTED = Object.entries(KINDS).flatMap(([kind, { speaksOf, asserts = [] }]) =>
  asserts.map((said) => ({ kind, speaksOf, said, aspect: said.aspect })),
);
const ASPECTS = SUBJECT_TYPE_CODES.flatMap((type) =>
  Object.entries(aspectsOf(type)).map(([name, aspect]) => ({ id: `${type}/${name}`, aspect })),
);

describe('the kinds', () => {
  it.each(CODES_WRITTEN)('have %s', (code) => {
    expect(kindRow(code)).toBeDefined();
  });

  it('have one code more, for a corridor that is neither open nor closed', () => {
    const more = KIND_CODES.filter((code) => !CODES_WRITTEN.includes(code));
    expect(more).toEqual(['access.corridor_restricted']);
  });

  it('have codes of the form family.kind', () => {
    expect(KIND_CODES.filter((code) => !/^[a-z]+\.[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
    expect(new Set(KIND_CODES.map(familyOf))).toEqual(new Set(Object.keys(CODES)));
  });

  it('have each a label of its own', () => {
    const labels = Object.values(KINDS).map(({ label }) => label);
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(['ceasefire', 'ceasefire.', 'Ceasefire.ended', 'constructor', '__proto__', ''])(
    'do not have %j',
    (code) => {
      expect(kindRow(code)).toBeUndefined();
    },
  );

  it('feed facts, except forecasts, analysis and background', () => {
    const others = KIND_CODES.filter((code) => !feedsFacts(code));
    expect(others).toEqual(['statement.forecast', 'statement.analysis', 'background.context']);
    expect(feedsFacts('background.of_a_later_release')).toBe(false);
  });
});

describe('what a kind asserts by itself', () => {
  it('is about subjects of a type that there is', () => {
    const spoken = Object.values(KINDS).flatMap(({ speaksOf }) => speaksOf ?? []);
    expect(spoken.filter((type) => !SUBJECT_TYPE_CODES.includes(type))).toEqual([]);
    expect(ASSERTED.filter(({ speaksOf }) => speaksOf === undefined)).toEqual([]);
  });

  it.each(ASSERTED)('is possible: $kind about $speaksOf/$aspect', ({ speaksOf, said }) => {
    const aspects = aspectsOf(speaksOf!);
    expect(Object.keys(aspects)).toContain(said.aspect);
    const aspect = aspects[said.aspect]!;
    if ('value' in said) {
      expect(aspect.values ?? [said.value]).toContain(said.value);
      expect(aspect.actor).not.toBe(true);
      expect(said.value).not.toBe(aspect.abstain);
    } else {
      expect(ACTOR_ROLES).toContain(said.actorsIn);
      expect(aspect.values).toBeUndefined();
    }
  });

  it.each([
    [
      'facility/condition = damaged',
      'damage.health damage.school damage.water damage.power damage.housing damage.heritage damage.bridge',
    ],
    ['corridor/delivery = made', 'access.delivery_made'],
    ['corridor/delivery = refused', 'access.delivery_refused'],
    ['corridor/delivery = looted', 'access.delivery_looted'],
    ['talks/status = ongoing', 'talks.opened talks.ongoing'],
    ['talks/status = paused', 'talks.paused'],
    ['talks/status = failed', 'talks.failed'],
    ['talks/status = agreement_reached', 'talks.agreement_reached'],
    ['talks/status = rejected', 'talks.agreement_rejected'],
    ['area/protection = reported', 'needs.protection'],
    ['area/health = reported', 'needs.health'],
    ['area/food = reported', 'needs.food'],
    ['area/water = reported', 'needs.water'],
    ['area/power = reported', 'needs.power'],
    ['area/comms = reported', 'needs.comms'],
    ['area/population = trapped', 'needs.population_trapped'],
  ])('is %s for %s', (said, kinds) => {
    for (const kind of kinds.split(' ')) {
      const { speaksOf, asserts = [] } = KINDS[kind]!;
      const all = asserts.map(
        (one) => `${speaksOf!}/${one.aspect} = ${'value' in one ? one.value : ''}`,
      );
      expect(all).toEqual([said]);
    }
  });

  it('names actors exactly where the aspect takes actors, and who controls an area', () => {
    const byActors = ASSERTED.filter(({ said }) => 'actorsIn' in said);
    const others = byActors.filter(
      ({ speaksOf, aspect }) => aspectsOf(speaksOf!)[aspect]?.actor !== true,
    );
    expect(new Set(others.map(({ aspect }) => aspect))).toEqual(
      new Set(['control', 'control_assessed']),
    );
  });

  it('takes effect only where something is asserted', () => {
    const taking = Object.entries(KINDS).filter(([, row]) => row.takesEffect === true);
    expect(taking.map(([code]) => code)).toEqual([
      'ceasefire.entered_into_force',
      'ceasefire.extended',
    ]);
    expect(taking.filter(([, row]) => row.asserts === undefined)).toEqual([]);
  });

  it.each([
    ['ceasefire.violation_denied', 'a denial'],
    ['statement.accusation', 'an accusation'],
    ['statement.forecast', 'a forecast'],
    ['talks.agreement_rejected_alleged', 'what others are said to do'],
    ['hostilities.attack_denied', 'a denial'],
    ['control.lost', 'a loss, which names no new holder'],
    ['harm.killed', 'what only figures can say'],
    ['ops.decision', 'an act of our own'],
    ['background.context', 'background'],
  ])('is nothing for %s: %s', (code) => {
    expect(kindRow(code)?.asserts ?? []).toEqual([]);
  });
});

describe('the aspects', () => {
  it.each(ASPECTS)('are well formed: $id', ({ aspect }) => {
    const { facet, values, baseline, abstain, actor } = aspect;
    expect(FACETS).toContain(facet);
    if (baseline !== undefined) expect(values).toContain(baseline);
    if (abstain !== undefined) expect(values ?? []).not.toContain(abstain);
    if (actor === true) expect(values).toBeUndefined();
    if (values !== undefined) expect(new Set(values).size).toBe(values.length);
  });

  it('take the use of a weapon, once said, as said for ever, and contest it', () => {
    const { cluster_munitions, chemical_weapons } = aspectsOf('area');
    for (const aspect of [cluster_munitions, chemical_weapons]) {
      expect(aspect).toMatchObject({ exclusive: true, timeless: true });
      expect(aspect?.values).toEqual(['used', 'not_used']);
    }
  });

  it('contest what is needed, like every other state', () => {
    const open = ASPECTS.filter(({ aspect }) => aspect.actor !== true && !aspect.exclusive);
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('let accounts of who did it stand side by side, except who began', () => {
    const actors = ASPECTS.filter(({ aspect }) => aspect.actor === true);
    expect(actors.filter(({ aspect }) => aspect.exclusive).map(({ id }) => id)).toEqual([
      'agreement/first_violator',
    ]);
  });
});

const CASE = new URL('../../../../shared/cases/aleppo.json', import.meta.url);
type Flags = Partial<Aspect> & { readonly abstainValue?: string };
const inCase = existsSync(CASE)
  ? Object.entries(
      (JSON.parse(readFileSync(CASE, 'utf8')) as { aspects: Record<string, Flags> }).aspects,
    )
  : [];

describe('the aspects of the Aleppo case', () => {
  if (inCase.length === 0) {
    it.skip('(skipped: ../shared/cases/aleppo.json is absent)', () => {});
  } else {
    it.each(inCase)('are weighed by the same flags: %s', (id, flags) => {
      const aspect = ASPECTS.find((ours) => ours.id === id)?.aspect;
      expect(aspect).toMatchObject({ facet: flags.facet, exclusive: flags.exclusive });
      expect(aspect?.timeless ?? false).toBe(flags.timeless ?? false);
      expect(aspect?.baseline).toBe(flags.baseline);
      if (flags.abstainValue !== undefined) expect(aspect?.abstain).toBe(flags.abstainValue);
      const added = id === 'agreement/formal' ? ['proposed'] : [];
      if (flags.values !== undefined) expect(aspect?.values).toEqual([...added, ...flags.values]);
    });
  }
});

describe('a measure', () => {
  const topics = Object.groupBy(MEASURES, topicOf);

  it.each([
    ['casualties', 'people.killed people.injured people.missing people.detained'],
    ['displacement', 'people.displaced people.returned population.displaced_share'],
    [
      'movement',
      `people.departed people.to_be_evacuated people.evacuated people.remaining
      vehicles.departed vehicles.arrived`,
    ],
    ['needs', 'people.in_need damage.buildings'],
    ['shelter', 'shelter.capacity shelter.occupancy'],
  ] as const)('speaks of %s: %s', (topic, measures) => {
    expect(topics[topic]?.toSorted()).toEqual(measures.split(/\s+/).toSorted());
  });

  it.each([
    ['shelter.toilets', 'shelter'],
    ['vehicles.turned_back', 'movement'],
    ['population.trapped', 'displacement'],
    ['people.hungry', 'needs'],
    ['constructor.name', 'needs'],
    ['toString', 'needs'],
    ['sheltered', 'needs'],
  ])('that a situation adds speaks of what its family does: %s of %s', (measure, topic) => {
    expect(topicOf(measure)).toBe(topic);
  });

  it('is credible unless it is graded as not: to be unable to say is not the worst', () => {
    expect(NOT_CREDIBLE).toEqual({ reliability: ['E'], credibility: [5] });
  });
});

describe('the conventions for verbal numbers', () => {
  it('are found whatever the case and spacing of the words', () => {
    expect(conventionFor(' Tens  of\nthousands ')).toBe(NUMBER_WORDS['tens of thousands']);
  });

  it.each(['many', '', 'dozen s', 'hundredsofthousands', 'constructor', 'toString'])(
    'do not cover %j',
    (words) => {
      expect(conventionFor(words)).toBeUndefined();
    },
  );

  it('say in words which numbers they mean', () => {
    const written = Object.entries(NUMBER_WORDS).map(
      ([words, { min, max, note }]) => `${words} ${min} ${max}: ${note}`,
    );
    expect(written).toEqual([
      'a couple 2 3: two, or loosely three',
      'a few 3 9: more than two, less than ten',
      'a handful 3 9: more than two, less than ten',
      'several 3 9: more than two, less than ten',
      'a dozen 12 12: twelve',
      'dozens 24 99: at least two dozen, less than a hundred',
      'scores 40 99: at least two score, less than a hundred',
      'hundreds 200 999: at least two hundred, less than a thousand',
      'thousands 2000 9999: at least two thousand, less than ten thousand',
      'tens of thousands 20000 99999: at least twenty thousand, less than a hundred thousand',
      'hundreds of thousands 200000 999999: at least two hundred thousand, less than a million',
      'millions 2000000 9999999: at least two million, less than ten million',
    ]);
  });
});

describe('the lists of codes', () => {
  it.each([
    [
      'acts',
      ACTS,
      'published reported said announced claimed confirmed denied alleged assessed captioned coded observed',
    ],
    [
      'roles of actors',
      ACTOR_ROLES,
      `party broker guarantor attacker target victim violator obstructor demander addressee evacuee
      besieger controller provider monitor speaker_side
      subject affected perpetrator responsible rejecter departed`,
    ],
    ['certainties of a role', ROLE_CERTAINTIES, 'stated alleged confirmed'],
    [
      'roles of places',
      PLACE_ROLES,
      'occurred_at origin destination destination_option route applies_to site besieged subject',
    ],
    [
      'types of sources',
      SOURCE_TYPES,
      `eyewitness media wire state_media party monitor ngo intergovernmental government dataset
      analyst own_staff unknown`,
    ],
    [
      'relations',
      RELATION_TYPES,
      `corroborates contradicts in_tension_with elaborates duplicate_of supersedes result_of explains
      responds_to part_of condition_of demands fulfils violates modifies_status_of separate_from
      relates_to`,
    ],
  ])('have the %s that the vocabulary promises', (_, codes, written) => {
    expect(codes).toEqual(written.split(/\s+/));
  });

  it('ask for an aspect where sources agree or disagree', () => {
    expect(RELATION_TYPES.filter(needsAspect)).toEqual(['corroborates', 'contradicts']);
    expect(RELATION_TYPES.filter(speaksAgainst)).toEqual(['contradicts', 'in_tension_with']);
  });

  it('have the Admiralty scale and the Traffic Light Protocol', () => {
    expect(Object.keys(RELIABILITIES).join('')).toBe('ABCDEF');
    expect(Object.keys(CREDIBILITIES).join('')).toBe('123456');
    expect(UNGRADED).toBe(6);
    expect(TLP.join(' ')).toBe('TLP:CLEAR TLP:GREEN TLP:AMBER TLP:AMBER+STRICT TLP:RED');
    expect(DEFAULT_TLP).toBe('TLP:AMBER');
  });
});
