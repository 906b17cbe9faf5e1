import { type ResolvedEvent, type StreamingRead } from '@eventstore/db-client';

/** How long a read may bring nothing, in milliseconds, and what ends it at once. */
export interface Patience {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Everything that a bounded read gives; rejects when it fails, falls silent (reads have no deadline), or the signal aborts. */
export async function collect(
  read: StreamingRead<ResolvedEvent>,
  { milliseconds, signal }: Patience,
): Promise<ResolvedEvent[]> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  const silence = setTimeout(() => {
    reject(new Error(`no answer for ${milliseconds} ms`));
  }, milliseconds);
  const abort = (): void => {
    reject(new Error('the read was given up'));
  };
  signal?.addEventListener('abort', abort, { once: true });
  // Also after we have left: an error that nobody listens to would end the process.
  read.on('error', () => undefined);
  const events: ResolvedEvent[] = [];
  const taken = (async () => {
    for await (const event of read) {
      events.push(event);
      silence.refresh();
    }
    return events;
  })();
  taken.catch(() => undefined);
  try {
    return await Promise.race([taken, ended]);
  } finally {
    clearTimeout(silence);
    signal?.removeEventListener('abort', abort);
    if (!read.readableEnded) void read.cancel().catch(() => undefined);
    read.destroy();
  }
}
