import { type Fact } from '../events/events.js';
import { instantOf, type Micros } from '../time.js';

interface AxisMoment {
  readonly revision: number;
  readonly at: Micros;
}

/** An event as far as the known axis looks at it. */
type OnAxis = Fact & { readonly revision: number; readonly recordedAt: Micros };

/** The moments at which the revisions of a situation are read as recorded: a correction of the script moves those before it. */
export class KnownAxis {
  private moments: AxisMoment[] = [];

  /** Takes the next event of the situation. */
  take(event: OnAxis): void {
    if (event.name === 'ScriptCorrected') {
      const { from, resumeAt } = event.data;
      const first = instantOf(resumeAt);
      this.moments = this.moments.map((one) =>
        one.revision < from ? one : { ...one, at: first + one.revision - from },
      );
    }
    this.moments.push({ revision: event.revision, at: event.recordedAt });
  }

  /** The first revision at a moment or after it; undefined where none is. */
  firstFrom(at: Micros): number | undefined {
    return this.moments.find((one) => one.at >= at)?.revision;
  }
}
