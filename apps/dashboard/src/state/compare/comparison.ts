import { earlierPair, type ClockPair } from '../../core/location/pairs.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { computed } from '@preact/signals';
import { situationPath } from '../network/api.js';
import { type BoardState } from '../situation/board.js';
import { type LocationState } from '../page/location.js';
import { type Resources } from '../network/resource.js';
import { type Pages } from '../network/read-to-end.js';
import { type Desk } from '../desk.js';

export interface ComparisonAnswer {
  readonly from: ClockPair & { readonly knownRevision: number };
  readonly to: ClockPair & { readonly knownRevision: number };
  readonly worldChanged: readonly ComparisonRow[];
  readonly learned: readonly ComparisonRow[];
  readonly corrected: readonly ComparisonRow[];
}

interface Needs {
  readonly board: BoardState;
  readonly location: LocationState;
  readonly resources: Resources;
  readonly pages: Pages;
}

type ComparisonState = ReturnType<typeof createComparisonState>;

/** What differs between two pairs of moments. */
function createComparisonState(desk: Needs) {
  const { shown } = desk.board;
  const { moments, place, code } = desk.location;
  const { resource } = desk.resources;
  const { readToEnd } = desk.pages;

  /** The later pair: the two clocks of the screen. What the address pins of it is not waited for, nor taken from a board of now. */
  const to = computed<ClockPair | undefined>(() => {
    const { validAt, knownAt } = moments.value;
    if (validAt !== undefined && knownAt !== undefined) return { validAt, knownAt };
    const now = shown.value;
    if (now === undefined) return undefined;
    return { validAt: validAt ?? now.validAt, knownAt: knownAt ?? `rev:${now.knownRevision}` };
  });

  /** The earlier pair: that of the address, else an hour before. */
  const from = computed<ClockPair | undefined>(() => {
    const { fromValidAt, fromKnownAt } = place.value.screenParams;
    if (to.value === undefined) return undefined;
    const validAt = fromValidAt ?? to.value.validAt;
    return fromKnownAt === undefined
      ? earlierPair('lastHour', to.value, undefined)
      : { validAt, knownAt: fromKnownAt };
  });

  const query = computed(() => {
    if (from.value === undefined || to.value === undefined) return undefined;
    return {
      fromValidAt: from.value.validAt,
      fromKnownAt: from.value.knownAt,
      toValidAt: to.value.validAt,
      toKnownAt: to.value.knownAt,
    };
  });

  const path = computed(() => `${situationPath(code.value ?? '')}/comparison`);

  const asked = resource<ComparisonAnswer>(() => {
    const pairs = query.value;
    if (pairs === undefined) return undefined;
    return {
      key: JSON.stringify([path.value, pairs]),
      ask: (signal) => readToEnd(path.value, pairs, signal),
    };
  });

  return { to, from, query, path, asked };
}

/** What the comparison alone needs. */
export function comparisonOf(desk: Desk): ComparisonState {
  return desk.keep(createComparisonState);
}
