import { earlierPair, type Pair } from '../../core/location/pairs.js';
import { type Row } from '../../core/board/comparison.js';
import { computed } from '@preact/signals';
import { shown } from '../situation/board.js';
import { code, moments, place } from '../page/location.js';
import { situationPath } from '../network/api.js';
import { resource } from '../network/resource.js';
import { readToEnd } from '../network/read-to-end.js';

export interface Comparison {
  readonly from: Pair & { readonly knownRevision: number };
  readonly to: Pair & { readonly knownRevision: number };
  readonly worldChanged: readonly Row[];
  readonly learned: readonly Row[];
  readonly corrected: readonly Row[];
}

/** The later pair: the two clocks of the screen. */
export const to = computed<Pair | undefined>(() => {
  const now = shown.value;
  return now === undefined
    ? undefined
    : { validAt: now.validAt, knownAt: moments.value.knownAt ?? `rev:${now.knownRevision}` };
});

/** The earlier pair: that of the address, else an hour before. */
export const from = computed<Pair | undefined>(() => {
  const { fromValidAt, fromKnownAt } = place.value.screenParams;
  if (to.value === undefined) return undefined;
  const validAt = fromValidAt ?? to.value.validAt;
  return fromKnownAt === undefined
    ? earlierPair('lastHour', to.value, undefined)
    : { validAt, knownAt: fromKnownAt };
});

export const query = computed(() => {
  if (from.value === undefined || to.value === undefined) return undefined;
  return {
    fromValidAt: from.value.validAt,
    fromKnownAt: from.value.knownAt,
    toValidAt: to.value.validAt,
    toKnownAt: to.value.knownAt,
  };
});

export const path = computed(() => `${situationPath(code.value ?? '')}/comparison`);

export const asked = resource<Comparison>(() => {
  const pairs = query.value;
  if (pairs === undefined) return undefined;
  return {
    key: JSON.stringify([path.value, pairs]),
    ask: (signal) => readToEnd(path.value, pairs, signal),
  };
});
