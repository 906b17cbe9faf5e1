import {
  type Aspect,
  formatInstant,
  type Micros,
  type Opposing,
  type StatedBounds,
  type Subject,
} from '@sitlog/situation';
import * as fc from 'fast-check';

/** The small world of the random histories: half an hour between two points of its grid, few names, few values. */
export const GRID_STEP: Micros = 1_800_000_000;
const GRID_START: Micros = Date.UTC(2016, 11, 14) * 1000;
const GRID_POINTS = 10;

export function gridMoment(point: number): Micros {
  return GRID_START + point * GRID_STEP;
}
const gridText = (point: number): string => formatInstant(gridMoment(point));

export const SOURCES = ['src-1', 'src-2', 'src-3', 'src-4', 'src-5', 'src-6'];
export const ACTORS = ['act-1', 'act-2', 'act-3'];
export const AUTHORS = ['desk', 'scribe', 'watch', 'checker', 'analyst'];
const OPPONENTS = ['government', 'opposition'];
/** The sides that sources may have: of all sorts, or opponents only (then no neutral settles anything). */
export const SIDES: readonly (readonly (string | undefined)[])[] = [
  [undefined, 'neutral', 'civilian', 'backer', ...OPPONENTS, ...OPPONENTS, ...OPPONENTS],
  OPPONENTS,
];
export const DECLARATIONS: readonly Opposing[] = [
  [['government', 'opposition']],
  [['opposition', 'government']],
  [
    ['government', 'opposition'],
    ['government', 'backer'],
  ],
  [],
];

const OWN: Readonly<Record<string, Aspect>> = {
  alarm: {
    facet: 'alerts',
    exclusive: true,
    values: ['off', 'on', 'test'],
    baseline: 'off',
    abstain: 'unclear',
    timeToLiveMinutes: 60,
  },
  blamed: {
    facet: 'hostilities',
    exclusive: false,
    actor: true,
    abstain: 'undetermined',
    timeToLiveMinutes: 60,
  },
  mined: {
    facet: 'hostilities',
    exclusive: true,
    timeless: true,
    values: ['yes', 'no'],
    baseline: 'no',
    abstain: 'unclear',
    timeToLiveMinutes: 90,
  },
  seen: { facet: 'access', exclusive: false, timeless: true, abstain: 'unclear' },
};
const OTHERWISE: Readonly<Record<string, Aspect>> = {
  alarm: { facet: 'alerts', exclusive: false, baseline: 'off', abstain: 'unclear' },
  seen: { facet: 'access', exclusive: false, abstain: 'unclear', timeToLiveMinutes: 30 },
  // In the place of the aspect that every area has.
  shelling: { facet: 'hostilities', exclusive: true, baseline: 'none', timeToLiveMinutes: 30 },
};

/** What a history is about: the packs that it adopts first, what it speaks of, and by which kinds. */
export interface World {
  /** Absent: those of the first release. */
  readonly packs?: readonly string[];
  readonly kinds: readonly string[];
  readonly actorRoles: readonly string[];
  /** The forms in which each subject may be registered, one after the other. */
  readonly subjects: Readonly<Record<string, readonly Subject[]>>;
  /** Which of them may be registered at first. */
  readonly atFirst: readonly (readonly string[])[];
  /** What is spoken of, and what can be said of it. */
  readonly propositions: readonly (readonly [id: string, values: readonly string[]])[];
}

const SUBJECTS: World['subjects'] = {
  agr: [{ type: 'agreement', name: 'Truce' }],
  evac: [
    { type: 'evacuation', name: 'Evacuation' },
    { type: 'evacuation', name: 'Evacuation of the pocket' },
  ],
  ea: [
    { type: 'area', name: 'Pocket', aspects: OWN },
    { type: 'area', name: 'Pocket', aspects: OTHERWISE },
    { type: 'area', name: 'Pocket' },
  ],
};

const PROPOSITIONS: World['propositions'] = [
  ['ea/alarm', ['off', 'on', 'test', 'unclear']],
  ['ea/blamed', [...ACTORS, 'undetermined']],
  ['agr/observance', ['holding', 'breached']],
  ['ea/mined', ['yes', 'no', 'unclear']],
  ['evac/obstructed_by', [...ACTORS, 'undetermined']],
  ['ea/seen', ['convoy', 'unclear', 'drone']],
  ['evac/status', ['planned', 'delayed', 'started']],
  ['agr/first_violator', ACTORS],
  ['ea/shelling', ['ongoing', 'none']],
  ['ea/shelling_by', [...ACTORS, 'undetermined']],
];

/** An evacuation, a truce and a pocket, with aspects that show what each flag does. */
export const POCKET: World = {
  kinds: [
    'ceasefire.violation_alleged',
    'ceasefire.entered_into_force',
    'movement.evacuation_planned',
    'movement.evacuation_delayed',
    'hostilities.shelling',
    'hostilities.shelling_stopped',
    'hostilities.lull',
    'statement.accusation',
    'statement.forecast',
    'statement.analysis',
    'background.context',
  ],
  actorRoles: ['attacker', 'obstructor'],
  subjects: SUBJECTS,
  atFirst: [Object.keys(SUBJECTS), ['agr', 'ea'], ['evac', 'ea'], ['ea']],
  propositions: PROPOSITIONS,
};

/** A point of the grid, or nothing. */
export function instant(): fc.Arbitrary<string | null> {
  return fc.option(fc.integer({ min: 0, max: GRID_POINTS }).map(gridText), { freq: 9 });
}

const width = fc.constantFrom(0, 0, 1, 1, 2, 4);
const open = fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'earliest', 'latest');

function between(from: number, to: number, side: string): StatedBounds {
  return {
    earliest: side === 'earliest' ? null : gridText(from),
    latest: side === 'latest' ? null : gridText(to),
  };
}

/** Bounds on the grid: exact, wide, open. */
export function bounds(): fc.Arbitrary<StatedBounds> {
  return fc
    .record({ from: fc.integer({ min: 0, max: GRID_POINTS }), width, open })
    .map((drawn) => between(drawn.from, drawn.from + drawn.width, drawn.open));
}

/** Start and end bounds: the end may begin before the start is certain, but is not certain before it. */
export function span(): fc.Arbitrary<{ readonly start: StatedBounds; readonly end: StatedBounds }> {
  const start = fc.record({ from: fc.integer({ min: 0, max: GRID_POINTS - 2 }), width, open });
  const end = fc.record({ after: fc.nat(4), width, open });
  return fc.tuple(start, end).map(([begins, ends]) => {
    const certain = begins.from + begins.width;
    const over = begins.from + ends.after;
    return {
      start: between(begins.from, certain, begins.open),
      end: between(over, Math.max(certain, over + ends.width), ends.open),
    };
  });
}
