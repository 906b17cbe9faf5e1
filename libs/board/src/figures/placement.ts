import {
  duplicatedBy,
  type EntryState,
  type Facet,
  kindRow,
  type Reliability,
  type Micros,
  type SubjectType,
  topicOf,
} from '@sitlog/situation';
import { type Setting } from './line.js';

/** What the figures consult besides themselves: all of it at the two moments. */
export interface FigureWorld {
  readonly validAt: Micros;
  readonly reliabilityOf: (origin: string) => Reliability;
  /** Whether an entry is graded 1 though nothing supports that any longer: it counts as 2. */
  readonly hasLostSupport: (entryNo: string) => boolean;
  readonly typeOf: (subject: string) => SubjectType | undefined;
  /** The evacuations that an entry is the plan of, or tells the progress of (`plansIn`). */
  readonly plansOf: (entryNo: string) => readonly string[];
  /** The values that a site's status has on the board. */
  readonly statusOf: (site: string) => readonly string[];
}

/** Whether shelter is there: announced is not open, and accounts may differ. */
type Availability = 'planned' | 'open' | 'full' | 'closed' | 'contested' | 'unspecified';

/** Where a figure stands: the facet, and of which evacuation or sites it speaks. */
export interface Placement {
  readonly facet: Facet;
  readonly of: readonly string[];
  readonly availability?: Availability;
}

/** The places of a figure on the board: one, or one for each evacuation that it is linked to. */
export function placementsOf(setting: Setting, world: FigureWorld): readonly Placement[] {
  const topic = topicOf(setting.key.measure);
  if (topic === 'shelter') return [shelterOf(setting, world)];
  if (topic !== 'movement') return [{ facet: topic, of: [] }];
  const linked = evacuationsOf(setting, world);
  return linked.length === 0
    ? [{ facet: 'displacement', of: [] }]
    : linked.map((evacuation) => ({ facet: 'evacuation', of: [evacuation] }));
}

/** The evacuations that a standing entry speaks of by its kind: to be `part_of` it is to be part of them. */
export function plansIn(entry: EntryState, typeOf: FigureWorld['typeOf']): readonly string[] {
  const isOut =
    entry.retracted !== undefined ||
    entry.verification === 'refuted' ||
    duplicatedBy(entry).length > 0;
  return isOut ? [] : spokenOf(entry.content, typeOf);
}

/** Movements count as progress of a plan only when linked to it; an explicit "separate from" has the last word. */
function evacuationsOf(setting: Setting, { typeOf, plansOf }: FigureWorld): readonly string[] {
  const apart = new Set(setting.separateFrom.flatMap(plansOf));
  const linked = [...spokenOf(setting, typeOf), ...setting.partOf.flatMap(plansOf)];
  return [...new Set(linked)].filter((evacuation) => !apart.has(evacuation)).sort();
}

function spokenOf(
  { kind, about }: Pick<Setting, 'kind' | 'about'>,
  typeOf: FigureWorld['typeOf'],
): readonly string[] {
  if (kindRow(kind)?.speaksOf !== 'evacuation') return [];
  return about.filter((subject) => typeOf(subject) === 'evacuation');
}

function shelterOf(setting: Setting, world: FigureWorld): Placement {
  const sites = [...new Set(setting.about)].filter((id) => world.typeOf(id) === 'site').sort();
  return { facet: 'shelter', of: sites, availability: availabilityOf(setting.kind, sites, world) };
}

const STATUSES: readonly Availability[] = ['planned', 'open', 'full', 'closed'];
const BY_KIND: Readonly<Record<string, Availability>> = {
  'shelter.opened': 'open',
  'shelter.full': 'full',
  'shelter.closed': 'closed',
};

// What was announced stays a plan even when the site opens: it may have opened with less.
function availabilityOf(
  kind: string,
  sites: readonly string[],
  { statusOf }: FigureWorld,
): Availability {
  if (kind === 'shelter.site_announced') return 'planned';
  const statuses = new Set(sites.map((site) => statusIn(statusOf(site))));
  const [status, ...others] = statuses;
  if (others.length > 0) return 'unspecified';
  return status ?? BY_KIND[kind] ?? 'unspecified';
}

function statusIn(values: readonly string[]): Availability | undefined {
  const [value, ...others] = values;
  if (others.length > 0) return 'contested';
  return STATUSES.find((status) => status === value);
}
