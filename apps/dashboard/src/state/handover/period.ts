import { computed } from '@preact/signals';
import { periodAt } from '../../core/operational-period.js';
import { type Desk } from '../desk.js';

type PeriodState = ReturnType<typeof createPeriod>;

function createPeriod(desk: Desk) {
  const { situation } = desk.situation;
  const { moments } = desk.location;
  const { deskNow } = desk.deskClock;

  /** The operational period as known at the moment of the screen, and where that moment stands to it. */
  const period = computed(() => situation.value?.operationalPeriod);

  const state = computed(() => {
    const { validAt } = moments.value;
    const at = validAt === undefined ? deskNow.value : Date.parse(validAt);
    return period.value === undefined ? undefined : periodAt(period.value, at);
  });

  return { period, state };
}

/** The operational period of the situation of the address. */
export function operationalPeriodOf(desk: Desk): PeriodState {
  return desk.keep(createPeriod);
}
