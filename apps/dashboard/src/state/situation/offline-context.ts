import { computed } from '@preact/signals';
import { hasShape } from '../../core/text/shapes.js';
import { isZone } from '../../core/location/address.js';
import { type LocationState } from '../page/location.js';
import { type Local } from '../storage/local.js';

interface Desk {
  readonly timeZone: string;
  /** The moment at which an exercise stood. */
  readonly scriptedAt?: string;
}

const nameOf = (situationCode: string): string => `sitlog.desk.${situationCode}`;

function isDesk(kept: unknown): kept is Desk {
  if (!hasShape(kept, { timeZone: 'string', scriptedAt: 'string?' })) return false;
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
  const keptDesk = computed<Desk | undefined>(() => {
    const kept = code.value === undefined ? undefined : local.json(nameOf(code.value));
    return isDesk(kept) ? kept : undefined;
  });

  /** Keeps what this device sees now. */
  function keepDesk(situationCode: string, desk: Desk): void {
    local.set(nameOf(situationCode), JSON.stringify(desk));
  }

  return { keptDesk, keepDesk };
}
