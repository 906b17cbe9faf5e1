import { type VocabularyWords } from '../catalogue.js';
import { nameIn, spaced } from '../codes.js';

const ASPECTS: Readonly<Record<string, string>> = {
  formal: 'formal status',
  first_violator: 'who broke it first',
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

/** English names of codes. Kinds bring theirs along. */
export const vocabulary: VocabularyWords = {
  facets: {
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
  },
  aspect: (code) => nameIn(ASPECTS, code) ?? spaced(code),
  value: spaced,
  measure: (code) => nameIn(MEASURES, code) ?? spaced(code.replace(/^(\w+)\.(\w+)$/, '$1 $2')),
  kind: (code, label) => label ?? spaced(code.replace('.', ': ')),
  family: spaced,
  code: spaced,
};
