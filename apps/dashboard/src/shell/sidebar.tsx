import { type VNode } from 'preact';
import { place, screen } from '../state/page/location.js';
import { t } from '../state/page/words.js';
import { lazy } from '../components/answers/lazy.js';

const EntryPeek = lazy(async () => (await import('../screens/entry/entry-peek.js')).EntryPeek);

/** The entry that is open beside the screen. */
export function Sidebar(): VNode | null {
  const { entry } = place.value;
  if (entry === undefined || screen.value === 'entry') return null;
  return (
    <aside class="sidebar" aria-label={t().common.entryNo(entry)}>
      <EntryPeek key={entry} />
    </aside>
  );
}
