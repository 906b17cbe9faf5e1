/** What is marked of an entry in an outline, each as one bit of its flags. */
export const OUTLINE_FLAGS = {
  retracted: 1,
  possible: 2,
  corrected: 4,
  disputed: 8,
  verified: 16,
  ahead: 32,
  unplaced: 64,
} as const;
export type OutlineFlag = keyof typeof OUTLINE_FLAGS;
