import { type Language, LANGUAGES } from '@sitlog/words';

/** What a screen shows, as its address says it. All that two people must share to see the same stands here. */
export interface Address {
  readonly code: string | undefined;
  readonly screen: Screen;
  /** Number of the entry that is open beside the screen. */
  readonly entry: string | undefined;
  readonly moments: Moments;
  /** Filters, as text. */
  readonly filter: string;
  readonly lang: Language | undefined;
  /** IANA zone in which times are shown; absent: the situation's. */
  readonly zone: string | undefined;
  /** What one screen alone needs, such as the order of the timeline. */
  readonly screenParams: Readonly<Record<string, string>>;
  /** What could not be read, as it was written: a link that was cut off or mistyped shows the rest, and says so. */
  readonly unread: readonly string[];
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
  'reports',
  'tasks',
  'inbox',
  'vocabulary',
  'setup',
] as const;
export type Screen = (typeof SCREENS)[number];

const SHARED = new Set(['validAt', 'knownAt', 'entry', 'filter', 'lang', 'tz']);

/** What of a query can be read as what it has to be; all else is text. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  validAt: isInstant,
  knownAt: isKnown,
  fromValidAt: isInstant,
  fromKnownAt: isKnown,
  loopFrom: isInstant,
  loopTo: isInstant,
  tz: isZone,
  lang: (text) => oneOf(LANGUAGES, text) !== undefined,
};

/** Reads an address; what it does not know falls back to the board of now, and is told. */
export function readAddress(url: URL): Address {
  const [, root, code, screen = '', no] = url.pathname.split('/');
  const pairs = [...url.searchParams].map(([name, text]) => [name, withPlus(name, text)] as const);
  const query = new Map(pairs.filter(canBeRead));
  const bad = pairs.filter((pair) => !canBeRead(pair)).map(([name, text]) => `${name}=${text}`);
  return {
    code: root === 'situations' && code !== '' ? code : undefined,
    screen: oneOf(SCREENS, screen) ?? 'board',
    entry: no ?? query.get('entry'),
    moments: momentsOf(query),
    filter: query.get('filter') ?? '',
    lang: oneOf(LANGUAGES, query.get('lang')),
    zone: query.get('tz'),
    screenParams: Object.fromEntries([...query].filter(([name]) => !SHARED.has(name))),
    unread: [...otherScreen(screen), ...bad],
  };
}

function otherScreen(screen: string): readonly string[] {
  return screen === '' || oneOf(SCREENS, screen) !== undefined ? [] : [`/${screen}`];
}

function canBeRead([name, text]: readonly [string, string]): boolean {
  return FORMS[name]?.(text) ?? true;
}

function momentsOf(query: ReadonlyMap<string, string>): Moments {
  const [validAt, knownAt] = [query.get('validAt'), query.get('knownAt')];
  return {
    ...(validAt === undefined ? {} : { validAt }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}

/** The plus sign of an offset that nobody encoded has become a space. */
function withPlus(name: string, text: string): string {
  return name in FORMS ? text.replace(/ (?=\d{2}:\d{2}$)/, '+') : text;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

function isInstant(text: string): boolean {
  return INSTANT.test(text) && Number.isFinite(Date.parse(text));
}

function isKnown(text: string): boolean {
  return isInstant(text) || /^rev:\d{1,15}$/.test(text);
}

/** Whether times can be shown in a zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Writes an address: path and query. `readAddress` reads the same again. */
export function writeAddress(address: Address): string {
  const { code, screen, entry, moments, filter, lang, zone, screenParams } = address;
  const isEntry = screen === 'entry' && entry !== undefined;
  const path = code === undefined ? '/' : `/situations/${code}/${screen}`;
  const asked = {
    ...moments,
    entry: isEntry ? undefined : entry,
    filter: filter === '' ? undefined : filter,
    tz: zone,
    lang,
    ...screenParams,
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
