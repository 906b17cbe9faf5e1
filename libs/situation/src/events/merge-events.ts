/** A registered source or actor turned out to be another one: from this revision on the two count as one. */
interface ItemMerged {
  readonly id: string;
  /** As it was said; what that one counts as itself is found when it is read. */
  readonly into: string;
  readonly reason: string;
}

/** A source or actor that was merged stands for itself again from this revision on. */
interface ItemUnmerged {
  readonly id: string;
  readonly reason: string;
}

/** Payloads of the events by which sources and actors are merged, by their names. */
export interface MergePayloads {
  readonly SourceMerged: ItemMerged;
  readonly SourceUnmerged: ItemUnmerged;
  readonly ActorMerged: ItemMerged;
  readonly ActorUnmerged: ItemUnmerged;
}

/** The types under which these are stored. */
export const MERGE_TYPES = {
  SourceMerged: 'source.merged',
  SourceUnmerged: 'source.unmerged',
  ActorMerged: 'actor.merged',
  ActorUnmerged: 'actor.unmerged',
} as const satisfies Record<keyof MergePayloads, string>;
