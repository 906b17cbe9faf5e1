import { type AppendResult, EventStoreError } from '@sitlog/event-store';
import { setTimeout as pause } from 'node:timers/promises';

/** Pauses in milliseconds between two tries; the last one holds from then on. */
const PAUSES = [0, 100, 300, 1_000, 3_000];
/** After so long no further try is begun; with its deadlines the last one stays within `LONGEST_APPEND`. */
const LAST_TRY_MS = 8_000;

/** Codes of a try that stored nothing itself, and says nothing of an earlier one whose outcome is open. */
const SAYS_NOTHING = new Set<unknown>(['append-uncertain', 'store-unavailable', 'store-full']);

/**
 * Repeats an append of unknown outcome with identical bytes, which the store keeps once, until it is known. Rejects with
 * `append-uncertain` when time is up or the signal aborts, also if the store could not be reached in the end.
 */
export async function retryAppend(
  append: () => Promise<AppendResult>,
  signal?: AbortSignal,
): Promise<AppendResult> {
  const began = performance.now();
  let open: unknown;
  for (let tries = 0; ; tries += 1) {
    try {
      return await append();
    } catch (error) {
      if (!leavesOpen(error, open !== undefined)) throw error;
      open ??= error;
    }
    const wait = pauseAfter(tries);
    const isLate = performance.now() - began + wait > LAST_TRY_MS;
    if (isLate || !(await hasPaused(wait, signal))) throw open;
  }
}

function pauseAfter(tries: number): number {
  return PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
}

function leavesOpen(error: unknown, isRepeated: boolean): boolean {
  if (!(error instanceof EventStoreError)) return false;
  return isRepeated ? SAYS_NOTHING.has(error.code) : error.code === 'append-uncertain';
}

async function hasPaused(milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  if (signal === undefined) return pause(milliseconds, true);
  return pause(milliseconds, true, { signal }).catch(() => false);
}
