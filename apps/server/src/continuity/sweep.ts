import { type EventStore } from '@sitlog/event-store';
import { situationStream } from '@sitlog/situation';
import { type Continuity } from './continuity.js';
import { lookAtStream } from './look-at-stream.js';
import { type Seen } from './seen.js';

/** In so many looks every situation has had its turn, unless there are very many. */
const LOOKS = 30;
const LEAST = 4;
const MOST = 50;
/** Broken ones are looked at each time, so that what is put right is seen at once; not more of them than this. */
const MOST_BROKEN = 20;

/** Looks at a few situations at a time whether their streams still hold what was seen, each in its turn. */
export class Sweep {
  private turn: string[] = [];
  private atOnce = LEAST;
  private brokenTurn: string[] = [];

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly seen: Seen,
    private readonly continuity: Continuity,
  ) {}

  /** Looks at the next ones. */
  async look(): Promise<void> {
    const broken = this.continuity.brokenSituations.map(({ situation }) => situation);
    if (this.brokenTurn.length === 0) this.brokenTurn = broken;
    const again = this.brokenTurn.splice(0, MOST_BROKEN);
    for (const situation of new Set([...again, ...this.next()])) await this.lookAt(situation);
  }

  /** Looks at one situation now. */
  async lookAt(situation: string): Promise<void> {
    const known = this.seen.situation(situation);
    if (known === undefined) return;
    const { core, last } = known;
    const first = this.continuity.firstExpected(situation, core.accepted);
    const stream = situationStream(situation);
    this.continuity.noteSituation(
      situation,
      await lookAtStream(this.store, { stream, first, last }),
    );
  }

  private next(): readonly string[] {
    if (this.turn.length === 0) {
      this.turn = [...this.seen.situations()];
      this.atOnce = Math.min(MOST, Math.max(LEAST, Math.ceil(this.turn.length / LOOKS)));
    }
    return this.turn.splice(0, this.atOnce);
  }
}
