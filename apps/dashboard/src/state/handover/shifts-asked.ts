import { computed } from '@preact/signals';
import { type ShiftsResponse } from '@sitlog/api-types';
import { type Api, situationPath } from '../network/api.js';
import { type Failures } from '../network/failed.js';
import { type Live } from '../network/live.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';

const OF_PEOPLE = /^(?:shift|report)\./;

interface Needs {
  readonly api: Api;
  readonly failures: Failures;
  readonly live: Live;
  readonly location: LocationState;
  readonly resources: Resources;
}

/** Who is on shift. */
export function createShiftsAsked({ api, failures, live, location, resources }: Needs) {
  const { code, moments } = location;

  /** Who comes, goes, issues or signs is heard of: a reason to ask again. */
  const peopleTurn = computed(
    () =>
      `${live.news.value.filter(({ type }) => OF_PEOPLE.test(type)).length}/${failures.renewals.value}`,
  );

  const shiftsAsked = resources.resource<ShiftsResponse>(() => {
    const situation = code.value;
    if (situation === undefined) return undefined;
    const { validAt, knownAt } = moments.value;
    const turn = knownAt === undefined ? peopleTurn.value : '';
    const path = `${situationPath(situation)}/shifts`;
    return {
      key: JSON.stringify([path, validAt, knownAt, turn]),
      ask: (signal) => api.read<ShiftsResponse>(path, { validAt, knownAt }, signal),
    };
  });
  live.keepUp(shiftsAsked);

  /** Who is on shift at the moments of the screen; undefined until that is known. */
  const shifts = computed(() => {
    const { data } = shiftsAsked.state.value;
    return data?.situation === code.value ? data?.shifts : undefined;
  });

  return { shiftsAsked, shifts, peopleTurn };
}
