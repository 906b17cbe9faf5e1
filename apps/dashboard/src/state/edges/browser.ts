import { browserDatabase } from '../storage/database.js';
import {
  type Device,
  type DeviceClock,
  type DeviceStorage,
  type Edges,
  type EventStream,
  type Notices,
  type OtherTabs,
  type PageHistory,
} from './edges.js';

const BROWSER_CLOCK: DeviceClock = {
  now: () => Date.now(),
  everySecond: (run) => {
    setInterval(run, 1_000);
  },
  nextFrame: (run) => {
    const frame = requestAnimationFrame(run);
    return () => {
      cancelAnimationFrame(frame);
    };
  },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** What the browser of this page has. */
export function browserEdges(): Edges {
  return {
    network: { fetch: (url, init) => fetch(url, init), openStream },
    page: browserPage(),
    deviceStorage: storageOf(() => localStorage),
    database: browserDatabase(() => indexedDB),
    clock: BROWSER_CLOCK,
    device: browserDevice(),
  };
}

function openStream(url: string): EventStream {
  const source = new EventSource(url);
  return {
    close: () => {
      source.close();
    },
    onFailure: (listener) => {
      source.onerror = listener;
    },
    on: (event, listener) => {
      source.addEventListener(event, (message: MessageEvent<string>) => {
        listener(message);
      });
    },
  };
}

function browserPage(): PageHistory {
  return {
    href: () => location.href,
    move: (path, way) => {
      if (way === 'push') history.pushState(null, '', path);
      else history.replaceState(null, '', path);
    },
    onReturn: (listener) => {
      addEventListener('popstate', listener);
    },
    onHidden: (listener) => {
      document.addEventListener('visibilitychange', () => {
        if (document.hidden) listener();
      });
    },
  };
}

/** Reached at each call: where it is forbidden, already naming it throws. */
function storageOf(storage: () => Storage): DeviceStorage {
  return {
    get: (key) => storage().getItem(key),
    set: (key, value) => {
      storage().setItem(key, value);
    },
    remove: (key) => {
      storage().removeItem(key);
    },
    keys: () => Object.keys(storage()),
    onChangedElsewhere: (listener) => {
      addEventListener('storage', ({ key }) => {
        listener(key);
      });
    },
  };
}

function browserDevice(): Device {
  const { locks, storage } = navigator as Partial<Navigator>;
  return {
    languages: () => navigator.languages,
    isOnline: () => navigator.onLine,
    onOnline: (listener) => {
      addEventListener('online', listener);
    },
    fits: (query, listener) => {
      const list = matchMedia(query);
      if (listener !== undefined) {
        list.addEventListener('change', ({ matches }) => {
          listener(matches);
        });
      }
      return list.matches;
    },
    locks,
    tabStorage: storageOf(() => sessionStorage),
    otherTabs: otherTabs(),
    persist: async () => {
      await storage?.persist();
    },
    copy: (text) => navigator.clipboard.writeText(text),
    notices: browserNotices(),
  };
}

function browserNotices(): Notices | undefined {
  if (typeof Notification === 'undefined') return undefined;
  return {
    mayShow: async () => (await Notification.requestPermission()) === 'granted',
    show: (text) => {
      if (Notification.permission !== 'granted') return;
      const notice = new Notification('Sitlog', { body: text, tag: 'sitlog' });
      notice.onclick = () => {
        focus();
        notice.close();
      };
    },
    isNeeded: () => document.hidden,
  };
}

function otherTabs(): OtherTabs | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  const channel = new BroadcastChannel('sitlog');
  return {
    tell: (message) => {
      channel.postMessage(message);
    },
    onTold: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        listener(data);
      });
    },
  };
}
