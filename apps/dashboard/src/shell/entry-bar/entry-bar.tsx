import { effect } from '@preact/signals';
import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lazy } from '../../components/answers/lazy.js';
import { type PageCommand } from '../../state/page/commands.js';
import { OutboxStrip } from './outbox-strip.js';
import { Picker } from './picker.js';
import { Understanding } from './understanding.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

const RegisterPanel = lazy(async () => (await import('./register-panel.js')).RegisterPanel, true);
const LogForm = lazy(async () => (await import('./entry-bar-form.js')).LogForm);

/** The line in which entries are logged, at the foot of every screen of a situation. */
export function LogBar(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { register } = desk.commands;
  const { followDraft, understood } = desk.understood;
  const { isActive } = desk.registersNow;
  const { draft } = desk.draft;
  const { isFormOpen } = desk.barForm;
  const words = t().entryBar;
  const section = useRef<HTMLElement>(null);
  useEffect(() => register(commandsOf(desk)), []);
  useEffect(
    () =>
      effect(() => {
        followDraft(understood.value);
      }),
    [],
  );
  const isOpen = isActive.value || draft.value.text !== '';
  return (
    <section
      ref={section}
      class={`log-bar ${isOpen ? 'open' : ''}`}
      aria-label={words.label}
      onMouseDown={keepPlace}
      onFocusIn={() => {
        isActive.value = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        const stays = relatedTarget instanceof Node && section.current?.contains(relatedTarget);
        if (stays !== true) isActive.value = false;
      }}
    >
      <OutboxStrip />
      {isFormOpen.value && <LogForm />}
      <Line />
      <Picker />
      <Registering />
      {isOpen && <Help />}
      {isOpen && <Understanding />}
    </section>
  );
}

/** What a new name is registered with, asked for in the bar. */
function Registering(): VNode | null {
  const { creating } = useDesk();
  return creating.asked.value === undefined ? null : <RegisterPanel />;
}

/** One line of help, as long as nothing is written. */
function Help(): VNode | null {
  const desk = useDesk();
  if (desk.draft.draft.value.text !== '') return null;
  return <p class="quiet log-help">{desk.words.t().entryBar.line}</p>;
}

/** The bar grows when it gets the focus: a button that took it on the way down would be gone from under the pointer on the way up. */
function keepPlace(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button') !== null) {
    event.preventDefault();
  }
}

function Line(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { draft, write } = desk.draft;
  const { field, chosen, offers, moved, caret } = desk.caret;
  const { record, onLogKey, toggleForm } = desk.barKeys;
  const { isFormOpen, missing } = desk.barForm;
  const words = t().entryBar;
  const area = useRef<HTMLTextAreaElement>(null);
  const { text } = draft.value;
  useEffect(() => {
    field.value = area.current;
    return () => {
      field.value = null;
    };
  }, []);
  const hasOffers = offers.value.length > 0;
  const option = hasOffers && chosen.value >= 0 ? `log-offer-${chosen.value}` : undefined;
  return (
    <form
      autocomplete="off"
      class="log-line"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <textarea
        ref={area}
        dir="auto"
        rows={Math.min(Math.max(text.split('\n').length, isFormOpen.value ? 4 : 1), 8)}
        maxLength={20_000}
        aria-label={words.field}
        aria-describedby="log-help log-understood"
        aria-autocomplete="list"
        aria-controls={hasOffers ? 'log-offers' : undefined}
        aria-activedescendant={option}
        placeholder={words.placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          missing.value = undefined;
          write({ text: currentTarget.value });
          moved();
        }}
        onKeyDown={onLogKey}
        onKeyUp={({ key, currentTarget }) => {
          if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(key)) moved();
          else caret.value = currentTarget.selectionStart;
        }}
        onClick={moved}
      />
      <span id="log-help" class="visually-hidden">
        {words.help}
      </span>
      <button type="submit" title="Enter">
        {words.record}
      </button>
      <button
        type="button"
        title="Ctrl+Enter"
        aria-expanded={isFormOpen.value}
        onClick={toggleForm}
      >
        {isFormOpen.value ? words.fold : words.expand}
      </button>
    </form>
  );
}

function commandsOf(desk: Desk): readonly PageCommand[] {
  const { code, place } = desk.location;
  const { t } = desk.words;
  const { enter } = desk.barKeys;
  const { beginAlike } = desk.submitting;
  const { place: placeCaret } = desk.caret;
  const hasSituation = (): boolean => code.value !== undefined;
  return [
    {
      id: 'log',
      label: () => t().shell.commands.log,
      keys: 'n',
      run: enter,
      isAvailable: hasSituation,
    },
    {
      id: 'log-another',
      label: () => t().entryBar.another,
      keys: 'd',
      run: () => {
        beginAlike();
        enter();
        placeCaret(0);
      },
      isAvailable: () => hasSituation() && place.value.entry !== undefined,
    },
  ];
}
