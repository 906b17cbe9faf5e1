import { type EntryState, type Micros, type Reliability, takenOut } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Identities } from '../rule/identity.js';
import { type Setting } from './line.js';
import { type Availability, sitesIn } from './sites.js';

/** What the figures consult besides themselves: all of it at the two moments. */
export interface FigureWorld extends Pick<Identities, 'originAs'> {
  readonly validAt: Micros;
  readonly reliabilityOf: (origin: string) => Reliability;
  /** Whether an entry is graded 1 though nothing supports that any longer: it counts as 2. */
  readonly hasLostSupport: (entryNo: string) => boolean;
  readonly typeOf: (subject: string) => string | undefined;
  readonly vocabulary: Vocabulary;
  /** The plans that an entry tells, or tells the progress of (`plansIn`). */
  readonly plansOf: (entryNo: string) => readonly string[];
  /** The values that a site's status has on the board. */
  readonly statusOf: (site: string) => readonly string[];
}

/** Where a figure stands: the facet, and of which plan or sites it speaks. */
export interface Placement {
  readonly facet: string;
  readonly of: readonly string[];
  /** Whether shelter is there: announced is not open, and accounts may differ. */
  readonly availability?: Availability | 'contested' | 'unspecified';
  /** Of people who move: from where and to where, as far as entries say. */
  readonly origins?: readonly string[];
  readonly destinations?: readonly string[];
}

/** The places of a figure on the board: one, or one for each plan that it is linked to. */
export function placementsOf(setting: Setting, world: FigureWorld): readonly Placement[] {
  const place = world.vocabulary.placeOf(setting.key.measure);
  const { facet, facetInPlan } = place;
  if (place.ofSites === true) return [{ facet, ...shelterOf(setting, world) }];
  const way = place.byOriginAndDestination === true ? wayOf(setting) : {};
  const linked = facetInPlan === undefined ? [] : plansOf(setting, world);
  if (facetInPlan === undefined || linked.length === 0) return [{ facet, of: [], ...way }];
  return linked.map((plan) => ({ facet: facetInPlan, of: [plan], ...way }));
}

function wayOf({ origins, destinations }: Setting): Pick<Placement, 'origins' | 'destinations'> {
  return {
    ...(origins.length === 0 ? {} : { origins }),
    ...(destinations.length === 0 ? {} : { destinations }),
  };
}

/** What figures consult of the subjects that entries speak of. */
type Speaking = Pick<FigureWorld, 'typeOf' | 'vocabulary'>;

/** The plans that a standing entry speaks of by its kind: to be `part_of` it is to be part of them. */
export function plansIn(entry: EntryState, world: Speaking): readonly string[] {
  return takenOut(entry) === undefined ? spokenOf(entry.content, world) : [];
}

/** Movements count as progress of a plan only when linked to it; an explicit "separate from" has the last word. */
function plansOf(setting: Setting, world: FigureWorld): readonly string[] {
  const apart = new Set(setting.separateFrom.flatMap(world.plansOf));
  const linked = [...spokenOf(setting, world), ...setting.partOf.flatMap(world.plansOf)];
  return [...new Set(linked)].filter((plan) => !apart.has(plan)).sort();
}

function spokenOf(
  { kind: code, about }: Pick<Setting, 'kind' | 'about'>,
  { typeOf, vocabulary }: Speaking,
): readonly string[] {
  const kind = vocabulary.kinds.get(code);
  if (kind?.linksPlan !== true) return [];
  return about.filter((subject) => typeOf(subject) === kind.speaksOf);
}

function shelterOf(setting: Setting, world: FigureWorld): Omit<Placement, 'facet'> {
  const { isSite } = sitesIn(world.vocabulary);
  const sites = [...new Set(setting.about)].filter((id) => isSite(world.typeOf(id))).sort();
  return { of: sites, availability: availabilityOf(setting.kind, sites, world) };
}

// What was announced stays a plan even when the site opens: it may have opened with less.
function availabilityOf(
  kind: string,
  sites: readonly string[],
  world: FigureWorld,
): NonNullable<Placement['availability']> {
  const told = world.vocabulary.kinds.get(kind)?.availability;
  if (told === 'planned') return 'planned';
  const statuses = new Set(sites.map((site) => statusIn(site, world)));
  const [status, ...others] = statuses;
  if (others.length > 0) return 'unspecified';
  return status ?? told ?? 'unspecified';
}

function statusIn(
  site: string,
  { statusOf, typeOf, vocabulary }: FigureWorld,
): Placement['availability'] | undefined {
  const [value = '', ...others] = statusOf(site);
  if (others.length > 0) return 'contested';
  return sitesIn(vocabulary).availabilityOf(typeOf(site), value);
}
