import { setImmediate as otherWork, setTimeout as pause } from 'node:timers/promises';
import { type Claim, type Cursor, idOf } from '../cursor.js';
import { type Followed } from '../facets.js';
import { type RemoteBoard, type Told } from './remote-board.js';
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
export class Channel {
  readonly members = new Set<Subscriber>();
  /** Clients that wait for their first frame. */
  arriving = 0;
  private wanted = false;
  private running = false;
  private looking = false;
  private restUntil = 0;
  private isFresh = false;

  constructor(
    private readonly board: RemoteBoard,
    private readonly report: (error: unknown) => void,
  ) {}

  get isEmpty(): boolean {
    return this.members.size === 0 && this.arriving === 0;
  }

  /** What a client is told first. */
  firstOf(arrival: Arrival, followed: Followed): Promise<Told> {
    if (arrival.kind === 'new') return this.board.snapshot(followed);
    if (arrival.kind === 'lost') return this.board.startOver(arrival.claim, followed);
    return this.board.resume(arrival.claim, followed);
  }

  /** Takes a client in that has been told something first, and tells it what has come in since then. */
  async join(member: Subscriber, first: Told): Promise<void> {
    if (first.bytes.length > 0) member.write(first.bytes);
    member.cursor = first.cursor;
    this.members.add(member);
    await this.serve(member);
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
  async look(): Promise<void> {
    const begun = performance.now();
    if (this.looking || begun < this.restUntil) return;
    this.looking = true;
    try {
      if (await this.board.refresh()) {
        this.isFresh = true;
        this.begin();
      }
    } finally {
      this.looking = false;
      const ended = performance.now();
      this.restUntil = ended + REST * (ended - begun);
    }
  }

  /** Tells one client what it missed, if it takes it now. */
  async serve(member: Subscriber): Promise<void> {
    if (!member.isReady || member.cursor === undefined) return;
    const { cursor } = member;
    const missed = await this.board.after(cursor, member.followed);
    if (missed !== undefined) tell(member, cursor, missed);
  }

  /** Writes the same bytes to every client that takes them now. */
  async tellAll(bytes: Buffer): Promise<void> {
    await inTurns([...this.members], (member) => {
      if (member.isReady) member.write(bytes);
    });
  }

  /** Ends what is remembered for the clients of this situation. */
  async close(): Promise<void> {
    await this.board.close();
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
    if (!this.isFresh) await this.board.refresh();
    this.isFresh = false;
    const ready = [...this.members].filter(({ isReady }) => isReady);
    const places = Map.groupBy(ready, ({ cursor, followed }) =>
      cursor === undefined ? '' : `${followed.key} ${idOf(cursor)}`,
    );
    for (const members of places.values()) await this.tellThose(members);
  }

  /** Clients that stand at the same place are told the same. */
  private async tellThose(members: readonly Subscriber[]): Promise<void> {
    const [first] = members;
    const cursor = first?.cursor;
    if (first === undefined || cursor === undefined) return;
    const missed = await this.board.after(cursor, first.followed);
    if (missed === undefined) return;
    await inTurns(members, (member) => {
      tell(member, cursor, missed);
    });
  }
}

/** It may have been told otherwise in the meantime, or take nothing more. */
function tell(member: Subscriber, from: Cursor, { bytes, cursor }: Told): void {
  if (!member.isReady || member.cursor === undefined || idOf(member.cursor) !== idOf(from)) return;
  member.write(bytes);
  member.cursor = cursor;
}

async function inTurns(
  members: readonly Subscriber[],
  work: (member: Subscriber) => void,
): Promise<void> {
  let done = 0;
  for (const member of members) {
    work(member);
    done += 1;
    if (done % AT_ONCE === 0) await otherWork();
  }
}
