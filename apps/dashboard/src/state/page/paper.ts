import { signal } from '@preact/signals';
import { type Desk } from '../desk.js';

/** A pair of moments and the revision up to which it rests on the log. */
interface PaperMoments {
  readonly validAt: string;
  readonly knownAt: string;
  readonly knownRevision: number;
}

/** What a sheet of paper says of itself on each page. */
export interface OnPaper extends PaperMoments {
  /** With which moments these are compared. */
  readonly from?: PaperMoments;
  /** The marking of a document that knows its own; else that of the situation stands there. */
  readonly marking?: string;
}

type PaperState = ReturnType<typeof createPaper>;

function createPaper() {
  /** What is shown where it is not of the moments of the screen, or not of these alone. */
  return { own: signal<OnPaper | undefined>(undefined) };
}

/** What stands on each page that is printed. */
export function paperOf(desk: Desk): PaperState {
  return desk.keep(createPaper);
}
