import { type Difference, differences, toldBoard, type ToldBoard } from '@sitlog/board';
import { momentUpTo } from '@sitlog/views';
import { CATALOGUES } from '@sitlog/words';
import { isDeepStrictEqual } from 'node:util';
import { type QueryContext } from '../query-side/moments/query-context.js';
import { type Reader } from '../query-side/moments/reader.js';
import { boardItems } from '../query-side/answers/board-items.js';
import { type Claim, type Cursor, idOf } from './cursor.js';
import { type Followed } from './facets.js';
import { gapFrame, missedFrames, snapshotFrame } from './frames.js';
import { holds, isAt, look, type BoardSnapshot } from './snapshot.js';
import { type Boards, type Delta, deltaSince } from './delta/delta-since.js';
import { LruCache } from './lru-cache.js';

/** More events than this are not listed: what was missed is then a gap. */
const MOST_EVENTS = 1_000;
const MOST_BOARDS = 8;
const MOST_FRAMES = 64;

/** Bytes for a client, and where it stands once it has them. */
export interface Written {
  readonly bytes: Buffer;
  readonly cursor: Cursor;
}

/**
 * The board of a situation as it moves. What somebody missed is the difference of two boards, each of which can be derived
 * again, so nothing is kept for anybody; boards and frames are remembered only because many stand at the same place.
 */
export class LiveBoard {
  private readonly code: string;
  private mark: BoardSnapshot;
  private readonly snapshots = new LruCache<Buffer>(MOST_FRAMES);
  private readonly frames = new LruCache<Buffer | undefined>(MOST_FRAMES);
  private readonly missed = new LruCache<Delta | undefined>(MOST_BOARDS);
  private readonly boards = new LruCache<ToldBoard>(MOST_BOARDS);
  private readonly earlier = new LruCache<BoardSnapshot>(MOST_BOARDS);

  constructor(reader: Reader, code: string) {
    this.code = code;
    this.mark = look(reader.now(code));
  }

  get head(): Cursor {
    return this.mark.cursor;
  }

  /** Moves on to what the views hold now; true when there is something to tell. */
  refresh(reader: Reader): boolean {
    const { mark } = this;
    const asked = reader.now(this.code);
    if (isAt(asked, mark.cursor)) {
      this.takeMissing(asked);
      return false;
    }
    const next = look(asked);
    for (const told of [this.snapshots, this.frames, this.missed]) told.clear();
    const sameAnswers =
      next.cursor.revision === mark.cursor.revision &&
      differences(mark.board, next.board).length === 0;
    this.mark = sameAnswers ? { ...next, since: Math.min(mark.since, next.since) } : next;
    if (!sameAnswers) this.earlier.keep(idOf(mark.cursor), mark);
    return !sameAnswers;
  }

  /** All that is followed of the board. */
  snapshot({ key, has, language }: Followed): Written {
    const { asked, board, cursor } = this.mark;
    const bytes = this.snapshots.get(key, () =>
      snapshotFrame(
        asked,
        [...board.values()].map(({ item }) => item).filter(({ facet }) => has(facet)),
        cursor,
        CATALOGUES[language],
      ),
    );
    return { bytes, cursor };
  }

  /** What somebody missed who stands where this board once stood; undefined when nothing. */
  after(cursor: Cursor, followed: Followed): Written | undefined {
    if (holds(this.mark, cursor)) return undefined;
    const mark = this.earlier.find((one) => holds(one, cursor));
    return this.changeFrom(cursor, () => mark?.board ?? this.boardAt(cursor), followed);
  }

  /** Where somebody goes on who comes with an id: with what was missed, if there is anything, or with everything anew. */
  resume(reader: Reader, claim: Claim, followed: Followed): Written | { readonly cursor: Cursor } {
    if (claim.position > this.head.position) this.refresh(reader);
    const from = this.cursorOf(claim);
    if (from === undefined) return this.startOver(claim, followed);
    return this.changeFrom(from, () => this.boardAt(from), followed) ?? { cursor: this.head };
  }

  /** A gap and everything anew, for who comes with an id that this log does not know. */
  startOver(claim: Claim | undefined, followed: Followed): Written {
    return this.anew(gapFrame('unknown-id', claim, this.head), followed);
  }

  /** The answers are the same; what is known to be missing from them may have changed. */
  private takeMissing(asked: QueryContext): void {
    if (isDeepStrictEqual(asked.missing, this.mark.asked.missing)) return;
    this.mark = { ...this.mark, asked };
    for (const told of [this.snapshots, this.frames]) told.clear();
  }

  private changeFrom(
    from: Cursor,
    before: () => ToldBoard,
    followed: Followed,
  ): Written | undefined {
    if (this.head.revision - from.revision > MOST_EVENTS) {
      return this.anew(gapFrame('too-many-events', from, this.head), followed);
    }
    const bytes = this.frames.get(`${followed.key} ${idOf(from)}`, () => {
      const missed = this.missed.get(idOf(from), () => this.missedFrom(from, before));
      return missed === undefined ? undefined : this.write(missed, followed);
    });
    return bytes === undefined ? undefined : { bytes, cursor: this.head };
  }

  private missedFrom(from: Cursor, before: () => ToldBoard): Delta | undefined {
    const { asked, cursor, board: after } = this.mark;
    return deltaSince(from, asked, (isRecorded): Boards => {
      const held = { ...cursor, revision: from.revision };
      return { before: before(), unrecorded: isRecorded ? this.boardAt(held) : after, after };
    });
  }

  private write(
    { from, events, ...missed }: Delta,
    { has, language }: Followed,
  ): Buffer | undefined {
    const isFollowed = ({ facet }: Difference): boolean => has(facet);
    const changed = missed.changed.filter(isFollowed);
    if (events.length === 0 && changed.length === 0) return undefined;
    const { revised, unlisted } = missed.history;
    const history = { revised: revised.filter(isFollowed), unlisted };
    const { asked, cursor } = this.mark;
    const told = { from, events, changed, history };
    return missedFrames(asked, cursor, told, CATALOGUES[language]);
  }

  private anew(gap: Buffer, followed: Followed): Written {
    const { bytes, cursor } = this.snapshot(followed);
    return { bytes: Buffer.concat([gap, bytes]), cursor };
  }

  private boardAt({ revision: knownRevision, validAt }: Cursor): ToldBoard {
    const { db, situation } = this.mark.asked;
    return this.boards.get(`${knownRevision}@${validAt}`, () =>
      toldBoard(boardItems(db, situation, { validAt, knownRevision })),
    );
  }

  /** The event that a claim names, if this situation has it; a bare position stands for the last event up to it. */
  private cursorOf(claim: Claim): Cursor | undefined {
    const { db, situation } = this.mark.asked;
    const moment = momentUpTo(db, situation, claim.position);
    if (moment === undefined) return undefined;
    const { validAt = moment.recordedAt, recordedAt = moment.recordedAt } = claim;
    const isIts = claim.validAt === undefined || moment.position === claim.position;
    return isIts && recordedAt === moment.recordedAt ? { ...moment, validAt } : undefined;
  }
}
