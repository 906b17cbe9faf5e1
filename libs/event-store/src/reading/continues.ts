import { hasCode } from '../port/event-store-error.js';
import { type Position, type RecordedEvent, type Witness } from '../port/port.js';
import { witnessOf } from './witness.js';

/** Whether a log is still the one in which something was seen. */
type ContinuityVerdict = 'continues' | 'went-back' | 'changed';

/** What of a log is needed to tell. */
export interface WitnessLookup {
  end(): Position | undefined | Promise<Position | undefined>;
  eventAt(position: Position): RecordedEvent | undefined | Promise<RecordedEvent | undefined>;
}

/** The most witnesses that are looked at. */
export const MOST_WITNESSES = 16;

/**
 * Whether the log still holds what was seen in it; the witnesses stand newest first. `went-back`: it ends before the newest.
 * `changed`: something else stands there. One that is gone without a trace, as after its stream was deleted and cleared
 * away, says nothing: the next older one is asked, and where all of them are gone it is `changed`.
 */
export async function continues(
  log: WitnessLookup,
  witnesses: readonly Witness[],
): Promise<ContinuityVerdict> {
  const [newest] = witnesses;
  if (newest === undefined) return 'continues';
  const end = await log.end();
  if (end === undefined || end < newest.position) return 'went-back';
  for (const witness of witnesses.slice(0, MOST_WITNESSES)) {
    const found = await answerAt(log, witness);
    if (found !== 'gone') return found;
  }
  return 'changed';
}

async function answerAt(log: WitnessLookup, witness: Witness): Promise<ContinuityVerdict | 'gone'> {
  try {
    const event = await log.eventAt(witness.position);
    if (event === undefined) return 'gone';
    return witnessOf(event).checksum === witness.checksum ? 'continues' : 'changed';
  } catch (error) {
    if (hasCode(error, 'position-unknown')) return 'changed';
    throw error;
  }
}
