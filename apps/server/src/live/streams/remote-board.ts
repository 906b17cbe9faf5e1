import { type Reading } from '../../query-side/reading.js';
import { type Answer, type AnswerTo } from '../../threads/answered.js';
import { type Claim, type Cursor } from '../cursor.js';
import { type Followed } from '../facets.js';
import {
  liveAfterAnswer,
  liveCloseAnswer,
  type LiveNote,
  liveRefreshAnswer,
  liveResumeAnswer,
  liveSnapshotAnswer,
  liveStartOverAnswer,
} from '../live.answers.js';

/** Bytes for a client, none where there is nothing to tell, and where it stands once it has them. */
export interface Told {
  readonly bytes: Buffer;
  readonly cursor: Cursor;
}

/** The board of a situation as it moves, derived in the thread that serves all who follow. */
export class RemoteBoard {
  constructor(
    private readonly reading: Pick<Reading, 'askNow'>,
    private readonly code: string,
  ) {}

  /** Moves on to what the views hold now; true when there is something to tell. */
  async refresh(): Promise<boolean> {
    const { note } = await this.ask(liveRefreshAnswer, {});
    return note.isOther === true;
  }

  snapshot({ facets, language }: Followed): Promise<Told> {
    return this.told(liveSnapshotAnswer, { facets, language });
  }

  /** What somebody missed who stands where this board once stood; undefined when nothing. */
  async after(cursor: Cursor, { facets, language }: Followed): Promise<Told | undefined> {
    const { bytes, note } = await this.ask(liveAfterAnswer, { facets, language, cursor });
    return note.cursor === undefined ? undefined : { bytes, cursor: note.cursor };
  }

  resume(claim: Claim, { facets, language }: Followed): Promise<Told> {
    return this.told(liveResumeAnswer, { facets, language, claim });
  }

  startOver(claim: Claim | undefined, { facets, language }: Followed): Promise<Told> {
    return this.told(liveStartOverAnswer, { facets, language, claim });
  }

  /** Nobody follows any more. */
  async close(): Promise<void> {
    await this.reading.askNow(liveCloseAnswer, { code: this.code });
  }

  private async told<More extends object>(
    answer: AnswerTo<{ readonly code: string } & More>,
    more: More,
  ): Promise<Told> {
    const { bytes, note } = await this.ask(answer, more);
    return { bytes, cursor: note.cursor ?? note.head };
  }

  private async ask<More extends object>(
    answer: AnswerTo<{ readonly code: string } & More>,
    more: More,
  ): Promise<{ readonly bytes: Buffer; readonly note: LiveNote }> {
    const { bytes, note } = await this.reading.askNow(answer, { code: this.code, ...more });
    return { bytes: bufferOf(bytes), note: note as LiveNote };
  }
}

function bufferOf({ buffer, byteOffset, byteLength }: Answer['bytes']): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
