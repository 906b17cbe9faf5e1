import { type Progress } from './progress.js';

/** How the log was found not to be the one that the views have read. */
export type LogBreakKind = 'went-back' | 'changed' | 'replaced';

/** What is wrong with the log as the views see it. */
export interface LogBreakNews {
  readonly kind: LogBreakKind;
  readonly message: string;
}

/** A file of views that was not what was written; it was removed, and is made anew. */
export interface ViewsDamage {
  readonly file: string;
  readonly damage: string;
}

/** What is read from: a sound build, followed or (`stands`) left as it is until a newer one has caught up. */
export interface Served {
  readonly file: string;
  readonly stands: boolean;
}

/** What who keeps the views tells those who read them. */
export type ViewsNews =
  | { readonly kind: 'serving'; readonly served: Served | undefined; readonly progress: Progress }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** Another build is made beside the one that is read. */
  | { readonly kind: 'beside'; readonly progress: Progress | undefined }
  | { readonly kind: 'log'; readonly found: LogBreakNews | undefined }
  | ({ readonly kind: 'damage' } & ViewsDamage);
