import { type Views } from './views.js';

/**
 * What this process has acknowledged that the views do not hold yet: of each situation the last position, for whoever writes
 * here reads here what was written.
 */
export class Receipts {
  private readonly last = new Map<string, bigint>();

  constructor(private readonly views: Pick<Views, 'progress' | 'onProgress'>) {
    views.onProgress(() => {
      this.forgetHeld();
    });
  }

  /** Takes note of a receipt before it is given. */
  note(code: string, position: bigint): void {
    const known = this.last.get(code);
    if (this.isHeld(position) || (known !== undefined && known >= position)) return;
    this.last.set(code, position);
  }

  /** The last position of a situation, or of all, that the views do not hold; undefined where they hold everything. */
  newest(code?: string): bigint | undefined {
    if (code !== undefined) return this.last.get(code);
    return [...this.last.values()].reduce<bigint | undefined>(
      (newest, one) => (newest === undefined || one > newest ? one : newest),
      undefined,
    );
  }

  /** How many situations have something that the views do not hold. */
  get size(): number {
    return this.last.size;
  }

  private isHeld(position: bigint): boolean {
    const reached = this.views.progress.position;
    return reached !== undefined && reached >= position;
  }

  private forgetHeld(): void {
    for (const [code, position] of this.last) {
      if (this.isHeld(position)) this.last.delete(code);
    }
  }
}
