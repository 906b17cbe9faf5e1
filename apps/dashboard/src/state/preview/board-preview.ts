import { computed, signal } from '@preact/signals';
import { type PreviewResponse } from '@sitlog/api-types';
import { type Desk } from '../desk.js';
import { type Write } from '../network/api.js';
import { type Asking } from '../network/resource.js';

/** Something that would be recorded, of which the board can be asked beforehand. */
export type Previewed = Omit<Write, 'key' | 'operator' | 'onlyNew'>;

/** So long nobody writes before it is asked: what is typed is asked about once. */
const PAUSE_MS = 300;
/** Stands where a reason is still to be written: the board does not depend on it. */
const TO_COME = '…';

/** It with a reason, whichever will be given: who writes one asks nothing new. */
export function withAnyReason(previewed: Previewed, why: 'reason' | 'rationale'): Previewed {
  return { ...previewed, body: { ...(previewed.body as object), [why]: TO_COME } };
}

/** What the board of now would say once something is recorded. What it was asked about last is shown until the next answer. */
export function createBoardPreview(desk: Desk) {
  const { clock } = desk;
  const { resource } = desk.resources;
  const wanted = signal<Previewed | undefined>(undefined);
  let cancel: (() => void) | undefined;

  /** Takes what would be recorded now; undefined while something is missing. */
  function take(previewed: Previewed | undefined): void {
    cancel?.();
    cancel = clock.after(previewed === undefined ? 0 : PAUSE_MS, () => {
      wanted.value = previewed;
    });
  }

  // Asked anew when the board has changed, and only then.
  const revision = computed(() => desk.board.shown.value?.knownRevision);
  const asked: Asking<PreviewResponse> = resource(() => {
    const previewed = wanted.value;
    if (previewed === undefined) return undefined;
    return {
      key: JSON.stringify([previewed, revision.value]),
      ask: (cut) => desk.api.preview<PreviewResponse>(previewed, cut),
      givesWay: true,
    };
  });

  return { take, leave: () => cancel?.(), wanted, asked };
}
