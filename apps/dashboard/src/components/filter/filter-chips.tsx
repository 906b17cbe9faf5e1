import { type VNode } from 'preact';
import { NONE_NAMED, type FilterPart } from '../../core/filter/filter-parts.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { focusFilter } from './focus-filter.js';
import { Marking } from '../text/marking.js';
import { Name } from '../text/name.js';
import { spanText } from '../text/time.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** The parts of the filter in words, each with the way to clear it. */
export function FilterChips(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { filter, narrow, setFilter } = desk.filter;
  const words = t().filter;
  const parts = Object.entries(filter.value.asked) as [FilterPart | 'q', string][];
  if (parts.length === 0) return null;
  return (
    <ul class="plain filter-chips" aria-label={words.asked}>
      {parts.map(([part, value]) => (
        <li key={part} class="filter-chip">
          <span>
            <span class="quiet">{words.parts[part]}</span> {valueParts(desk, part, value)}
          </span>
          <button
            type="button"
            aria-label={words.clear(words.parts[part])}
            title={words.clear(words.parts[part])}
            onClick={() => {
              narrow({ [part]: undefined });
              focusFilter();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="link"
          onClick={() => {
            setFilter('');
            focusFilter();
          }}
        >
          {words.clearAll}
        </button>
      </li>
    </ul>
  );
}

/** What a part of the filter asks for, as the language calls it. */
export function valueParts(desk: Desk, part: FilterPart | 'q', value: string): PhraseParts {
  const { t } = desk.words;
  const { kindName } = desk.vocabulary;
  const { vocabulary, filter: words } = t();
  if (value === NONE_NAMED && (part === 'actor' || part === 'place')) return words.none[part];
  switch (part) {
    case 'kind':
      return value.includes('.') ? kindName(value) : vocabulary.family(value);
    case 'origin':
    case 'actor':
    case 'place':
    case 'subject':
      return <Name id={value} />;
    case 'mode':
      return vocabulary.mode(value);
    case 'verification':
      return vocabulary.verification(value);
    case 'status':
      return words.statuses[value] ?? value;
    case 'tlp':
      return <Marking tlp={value} />;
    case 'lateBy':
      return words.atLeast(spanText(desk, Number(value) * 60_000));
    case 'numbers':
      return numbersParts(desk, value.split(','));
    case 'q':
      return <bdi>“{value}”</bdi>;
  }
}

function numbersParts(desk: Desk, numbers: readonly string[]): PhraseParts {
  const { t } = desk.words;
  const { numberText } = desk.format;
  if (numbers.length > 4) return t().common.entries(numbers.length, numberText(numbers.length));
  return <bdi dir="ltr">{numbers.join(', ')}</bdi>;
}
