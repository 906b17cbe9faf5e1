import { signal } from '@preact/signals';

/** Whether a problem is no answer to the question, so that asking again may bring one. */
export function mayPass({ status }: { readonly status: number }): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

export type Failures = ReturnType<typeof createFailures>;

/** Counts what could not be read, and how often the stream came back. */
export function createFailures() {
  /** How often the stream has come (back): a reason to ask again for all that could not be read. */
  const returns = signal(0);

  /** How often the stream began anew, with a snapshot in place of what happened meanwhile: a reason to ask again for what follows from events. */
  const renewals = signal(0);

  /** What could not be read and is asked for again, each under a name of its own. */
  const failing = signal<ReadonlySet<object>>(new Set());

  /** Says of something whether it could not be read. */
  function setFailing(what: object, isSo: boolean): void {
    if (failing.peek().has(what) === isSo) return;
    const next = new Set(failing.peek());
    if (isSo) next.add(what);
    else next.delete(what);
    failing.value = next;
  }

  return { returns, renewals, failing, setFailing };
}
