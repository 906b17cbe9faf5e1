/** Admiralty scale, reliability of the source: A completely … E unreliable; F cannot be judged, which is not the worst. */
export const RELIABILITIES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
} as const;
export type Reliability = keyof typeof RELIABILITIES;

/** Admiralty scale, credibility of the information: 1 confirmed by other sources … 5 improbable; 6 cannot be judged. */
export const CREDIBILITIES = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
} as const;
export type Credibility = keyof typeof CREDIBILITIES;

/** Credibility of an entry that nobody has graded. */
export const UNGRADED: Credibility = 6;

/** The analyst's own confidence, which is not the credibility of the information. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where an entry stands on the verification desk. */
export const VERIFICATIONS = ['unverified', 'verified', 'refuted', 'inconclusive'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Grades that keep a figure out of the envelope. F and 6 mean "cannot say", which is not the worst: they count. */
export const NOT_CREDIBLE: {
  readonly reliability: readonly Reliability[];
  readonly credibility: readonly Credibility[];
} = { reliability: ['E'], credibility: [5] };
