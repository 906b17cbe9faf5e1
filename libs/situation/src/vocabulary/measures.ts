import { type Measure } from './figures.js';
import { type Credibility, type Reliability } from './grades.js';

/** What a measure speaks of; a movement stands under evacuation where it is linked to the plan, else under displacement. */
type MeasureTopic = 'casualties' | 'movement' | 'shelter' | 'needs' | 'displacement';

const TOPICS: Readonly<Record<Measure, MeasureTopic>> = {
  'people.killed': 'casualties',
  'people.injured': 'casualties',
  'people.missing': 'casualties',
  'people.detained': 'casualties',
  'people.displaced': 'displacement',
  'people.returned': 'displacement',
  'population.displaced_share': 'displacement',
  'people.departed': 'movement',
  'people.to_be_evacuated': 'movement',
  'people.evacuated': 'movement',
  'people.remaining': 'movement',
  'vehicles.departed': 'movement',
  'vehicles.arrived': 'movement',
  'people.in_need': 'needs',
  'shelter.capacity': 'shelter',
  'shelter.occupancy': 'shelter',
  'damage.buildings': 'needs',
};
const TOPICS_BY_FAMILY: Readonly<Record<string, MeasureTopic>> = {
  shelter: 'shelter',
  vehicles: 'movement',
  population: 'displacement',
};

/** What a measure speaks of: by its own row, else by its family, else needs. */
export function topicOf(measure: string): MeasureTopic {
  if (Object.hasOwn(TOPICS, measure)) return TOPICS[measure as Measure];
  const family = measure.slice(0, measure.indexOf('.'));
  return (Object.hasOwn(TOPICS_BY_FAMILY, family) && TOPICS_BY_FAMILY[family]) || 'needs';
}

/** Grades that keep a figure out of the envelope. F and 6 mean "cannot say", which is not the worst: they count. */
export const NOT_CREDIBLE: {
  readonly reliability: readonly Reliability[];
  readonly credibility: readonly Credibility[];
} = { reliability: ['E'], credibility: [5] };
