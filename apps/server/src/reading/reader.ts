import { type Clock } from '@sitlog/platform';
import { type Asked, findMoments, resolveMoments } from './moments.js';
import { type MomentsQuery } from './moments.request.js';
import { type Views } from './views.js';

/** Where every question begins: the situation and the two moments, found in the views. */
export class Reader {
  constructor(
    readonly views: Views,
    private readonly clock: Clock,
  ) {}

  /** Finds what a question is about; throws the problem that says why it cannot be answered. */
  moments(code: string, query: MomentsQuery): Promise<Asked> {
    return resolveMoments({ views: this.views, clock: this.clock }, code, query);
  }

  /** The two moments of now: everything that the views hold, at the present of the situation's clock. */
  now(code: string): Asked {
    return findMoments({ db: this.views.db, clock: this.clock }, code, {});
  }
}
