/** Keeps a few values by key; what was used least recently is forgotten first. */
export class LruCache<T> {
  private readonly kept = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** The value of a key, made if it is not kept. */
  get(key: string, make: () => T): T {
    const value = this.kept.has(key) ? (this.kept.get(key) as T) : make();
    this.keep(key, value);
    return value;
  }

  keep(key: string, value: T): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }

  find(isWanted: (value: T) => boolean): T | undefined {
    return [...this.kept.values()].find(isWanted);
  }

  clear(): void {
    this.kept.clear();
  }
}
