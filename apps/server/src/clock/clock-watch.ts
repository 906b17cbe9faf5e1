import { type EventStore, EventStoreError } from '@sitlog/event-store';
import { type WallClock } from '@sitlog/platform';
import {
  clockFault,
  type ClockFault,
  type ClockReading,
  INITIAL_CORE,
  type Micros,
} from '@sitlog/situation';
import { type ClocksRecorded, clocksRecorded } from '@sitlog/views';
import { type Views } from '../query-side/views-read/views.js';
import { type StoreMonitor } from '../store/store-monitor.js';
import { type SettledPromises } from './settled-promises.js';

/** A time told in whole seconds, which may be told a second late. */
const WITHIN: Micros = 1_000_000;

/** What the clock is judged by. */
interface ClockEvidence {
  readonly clock: Pick<WallClock, 'now' | 'elapsed' | 'onStep'>;
  readonly store: Pick<EventStore, 'clock'>;
  readonly monitor: Pick<StoreMonitor, 'onCheck'>;
  readonly views: Pick<Views, 'db'>;
  readonly promises: SettledPromises;
}

/** By how much this server's clock is ahead of the store's, and by how much that may be off. */
interface Measured {
  readonly skew: Micros;
  readonly within: Micros;
}

/**
 * Compares this server's clock with that of the store, each time that the log is asked for its end, after each step, and
 * before anything is stamped for the first time; and with the newest moment of the record.
 */
export class ClockWatch {
  private measured: Measured | undefined;
  private measuring: Promise<void> | undefined;
  private isMeasurable = false;
  private recorded: ClocksRecorded;
  private readonly stop: () => void;

  constructor(private readonly evidence: ClockEvidence) {
    const { clock, monitor } = evidence;
    this.stop = monitor.onCheck(() => {
      void this.measure();
    });
    clock.onStep(() => {
      this.measured = undefined;
    });
    this.recorded = clocksRecorded(evidence.views.db);
  }

  /** Stops comparing. */
  close(): void {
    this.stop();
  }

  /** By how much this clock is ahead of the store's; undefined where that is not known or the store has none. */
  get skew(): Micros | undefined {
    return this.measured?.skew;
  }

  /** Why nothing new can be stamped at all; undefined while it can, apart from what single situations have against it. */
  get fault(): ClockFault | undefined {
    const { acceptance } = this.recorded;
    const core = acceptance === undefined ? INITIAL_CORE : { ...INITIAL_CORE, clock: acceptance };
    return clockFault(core, this.reading());
  }

  /** Resolves when the clocks have been compared, or there is nothing to compare with; fails as `store-unavailable`. */
  async ready(): Promise<void> {
    // A step is noticed by asking.
    this.evidence.clock.now();
    if (!this.isMeasured) await this.measure();
    if (!this.isMeasured && this.isMeasurable) {
      throw new EventStoreError('store-unavailable', 'the clock of the store cannot be read');
    }
  }

  /** The clock now, with what it can be judged by. */
  reading(situation?: string): ClockReading {
    const { clock, promises } = this.evidence;
    const now = clock.now();
    const { measured } = this;
    const { newest, acceptance } = this.recorded;
    const settled = situation === undefined ? undefined : promises.of(situation);
    return {
      now,
      ...(newest === undefined ? {} : { newest }),
      ...(acceptance === undefined ? {} : { accepted: acceptance.through }),
      ...(measured === undefined
        ? {}
        : { store: { now: now - measured.skew, within: measured.within } }),
      ...(settled === undefined ? {} : { settled }),
    };
  }

  private get isMeasured(): boolean {
    return this.measured !== undefined;
  }

  /** Looks at the record now, as after something was accepted. */
  look(): void {
    this.recorded = clocksRecorded(this.evidence.views.db);
  }

  private measure(): Promise<void> {
    this.measuring ??= this.compare().finally(() => {
      this.measuring = undefined;
    });
    return this.measuring;
  }

  private async compare(): Promise<void> {
    const { clock, store } = this.evidence;
    this.look();
    const asked = clock.now();
    const begun = clock.elapsed();
    // A store that does not answer is told of elsewhere; what was measured before holds until it does.
    const told = await store.clock?.().catch(nothing);
    if (told === undefined) return;
    const took = clock.elapsed() - begun;
    // A step meanwhile would be taken for a skew.
    if (Math.abs(clock.now() - asked - took) > WITHIN) return;
    this.isMeasurable = true;
    // Moments are whole microseconds.
    const half = Math.ceil(took / 2);
    this.measured = { skew: Math.round(asked + half - told), within: WITHIN + half };
  }
}

const nothing = (): undefined => undefined;
