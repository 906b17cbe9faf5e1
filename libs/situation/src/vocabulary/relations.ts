/** How one entry stands to another. */
export const RELATION_TYPES = [
  'corroborates',
  'contradicts',
  'in_tension_with',
  'elaborates',
  'duplicate_of',
  'supersedes',
  'result_of',
  'explains',
  'responds_to',
  'part_of',
  'condition_of',
  'demands',
  'fulfils',
  'violates',
  'modifies_status_of',
  'separate_from',
  'relates_to',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Whether a relation must name its aspect: sources agree on one thing and disagree on another in the same sentence. */
export function needsAspect(type: RelationType): boolean {
  return type === 'corroborates' || type === 'contradicts';
}

/** Whether a relation says that two entries do not fit together. */
export function speaksAgainst(type: RelationType): boolean {
  return type === 'contradicts' || type === 'in_tension_with';
}
