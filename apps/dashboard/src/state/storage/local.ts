/** Local storage, which is written before the next line of code runs; silent where the browser has none. */
export const local = {
  get(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then it lasts as long as the page, or IndexedDB has it.
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was there.
    }
  },
  keys(prefix: string): readonly string[] {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
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
