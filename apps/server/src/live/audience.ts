import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { type Claim } from './cursor.js';
import { type LiveBoard } from './live-board.js';
import { type Subscriber } from './subscriber.js';

/** So many clients are written to before other work has its turn. */
const AT_ONCE = 100;
/** Shortest pause between two rounds: what happens within it is told in one frame. */
const PAUSE_MS = 20;
/** After a look for what time alone has changed: rest so many times as long as it took, so that a very large board leaves the server to others. */
const REST = 9;

/** How a client arrives: for the first time, with an id that is known as far as can be told, or with one that is not. */
export type Arrival =
  | { readonly kind: 'new' }
  | { readonly kind: 'back'; readonly claim: Claim }
  | { readonly kind: 'lost'; readonly claim: Claim | undefined };

/** The clients that follow one situation. Rounds tell them what is new, one round at a time. */
export class Audience {
  readonly board: LiveBoard;
  readonly members = new Set<Subscriber>();
  private wanted = false;
  private running = false;
  private restUntil = 0;
  private isFresh = false;

  constructor(
    open: () => LiveBoard,
    private readonly report: (error: unknown) => void,
  ) {
    const begun = performance.now();
    this.board = open();
    this.rest(begun);
  }

  /** Takes a client in. It stands at the head afterwards; nothing can happen between its first frame and its membership. */
  join(member: Subscriber, arrival: Arrival): void {
    const first = this.firstOf(arrival, member);
    if ('bytes' in first) member.write(first.bytes);
    member.cursor = first.cursor;
    this.members.add(member);
  }

  /** Tells all what is new, soon. */
  wake(): void {
    this.isFresh = false;
    this.begin();
  }

  private begin(): void {
    this.wanted = true;
    if (!this.running) void this.run();
  }

  /** Looks for what time alone has changed, unless the last look was too long for another one now. */
  look(): void {
    const begun = performance.now();
    if (begun < this.restUntil) return;
    const isOther = this.board.refresh();
    this.rest(begun);
    if (!isOther) return;
    this.isFresh = true;
    this.begin();
  }

  private rest(begun: number): void {
    const ended = performance.now();
    this.restUntil = ended + REST * (ended - begun);
  }

  /** Tells one client what it missed, if it takes it now. */
  serve(member: Subscriber): void {
    if (!member.isReady || member.cursor === undefined) return;
    const missed = this.board.after(member.cursor, member.followed);
    if (missed === undefined) return;
    member.write(missed.bytes);
    member.cursor = missed.cursor;
  }

  /** Writes the same bytes to every client that takes them now. */
  async tellAll(bytes: Buffer): Promise<void> {
    await this.each((member) => {
      if (member.isReady) member.write(bytes);
    });
  }

  private firstOf(arrival: Arrival, { followed }: Subscriber): ReturnType<LiveBoard['resume']> {
    if (arrival.kind === 'new') return this.board.snapshot(followed);
    if (arrival.kind === 'lost') return this.board.startOver(arrival.claim, followed);
    return this.board.resume(arrival.claim, followed);
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.wanted && this.members.size > 0) {
      this.wanted = false;
      const begun = performance.now();
      await this.round().catch(this.report);
      // As long as the round took, so that telling takes half of the time at most.
      await pause(Math.max(PAUSE_MS, performance.now() - begun));
    }
    this.running = false;
  }

  private async round(): Promise<void> {
    if (!this.isFresh) this.board.refresh();
    this.isFresh = false;
    await this.each((member) => {
      this.serve(member);
    });
  }

  private async each(work: (member: Subscriber) => void): Promise<void> {
    let done = 0;
    for (const member of this.members) {
      work(member);
      done += 1;
      if (done % AT_ONCE === 0) await otherWork();
    }
  }
}
