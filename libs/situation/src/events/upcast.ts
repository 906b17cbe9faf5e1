import { FIRST_PACKS } from '../vocabulary/packs/adopted.js';
import { EVENT_NAMES, type EventName } from './events.js';

/** Turns the payload of one version into that of the next. */
type Upcaster = (data: unknown) => unknown;

/** Steps by event name: step i turns version i+1 into version i+2. An event without steps is at version 1. */
export type Upcasters = Readonly<Partial<Record<EventName, readonly Upcaster[]>>>;

/** The steps of this release. Stored events are never rewritten: a payload that changes gets a step here. */
export const UPCASTERS: Upcasters = {
  // The first release knew one vocabulary, so its events name no packs.
  SituationOpened: [(data) => ({ ...(data as object), packs: FIRST_PACKS })],
  SituationContinued: [(data) => ({ ...(data as object), packs: FIRST_PACKS })],
};

/** The version in which this release stores an event. */
export function currentVersion(name: EventName, upcasters: Upcasters = UPCASTERS): number {
  return (upcasters[name]?.length ?? 0) + 1;
}

/** Brings a stored payload to the current version; throws on a version that this release does not know. */
export function upcast(
  stored: { readonly name: EventName; readonly version: number; readonly data: unknown },
  upcasters: Upcasters = UPCASTERS,
): unknown {
  const newest = currentVersion(stored.name, upcasters);
  if (!Number.isInteger(stored.version) || stored.version < 1 || stored.version > newest) {
    throw new RangeError(
      `${stored.name} is stored in version ${String(stored.version)}; this release reads 1 to ${newest}.`,
    );
  }
  const steps = upcasters[stored.name]?.slice(stored.version - 1) ?? [];
  return steps.reduce((data, step) => step(data), stored.data);
}

/** Whether this release reads an event of that name whose payload is stored in that version. */
export function isReadable(
  name: string,
  version: number,
  upcasters: Upcasters = UPCASTERS,
): boolean {
  return (
    isEventName(name) &&
    Number.isInteger(version) &&
    version >= 1 &&
    version <= currentVersion(name, upcasters)
  );
}

function isEventName(name: string): name is EventName {
  return (EVENT_NAMES as readonly string[]).includes(name);
}
