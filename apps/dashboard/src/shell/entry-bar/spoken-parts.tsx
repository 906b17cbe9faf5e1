import { type VNode } from 'preact';
import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { type Proposed } from '../../core/entry-line/spoken-parts.js';
import { useDesk } from '../../components/use-desk.js';
import { ChoiceText } from './choice-text.js';

/** What natural words propose: each part can be reached and changed by key. */
export function SpokenParts(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { proposed, open, takeAll } = desk.spoken;
  const { focusField } = desk.caret;
  const words = t().entryBar.spoken;
  if (proposed.value.length === 0) return null;
  return (
    <div class="log-spoken" role="group" aria-label={words.title}>
      <ul class="plain">
        {proposed.value.map((part) => (
          <li key={part.key}>
            <Part part={part} />
          </li>
        ))}
      </ul>
      {open.value.length > 0 && (
        <p class="quiet">
          <button
            type="button"
            title="Alt+Enter"
            onClick={() => {
              takeAll();
              focusField();
            }}
          >
            {words.takeAll}
          </button>{' '}
          {words.hint}
        </p>
      )}
    </div>
  );
}

function Part({ part }: { readonly part: Proposed }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { open, choices, decide } = desk.spoken;
  const { draft } = desk.draft;
  const { record } = desk.barKeys;
  const words = t().entryBar.spoken;
  const isOpen = open.value.includes(part);
  const chosen = choices.value[part.key] ?? (isOpen ? undefined : 0);
  const name = `${words.is[part.is]}: ${draft.value.text.slice(part.start, part.end)}`;
  return (
    <div
      class={`log-choice ${isOpen ? 'open' : 'settled'}`}
      role="group"
      tabIndex={0}
      data-part={part.is}
      aria-label={isOpen ? words.open(name) : name}
      onKeyDown={(event) => {
        const key = shortcutKey(event);
        const index = Number(key) - 1;
        const isChoice = /^[0-9]$/.test(key) && index < part.choices.length;
        const isEnter = event.key === 'Enter' && event.target === event.currentTarget;
        if (!isChoice && !isEnter) return;
        event.preventDefault();
        event.stopPropagation();
        if (isEnter) {
          record();
        } else {
          settle(desk, () => {
            decide(part, index);
          });
        }
      }}
    >
      <span>
        {words.is[part.is]} <q dir="auto">{draft.value.text.slice(part.start, part.end)}</q>
        {isOpen && '?'}
      </span>{' '}
      {part.choices.map((_, index) => (
        <button
          key={index}
          type="button"
          tabIndex={-1}
          aria-pressed={chosen === index}
          onClick={() => {
            settle(desk, () => {
              decide(part, index);
            });
          }}
        >
          <kbd>{index + 1}</kbd> <ChoiceText part={part} index={index} />
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        aria-pressed={chosen === -1}
        onClick={() => {
          settle(desk, () => {
            decide(part, -1);
          });
        }}
      >
        <kbd>0</kbd> {words.leaveOut}
      </button>
    </div>
  );
}

/** Decides, and goes on to what is still open; to the line where nothing is. */
function settle(desk: ReturnType<typeof useDesk>, decide: () => void): void {
  const { focusField } = desk.caret;
  decide();
  desk.barForm.missing.value = undefined;
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>('.log-spoken .open');
    if (next === null) focusField();
    else next.focus({ preventScroll: true });
  });
}
