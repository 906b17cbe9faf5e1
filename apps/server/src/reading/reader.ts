import { type Asked, findMoments, resolveMoments, type Sources } from './moments.js';
import { type MomentsQuery } from './moments.request.js';
import { type Views } from './views.js';

/** Where every question begins: the situation and the two moments, found in the views. */
export class Reader {
  constructor(private readonly sources: Sources) {}

  get views(): Views {
    return this.sources.views;
  }

  /** Finds what a question is about; throws the problem that says why it cannot be answered. */
  moments(code: string, query: MomentsQuery): Promise<Asked> {
    return resolveMoments(this.sources, code, query);
  }

  /** The two moments of now: everything that the views hold, at the present of the situation's clock. */
  now(code: string): Asked {
    return findMoments(this.sources, code, {});
  }
}
