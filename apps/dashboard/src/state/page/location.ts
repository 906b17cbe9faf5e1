import { computed, signal } from '@preact/signals';
import { presetOf } from '../../core/location/clocks.js';
import {
  type Address,
  type Moments,
  readAddress,
  type Screen,
  writeAddress,
} from '../../core/location/address.js';
import { type PageHistory } from '../edges/edges.js';

/** How the browser's history takes a move: `replace` for what changes many times a second, such as a slider. */
export type Way = 'push' | 'replace';

interface Needs {
  readonly page: PageHistory;
}

export type LocationState = ReturnType<typeof createLocationState>;

/** Where the user is, as the address says, and the ways to go elsewhere. */
export function createLocationState(desk: Needs) {
  const { page } = desk;

  const current = signal(readAddress(new URL(page.href())));

  /** Where the user is: everything that the screen shows follows from it and from the log. */
  const place = computed(() => current.value);

  const code = computed(() => current.value.code);

  const screen = computed(() => current.value.screen);

  const moments = computed<Moments>(() => current.value.moments, { name: 'moments' });

  /** Whether not both clocks run. */
  const isPast = computed(() => presetOf(moments.value) !== 'now');

  /** Goes to an address that differs from the present one in these parts. */
  function go(change: Partial<Address>, way: Way = 'push'): void {
    // Of what could not be read nothing goes on to another address.
    const next = { ...current.value, unread: [], ...change };
    const path = writeAddress(next);
    const { pathname, search } = new URL(page.href());
    if (path === pathname + search) return;
    page.move(path, way);
    current.value = next;
  }

  /** The address of a place that differs from the present one in these parts, for links. */
  function hrefTo(change: Partial<Address>): string {
    return writeAddress({ ...current.value, ...change });
  }

  /** Sets or (undefined) removes what one screen alone needs. */
  function setScreenParams(
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
  function goTo(next: Screen): void {
    go({ screen: next, entry: undefined, screenParams: {} });
  }

  /** Opens an entry beside the screen, or (undefined) closes it. */
  function peek(entry: string | undefined): void {
    go({ entry });
  }

  page.onReturn(() => {
    current.value = readAddress(new URL(page.href()));
  });

  /** The whole address of a place that differs from the present one in these parts, to be given away. */
  function linkTo(change: Partial<Address>): string {
    return new URL(hrefTo(change), page.href()).href;
  }

  return { place, code, screen, moments, isPast, go, hrefTo, linkTo, setScreenParams, goTo, peek };
}
