import { computed } from '@preact/signals';
import { liveBoard } from '../network/live.js';
import { seen } from './last-visit.js';
import { resource } from '../network/resource.js';
import { readToEnd } from '../network/read-to-end.js';
import { situationPath } from '../network/api.js';

interface Changed {
  readonly worldChanged: readonly unknown[];
  readonly learned: readonly unknown[];
  readonly corrected: readonly unknown[];
  readonly entries?: unknown;
}

export const isBehind = computed(() => {
  const now = liveBoard.value;
  return (
    now !== undefined && seen.value !== undefined && now.knownRevision > seen.value.knownRevision
  );
});

export const changed = resource<Changed>(() => {
  const now = liveBoard.value;
  const last = seen.value;
  if (now === undefined || last === undefined || !isBehind.value) return undefined;
  const query = {
    fromValidAt: last.validAt,
    fromKnownAt: `rev:${last.knownRevision}`,
    toValidAt: now.validAt,
    toKnownAt: `rev:${now.knownRevision}`,
  };
  return {
    key: JSON.stringify(query),
    ask: (signal) => readToEnd(`${situationPath(now.situation)}/comparison`, query, signal),
  };
});
