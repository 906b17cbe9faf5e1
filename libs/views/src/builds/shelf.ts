import { SqliteError } from '@sitlog/platform';
import { DamagedFile } from '../file/page-sums.js';
import { type Projection } from '../projection/projection.js';
import { Build } from './build.js';
import { strangeForm } from '../bookkeeping/forms.js';
import { type ViewsDamage } from '../bookkeeping/news.js';
import { type Progress, readProgress } from '../bookkeeping/progress.js';
import { buildsIn, removeOtherViews, removeViews, viewFile } from './view-file.js';

/** Where builds are kept, and who is told of one that is damaged. */
interface Place {
  readonly folder: string;
  readonly projections: readonly Projection[];
  readonly onDamage: (damage: ViewsDamage) => void;
}

/**
 * The builds of the views in a folder: the one that is read, and the newest, which is the same unless it is still being
 * built. Only what was verified, and what this release can read, stands here.
 */
export class Shelf {
  served: Build | undefined;
  newest: Build;
  private last = 0;

  constructor(private readonly place: Place) {
    let unbuilt: Build | undefined;
    for (const build of this.soundBuilds()) {
      const isBuilt = readProgress(build.db).built;
      if (this.served !== undefined || (!isBuilt && unbuilt !== undefined)) build.discard();
      else if (isBuilt) this.served = build;
      else unbuilt = build;
    }
    this.newest = unbuilt ?? this.served ?? this.begin();
  }

  /** What is told of the build that is read, or of the newest while none is. */
  get progress(): Progress {
    return readProgress((this.served ?? this.newest).db);
  }

  get isBuilding(): boolean {
    return this.newest !== this.served;
  }

  /** Begins a new build beside the one that is read; one that was not finished goes. */
  beginBeside(): void {
    if (this.isBuilding) this.newest.discard();
    this.newest = this.begin();
  }

  /** From now on the newest build is read; all others go. */
  serveNewest(): void {
    if (this.isBuilding) this.served?.discard();
    this.served = this.newest;
    removeOtherViews(this.place.folder, [this.newest.file]);
  }

  /** Takes a damaged build away and begins a new one in its place; answers false where it is none of these. */
  replace({ file, damage }: DamagedFile): boolean {
    const damaged = [this.served, this.newest].find((build) => build?.file === file);
    if (damaged === undefined) return false;
    this.place.onDamage({ file, damage });
    damaged.discard();
    if (this.served === damaged) this.served = undefined;
    if (this.newest === damaged) this.newest = this.begin();
    return true;
  }

  close(): void {
    const builds = new Set([this.served, this.newest]);
    for (const build of builds) build?.close();
  }

  private *soundBuilds(): Generator<Build, void, undefined> {
    const { folder, projections, onDamage } = this.place;
    for (const number of buildsIn(folder, projections)) {
      this.last = Math.max(this.last, number);
      const file = viewFile(folder, projections, number);
      try {
        const build = Build.open(file);
        if (isUsable(build)) yield build;
        else build.discard();
      } catch (error) {
        if (!(error instanceof DamagedFile)) throw error;
        onDamage({ file, damage: error.damage });
        removeViews(file);
      }
    }
  }

  private begin(): Build {
    const { folder, projections } = this.place;
    this.last += 1;
    return Build.begin(viewFile(folder, projections, this.last), projections);
  }
}

/** What a later release has built is not read by this one; neither is a file that was begun and got no tables. */
function isUsable({ db }: Build): boolean {
  try {
    return strangeForm(db) === undefined;
  } catch (error) {
    if (error instanceof SqliteError && error.primaryCode === 1) return false;
    throw error;
  }
}
