import { type Cursor } from '../cursor.js';
import { type Followed } from '../facets.js';
import { frame, retryLine } from '../frames.js';

/** Where the frames of one client go: the raw answer of a request. */
export interface Outlet {
  readonly destroyed: boolean;
  write(bytes: Buffer): boolean;
  end(bytes: Buffer): unknown;
  destroy(): unknown;
  once(event: 'close', listener: () => void): unknown;
  on(event: 'drain' | 'error', listener: () => void): unknown;
}

/**
 * One client. It has no queue: what it cannot take now is not written, and what it missed meanwhile is one frame later.
 */
export class Subscriber {
  /** Where it stands once it has what was written to it; undefined before the first frame. */
  cursor: Cursor | undefined;
  private blockedSince: number | undefined;
  private ended = false;

  constructor(
    private readonly outlet: Outlet,
    private readonly retryMs: number,
    readonly followed: Followed,
    onDrain: () => void,
  ) {
    outlet.on('drain', () => {
      this.blockedSince = undefined;
      onDrain();
    });
    // The close that follows tells everything that is needed.
    outlet.on('error', () => undefined);
  }

  /** Whether its socket takes more now. */
  get isReady(): boolean {
    return this.blockedSince === undefined && !this.ended && !this.outlet.destroyed;
  }

  /** The first lines of its stream. */
  greet(): void {
    this.write(retryLine(this.retryMs));
  }

  write(bytes: Buffer): void {
    if (!this.outlet.write(bytes)) this.blockedSince ??= performance.now();
  }

  /** For how many milliseconds its socket has taken nothing. */
  blockedFor(): number {
    return this.blockedSince === undefined ? 0 : performance.now() - this.blockedSince;
  }

  /** Says goodbye and ends the stream. */
  end(): void {
    this.ended = true;
    this.outlet.end(frame('bye', { retry: this.retryMs }));
  }

  drop(): void {
    this.outlet.destroy();
  }
}
