import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Clock } from '@sitlog/platform';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../http/problem.js';
import { Reader } from '../reading/reader.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { CLOCK } from '../tokens.js';
import { type Arrival, Audience } from './audience.js';
import { readId } from './cursor.js';
import { frame } from './frames.js';
import { LiveBoard } from './live-board.js';
import { Subscriber } from './subscriber.js';
import { stateOf, tickOf } from './tick.js';
import { retryMs, type Visitor } from './visitor.js';

/** Most streams that one process serves. */
const MOST_STREAMS = 2_000;
/** How often the boards are derived again, since time alone changes them, and sockets that stand still are looked for. */
const LOOK_MS = 2_000;
const TICK_MS = 5_000;
/** A client whose socket takes nothing for so long is cut off. */
const LONGEST_BLOCK_MS = 30_000;
/** How long closing waits for clients to take their goodbye. */
const GOODBYE_MS = 1_000;

/** All streams of this process. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly audiences = new Map<string, Audience>();
  private readonly timers: readonly NodeJS.Timeout[];
  private readonly unsubscribe: readonly (() => void)[];
  private open = 0;
  private closed = false;
  private looking = false;
  private told = '';

  constructor(
    private readonly reader: Reader,
    private readonly monitor: StoreMonitor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.unsubscribe = [
      reader.views.onProgress(() => {
        for (const audience of this.audiences.values()) audience.wake();
      }),
      monitor.onCheck(() => {
        this.tickIfTurned();
      }),
    ];
    this.timers = [
      setInterval(() => void this.look(), LOOK_MS).unref(),
      setInterval(() => {
        this.tick();
      }, TICK_MS).unref(),
    ];
  }

  /** How many streams are open, those included that are about to begin. */
  get streams(): number {
    return this.open;
  }

  /** Resolves when the views hold a situation; throws the problem that says why they do not. */
  async find(code: string): Promise<void> {
    await this.reader.views.at();
    this.reader.now(code);
  }

  /** Begins a stream; throws the problem that says why there is none. */
  async admit(visitor: Visitor): Promise<void> {
    if (this.open >= MOST_STREAMS) throw new Problem('too-many-streams');
    this.open += 1;
    try {
      const arrival = await this.arrivalOf(visitor);
      if (this.closed) throw new Problem('unavailable');
      this.begin(visitor, arrival);
    } catch (error) {
      this.open -= 1;
      throw error;
    }
  }

  /** Ends every stream with a goodbye; no further one begins. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stop of this.unsubscribe) stop();
    const members = this.members();
    for (const member of members) member.end();
    const late = performance.now() + GOODBYE_MS;
    while (this.audiences.size > 0 && performance.now() < late) await pause(10);
    for (const member of this.members()) member.drop();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private members(): readonly Subscriber[] {
    return [...this.audiences.values()].flatMap(({ members }) => [...members]);
  }

  /** Waits until the views are built; what a client has seen elsewhere, they may hold only in a moment. */
  private async arrivalOf({ code, lastEventId }: Visitor): Promise<Arrival> {
    const { views } = this.reader;
    await this.find(code);
    if (lastEventId === undefined) return { kind: 'new' };
    const claim = readId(lastEventId);
    if (claim === undefined) return { kind: 'lost', claim };
    const isHeld = await views.at(claim.position).then(
      () => true,
      () => false,
    );
    return isHeld ? { kind: 'back', claim } : { kind: 'lost', claim };
  }

  private begin({ code, followed, accept }: Visitor, arrival: Arrival): void {
    const audience = this.audienceOf(code);
    const outlet = accept();
    const member: Subscriber = new Subscriber(outlet, retryMs(), followed, () => {
      this.orDrop(member, () => {
        audience.serve(member);
      });
    });
    const leave = (): void => {
      this.open -= 1;
      audience.members.delete(member);
      if (audience.members.size === 0) this.audiences.delete(code);
    };
    // It may have gone while the views were waited for; then nothing will be heard of it any more.
    if (outlet.destroyed) {
      leave();
      return;
    }
    outlet.once('close', leave);
    this.orDrop(member, () => {
      member.greet();
      audience.join(member, arrival);
      member.write(this.tickFor(audience));
    });
  }

  private audienceOf(code: string): Audience {
    const known = this.audiences.get(code);
    if (known !== undefined) return known;
    const audience = new Audience(() => new LiveBoard(this.reader, code), this.report);
    this.audiences.set(code, audience);
    return audience;
  }

  // A stream that has begun cannot be answered with a problem: it ends, and the client comes back.
  private orDrop(member: Subscriber, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.report(error);
      member.drop();
    }
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    for (const audience of [...this.audiences.values()]) {
      try {
        audience.look();
      } catch (error) {
        this.report(error);
      }
      for (const member of audience.members) {
        if (member.blockedFor() > LONGEST_BLOCK_MS) member.drop();
      }
      await otherWork();
    }
    this.looking = false;
  }

  private tick(): void {
    this.told = this.state();
    for (const audience of this.audiences.values()) {
      audience.tellAll(this.tickFor(audience)).catch(this.report);
    }
  }

  /** A screen must not look fresh for longer than it is: it hears at once when log or views come or go. */
  private tickIfTurned(): void {
    if (this.state() !== this.told) this.tick();
  }

  private state(): string {
    return `${this.monitor.status.state} ${stateOf(this.reader.views)}`;
  }

  private tickFor({ board }: Audience): Buffer {
    const { reader, monitor, clock } = this;
    const tick = tickOf({ now: clock.now(), store: monitor.status, views: reader.views });
    return frame('tick', { ...tick, ...board.newest() });
  }

  private readonly report = (error: unknown): void => {
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}
