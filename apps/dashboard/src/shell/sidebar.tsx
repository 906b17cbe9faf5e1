import { type VNode } from 'preact';
import { lazy } from '../components/answers/lazy.js';
import { useDesk } from '../components/use-desk.js';

const EntryPeek = lazy(async () => (await import('../screens/entry/entry-peek.js')).EntryPeek);

/** The entry that is open beside the screen. */
export function Sidebar(): VNode | null {
  const desk = useDesk();
  const { place, screen } = desk.location;
  const { t } = desk.words;
  const { entry } = place.value;
  if (entry === undefined || screen.value === 'entry') return null;
  return (
    <aside class="sidebar" aria-label={t().common.entryNo(entry)}>
      <EntryPeek key={entry} />
    </aside>
  );
}
