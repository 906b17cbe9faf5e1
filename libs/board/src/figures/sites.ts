import { type Vocabulary } from '@sitlog/vocabulary';

/** Whether shelter is there. */
export type Availability = 'planned' | 'open' | 'full' | 'closed';

/** What the vocabulary says of sites: the types that kinds of some availability speak of. */
interface Sites {
  /** The aspects in which sites have them. */
  readonly aspects: ReadonlySet<string>;
  readonly isSite: (type: string | undefined) => boolean;
  /** The aspect whose value is a site's availability. */
  readonly aspectOf: (type: string | undefined) => string | undefined;
  readonly availabilityOf: (type: string | undefined, value: string) => Availability | undefined;
}

interface SiteType {
  readonly aspect: string;
  readonly byValue: Map<string, Availability>;
}

const read = new WeakMap<Vocabulary, Sites>();

/** What a vocabulary says of sites; read once. */
export function sitesIn(vocabulary: Vocabulary): Sites {
  const known = read.get(vocabulary);
  if (known !== undefined) return known;
  const types = typesIn(vocabulary);
  const sites: Sites = {
    aspects: new Set([...types.values()].map(({ aspect }) => aspect)),
    isSite: (type = '') => types.has(type),
    aspectOf: (type = '') => types.get(type)?.aspect,
    availabilityOf: (type = '', value) => types.get(type)?.byValue.get(value),
  };
  read.set(vocabulary, sites);
  return sites;
}

function typesIn({ kinds }: Vocabulary): ReadonlyMap<string, SiteType> {
  const types = new Map<string, SiteType>();
  for (const { availability, speaksOf = '', asserts = [] } of kinds.all) {
    const [said] = asserts;
    if (availability === undefined || said === undefined || !('value' in said)) continue;
    const type = types.get(speaksOf) ?? { aspect: said.aspect, byValue: new Map() };
    type.byValue.set(said.value, availability);
    types.set(speaksOf, type);
  }
  return types;
}
