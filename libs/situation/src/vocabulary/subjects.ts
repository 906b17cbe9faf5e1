/** Lines of the status board. */
export const FACETS = [
  'ceasefire',
  'evacuation',
  'access',
  'hostilities',
  'control',
  'casualties',
  'displacement',
  'shelter',
  'talks',
  'alerts',
  'needs',
] as const;
export type Facet = (typeof FACETS)[number];

/** How the accounts of one aspect are weighed. */
export interface Aspect {
  readonly facet: Facet;
  /** Two different values cannot both be so: then the proposition is contested. */
  readonly exclusive: boolean;
  /** The step "place in time" is skipped: once said, always definite. */
  readonly timeless?: boolean;
  /** The value that gives way to a contrary account (ceasefire holding, evacuation planned). */
  readonly baseline?: string;
  /** The only values that can be asserted; absent: any code. */
  readonly values?: readonly string[];
  /** The value that means "this origin does not say". */
  readonly abstain?: string;
  /** The value is the id of a registered actor (or the abstain value). */
  readonly actor?: boolean;
  /** Minutes after which an account is stale while a fresher one exists; absent: never. */
  readonly timeToLiveMinutes?: number;
}

const turns = ['ongoing', 'none'];
const by = (facet: Facet): Aspect => ({
  facet,
  exclusive: false,
  actor: true,
  abstain: 'undetermined',
});
const used: Aspect = {
  facet: 'hostilities',
  exclusive: true,
  timeless: true,
  values: ['used', 'not_used'],
};
const need: Aspect = { facet: 'needs', exclusive: true };

/** What can be asked about each type of subject, and by which flags; a registered subject may add aspects of its own. */
export const SUBJECT_TYPES = {
  agreement: {
    formal: {
      facet: 'ceasefire',
      exclusive: true,
      values: ['proposed', 'announced', 'in_force', 'suspended', 'ended'],
    },
    observance: {
      facet: 'ceasefire',
      exclusive: true,
      values: ['holding', 'breached'],
      baseline: 'holding',
    },
    first_violator: { facet: 'ceasefire', exclusive: true, timeless: true, actor: true },
  },
  evacuation: {
    status: {
      facet: 'evacuation',
      exclusive: true,
      values: ['planned', 'started', 'delayed', 'stopped', 'completed'],
      baseline: 'planned',
    },
    obstructed_by: by('evacuation'),
  },
  movement: {
    status: {
      facet: 'displacement',
      exclusive: true,
      values: ['departed', 'delayed', 'turned_back', 'arrived'],
    },
    obstructed_by: by('displacement'),
  },
  siege: { status: { facet: 'access', exclusive: true, values: ['in_force', 'lifted'] } },
  corridor: {
    status: {
      facet: 'access',
      exclusive: true,
      values: ['open', 'restricted', 'closed', 'denied'],
    },
    closed_by: by('access'),
    delivery: { facet: 'access', exclusive: true, values: ['made', 'refused', 'looted'] },
  },
  talks: { status: { facet: 'talks', exclusive: true } },
  demand: {
    status: { facet: 'talks', exclusive: true, values: ['open', 'met', 'withdrawn', 'passed'] },
  },
  site: {
    status: { facet: 'shelter', exclusive: true, values: ['planned', 'open', 'full', 'closed'] },
  },
  facility: {
    condition: {
      facet: 'needs',
      exclusive: true,
      values: ['functioning', 'damaged', 'destroyed'],
    },
  },
  alert: {
    status: { facet: 'alerts', exclusive: true, values: ['active', 'cancelled', 'expired'] },
  },
  area: {
    shelling: { facet: 'hostilities', exclusive: true, values: turns },
    shelling_by: by('hostilities'),
    airstrikes: { facet: 'hostilities', exclusive: true, values: turns },
    airstrikes_by: by('hostilities'),
    ground_clashes: { facet: 'hostilities', exclusive: true, values: turns },
    cluster_munitions: used,
    chemical_weapons: used,
    control: { facet: 'control', exclusive: true },
    control_assessed: { facet: 'control', exclusive: true },
    protection: need,
    health: need,
    food: need,
    water: need,
    power: need,
    comms: need,
    population: need,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Aspect>>>>;

/** A type of thing that propositions are about. */
export type SubjectType = keyof typeof SUBJECT_TYPES;
/** The codes of all types of subject. */
export const SUBJECT_TYPE_CODES = Object.keys(SUBJECT_TYPES) as readonly SubjectType[];

/** The aspects that every subject of this type has. */
export function aspectsOf(type: SubjectType): Readonly<Record<string, Aspect>> {
  return SUBJECT_TYPES[type];
}
