import { type DeviceDatabase } from '../storage/database.js';

/** Where the desk meets the world: a page gives it the browser's, a test others. */
export interface Edges {
  readonly network: Network;
  readonly page: PageHistory;
  readonly deviceStorage: DeviceStorage;
  readonly database: DeviceDatabase;
  readonly clock: DeviceClock;
  readonly device: Device;
}

/** The way to the server. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Opens a stream of events; it tells its failure once and is opened anew by who wants it. */
  readonly openStream: (url: string) => EventStream;
}

export interface EventStream {
  readonly close: () => void;
  readonly onFailure: (listener: () => void) => void;
  readonly on: (
    event: string,
    listener: (told: { readonly data: string; readonly lastEventId: string }) => void,
  ) => void;
}

/** The address of the page and its history. */
export interface PageHistory {
  readonly href: () => string;
  /** Goes to a path with its query; what is replaced cannot be gone back to. */
  readonly move: (path: string, way: 'push' | 'replace') => void;
  /** Whoever goes back or forth in the history. */
  readonly onReturn: (listener: () => void) => void;
  /** When nobody sees the page any more. */
  readonly onHidden: (listener: () => void) => void;
}

/** What stays on the device; each may throw where the browser allows nothing. */
export interface DeviceStorage {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
  /** When another tab has written under a key, or (null) cleared everything. */
  readonly onChangedElsewhere: (listener: (key: string | null) => void) => void;
}

/** The time of the wall, in milliseconds since 1970. */
export interface DeviceClock {
  readonly now: () => number;
  readonly everySecond: (run: () => void) => void;
  /** Runs something after a while, unless what it answers is called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Runs something when the screen is drawn next, with the moment in milliseconds of a clock that never jumps. */
  readonly nextFrame: (run: (now: number) => void) => () => void;
}

/** What the browser says of itself, and does for the page. */
export interface Device {
  readonly languages: () => readonly string[];
  readonly isOnline: () => boolean;
  readonly onOnline: (listener: () => void) => void;
  /** Whether something is so of the screen, such as `(width < 700px)`; `listener` is told when that changes. */
  readonly fits: (query: string, listener?: (fits: boolean) => void) => boolean;
  /** Absent on pages over plain HTTP. */
  readonly locks: LockManager | undefined;
  /** What stays as long as the tab. */
  readonly tabStorage: Pick<DeviceStorage, 'get' | 'set'>;
  /** The other tabs of this device; absent in old browsers. */
  readonly otherTabs: OtherTabs | undefined;
  /** Asks not to clear by itself what is kept. */
  readonly persist: () => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** What the device shows beside the page; absent where it shows nothing. */
  readonly notices: Notices | undefined;
}

/** Notices of the device, which stay on locked screens and in its history. */
export interface Notices {
  /** Asks the person whether the page may show any, where that is not known yet. */
  readonly mayShow: () => Promise<boolean>;
  /** Shows one in place of the one before, where the page may; pressed, it brings the page forward. */
  readonly show: (text: string) => void;
  /** Whether nobody sees the page. */
  readonly isNeeded: () => boolean;
}

export interface OtherTabs {
  readonly tell: (message: unknown) => void;
  readonly onTold: (listener: (message: unknown) => void) => void;
}
