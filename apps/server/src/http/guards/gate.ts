import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Visit, visits } from '../../threads/visit.js';
import { Places } from './places.js';
import { sendProblem } from '../replies/problem.filter.js';
import { type ProblemCode } from '../problems/problem-table.js';
import { Problem } from '../problems/problem.js';
import { isRead, traitsOf } from '../requests/request-notes.js';

/** How much is done at the same time; of each, half for one source. */
export interface GateLimits {
  /** Reads being answered; beyond it no read begins. */
  readonly reads: number;
  /** Reads and writes together. */
  readonly all: number;
  /** Bytes of answers that clients have not taken yet. */
  readonly unsent: number;
  /** Milliseconds in which a client must take something of its answer, or is cut off. */
  readonly slow: number;
}

const LIMITS: GateLimits = { reads: 256, all: 2_048, unsent: 128 * 1024 * 1024, slow: 30_000 };

/**
 * Lets requests in that have arrived whole: reads give way before writes when there are too many, no source takes all
 * places, and once the server ends no write begins.
 */
export class Gate {
  private readonly open = new Map<FastifyRequest, FastifyReply>();
  private readonly reads: Places;
  private readonly all: Places;
  private readonly unsent: Places;
  private draining = false;
  private endless = 0;

  constructor(private readonly limits: GateLimits = LIMITS) {
    this.reads = new Places(limits.reads);
    this.all = new Places(limits.all);
    this.unsent = new Places(limits.unsent);
  }

  /** Whether the server is ending. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** Requests that are being answered. */
  get inFlight(): number {
    return this.open.size;
  }

  /** Answers that go on for as long as somebody listens. */
  get streams(): number {
    return this.endless;
  }

  /** Bytes of answers that clients have not taken yet. */
  get unsentBytes(): number {
    return this.unsent.size;
  }

  /** Whether a source has taken enough of its answers to get another one. */
  readonly hasRoomFor = (source: string): boolean => this.unsent.hasRoomFor(source);

  /** Stands before all routes. */
  install(fastify: FastifyInstance): void {
    fastify.addHook('preHandler', (request, reply, done) => {
      const refusal = this.refusalOf(request);
      if (refusal === undefined) visits.run(this.letIn(request, reply), done);
      else sendProblem(new Problem(refusal), request, reply);
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      if (this.draining) void reply.header('connection', 'close');
      this.send(request, reply, payload);
      done();
    });
  }

  /** From now on writes are refused, and connections end with their answer. */
  drain(): void {
    this.draining = true;
  }

  /** Tells the writes that are still open that nobody knows what becomes of them. */
  giveUp(): void {
    for (const [request, reply] of this.open) {
      if (!isRead(request)) sendProblem(new Problem('indeterminate'), request, reply);
    }
  }

  private refusalOf(request: FastifyRequest): ProblemCode | undefined {
    if (traitsOf(request).always === true) return undefined;
    if (this.draining && !isRead(request)) return 'shutting-down';
    const { ip } = request;
    const isRoom = isRead(request)
      ? this.reads.hasRoomFor(ip) && this.unsent.hasRoomFor(ip)
      : this.all.hasRoomFor(ip);
    return isRoom ? undefined : 'overloaded';
  }

  private letIn(request: FastifyRequest, reply: FastifyReply): Visit {
    const gone = new AbortController();
    const place = this.placeOf(request, reply);
    place.take();
    whenDone(reply.raw, () => {
      place.leave();
      gone.abort();
    });
    const aside = async <T>(work: () => Promise<T>): Promise<T> => {
      place.leave();
      return work().finally(place.take);
    };
    return { source: request.ip, gone: gone.signal, aside };
  }

  private placeOf(request: FastifyRequest, reply: FastifyReply): Place {
    const { always, endless } = traitsOf(request);
    if (always === true) return NO_PLACE;
    if (endless === true) return this.endlessPlace(reply);
    const { ip } = request;
    const kinds = isRead(request) ? [this.all, this.reads] : [this.all];
    return onceEach(
      () => {
        if (isDone(reply)) return false;
        this.open.set(request, reply);
        for (const kind of kinds) kind.take(ip);
        return true;
      },
      () => {
        this.open.delete(request);
        for (const kind of kinds) kind.leave(ip);
      },
    );
  }

  private endlessPlace(reply: FastifyReply): Place {
    const add = (count: number): void => {
      this.endless += count;
    };
    return onceEach(
      () => {
        if (isDone(reply)) return false;
        add(1);
        return true;
      },
      () => {
        add(-1);
      },
    );
  }

  // What is written to a socket stays in memory until the client has taken it.
  private send({ ip }: FastifyRequest, { raw }: FastifyReply, payload: unknown): void {
    const bytes = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.length : 0;
    this.unsent.take(ip, bytes);
    whenDone(raw, () => {
      this.unsent.leave(ip, bytes);
    });
    raw.setTimeout(this.limits.slow, () => {
      raw.destroy();
    });
  }
}

function isDone({ raw }: FastifyReply): boolean {
  return raw.closed || raw.writableFinished;
}

/** Calls once when the client has its answer or is gone: who goes away leaves a close without a finish. */
function whenDone(raw: FastifyReply['raw'], work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) work();
    isDone = true;
  };
  raw.once('finish', once).once('close', once);
}

/** A place among those that are being served. */
interface Place {
  readonly take: () => void;
  readonly leave: () => void;
}

const NO_PLACE: Place = { take: () => undefined, leave: () => undefined };

/** A place that is taken once at a time, and left only where it was taken. */
function onceEach(take: () => boolean, leave: () => void): Place {
  let isTaken = false;
  return {
    take: () => {
      isTaken ||= take();
    },
    leave: () => {
      if (isTaken) leave();
      isTaken = false;
    },
  };
}
