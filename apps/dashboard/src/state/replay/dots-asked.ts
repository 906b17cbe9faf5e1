import { computed } from '@preact/signals';
import { type OutlineResponse } from '@sitlog/api-types';
import { type Dots, dotsOf } from '../../core/plot/dots.js';
import { type Scales, scalesOf } from '../../core/plot/scale.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type Live } from '../network/live.js';
import { type Outlines } from '../network/outline.js';
import { type DeviceClock } from '../edges/edges.js';

/** The last moment of which the server answers: nothing lies ahead of it. */
const FAR = '2254-12-31T23:59:59Z';

/** While much is logged, the whole log is read again so often and no more. */
const AGAIN_MS = 5_000;

interface Needs {
  readonly clock: DeviceClock;
  readonly resources: Resources;
  readonly location: LocationState;
  readonly live: Live;
  readonly outlines: Outlines;
}

export type DotsAsked = ReturnType<typeof createDotsAsked>;

/** All entries of the situation. */
export function createDotsAsked(desk: Needs) {
  const { clock } = desk;
  const { resource } = desk.resources;
  const { code } = desk.location;
  const { heardRevision } = desk.live;
  const { readOutline } = desk.outlines;

  let readAt = -Infinity;

  /** All entries of the situation, whenever they happened, as the log has them now. */
  const dotsAsked = resource<{ readonly situation: string; readonly dots: Dots }>(() => {
    const situation = code.value;
    // Before the first word of the stream nobody knows how new an answer is, and it would be asked twice.
    if (situation === undefined || heardRevision.value < 0) return undefined;
    return {
      key: JSON.stringify([situation, heardRevision.value]),
      ask: async (signal) => ({ situation, dots: await readDots(situation, signal) }),
    };
  });

  async function readDots(situation: string, signal: AbortSignal): Promise<Dots> {
    const wait = loaded.peek() === undefined ? 0 : readAt + AGAIN_MS - clock.now();
    if (wait > 0) {
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve);
      });
    }
    readAt = clock.now();
    const pages: OutlineResponse[] = [];
    for await (const page of readOutline(situation, { validAt: FAR }, signal)) pages.push(page);
    return dotsOf(pages);
  }

  /** The entries of the situation of the address, once they are there. */
  const loaded = computed<{ readonly dots: Dots; readonly scales: Scales } | undefined>(() => {
    const { data } = dotsAsked.state.value;
    if (data?.situation !== code.value || data === undefined) return undefined;
    return { dots: data.dots, scales: scalesOf(data.dots) };
  });

  return { dotsAsked, loaded };
}
