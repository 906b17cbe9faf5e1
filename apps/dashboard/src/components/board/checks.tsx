import { type CheckResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { MOST_NUMBERS } from '@sitlog/filters';
import { writeFilter } from '../../core/filter/filter-text.js';
import { EntryLinks } from '../entry/entry-link.js';
import { useDesk } from '../use-desk.js';

/** So many entries are linked one by one; beyond them a link leads to the list of all. */
const MOST_LINKED = 6;

function listed(entries: readonly string[]): string {
  return writeFilter({ numbers: entries.slice(0, MOST_NUMBERS).join(',') });
}

/** What the watch officer looks after in the log itself; what is at nought is left out. */
export function Checks({ checks }: { readonly checks: readonly CheckResponse[] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { hrefTo } = desk.location;
  const due = checks.filter(({ count }) => count > 0);
  if (due.length === 0) return <p class="quiet">{t().board.nothingToCheck}</p>;
  return (
    <dl class="checks">
      {due.map(({ id, count, entries }) => (
        <div key={id}>
          <dt>{t().vocabulary.check(id)}</dt>
          <dd>
            {numberText(count)} <EntryLinks nos={entries.slice(0, MOST_LINKED)} />
            {entries.length > MOST_LINKED && (
              <>
                {' '}
                <a href={hrefTo({ screen: 'timeline', entry: undefined, filter: listed(entries) })}>
                  {t().board.allOfCheck(numberText(Math.min(entries.length, MOST_NUMBERS)))}
                </a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
