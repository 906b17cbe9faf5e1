import { type FilterForm, type FilterName, type FiltersOf, formOf, NONE } from '@sitlog/filters';
import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { focusFilter } from './focus-filter.js';
import { Marking } from '../text/marking.js';
import { Name, OriginName } from '../text/name.js';
import { spanText, Time } from '../text/time.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** The parts of the filter in words, each with the way to clear it. */
export function FilterChips(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { filter, narrow, setFilter } = desk.filter;
  const words = t().filter;
  const parts = Object.entries(filter.value.asked) as [FilterName, string][];
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
export function valueParts(desk: Desk, part: FilterName, value: string): PhraseParts {
  const { t } = desk.words;
  const { filter: words } = t();
  const form = formOf(part);
  switch (form.is) {
    case 'code':
      return CODES[part as CodeFilter](desk, value);
    case 'text':
      if (form.orNone === true && value === NONE) return words.none[part as NoneFilter];
      return textParts(desk, form.names, value);
    case 'span':
      return <SpanText span={value} />;
    case 'minutes':
      return words.atLeast(spanText(desk, Number(value) * 60_000));
    case 'numbers':
      return numbersParts(desk, value.split(','));
  }
}

function SpanText({ span }: { readonly span: string }): VNode {
  const [from = '', to = ''] = span.split('/');
  const { t } = useDesk().words;
  return <>{t().common.between(<Time at={from} />, <Time at={to} />)}</>;
}

type CodeFilter = FiltersOf<{ readonly is: 'code' }>;
type NoneFilter = FiltersOf<{ readonly orNone: true }>;

/** How the codes of each filter that has some are called. */
const CODES: Readonly<Record<CodeFilter, (desk: Desk, code: string) => PhraseParts>> = {
  mode: ({ words: { t } }, code) => t().vocabulary.mode(code),
  verification: ({ words: { t } }, code) => t().vocabulary.verification(code),
  status: ({ words: { t } }, code) => t().filter.statuses[code] ?? code,
  tlp: (_, code) => <Marking tlp={code} />,
};

function textParts(
  desk: Desk,
  names: Extract<FilterForm, { readonly is: 'text' }>['names'],
  value: string,
): PhraseParts {
  if (names === undefined) return <bdi>“{value}”</bdi>;
  if (names === 'registered') return <Name id={value} />;
  if (names === 'origin') return <OriginName id={value} />;
  const { kind, family } = desk.words.t().vocabulary;
  return value.includes('.') ? kind(value) : family(value);
}

function numbersParts(desk: Desk, numbers: readonly string[]): PhraseParts {
  const { t } = desk.words;
  const { numberText } = desk.format;
  if (numbers.length > 4) return t().common.entries(numbers.length, numberText(numbers.length));
  return <bdi dir="ltr">{numbers.join(', ')}</bdi>;
}
