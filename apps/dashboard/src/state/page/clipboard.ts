import { t } from './words.js';
import { pinned } from '../../core/location/clocks.js';
import { shown } from '../situation/board.js';
import { go, hrefTo } from './location.js';
import { type Moments } from '../../core/location/address.js';
import { tell } from './announce.js';

/** Copies a link that shows this moment for good: both clocks stand in it, whatever they are set to now. */
export async function copyPinned(): Promise<void> {
  if (shown.value === undefined) return;
  await copy(pinned(shown.value), t().shell.clocks.copied);
}

/** Copies a link to the present. */
export async function copyLive(): Promise<void> {
  await copy({}, t().shell.clocks.copiedLive);
}

async function copy(moments: Moments, done: string): Promise<void> {
  const link = new URL(hrefTo({ moments }), location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    tell(done);
  } catch {
    go({ moments });
    tell(t().shell.clocks.copyFailed);
  }
}
