import { type DeviceStorage } from '../edges/edges.js';

interface Needs {
  readonly deviceStorage: DeviceStorage;
}

export type Local = ReturnType<typeof createLocal>;

/** Local storage, which is written before the next line of code runs; silent where the browser has none. */
export function createLocal(desk: Needs) {
  const { deviceStorage } = desk;

  const local = {
    get(key: string): string | undefined {
      try {
        return deviceStorage.get(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(key: string, value: string): void {
      try {
        deviceStorage.set(key, value);
      } catch {
        // Then it lasts as long as the page, or IndexedDB has it.
      }
    },
    remove(key: string): void {
      try {
        deviceStorage.remove(key);
      } catch {
        // Nothing was there.
      }
    },
    keys(prefix: string): readonly string[] {
      try {
        return deviceStorage.keys().filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
    /** What was kept as JSON; undefined when there is nothing or it cannot be read. */
    json(key: string): unknown {
      try {
        return (JSON.parse(local.get(key) ?? 'null') as unknown) ?? undefined;
      } catch {
        return undefined;
      }
    },
  };

  return local;
}
