/** A code as words: `in_force` is "in force". */
function plain(code: string): string {
  return code.replaceAll('_', ' ');
}

const FACETS: Readonly<Record<string, string>> = {
  ceasefire: 'Ceasefire',
  evacuation: 'Evacuation',
  access: 'Access and sieges',
  hostilities: 'Hostilities',
  control: 'Control',
  casualties: 'Casualties',
  displacement: 'Displacement',
  shelter: 'Shelter',
  talks: 'Talks and demands',
  alerts: 'Alerts',
  needs: 'Needs and services',
  log_health: 'The log itself',
};

const ASPECTS: Readonly<Record<string, string>> = {
  formal: 'formal status',
  first_violator: 'who broke it first',
  obstructed_by: 'obstructed by',
  closed_by: 'closed by',
  shelling_by: 'shelling by',
  airstrikes_by: 'air strikes by',
  airstrikes: 'air strikes',
  control_assessed: 'control (assessed)',
  comms: 'communications',
};

const MEASURES: Readonly<Record<string, string>> = {
  'people.to_be_evacuated': 'people to be evacuated',
  'people.in_need': 'people in need',
  'people.departed': 'people who left',
  'population.displaced_share': 'share of the population displaced',
  'shelter.capacity': 'shelter capacity',
  'shelter.occupancy': 'shelter occupancy',
  'damage.buildings': 'buildings damaged',
};

/** Names of codes. Kinds have theirs from the server's vocabulary. */
export const vocabulary = {
  facet: (code: string): string => FACETS[code] ?? plain(code),
  aspect: (code: string): string => ASPECTS[code] ?? plain(code),
  value: plain,
  measure: (code: string): string =>
    MEASURES[code] ?? plain(code.replace(/^(\w+)\.(\w+)$/, '$1 $2')),
  unit: plain,
  kind: (code: string, label: string | undefined): string =>
    label ?? plain(code.replace('.', ': ')),
  family: (code: string): string => plain(code),
  relation: plain,
  act: plain,
  role: plain,
  mode: plain,
  verification: plain,
  precision: plain,
  sourceType: plain,
};
