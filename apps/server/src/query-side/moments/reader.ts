import { type MomentsParams } from '@sitlog/contract';
import { type Database } from '@sitlog/platform';
import { type MomentsSource } from './moments-source.js';
import { findMoments, type QueryContext } from './query-context.js';

/** Where every question begins: the situation and the two moments, found in the views as they are now. */
export class Reader {
  readonly #source: MomentsSource;

  constructor(source: MomentsSource) {
    this.#source = source;
  }

  /** The views, for what is not about one situation. */
  get db(): Database {
    return this.#source.db;
  }

  /** The views do not hold yet all of what is asked that this server has acknowledged. */
  get isBehind(): boolean {
    return this.#source.isBehind;
  }

  /** Finds what a question is about; throws the problem that says why it cannot be answered. */
  moments(code: string, query: MomentsParams): QueryContext {
    return findMoments(this.#source, code, query);
  }

  /** The two moments of now: everything that the views hold, at the present of the situation's clock. */
  now(code: string): QueryContext {
    return this.moments(code, {});
  }
}
