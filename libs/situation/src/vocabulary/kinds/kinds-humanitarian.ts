import { type KindRow } from './kind-row.js';
import { type SubjectType } from '../subjects.js';

const status =
  (speaksOf: SubjectType) =>
  (label: string, value: string): KindRow => ({
    label,
    speaksOf,
    asserts: [{ aspect: 'status', value }],
  });
const evacuation = status('evacuation');
const movement = status('movement');
const siege = status('siege');
const corridor = status('corridor');
const talks = status('talks');
const demand = status('demand');
const site = status('site');
const alert = status('alert');

const obstructed = (row: KindRow): KindRow => ({
  ...row,
  asserts: [...(row.asserts ?? []), { aspect: 'obstructed_by', actorsIn: 'obstructor' }],
});
const damaged = (label: string): KindRow => ({
  label,
  speaksOf: 'facility',
  asserts: [{ aspect: 'condition', value: 'damaged' }],
});
const delivery = (label: string, value: string): KindRow => ({
  label,
  speaksOf: 'corridor',
  asserts: [{ aspect: 'delivery', value }],
});
const need = (label: string, aspect: string, value = 'reported'): KindRow => ({
  label,
  speaksOf: 'area',
  asserts: [{ aspect, value }],
});

/** Movement, access, talks, shelter, damage, needs, alerts. */
export const HUMANITARIAN_KINDS = {
  'movement.evacuation_planned': evacuation('Evacuation planned', 'planned'),
  'movement.evacuation_started': evacuation('Evacuation started', 'started'),
  'movement.evacuation_delayed': obstructed(evacuation('Evacuation delayed', 'delayed')),
  'movement.evacuation_stopped': obstructed(evacuation('Evacuation stopped', 'stopped')),
  'movement.evacuation_resumed': evacuation('Evacuation resumed', 'started'),
  'movement.evacuation_completed': evacuation('Evacuation completed', 'completed'),
  'movement.convoy_departed': movement('Convoy departed', 'departed'),
  'movement.convoy_delayed': obstructed(movement('Convoy delayed', 'delayed')),
  'movement.convoy_turned_back': obstructed(movement('Convoy turned back', 'turned_back')),
  'movement.convoy_arrived': movement('Convoy arrived', 'arrived'),
  'movement.departure_reported': { label: 'Departure of people reported', speaksOf: 'movement' },
  'movement.displacement': { label: 'Displacement', speaksOf: 'movement' },
  'movement.return': { label: 'Return of displaced people', speaksOf: 'movement' },

  'access.corridor_opened': corridor('Corridor opened', 'open'),
  'access.corridor_restricted': corridor('Corridor restricted', 'restricted'),
  'access.corridor_closed': corridor('Corridor closed', 'closed'),
  'access.checkpoint_denied': corridor('Passage denied at a checkpoint', 'denied'),
  'access.siege_imposed': siege('Siege imposed', 'in_force'),
  'access.siege_in_force': siege('Siege in force', 'in_force'),
  'access.siege_lifted': siege('Siege lifted', 'lifted'),
  'access.delivery_made': delivery('Delivery made', 'made'),
  'access.delivery_refused': delivery('Delivery refused', 'refused'),
  'access.delivery_looted': delivery('Delivery looted', 'looted'),

  'talks.opened': talks('Talks opened', 'ongoing'),
  'talks.ongoing': talks('Talks ongoing', 'ongoing'),
  'talks.paused': talks('Talks paused', 'paused'),
  'talks.failed': talks('Talks failed', 'failed'),
  'talks.agreement_reached': talks('Agreement reached', 'agreement_reached'),
  'talks.agreement_rejected': talks('Agreement rejected', 'rejected'),
  'talks.agreement_rejected_alleged': { label: 'Agreement said to be rejected', speaksOf: 'talks' },
  'talks.demand_made': demand('Demand made', 'open'),
  'talks.demand_met': demand('Demand met', 'met'),
  'talks.demand_withdrawn': demand('Demand withdrawn', 'withdrawn'),
  'talks.condition_set': demand('Condition set', 'open'),
  'talks.ultimatum': demand('Ultimatum', 'open'),
  'talks.deadline_set': { label: 'Deadline set', speaksOf: 'demand' },
  'talks.deadline_passed': { label: 'Deadline passed', speaksOf: 'demand' },

  'shelter.site_announced': site('Shelter site announced', 'planned'),
  'shelter.opened': site('Shelter site opened', 'open'),
  'shelter.capacity_changed': { label: 'Shelter capacity changed', speaksOf: 'site' },
  'shelter.full': site('Shelter site full', 'full'),
  'shelter.closed': site('Shelter site closed', 'closed'),

  'damage.health': damaged('Damage to a health facility'),
  'damage.school': damaged('Damage to a school'),
  'damage.water': damaged('Damage to water supply'),
  'damage.power': damaged('Damage to power supply'),
  'damage.housing': damaged('Damage to housing'),
  'damage.heritage': damaged('Damage to cultural heritage'),
  'damage.bridge': damaged('Damage to a bridge'),

  'needs.protection': need('Protection needs', 'protection'),
  'needs.health': need('Health needs', 'health'),
  'needs.food': need('Food needs', 'food'),
  'needs.water': need('Water needs', 'water'),
  'needs.power': need('Power needs', 'power'),
  'needs.comms': need('Communication needs', 'comms'),
  'needs.population_trapped': need('Population trapped', 'population', 'trapped'),

  'alert.issued': alert('Alert issued', 'active'),
  'alert.updated': alert('Alert updated', 'active'),
  'alert.cancelled': alert('Alert cancelled', 'cancelled'),
  'alert.expired': alert('Alert expired', 'expired'),
} satisfies Record<string, KindRow>;
