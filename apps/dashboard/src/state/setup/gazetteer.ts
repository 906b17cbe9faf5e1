import { signal } from '@preact/signals';
import { type GazetteerResponse } from '@sitlog/api-types';
import { type Desk } from '../desk.js';

/** A place of the gazetteer, as a list of suggestions shows it. */
export type Suggestion = GazetteerResponse['places'][number];

/** What is known of what was looked for. */
export type Suggested =
  | { readonly state: 'idle' | 'looking' | 'failed' }
  | { readonly state: 'found'; readonly places: readonly Suggestion[]; readonly by: string };

const PAUSE_MS = 250;
const SHORTEST = 2;

/** Looks for places by name while somebody types: the last text counts. */
export function lookingUp(desk: Desk) {
  const suggested = signal<Suggested>({ state: 'idle' });
  let begun: AbortController | undefined;
  let wait: (() => void) | undefined;

  /** Nobody waits for it any more. */
  function leave(): void {
    wait?.();
    begun?.abort();
    suggested.value = { state: 'idle' };
  }

  /** Looks for a text once nobody types any more. */
  function look(text: string, near: string | undefined): void {
    leave();
    if (text.trim().length < SHORTEST) return;
    suggested.value = { state: 'looking' };
    wait = desk.clock.after(PAUSE_MS, () => void ask(text.trim(), near));
  }

  async function ask(q: string, near: string | undefined): Promise<void> {
    const gone = new AbortController();
    begun = gone;
    try {
      const { places, attribution } = await desk.api.read<GazetteerResponse>(
        '/gazetteer',
        { q: q.slice(0, 100), near },
        gone.signal,
      );
      if (!gone.signal.aborted) suggested.value = { state: 'found', places, by: attribution };
    } catch {
      if (!gone.signal.aborted) suggested.value = { state: 'failed' };
    }
  }

  return { suggested, look, leave };
}
