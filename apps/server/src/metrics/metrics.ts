import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const EVENTS = [1, 2, 4, 8, 16, 32, 64, 128, 256];

type Reading = () => number | undefined | Promise<number | undefined>;

/** What the server counts and times, in a registry of its own. Values that are there anyway are read when somebody asks. */
export class Metrics {
  readonly registry = new Registry();
  readonly storeAnswer = this.histogram(
    'sitlog_store_answer_seconds',
    'Time in which the log answered where it ends; it is asked again and again.',
    SECONDS,
  );
  readonly append = this.histogram(
    'sitlog_append_seconds',
    'Time of an append, until it was durable or had failed.',
    SECONDS,
  );
  readonly appendEvents = this.histogram(
    'sitlog_append_events',
    'Events that one append stored together.',
    EVENTS,
  );
  readonly appends = this.counter(
    'sitlog_appends_total',
    'Appends by outcome: stored, conflict (another process wrote), or the code of what went wrong.',
    ['outcome'],
  );
  readonly writes = this.counter(
    'sitlog_writes_total',
    'Requests to write by outcome: stored, repeated, unchanged, refused, stale, key-reused, or what went wrong.',
    ['outcome'],
  );
  readonly requests = new Histogram({
    name: 'sitlog_http_request_seconds',
    help: 'Time of requests, by the pattern of their route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds a value that is read when somebody asks; where it is not known then, it is left out. */
  gauge(name: string, help: string, read: Reading): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.remove();
        const value = await read();
        if (value !== undefined) this.set(value);
      },
    });
  }

  /** Adds a count that is kept elsewhere. */
  total(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  /** Adds a line that says which build this is. */
  build(labels: Readonly<Record<string, string>>): void {
    new Gauge({
      name: 'sitlog_build_info',
      help: 'Always 1; the labels say which build this is.',
      labelNames: Object.keys(labels),
      registers: [this.registry],
    }).set(labels, 1);
  }

  /** Adds a state that is one of a few, each a line of 0 or 1. */
  state<S extends string>(name: string, help: string, states: readonly S[], read: () => S): void {
    this.oneOf('state', { name, help, values: states }, read);
  }

  /** Adds something that there may be, of one of a few kinds, each a line of 0 or 1. */
  kind<S extends string>(
    name: string,
    help: string,
    kinds: readonly S[],
    read: () => S | undefined,
  ): void {
    this.oneOf('kind', { name, help, values: kinds }, read);
  }

  private oneOf<S extends string>(
    label: 'state' | 'kind',
    {
      name,
      help,
      values,
    }: { readonly name: string; readonly help: string; readonly values: readonly S[] },
    read: () => S | undefined,
  ): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        const now = read();
        for (const value of values) this.set({ [label]: value }, value === now ? 1 : 0);
      },
    });
  }

  private histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.registry] });
  }

  private counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
