import { computed } from '@preact/signals';
import { hasShape } from '../../core/text/shapes.js';
import { isZone } from '../../core/location/address.js';
import { type LocationState } from '../page/location.js';
import { type Local } from '../storage/local.js';

interface Desk {
  readonly timeZone: string;
  /** Whether the situation runs on a clock of its own. */
  readonly isScripted?: boolean;
  /** The moment at which an exercise stood. */
  readonly scriptedAt?: string;
}

const nameOf = (situationCode: string): string => `sitlog.desk.${situationCode}`;

function isDesk(kept: unknown): kept is Desk {
  if (!hasShape(kept, { timeZone: 'string', isScripted: 'boolean?', scriptedAt: 'string?' })) {
    return false;
  }
  const { timeZone, scriptedAt } = kept as Desk;
  return isZone(timeZone) && (scriptedAt === undefined || Number.isFinite(Date.parse(scriptedAt)));
}

interface Needs {
  readonly location: LocationState;
  readonly local: Local;
}

export type OfflineContextState = ReturnType<typeof createOfflineContextState>;

/** Keeps zone and clock for work without the server. */
export function createOfflineContextState(desk: Needs) {
  const { code } = desk.location;
  const { local } = desk;

  /**
   * The zone of the situation and the clock of an exercise as this device saw them last: without them, a time that is written while the server
   * is away would be read in another zone. Nothing that the log says is kept.
   */
  const keptDesk = computed<Desk | undefined>(() =>
    code.value === undefined ? undefined : keptOf(code.value),
  );

  function keptOf(situationCode: string): Desk | undefined {
    const kept = local.json(nameOf(situationCode));
    return isDesk(kept) ? kept : undefined;
  }

  /** Keeps what this device sees now. Until it sees where an exercise's clock stands, what it saw of it last goes on. */
  function keepDesk(situationCode: string, now: Desk): void {
    const before = now.isScripted === true ? keptOf(situationCode)?.scriptedAt : undefined;
    const kept = { ...(before === undefined ? {} : { scriptedAt: before }), ...now };
    local.set(nameOf(situationCode), JSON.stringify(kept));
  }

  return { keptDesk, keepDesk };
}
