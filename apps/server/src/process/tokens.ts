/** Names under which Nest hands out what has no class of its own. */
export const EVENT_STORE = Symbol('event store');
export const CLOCK = Symbol('clock');
export const HEALTH_SOURCES = Symbol('health sources');
/** All parts of this process: modules make of them what only they need. */
export const PROCESS_PARTS = Symbol('parts');
