import { computed } from '@preact/signals';
import { situationPath } from '../network/api.js';
import { type Live } from '../network/live.js';
import { type LastVisit } from './last-visit.js';
import { type Resources } from '../network/resource.js';
import { type Pages } from '../network/read-to-end.js';

interface Changed {
  readonly worldChanged: readonly unknown[];
  readonly learned: readonly unknown[];
  readonly corrected: readonly unknown[];
  readonly entries?: unknown;
}

interface Needs {
  readonly live: Live;
  readonly lastVisit: LastVisit;
  readonly resources: Resources;
  readonly pages: Pages;
}

/** What changed since then. */
export function createSinceLastVisit(desk: Needs) {
  const { liveBoard } = desk.live;
  const { seen } = desk.lastVisit;
  const { resource } = desk.resources;
  const { readToEnd } = desk.pages;

  const isBehind = computed(() => {
    const now = liveBoard.value;
    return (
      now !== undefined && seen.value !== undefined && now.knownRevision > seen.value.knownRevision
    );
  });

  const changed = resource<Changed>(() => {
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

  return { isBehind, changed };
}
