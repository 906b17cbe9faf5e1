import { signal } from '@preact/signals';
import { isWritten, shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { type SettingsState } from './settings.js';

/** Something that can be done from the palette, by a key, or both. */
export interface PageCommand {
  readonly id: string;
  readonly label: () => string;
  /** A single character, two with a space between (`g b`), or `Escape`. */
  readonly keys?: string;
  readonly run: () => void;
  /** Absent: always. */
  readonly isAvailable?: () => boolean;
}

/** Keys that write into a field are never shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

interface Needs {
  readonly settings: SettingsState;
}

export type CommandsState = ReturnType<typeof createCommandsState>;

/** What can be done from the palette or by a key. */
export function createCommandsState(desk: Needs) {
  const { settings } = desk.settings;

  const all = signal<readonly PageCommand[]>([]);

  /** Every command there is, in the order of their registration. */
  const commands = all;

  /** Adds commands; the answer takes them away again, for a screen that is left. */
  function register(added: readonly PageCommand[]): () => void {
    const ids = new Set(added.map(({ id }) => id));
    all.value = [...all.value.filter(({ id }) => !ids.has(id)), ...added];
    return () => {
      all.value = all.value.filter((one) => !added.includes(one));
    };
  }

  /** The commands that can be run now. */
  function available(): readonly PageCommand[] {
    return all.value.filter(({ isAvailable }) => isAvailable?.() ?? true);
  }

  let pending = '';

  /** Runs the command of a key on any layout, unless somebody types or holds a modifier; a newer registration goes before an older. */
  function onKey(event: KeyboardEvent): void {
    const key = shortcutKey(event);
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k') {
      run('palette', event);
      return;
    }
    if (!isShortcut(event, key)) return;
    const pressed = pending === '' ? key : `${pending} ${key}`;
    pending = '';
    const found = available().findLast(({ keys }) => keys === pressed);
    if (found !== undefined) {
      event.preventDefault();
      found.run();
    } else if (available().some(({ keys }) => keys?.startsWith(`${pressed} `) === true)) {
      pending = pressed;
    }
  }

  function isShortcut(event: KeyboardEvent, key: string): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
    if (isTyping(event.target) || isInDialog(event.target)) return false;
    return !isWritten(key) || settings.value.singleKeys;
  }

  function run(id: string, event: KeyboardEvent): void {
    const found = available().find((command) => command.id === id);
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  }

  return { commands, register, available, onKey };
}
