import { type Mergeable } from '../identity.js';

/** Says that a registered source or actor is another one of the same register: the two count as one from then on. */
export interface MergeItem {
  readonly kind: 'merge-item';
  readonly register: Mergeable;
  readonly id: string;
  readonly into: string;
  readonly reason: string;
}

/** Takes that back: it stands for itself again. */
export interface UnmergeItem {
  readonly kind: 'unmerge-item';
  readonly register: Mergeable;
  readonly id: string;
  readonly reason: string;
}
