import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FilterChips } from './filter-chips.js';
import { SavedFilters } from './saved-filters.js';
import { FIELD, focusFilter } from './focus-filter.js';
import { useDesk } from '../use-desk.js';
import { type Desk } from '../../state/desk.js';

/** How many entries match, of how many; undefined while nobody knows. */
interface Matched {
  readonly total: number;
  readonly all: number;
}

/** The field in which entries are searched and filtered, with what is asked for in words, part by part, and how many match. */
export function FilterBar({ matched }: { readonly matched: Matched | undefined }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { filter } = desk.filter;
  const { place } = desk.location;
  const { said } = desk.announcer;
  const words = t().filter;
  const { problems } = filter.value;
  const count = matched === undefined ? words.counting : countText(desk, matched);
  const isAnswered = matched !== undefined;
  const told = useRef(place.value.filter);
  useEffect(() => {
    if (!isAnswered || told.current === place.value.filter) return;
    told.current = place.value.filter;
    said.status.value = count;
  }, [isAnswered, count]);
  return (
    <section class="filter-bar" role="search" aria-label={words.label}>
      <Field />
      {problems.length > 0 && (
        <ul id="filter-problems" class="plain filter-problems">
          {problems.map(({ part, reason }) => (
            <li key={part}>
              <bdi>{part}</bdi> – {words.problems[reason]}
            </li>
          ))}
        </ul>
      )}
      <p class="filter-count">{count}</p>
      <FilterChips />
      <SavedFilters />
    </section>
  );
}

function countText(desk: Desk, { total, all }: Matched): string {
  const { t } = desk.words;
  const { filter } = desk.filter;
  const { numberText } = desk.format;
  const words = t().filter;
  if (Object.keys(filter.value.asked).length === 0) return words.all(all, numberText(all));
  return words.matched(numberText(total), all, numberText(all));
}

function Field(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { place } = desk.location;
  const { register } = desk.commands;
  const { filter, setFilter } = desk.filter;
  const words = t().filter;
  const [text, setText] = useState(place.value.filter);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setText(place.value.filter);
  }, [place.value.filter]);
  useEffect(() => {
    const keys = ['f', '/'];
    return register(
      keys.map((key) => ({
        id: `filter-${key}`,
        label: () => t().filter.label,
        keys: key,
        run: focusFilter,
      })),
    );
  }, []);
  const { problems } = filter.value;
  return (
    <form
      autocomplete="off"
      class="filter-line"
      onSubmit={(event) => {
        event.preventDefault();
        setFilter(text);
      }}
    >
      <input
        ref={input}
        id={FIELD}
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={words.label}
        aria-describedby={`filter-help ${problems.length > 0 ? 'filter-problems' : ''}`}
        aria-invalid={problems.length > 0}
        placeholder={words.placeholder}
        title={words.help}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setText(place.value.filter);
          input.current?.closest('main')?.focus({ preventScroll: true });
        }}
      />
      <button type="submit">{words.apply}</button>
      <span id="filter-help" class="visually-hidden">
        {words.help}
      </span>
    </form>
  );
}
