import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type Clock } from '@sitlog/platform';
import { headOfSituation, missingAt, strictestMarking } from '@sitlog/views';
import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { Places } from '../http/guards/places.js';
import { Problem } from '../http/problems/problem.js';
import { joinedParts, missingView, reached } from '../query-side/moments/missing.js';
import { Reading } from '../query-side/reading.js';
import { Views } from '../query-side/views-read/views.js';
import { StoreMonitor } from '../store/store-monitor.js';
import { CLOCK } from '../process/tokens.js';
import { situationId } from '../command-side/situation-id.js';
import { checkFacets, type Followed } from './facets.js';
import { type Arrival, Channel } from './streams/channel.js';
import { readId } from './cursor.js';
import { frame } from './frames.js';
import { RemoteBoard, type Told } from './streams/remote-board.js';
import { Subscriber } from './streams/subscriber.js';
import { stateOf, tickOf } from './streams/tick.js';
import { retryMs, type SubscriptionRequest } from './streams/subscription-request.js';

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
  private readonly channels = new Map<string, Channel>();
  private readonly timers: readonly NodeJS.Timeout[];
  private readonly unsubscribe: readonly (() => void)[];
  private readonly open = new Places(MOST_STREAMS);
  private closed = false;
  private looking = false;
  private told = '';

  constructor(
    private readonly reading: Reading,
    private readonly views: Views,
    private readonly monitor: StoreMonitor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.unsubscribe = [
      views.onProgress(() => {
        for (const channel of this.channels.values()) channel.wake();
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
    return this.open.size;
  }

  /** Resolves when the views hold a situation and its board has the facets named; throws the problem that says why not. */
  async find(code: string, { facets }: Pick<Followed, 'facets'>): Promise<void> {
    const reader = await this.reading.here({ code });
    checkFacets(facets, reader.now(code));
  }

  /** Begins a stream; throws the problem that says why there is none. */
  async admit(visitor: SubscriptionRequest): Promise<void> {
    const { source } = visitor;
    if (!this.open.hasRoomFor(source)) throw new Problem('too-many-streams');
    this.open.take(source);
    try {
      const arrival = await this.arrivalOf(visitor);
      await this.begin(visitor, arrival);
    } catch (error) {
      this.open.leave(source);
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
    while (this.channels.size > 0 && performance.now() < late) await pause(10);
    for (const member of this.members()) member.drop();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private members(): readonly Subscriber[] {
    return [...this.channels.values()].flatMap(({ members }) => [...members]);
  }

  /** Waits until the views are built; what a client has seen elsewhere, they may hold only in a moment. */
  private async arrivalOf(visitor: SubscriptionRequest): Promise<Arrival> {
    const { code, lastEventId } = visitor;
    await this.find(code, visitor.followed);
    if (lastEventId === undefined) return { kind: 'new' };
    const claim = readId(lastEventId);
    if (claim === undefined) return { kind: 'lost', claim };
    const isHeld = await this.views.reaches(claim.position);
    return isHeld ? { kind: 'back', claim } : { kind: 'lost', claim };
  }

  private async begin(visitor: SubscriptionRequest, arrival: Arrival): Promise<void> {
    const channel = this.channelOf(visitor.code);
    channel.arriving += 1;
    try {
      const first = await channel.firstOf(arrival, visitor.followed);
      if (this.closed) throw new Problem('unavailable');
      await this.welcome(visitor, channel, first);
    } finally {
      channel.arriving -= 1;
      this.forget(visitor.code, channel);
    }
  }

  private async welcome(
    visitor: SubscriptionRequest,
    channel: Channel,
    first: Told,
  ): Promise<void> {
    const outlet = visitor.accept();
    const member: Subscriber = new Subscriber(outlet, retryMs(), visitor.followed, () => {
      void this.orDrop(member, () => channel.serve(member));
    });
    const leave = (): void => {
      this.open.leave(visitor.source);
      channel.members.delete(member);
      this.forget(visitor.code, channel);
    };
    // It may have gone while the views were waited for; then nothing will be heard of it any more.
    if (outlet.destroyed) {
      leave();
      return;
    }
    outlet.once('close', leave);
    await this.orDrop(member, async () => {
      member.greet();
      await channel.join(member, first);
      member.write(this.tickFor(visitor.code));
    });
  }

  private forget(code: string, channel: Channel): void {
    if (!channel.isEmpty || this.channels.get(code) !== channel) return;
    this.channels.delete(code);
    channel.close().catch(this.report);
  }

  private channelOf(code: string): Channel {
    const known = this.channels.get(code);
    if (known !== undefined) return known;
    const channel = new Channel(new RemoteBoard(this.reading, code), this.report);
    this.channels.set(code, channel);
    return channel;
  }

  // A stream that has begun cannot be answered with a problem: it ends, and the client comes back.
  private async orDrop(member: Subscriber, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.report(error);
      member.drop();
    }
  }

  private async look(): Promise<void> {
    for (const member of this.members()) {
      if (member.blockedFor() > LONGEST_BLOCK_MS) member.drop();
    }
    if (this.looking) return;
    this.looking = true;
    for (const channel of [...this.channels.values()]) {
      await channel.look().catch(this.report);
      await otherWork();
    }
    this.looking = false;
  }

  private tick(): void {
    this.told = this.state();
    for (const [code, channel] of this.channels) {
      channel.tellAll(this.tickFor(code)).catch(this.report);
    }
  }

  /** A screen must not look fresh for longer than it is: it hears at once when log or views come or go. */
  private tickIfTurned(): void {
    if (this.state() !== this.told) this.tick();
  }

  private state(): string {
    const { signature } = this.reading.breaks;
    return `${this.monitor.status.state} ${stateOf(this.views)} ${signature()}`;
  }

  private tickFor(code: string): Buffer {
    const { views, monitor, clock } = this;
    const tick = tickOf({ now: clock.now(), store: monitor.status, views });
    const situation = situationId(code);
    const knownRevision = headOfSituation(views.db, situation)?.revision ?? -1;
    const parts = joinedParts(
      reached(this.reading.breaks.missing(situation), knownRevision),
      missingAt(views.db, situation, knownRevision),
    );
    const marking = strictestMarking(views.db, situation) ?? null;
    return frame('tick', { ...tick, knownRevision, marking, ...missingView(parts) });
  }

  private readonly report = (error: unknown): void => {
    this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}
