import { computed, signal } from '@preact/signals';
import { presetOf } from '../../core/location/clocks.js';
import {
  type Address,
  type Moments,
  readAddress,
  type Screen,
  writeAddress,
} from '../../core/location/address.js';

const current = signal(readAddress(new URL(location.href)));

/** Where the user is: everything that the screen shows follows from it and from the log. */
export const place = computed(() => current.value);
export const code = computed(() => current.value.code);
export const screen = computed(() => current.value.screen);
export const moments = computed<Moments>(() => current.value.moments, { name: 'moments' });
/** Whether not both clocks run. */
export const isPast = computed(() => presetOf(moments.value) !== 'now');

/** How the browser's history takes a move: `replace` for what changes many times a second, such as a slider. */
export type Way = 'push' | 'replace';

/** Goes to an address that differs from the present one in these parts. */
export function go(change: Partial<Address>, way: Way = 'push'): void {
  // Of what could not be read nothing goes on to another address.
  const next = { ...current.value, unread: [], ...change };
  const path = writeAddress(next);
  if (path === location.pathname + location.search) return;
  if (way === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  current.value = next;
}

/** The address of a place that differs from the present one in these parts, for links. */
export function hrefTo(change: Partial<Address>): string {
  return writeAddress({ ...current.value, ...change });
}

/** Sets or (undefined) removes what one screen alone needs. */
export function setScreenParams(
  change: Readonly<Record<string, string | undefined>>,
  way: Way = 'replace',
): void {
  const own = Object.fromEntries(
    Object.entries({ ...current.value.screenParams, ...change }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  go({ screenParams: own }, way);
}

/** Goes to a screen; what belongs to another screen alone stays behind. */
export function goTo(next: Screen): void {
  go({ screen: next, entry: undefined, screenParams: {} });
}

/** Opens an entry beside the screen, or (undefined) closes it. */
export function peek(entry: string | undefined): void {
  go({ entry });
}

addEventListener('popstate', () => {
  current.value = readAddress(new URL(location.href));
});

// Plain clicks on links into the dashboard stay in the page; all others are the browser's.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !isPlain(event) || !isInside(link)) return;
  event.preventDefault();
  go(readAddress(new URL(link.href)));
});

function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}

function isInside(link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hash !== '') return false;
  return link.pathname === '/' || link.pathname.startsWith('/situations/');
}
