import { computed, signal } from '@preact/signals';
import { type PlaceResponse, type SituationWithRegistersResponse } from '@sitlog/api-types';
import { situationPath } from '../network/api.js';
import { type RegisteredItem } from '../../core/registered.js';
import { type Live } from '../network/live.js';
import { type Failures } from '../network/failed.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type Pages } from '../network/read-to-end.js';
import { type OfflineContextState } from './offline-context.js';
import { type KeptNamesState } from './kept-names.js';
import { type DeviceClock } from '../edges/edges.js';

const OF_REGISTERS =
  /^(?:(?:source|actor|place|subject)\.(?:registered|merged|unmerged)|sides\.declared|situation\.\w+)$/;

interface Needs {
  readonly clock: DeviceClock;
  readonly live: Live;
  readonly failures: Failures;
  readonly resources: Resources;
  readonly location: LocationState;
  readonly pages: Pages;
  readonly offlineContext: OfflineContextState;
  readonly keptNames: KeptNamesState;
}

export type CurrentSituation = ReturnType<typeof createCurrentSituation>;

/** The situation of the address with its registers. */
export function createCurrentSituation(desk: Needs) {
  const { clock } = desk;
  const { keepUp, news } = desk.live;
  const { renewals } = desk.failures;
  const { resource } = desk.resources;
  const { code, moments, place } = desk.location;
  const { readToEnd } = desk.pages;
  const { keptDesk } = desk.offlineContext;
  const { keptNames } = desk.keptNames;

  /** Changes of the registers that this page has heard of: a reason to ask for them again. */
  const registersTurn = computed(
    () => `${news.value.filter(({ type }) => OF_REGISTERS.test(type)).length}/${renewals.value}`,
  );

  /** The situation of the address with its registers, as of the known moment. */
  const situationAsked = resource<SituationWithRegistersResponse>(() => {
    const situation = code.value;
    if (situation === undefined) return undefined;
    const { knownAt } = moments.value;
    return {
      key: JSON.stringify([situation, knownAt, registersTurn.value]),
      ask: (signal) => readToEnd(situationPath(situation), { knownAt }, signal),
    };
  });

  keepUp(situationAsked);

  /** The situation, once it is known that it is the one of the address. */
  const situation = computed(() => {
    const { data } = situationAsked.state.value;
    return data?.code === code.value ? data : undefined;
  });

  const knownZone = computed(
    () => place.value.zone ?? situation.value?.timeZone ?? keptDesk.value?.timeZone,
  );

  /** The zone in which times are shown: that of the address, else the situation's, as last seen where the server is away. */
  const zone = computed(() => knownZone.value ?? 'UTC');

  /** Whether the answer is still to come that says in which zone times are shown: until then they would be taken for another hour. */
  const isZoneAwaited = computed(
    () => knownZone.value === undefined && situationAsked.state.value.problem === undefined,
  );

  /** All registered items by id; where the server is away, those of an earlier visit. */
  const registered = computed<ReadonlyMap<string, RegisteredItem>>(() => {
    const known = situation.value ?? keptNames.value;
    const { sources = [], actors = [], places = [], subjects = [] } = known ?? {};
    return new Map([...sources, ...actors, ...places, ...subjects].map((one) => [one.id, one]));
  });

  /** The places of the situation by id. */
  const places = computed<ReadonlyMap<string, PlaceResponse>>(
    () => new Map((situation.value?.places ?? []).map((one) => [one.id, one])),
  );

  /** The name of a registered item, or its id where it has none. */
  function nameOf(id: string): string {
    return registered.value.get(id)?.name ?? id;
  }

  /** The wall clock, once a second, for what grows older while nothing arrives. */
  const wallClock = signal(clock.now());

  clock.everySecond(() => {
    wallClock.value = clock.now();
  });

  return { situationAsked, situation, zone, isZoneAwaited, registered, places, nameOf, wallClock };
}
