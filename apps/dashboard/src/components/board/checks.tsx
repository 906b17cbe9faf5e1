import { type CheckResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLinks } from '../entry/entry-link.js';
import { useDesk } from '../use-desk.js';

/** What the watch officer looks after in the log itself; what is at nought is left out. */
export function Checks({ checks }: { readonly checks: readonly CheckResponse[] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const due = checks.filter(({ count }) => count > 0);
  if (due.length === 0) return <p class="quiet">{t().board.nothingToCheck}</p>;
  return (
    <dl class="checks">
      {due.map(({ id, count, entries }) => (
        <div key={id}>
          <dt>{t().vocabulary.check(id)}</dt>
          <dd>
            {numberText(count)} <EntryLinks nos={entries.slice(0, 6)} />
            {entries.length > 6 && '…'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
