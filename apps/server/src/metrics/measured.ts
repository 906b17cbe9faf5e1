import { type AppendResult, type EventStore, EventStoreError } from '@sitlog/event-store';
import { SituationBroken } from '../continuity/breaks.js';
import { type CommandOutcome } from '../command-side/command-outcome.js';
import { type Metrics } from './metrics.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  'revision-conflict': 'conflict',
  'append-uncertain': 'uncertain',
  'store-unavailable': 'unavailable',
  'store-full': 'full',
};

/** The word under which an error of the store is counted. */
function outcomeOf(error: unknown): string {
  if (error instanceof SituationBroken) return 'broken';
  if (!(error instanceof EventStoreError)) return 'error';
  return OUTCOMES[error.code] ?? error.code;
}

/** The same log, its appends and the answers about its end counted and timed. `onAppend` is told how far the log goes. */
export function measured(
  store: EventStore,
  metrics: Metrics,
  onAppend: (position: bigint) => void,
): EventStore {
  return {
    readStream: (stream, range) => store.readStream(stream, range),
    readAll: (range) => store.readAll(range),
    follow: (from, signal) => store.follow(from, signal),
    eventAt: (position) => store.eventAt(position),
    close: () => store.close(),
    append: async (stream, events, expected): Promise<AppendResult> => {
      const stop = metrics.append.startTimer();
      try {
        const result = await store.append(stream, events, expected);
        metrics.appends.inc({ outcome: 'stored' });
        metrics.appendEvents.observe(events.length);
        const last = result.positions.at(-1);
        if (last !== undefined) onAppend(last);
        return result;
      } catch (error) {
        metrics.appends.inc({ outcome: outcomeOf(error) });
        throw error;
      } finally {
        stop();
      }
    },
    end: async () => {
      const stop = metrics.storeAnswer.startTimer();
      const end = await store.end();
      stop();
      return end;
    },
  };
}

/** Counts what became of an order. */
export function countWrites(metrics: Metrics): (outcome: CommandOutcome | Error) => void {
  return (outcome) => {
    metrics.writes.inc({
      outcome: outcome instanceof Error ? outcomeOf(outcome) : wordOf(outcome),
    });
  };
}

function wordOf(outcome: CommandOutcome): string {
  return outcome.kind === 'stored' && outcome.repeated ? 'repeated' : outcome.kind;
}
