import { type VNode } from 'preact';
import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { isNamePart, type Proposed } from '../../core/entry-line/spoken-parts.js';
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
  const sigil = isNamePart(part) && isOpen ? SIGIL_OF[part.is] : undefined;
  const isUnknown = part.choices.length === 0;
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
        const isHere = event.target === event.currentTarget;
        const isEnter = event.key === 'Enter' && isHere;
        const asksName = sigil !== undefined && (key === '+' || (isEnter && isUnknown));
        if (!isChoice && !isEnter && !asksName) return;
        event.preventDefault();
        event.stopPropagation();
        if (asksName) {
          registerPart(desk, part, sigil);
        } else if (isEnter) {
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
      {sigil !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => {
            registerPart(desk, part, sigil);
          }}
        >
          <kbd>+</kbd> {isUnknown ? words.register : words.another}
        </button>
      )}
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

const SIGIL_OF = { source: '^', place: '@', actor: '&', subject: '+' } as const;

/** Asks in the bar who is meant by a part: somebody of a like name, or one who is registered now. */
function registerPart(
  desk: ReturnType<typeof useDesk>,
  part: Proposed,
  sigil: (typeof SIGIL_OF)[keyof typeof SIGIL_OF],
): void {
  const name = desk.draft.draft.peek().text.slice(part.start, part.end).trim();
  desk.creating.asked.value = {
    ...{ sigil, name, choices: part.choices as readonly string[] },
    back: () => document.querySelector<HTMLElement>('.log-spoken .open')?.focus(),
    then: (id) => {
      settle(desk, () => {
        desk.spoken.mean(part, id);
      });
    },
  };
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
