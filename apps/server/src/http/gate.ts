import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type ProblemCode } from './problem-table.js';
import { sendProblem } from './problem.filter.js';
import { Problem } from './problem.js';
import { isRead, traitsOf } from './request-notes.js';

/** How many requests are answered at the same time; beyond `reads` no read begins, beyond `all` nothing does. */
export interface GateLimits {
  readonly reads: number;
  readonly all: number;
}

const LIMITS: GateLimits = { reads: 256, all: 1_024 };

/** Lets requests in: reads give way before writes when there are too many, and once the server ends no write begins. */
export class Gate {
  private readonly open = new Map<FastifyRequest, FastifyReply>();
  private draining = false;
  private endless = 0;

  constructor(private readonly limits: GateLimits = LIMITS) {}

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

  /** Stands before all routes. */
  install(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      const refusal = this.refusalOf(request);
      if (refusal !== undefined) {
        sendProblem(new Problem(refusal), request, reply);
        return;
      }
      this.count(request, reply);
      done();
    });
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.draining) void reply.header('connection', 'close');
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
    const most = isRead(request) ? this.limits.reads : this.limits.all;
    return this.open.size >= most ? 'overloaded' : undefined;
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const { always, endless } = traitsOf(request);
    if (always === true) return;
    if (endless === true) this.endless += 1;
    else this.open.set(request, reply);
    let counted = true;
    const gone = (): void => {
      if (endless === true && counted) this.endless -= 1;
      counted = false;
      this.open.delete(request);
    };
    // A client that goes away leaves a close without a finish.
    reply.raw.once('finish', gone).once('close', gone);
  }
}
