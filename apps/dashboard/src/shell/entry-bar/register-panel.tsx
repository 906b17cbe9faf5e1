import { itemsOf } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SuggestionText } from '../../components/place/suggestion-text.js';
import { useDesk } from '../../components/use-desk.js';
import { nearNames } from '../../core/entry-line/near-names.js';
import { registerWords } from '../../core/i18n/register-words.js';
import {
  positionOf,
  type RegisterSaid,
  registeredWith,
} from '../../core/entry-line/register-said.js';
import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { lookingUp, type Suggestion } from '../../state/setup/gazetteer.js';
import { nearText } from '../../state/setup/place-drawing.js';
import { setupOf } from '../../state/setup/setup.js';
import { RegisterFields } from './register-fields.js';

const MOST_PLACES = 5;

/** What a name is registered with, asked for in the bar: by key, and the line stays as it is. */
export function RegisterPanel(): VNode | null {
  const { asked } = useDesk().creating;
  const one = asked.value;
  return one === undefined ? null : <Panel key={`${one.sigil}${one.name}`} />;
}

function Panel(): VNode | null {
  const desk = useDesk();
  const { asked, register, take, leave } = desk.creating;
  const words = registerWords(desk.settings.lang.value);
  const panel = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<RegisterSaid>({});
  const [isBusy, setBusy] = useState(false);
  const [lacksType, setLacking] = useState(false);
  const [looking] = useState(() => lookingUp(desk));
  const one = asked.value;
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    if (one?.sigil === '@') looking.look(one.name, nearText(setupOf(desk).itemsOf('places')));
    return looking.leave;
  }, []);
  if (one === undefined) return null;
  const items = itemsOf(one.sigil, desk.understood.names.value);
  const meant = items.filter(({ id }) => one.choices.includes(id));
  const near = [...new Set([...meant, ...nearNames(one.name, items)])];
  const found = looking.suggested.value;
  const places = found.state === 'found' ? found.places.slice(0, MOST_PLACES) : [];
  const put = async (more: object = {}): Promise<void> => {
    if (isBusy) return;
    if (one.sigil === '+' && (said.type ?? '') === '') {
      setLacking(true);
      panel.current?.querySelector('select')?.focus();
      return;
    }
    setBusy(true);
    await register({ ...registeredWith(one.sigil, said), ...more });
    setBusy(false);
  };
  const acts = [
    ...near.map(({ id }) => () => {
      take(id);
    }),
    ...places.map((place) => () => void put(positionOf(place))),
  ];
  return (
    <div
      ref={panel}
      class="log-register"
      role="group"
      tabIndex={-1}
      aria-label={words.title[one.sigil](one.name)}
      onKeyDown={(event) => {
        const act = actOf(event, acts, { put: () => void put(), leave });
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <p>
        <strong dir="auto">{words.title[one.sigil](one.name)}</strong>
      </p>
      <Numbered
        label={words.near}
        from={0}
        acts={acts}
        all={near.map(({ id, name }) => (
          <>
            <bdi>{name}</bdi> <code dir="ltr">{id}</code>
          </>
        ))}
      />
      {one.sigil === '@' && (
        <>
          <p role="status" class="quiet">
            {words.looked[found.state === 'found' && places.length === 0 ? 'none' : found.state]}
          </p>
          <Numbered
            label={words.positions}
            from={near.length}
            acts={acts}
            all={places.map(placeText)}
          />
          {found.state === 'found' && places.length > 0 && (
            <p class="quiet" dir="ltr">
              {found.by}
            </p>
          )}
        </>
      )}
      <RegisterFields
        sigil={one.sigil}
        said={said}
        lacksType={lacksType}
        onSay={(change) => {
          setSaid({ ...said, ...change });
        }}
      />
      <div class="action-bar">
        <button type="button" disabled={isBusy} onClick={() => void put()}>
          <kbd>Enter</kbd> {one.sigil === '@' ? words.unplaced : words.register}
        </button>
        <button type="button" onClick={leave}>
          <kbd>Esc</kbd> {words.back}
        </button>
      </div>
    </div>
  );
}

function placeText(place: Suggestion): VNode {
  return <SuggestionText place={place} />;
}

/** Choices with the digits that take them. */
function Numbered({
  label,
  all,
  acts,
  from,
}: {
  readonly label: string;
  readonly all: readonly VNode[];
  readonly acts: readonly (() => void)[];
  readonly from: number;
}): VNode | null {
  if (all.length === 0) return null;
  return (
    <ul class="plain" aria-label={label}>
      {all.map((text, at) => (
        <li key={from + at}>
          <button type="button" onClick={acts[from + at]}>
            <kbd>{from + at + 1}</kbd> {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What a key does in the panel: digits choose where nobody writes in a field, Enter registers, Escape goes back. */
function actOf(
  event: KeyboardEvent,
  acts: readonly (() => void)[],
  { put, leave }: { readonly put: () => void; readonly leave: () => void },
): (() => void) | undefined {
  const at = event.target;
  if (event.isComposing) return undefined;
  if (event.key === 'Escape') return leave;
  if (event.key === 'Enter') return at instanceof HTMLButtonElement ? undefined : put;
  if (at instanceof HTMLInputElement || at instanceof HTMLSelectElement) return undefined;
  const key = shortcutKey(event);
  return /^[1-9]$/.test(key) ? acts[Number(key) - 1] : undefined;
}
