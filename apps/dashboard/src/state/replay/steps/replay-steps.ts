import { computed, signal } from '@preact/signals';
import { courseTo, type ReplayCourse, stepsTo } from '../../../core/replay/course.js';
import { type Failures } from '../../network/failed.js';
import { type Live } from '../../network/live.js';
import { type Pages } from '../../network/read-to-end.js';
import { type Resources } from '../../network/resource.js';
import { createStepsReader, type StepsRead } from './read-steps.js';
import { type Resting } from './resting.js';

/** So many steps are shown, and as many more each time somebody looks further back. */
const SHOWN = 12;

interface Needs {
  readonly failures: Failures;
  readonly live: Live;
  readonly resources: Resources;
  readonly pages: Pages;
  readonly resting: Resting;
}

export type ReplaySteps = ReturnType<typeof createReplaySteps>;

/** The steps of the server's replay that lead to where the hands rest. */
export function createReplaySteps(desk: Needs) {
  const { renewals } = desk.failures;
  const { heardRevision } = desk.live;
  const { resource } = desk.resources;
  const { restsAt } = desk.resting;
  const { readSteps } = createStepsReader(desk.pages);

  const course = computed<ReplayCourse | undefined>(() => {
    const place = restsAt.value;
    const head = heardRevision.value;
    return place === undefined || head < 0 ? undefined : courseTo(place, head);
  });

  /** From where somebody has looked further back, and how many times; from elsewhere it begins anew. */
  const lookedBack = signal({ from: '', times: 0 });

  const from = computed(() => {
    const { situation, validAt, nearest } = course.value ?? {};
    return JSON.stringify([situation, validAt, nearest?.after]);
  });

  const wanted = computed(() => {
    const { from: origin, times: looked } = lookedBack.value;
    const times = origin === from.value ? looked : 0;
    return { times, enough: SHOWN * (1 + times), turn: renewals.value };
  });

  // As text: the hands rest elsewhere many times without another question.
  const key = computed(() => JSON.stringify([course.value, wanted.value]));

  const stepsAsked = resource<StepsRead>(() => {
    const name = key.value;
    const [way, much] = [course.peek(), wanted.peek()];
    if (way === undefined) return undefined;
    return { key: name, givesWay: true, ask: (signal) => readSteps(way, much, signal) };
  });

  /** Whether the steps are those that lead to where the hands rest. */
  const isCurrent = computed(
    () => course.value !== undefined && stepsAsked.state.value.of === key.value,
  );

  const all = computed(() => {
    const place = restsAt.value;
    const { steps = [] } = stepsAsked.state.value.data ?? {};
    return place === undefined ? [] : stepsTo(steps, place);
  });

  /** The steps to show, the last one first. */
  const steps = computed(() => all.value.slice(0, wanted.value.enough));

  /** The step that led to where the hands rest. */
  const lastStep = computed(() => (isCurrent.value ? all.value[0] : undefined));

  /** Whether there may be more to see further back. */
  const hasEarlier = computed(
    () => all.value.length > steps.value.length || stepsAsked.state.value.data?.hasEarlier === true,
  );

  /** Shows steps further back. */
  function lookBack(): void {
    lookedBack.value = { from: from.value, times: wanted.value.times + 1 };
  }

  return { stepsAsked, steps, lastStep, isCurrent, hasEarlier, lookBack };
}
