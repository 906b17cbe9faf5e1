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

  /** From where to where something was recorded; undefined where all was seen, or nothing is known yet. */
  const span = computed(() => {
    const [now, last] = [liveBoard.value, seen.value];
    if (now === undefined || last === undefined) return undefined;
    return now.knownRevision > last.knownRevision ? { now, last } : undefined;
  });

  const isBehind = computed(() => span.value !== undefined);

  const changed = resource<Changed>(() => {
    if (span.value === undefined) return undefined;
    const { now, last } = span.value;
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
