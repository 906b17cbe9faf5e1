import { type ResolvedEvent, type StreamingRead } from '@eventstore/db-client';

/** How long a read may bring nothing, in milliseconds, and what ends it at once. */
interface ReadTimeout {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Hands over what a bounded read gives, one by one: nothing is kept here. Rejects when it fails, falls silent (reads have
 * no deadline), or the signal aborts.
 */
export async function collect(
  read: StreamingRead<ResolvedEvent>,
  take: (event: ResolvedEvent) => void,
  { milliseconds, signal }: ReadTimeout,
): Promise<void> {
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
  const taken = (async () => {
    for await (const event of read) {
      take(event);
      silence.refresh();
    }
  })();
  taken.catch(() => undefined);
  try {
    await Promise.race([taken, ended]);
  } finally {
    clearTimeout(silence);
    signal?.removeEventListener('abort', abort);
    if (!read.readableEnded) void read.cancel().catch(() => undefined);
    read.destroy();
  }
}
