import { computed, signal } from '@preact/signals';
import { isNameForm, isUnnamed } from '@sitlog/situation';
import { type SettingsState } from './settings.js';

/** Whether somebody can answer for what is recorded under a name, as far as its form says. */
export function isGivenName(text: string): boolean {
  const name = text.trim();
  return isNameForm(name) && !isUnnamed(name);
}

export type NamingState = ReturnType<typeof createNaming>;

/** Who writes here. It is asked for before the first write, never before somebody reads. */
export function createNaming(desk: { readonly settings: SettingsState }) {
  const { settings, set } = desk.settings;

  /** The name under which is written here, or nothing where none was given yet. */
  const name = computed(() => {
    const { operator } = settings.value;
    return isGivenName(operator) ? operator.trim() : undefined;
  });

  const waiting: ((name: string | undefined) => void)[] = [];

  /** Whether the name is being asked for. */
  const isAsking = signal(false);

  /** Whether it was opened to begin or end the own shift. */
  const isForShift = signal(false);

  /** Opens the question, to give a name or to change it. */
  function ask(): void {
    isForShift.value = false;
    isAsking.value = true;
  }

  /** Opens it to begin or end the own shift, for which there has to be a name. */
  function askForShift(): void {
    ask();
    isForShift.value = name.peek() !== undefined;
  }

  /** The name under which to write; asks for it where there is none. Nothing: the person would rather not write. */
  function nameToWriteUnder(): Promise<string | undefined> {
    const known = name.peek();
    if (known !== undefined) return Promise.resolve(known);
    ask();
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** Takes a name as given, and lets what waits for it go on. */
  function give(given: string): void {
    set({ operator: given.trim() });
    leave();
  }

  /** Closes the question; what waits for a name that was not given is not written. */
  function leave(): void {
    isAsking.value = false;
    for (const resolve of waiting.splice(0)) resolve(name.peek());
  }

  return { name, isAsking, isForShift, ask, askForShift, nameToWriteUnder, give, leave };
}
