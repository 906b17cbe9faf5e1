import { type PropositionWords } from '../catalogue.js';
import { joined, own, phrase } from '../phrase.js';

/** English words of answers and of what became of accounts. */
export const propositions: PropositionWords = {
  states: {
    reported: 'reported',
    alleged_by_one_side: 'alleged by one side',
    corroborated: 'corroborated',
    confirmed_by_adversaries: 'confirmed by adversaries',
    verified: 'verified',
    contested: 'contested',
    overridden: 'set by hand',
    denied: 'denied',
    unknown: 'unknown',
  },
  stateSentences: {
    overridden: 'Overridden.',
    unknown:
      'Unknown: nothing that counts is logged about it at this moment, which means neither yes nor no.',
    denied: 'Denied: nobody says that it is so, and somebody says that it is not.',
    contested:
      'Contested: accounts that cannot both be so stand against each other, and none is ranked as the truth.',
    reported: 'Reported: one origin says so, and nobody else has confirmed it.',
    alleged_by_one_side:
      'Alleged by one side: several origins say so, all of them of the same side.',
    corroborated: 'Corroborated: several origins say so that do not all stand on one side.',
    confirmed_by_adversaries:
      'Confirmed by adversaries: origins of opposing sides agree, or one admits it against its own interest and another agrees.',
    verified: 'Verified: the verification desk has verified an account of it.',
  },
  support: {
    reported: 'reported by one origin',
    alleged_by_one_side: 'alleged by one side',
    corroborated: 'corroborated',
    confirmed_by_adversaries: 'confirmed by adversaries',
    verified: 'verified by the verification desk',
  },
  verdicts: {
    counts: () => own('It counts.'),
    abstains: () =>
      own(
        'That is an abstention: it is the last word of this origin, and counts neither for nor against.',
      ),
    ends: () =>
      own(
        'That is an ending: what this origin said holds no longer; it counts neither for nor against.',
      ),
    possible: () => own('It may hold at this moment or not.'),
    not_yet: () => own('Set aside: at this moment it has not begun.'),
    over: () => own('Set aside: at this moment it is over.'),
    replaced: (because) => phrase`Set aside: the same origin has a later word, in ${because}.`,
    aged: (because) => phrase`Set aside as old: ${because} is fresher.`,
    overtaken: (because) =>
      phrase`Set aside: ${because} came later, with a neutral origin, with origins of opposing sides, with its own side, against an interest, or by whose act it is.`,
    said_for_certain: (because) =>
      phrase`Nothing is added: the same origin says so for certain, in ${because}.`,
    may_abstain: () =>
      own(
        'Set aside: it neither affirms nor denies anything, and may not have begun or may be over.',
      ),
    gave_way: (because) =>
      phrase`Set aside: this is what is expected until somebody says otherwise, and ${because} does, with a neutral origin or origins of opposing sides.`,
    mode: () =>
      own(
        'Left out: an assessment, an act of our own or background is no account of what happened.',
      ),
    kind: () => own('Left out: a forecast, an analysis or background feeds no fact.'),
    repeats: (because) =>
      phrase`Left out: it repeats in the voice of a publisher what ${because} holds.`,
    retracted: (because) =>
      phrase`Left out: the entry is retracted${because.length === 0 ? [] : phrase`, see ${because}`}.`,
    refuted: () => own('Left out: the verification desk has refuted the entry.'),
    duplicate: (because) => phrase`Left out: the entry is marked as a duplicate of ${because}.`,
    superseded: (because) =>
      phrase`Left out: the same origin put ${because} in the place of the entry.`,
  },
  account: (origin, said, times) => phrase`${origin}: ${joined([said, ...times], ', ')}.`,
  value: (value, origins, entries) => phrase`${value}: ${origins} (${entries}).`,
  not: (value) => phrase`not ${value}`,
  denied: (value, origins, entries) => phrase`Denied is ${value}: ${origins} (${entries}).`,
  noLonger: (value) => phrase`no longer ${value}`,
  nothingMore: 'what it said holds no longer',
  ended: (endings) => phrase`Said to hold no longer: ${endings}.`,
  earlier: (value, origin, until) =>
    until === undefined
      ? phrase`${value} (${origin})`
      : phrase`${value} (${origin}, until ${until})`,
  before: (earlier) => phrase`Before that: ${earlier}.`,
  byOrigin: (value, origin) => phrase`${value} (${origin})`,
  possible: (values) => phrase`Possible at this moment, but not certain: ${values}.`,
  silent: (origins) => phrase`Speaking of it without saying: ${origins}.`,
  stale: 'Every account is older than its time to live: this may no longer be so.',
  overridden: ({ by, value, from, until, reason }) =>
    phrase`Overridden by ${by}: ${value}, from ${from} until ${until}. Reason: ${reason}`,
  withoutIt: 'What follows is what the accounts give without it.',
  openBetween: (from, to) => phrase`That is open between ${from} and ${to}.`,
  countedUntil: (until) => phrase`It counted until ${until}.`,
  oneSource: ({ one, other, since, reason }) =>
    phrase`${one} and ${other} are registered as two sources and count as one, as ${other}, since ${since}. Reason: ${reason}`,
  oneActor: ({ one, other, since, reason }) =>
    phrase`${one} and ${other} are registered as two actors and count as one, as ${other}, since ${since}. Reason: ${reason}`,
  recordedAs: (counted, recorded) => phrase`${counted} (recorded as ${recorded})`,
};
