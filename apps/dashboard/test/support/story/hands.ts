import { type Page } from 'playwright-core';
import { hasName, tabTo } from '../keyboard.js';

/** The keyboard of one person, who has nothing else, with the count of its keys. */
export interface Hands {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** With Tab to the control with a name, from where the focus is. */
  readonly to: (name: string) => Promise<void>;
  readonly at: (holds: string) => Promise<void>;
  /** With the arrows to an option of a list. */
  readonly choose: (value: string) => Promise<void>;
  readonly keys: () => number;
}

/** A Tab is counted once for each control that it leads to, however many it passes. */
export function handsOn(page: Page): Hands {
  let keys = 0;
  const press = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) {
      keys += 1;
      await page.keyboard.press(key);
    }
  };
  const at = async (holds: string): Promise<void> => {
    keys += 1;
    await tabTo(page, holds);
  };
  return {
    press,
    at,
    type: async (text) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    to: (name) => at(hasName(name)),
    choose: async (value) => {
      await press('Home');
      for (let step = 0; step < 300; step += 1) {
        if ((await page.evaluate('document.activeElement.value')) === value) return;
        await press('ArrowDown');
      }
      throw new Error(`${value} is not in the list.`);
    },
    keys: () => keys,
  };
}
