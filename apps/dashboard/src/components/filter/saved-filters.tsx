import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type SavedFilter, savedFiltersOf } from '../../state/filters/saved-filters.js';
import { useDesk } from '../use-desk.js';

/** The filters that are kept on this device, each to be applied, named otherwise or removed, and the way to keep the one that is in use. */
export function SavedFilters(): VNode | null {
  const desk = useDesk();
  const { place } = desk.location;
  const { numberText } = desk.format;
  const { saved } = savedFiltersOf(desk);
  const words = desk.words.t().filter.saved;
  const { filter } = place.value;
  if (saved.value.length === 0 && filter === '') return null;
  return (
    <details class="saved-filters">
      <summary>
        {words.title} ({numberText(saved.value.length)})
      </summary>
      <ul class="plain">
        {saved.value.map((one) => (
          <Saved key={one.name} one={one} />
        ))}
      </ul>
      {filter !== '' && <Naming key={filter} filter={filter} />}
      <p class="quiet">{words.hint}</p>
    </details>
  );
}

function Saved({ one }: { readonly one: SavedFilter }): VNode {
  const desk = useDesk();
  const { apply, rename, remove } = savedFiltersOf(desk);
  const words = desk.words.t().filter.saved;
  const [isRenaming, setRenaming] = useState(false);
  return (
    <li class="action-bar">
      <button
        type="button"
        aria-pressed={desk.location.place.value.filter === one.filter}
        title={one.filter}
        onClick={() => {
          apply(one);
        }}
      >
        <bdi>{one.name}</bdi>
      </button>
      {isRenaming ? (
        <NameForm
          label={words.newName(one.name)}
          button={words.rename}
          initial={one.name}
          onName={(name) => {
            setRenaming(false);
            rename(one, name);
          }}
        />
      ) : (
        <button
          type="button"
          class="link"
          aria-label={words.renameOne(one.name)}
          onClick={() => {
            setRenaming(true);
          }}
        >
          {words.rename}
        </button>
      )}
      <button
        type="button"
        class="link"
        aria-label={words.removeOne(one.name)}
        onClick={() => {
          remove(one.name);
        }}
      >
        {words.remove}
      </button>
    </li>
  );
}

function Naming({ filter }: { readonly filter: string }): VNode {
  const desk = useDesk();
  const words = desk.words.t().filter.saved;
  return (
    <NameForm
      label={words.name}
      button={words.keep}
      initial=""
      onName={(name) => {
        savedFiltersOf(desk).keep(name, filter);
        desk.announcer.tell(words.kept(name));
      }}
    />
  );
}

function NameForm({
  label,
  button,
  initial,
  onName,
}: {
  readonly label: string;
  readonly button: string;
  readonly initial: string;
  readonly onName: (name: string) => void;
}): VNode {
  return (
    <form
      class="action-bar"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.querySelector('input');
        const name = field?.value.trim() ?? '';
        if (name === '') return;
        if (field !== null) field.value = initial;
        onName(name);
      }}
    >
      <label>
        {label} <input required maxLength={60} dir="auto" defaultValue={initial} />
      </label>
      <button type="submit">{button}</button>
    </form>
  );
}
