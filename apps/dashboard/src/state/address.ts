/** What a screen shows, as its address says it. All that two people must share to see the same stands here. */
export interface Address {
  readonly code: string | undefined;
  readonly screen: Screen;
  /** Number of the entry that is open beside the screen. */
  readonly entry: string | undefined;
  readonly moments: Moments;
  /** Filters, as text. */
  readonly filter: string;
  readonly lang: Lang | undefined;
  /** IANA zone in which times are shown; absent: the situation's. */
  readonly zone: string | undefined;
  /** What one screen alone needs, such as the order of the timeline. */
  readonly own: Readonly<Record<string, string>>;
}

/** The two clocks as they are asked for; absent: now. `knownAt` is an instant or `rev:n`. */
export interface Moments {
  readonly validAt?: string;
  readonly knownAt?: string;
}

export const SCREENS = [
  'board',
  'timeline',
  'map',
  'replay',
  'compare',
  'entry',
  'handover',
] as const;
export type Screen = (typeof SCREENS)[number];
export const LANGS = ['en', 'ar'] as const;
export type Lang = (typeof LANGS)[number];

const SHARED = new Set(['validAt', 'knownAt', 'entry', 'filter', 'lang', 'tz']);

/** Reads an address; what it does not know falls back to the board of now. */
export function readAddress(url: URL): Address {
  const [, root, code, screen, no] = url.pathname.split('/');
  const query = url.searchParams;
  const get = (name: string): string | undefined => query.get(name) ?? undefined;
  const validAt = get('validAt');
  const knownAt = get('knownAt');
  return {
    code: root === 'situations' && code !== '' ? code : undefined,
    screen: oneOf(SCREENS, screen) ?? 'board',
    entry: no ?? get('entry'),
    moments: {
      ...(validAt === undefined ? {} : { validAt }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
    filter: get('filter') ?? '',
    lang: oneOf(LANGS, get('lang')),
    zone: get('tz'),
    own: Object.fromEntries([...query].filter(([name]) => !SHARED.has(name))),
  };
}

/** Writes an address: path and query. `readAddress` reads the same again. */
export function writeAddress(address: Address): string {
  const { code, screen, entry, moments, filter, lang, zone, own } = address;
  const isEntry = screen === 'entry' && entry !== undefined;
  const path = code === undefined ? '/' : `/situations/${code}/${screen}`;
  const asked = {
    ...moments,
    entry: isEntry ? undefined : entry,
    filter: filter === '' ? undefined : filter,
    tz: zone,
    lang,
    ...own,
  };
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString();
  return `${path}${isEntry ? `/${entry}` : ''}${query === '' ? '' : `?${query}`}`;
}

function oneOf<T extends string>(all: readonly T[], text: string | undefined): T | undefined {
  return all.find((one) => one === text);
}
