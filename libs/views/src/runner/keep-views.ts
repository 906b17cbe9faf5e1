import { type EventStore, type RecordedEvent } from '@sitlog/event-store';
import { type Database } from '@sitlog/platform';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { DamagedFile } from '../file/page-sums.js';
import { type Projection } from '../projection/projection.js';
import { asDamage, type Build } from '../builds/build.js';
import { breakIn, wasContinued } from './log-break.js';
import { type LogBreakNews, type ViewsNews } from '../bookkeeping/news.js';
import { type Progress, readProgress } from '../bookkeeping/progress.js';
import { canReadMore } from '../bookkeeping/read-more.js';
import { leaveRoom } from './room.js';
import { runViews } from './run-views.js';
import { Shelf } from '../builds/shelf.js';
import { supposing } from './supposing.js';

const VERIFY_EVERY_MS = 24 * 60 * 60 * 1_000;
/** The longest time for which a timer can be set. */
const FOR_EVER_MS = 2 ** 31 - 1;
/** Pause before a log that is not the one that was read is asked again. */
const ASK_AGAIN_MS = 2_000;

/** What is kept where, and who is told. */
interface Keeping {
  readonly store: EventStore;
  readonly folder: string;
  readonly projections: readonly Projection[];
  readonly tell: (news: ViewsNews) => void;
  readonly verifyEveryMs?: number;
}

/** Views of which something can be read as if an event had been recorded. */
export interface Supposable {
  readonly db: Database;
  /** Nothing of the event stays. Throws where the views could not take it. */
  readonly suppose: <T>(event: RecordedEvent, read: () => T) => T;
}

/**
 * Keeps the views of a folder: verifies what it finds, follows the log with it, and builds anew, beside what is read, where a
 * file is damaged, where this release reads what an earlier one could not, and when it is told to. Nothing that was not
 * verified is ever read.
 */
export class ViewsKeeper {
  private readonly shelf: Shelf;
  private round = new AbortController();
  private wantsRebuild = false;
  /** What is read is not followed any more: it tells another life of the log than the build beside it. */
  private stands = false;
  private found: LogBreakNews | undefined;
  private mayReadMore = true;
  private wantsMore = false;

  constructor(private readonly keeping: Keeping) {
    const { folder, projections, tell } = keeping;
    const onDamage = (damage: { readonly file: string; readonly damage: string }): void => {
      tell({ kind: 'damage', ...damage });
    };
    this.shelf = new Shelf({ folder, projections, onDamage });
    this.tellServed();
  }

  /** Builds the views anew from the beginning of the log; what is read stays as it is meanwhile. */
  rebuild(): void {
    this.wantsRebuild = true;
    this.round.abort();
  }

  /** What is read, where a reading can suppose what was not recorded; undefined while nothing is read that follows the log. */
  get supposable(): Supposable | undefined {
    const { served } = this.shelf;
    if (served === undefined || this.stands) return undefined;
    const { db } = served;
    const taking = { db, projections: this.keeping.projections };
    return { db, suppose: (event, read) => supposing(event, taking, read) };
  }

  /** Does so until the signal aborts; rejects when the store or the disk fails. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted) await this.oneRound(signal);
    } finally {
      this.shelf.close();
    }
  }

  private async oneRound(ending: AbortSignal): Promise<void> {
    if (this.wantsRebuild || this.wantsMore) this.beside(this.wantsRebuild);
    this.wantsRebuild = false;
    this.wantsMore = false;
    try {
      await this.work(this.untilNext(ending));
    } catch (error) {
      await this.recover(error, ending);
    }
  }

  private untilNext(ending: AbortSignal): AbortSignal {
    this.round = new AbortController();
    return AbortSignal.any([ending, this.round.signal]);
  }

  /** Follows, reads again and verifies until one of these ends or fails: then the others end too. */
  private async work(signal: AbortSignal): Promise<void> {
    const { newest, isBuilding } = this.shelf;
    const tasks = [
      ...this.followed().map((build) => this.follow(build, signal)),
      this.verifyDaily(signal),
      this.readMore(signal),
    ];
    const round = this.round;
    const ends = tasks.map((task) =>
      task.finally(() => {
        round.abort();
      }),
    );
    const failed = (await Promise.allSettled(ends)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    if (isBuilding && readProgress(newest.db).built && !this.wantsRebuild) this.serve();
  }

  /** The newest build, and the older one that is read as long as it tells the same life of the log. */
  private followed(): readonly Build[] {
    const { served, newest, isBuilding } = this.shelf;
    const isTwo = isBuilding && served !== undefined && !this.stands;
    return isTwo ? [newest, served] : [newest];
  }

  private async follow(build: Build, signal: AbortSignal): Promise<void> {
    const { store, projections, folder } = this.keeping;
    const onProgress = (progress: Progress): void => {
      build.tidy();
      this.moved(build, progress);
    };
    const beforeCommit = (): void => {
      leaveRoom(folder);
    };
    try {
      await runViews({ store, db: build.db, projections, signal, onProgress, beforeCommit });
    } catch (error) {
      throw asDamage(error, build.file);
    }
  }

  private moved(build: Build, progress: Progress): void {
    const { tell } = this.keeping;
    const { served, newest, isBuilding } = this.shelf;
    if (this.found !== undefined && build === newest) this.tellLog(undefined);
    if (isBuilding && build === newest && progress.built) this.round.abort();
    else if (served === undefined || build === served) tell({ kind: 'progress', progress });
    else tell({ kind: 'beside', progress });
  }

  private serve(): void {
    this.shelf.serveNewest();
    this.stands = false;
    this.tellServed();
    this.keeping.tell({ kind: 'beside', progress: undefined });
  }

  private beside(stands: boolean): void {
    this.shelf.beginBeside();
    this.stands = stands;
    this.tellServed();
  }

  private async recover(error: unknown, ending: AbortSignal): Promise<void> {
    if (error instanceof DamagedFile && this.shelf.replace(error)) {
      this.tellServed();
      return;
    }
    const found = breakIn(error);
    if (found === undefined) throw error;
    this.tellLog(found);
    const { incarnation } = readProgress(this.shelf.newest.db);
    const wait = this.untilNext(ending);
    if (await wasContinued(this.keeping.store, incarnation)) this.wantsRebuild = true;
    else await passed(ASK_AGAIN_MS, wait);
  }

  /** Looks once whether this release reads what an earlier one could not, as soon as the log answers. */
  private async readMore(signal: AbortSignal): Promise<void> {
    const { served, isBuilding } = this.shelf;
    while (this.mayReadMore && served !== undefined && !isBuilding && !signal.aborted) {
      const more = await canReadMore(this.keeping.store, served.db);
      this.mayReadMore = more === undefined;
      if (more === undefined) await passed(ASK_AGAIN_MS, signal);
      if (more === true) {
        this.wantsMore = true;
        return;
      }
    }
    await passed(FOR_EVER_MS, signal);
  }

  private async verifyDaily(signal: AbortSignal): Promise<void> {
    const { verifyEveryMs = VERIFY_EVERY_MS } = this.keeping;
    while (await passed(verifyEveryMs, signal)) {
      for (const build of new Set([this.shelf.served, this.shelf.newest])) {
        if (build !== undefined) await verifySlowly(build, signal);
      }
    }
  }

  private tellServed(): void {
    const { served, progress } = this.shelf;
    const now = served === undefined ? undefined : { file: served.file, stands: this.stands };
    this.keeping.tell({ kind: 'serving', served: now, progress });
  }

  private tellLog(found: LogBreakNews | undefined): void {
    this.found = found;
    this.keeping.tell({ kind: 'log', found });
  }
}

/** Verifies a build without keeping its following waiting for long. */
async function verifySlowly(build: Build, signal: AbortSignal): Promise<void> {
  for (const _ of build.verify()) {
    await nextTurn();
    if (signal.aborted) return;
  }
}

/** Whether the time passed before the signal aborted. */
function passed(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return pause(milliseconds, true, { signal, ref: false }).catch(() => false);
}
