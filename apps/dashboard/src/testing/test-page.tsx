import { type ComponentChildren, options, render } from 'preact';
import { type BoardResponse } from '@sitlog/api-types';
import { DeskContext } from '../components/use-desk.js';
import { testDesk } from './test-desk.js';
import { boardOf } from './test-situation.js';
import { settled } from './wait.js';

// Effects run in the next turn, not in the next frame, of which this page has none.
options.requestAnimationFrame = (run) => void setTimeout(run);

/** Draws something with a desk of its own, of which the stream has told the board; whatever was drawn before is gone. */
export async function testPage(
  part: ComponentChildren,
  {
    lang = 'en',
    board = boardOf(9),
    ...world
  }: Parameters<typeof testDesk>[0] & {
    readonly lang?: 'en' | 'ar';
    /** What the stream tells first; null: nothing yet. */
    readonly board?: BoardResponse | null;
  } = {},
) {
  const found = await testDesk({
    href: `http://desk.test/situations/ALE/board?lang=${lang}`,
    ...world,
  });
  const { desk, streams } = found;
  await desk.words.speak(lang);
  desk.live.followLive(desk.past.listener);
  if (board !== null) streams.at(-1)?.tell('snapshot', board);
  const root = emptyPage();
  const draw = async (children: ComponentChildren): Promise<void> => {
    render(<DeskContext.Provider value={desk}>{children}</DeskContext.Provider>, root);
    await settled();
  };
  await draw(part);
  return { ...found, ...reader(root), draw, words: desk.words.t() };
}

/** One root for all tests, so that what the last test drew is taken away properly, with what it was waiting for. */
function emptyPage(): HTMLElement {
  const before = document.querySelector('main');
  if (before !== null) render(null, before);
  const root = document.createElement('main');
  root.tabIndex = -1;
  document.body.replaceChildren(root);
  return root;
}

const ROLES = {
  alert: '[role=alert]',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  dialog: 'dialog',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  list: 'ul, ol',
  option: 'option',
  region: 'section',
  row: 'li',
  searchbox: 'input[type=search]',
  term: 'dt',
  time: 'time',
} as const;

type Role = keyof typeof ROLES;

/** What a person finds on the page, by what it is and how it is called. */
function reader(root: HTMLElement) {
  const all = (role: Role): readonly HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(ROLES[role]),
  ];

  /** The only one of a role, of a name where it is told. */
  const the = (role: Role, name?: string): HTMLElement => {
    const found = all(role).filter((one) => name === undefined || nameOf(one) === name);
    if (found.length !== 1 || found[0] === undefined) {
      throw new Error(
        `There are ${found.length} of ${role} “${name ?? ''}” among: ${all(role).map(nameOf).join(' | ')}`,
      );
    }
    return found[0];
  };

  return {
    root,
    all,
    the,
    /** Everything that can be read, without what is for the eye alone. */
    text: (within: Element = root): string => textOf(within),
    /** What each of a role says. */
    texts: (role: Role): readonly string[] => all(role).map(textOf),
    /** How each of a role is called. */
    names: (role: Role): readonly string[] => all(role).map(nameOf),
    /** The texts that keep a direction of their own. */
    isolated: (within: Element = root): readonly string[] =>
      [...within.querySelectorAll('bdi')].map(textOf),
    press: async (element: HTMLElement): Promise<void> => {
      element.click();
      await settled();
    },
    key: async (element: HTMLElement, key: string): Promise<KeyboardEvent> => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      await settled();
      return event;
    },
    write: async (field: HTMLElement, text: string): Promise<void> => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    },
  };
}

/** The name by which a screen reader calls an element: its label, else what it says. */
function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const label =
    by === null ? element.getAttribute('aria-label') : document.getElementById(by)?.textContent;
  return label ?? textOf(element);
}

function textOf(node: Node): string {
  return rawTextOf(node).replaceAll(/\s+/g, ' ').trim();
}

function rawTextOf(node: Node): string {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  const children = [...node.childNodes];
  return children.length === 0 ? (node.textContent ?? '') : children.map(rawTextOf).join('');
}
