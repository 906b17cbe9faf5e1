/** So many places, of which no source has more than half: who takes many makes others wait no longer than those who take few. */
export class Places {
  private readonly bySource = new Map<string, number>();
  private taken = 0;

  constructor(private readonly most: number) {}

  /** How many are taken. */
  get size(): number {
    return this.taken;
  }

  hasRoomFor(source: string): boolean {
    const own = this.bySource.get(source) ?? 0;
    return this.taken < this.most && own < Math.ceil(this.most / 2);
  }

  /** Takes places; they are counted also where there is no room any more. */
  take(source: string, count = 1): void {
    this.taken += count;
    this.bySource.set(source, (this.bySource.get(source) ?? 0) + count);
  }

  /** Gives places back. */
  leave(source: string, count = 1): void {
    this.taken -= count;
    const left = (this.bySource.get(source) ?? 0) - count;
    if (left > 0) this.bySource.set(source, left);
    else this.bySource.delete(source);
  }
}
