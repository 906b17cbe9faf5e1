import { type FigureWords } from '../catalogue.js';
import { joined, own, type Phrase, phrase } from '../phrase.js';

/** English words of figures. */
export const figures: FigureWords = {
  atLeast: (n) => `at least ${n}`,
  atMost: (n) => `at most ${n}`,
  about: (n) => `about ${n}`,
  range: (low, high) => `${low} to ${high}`,
  bestWithin: (best, bounds) => `${best} [${bounds}]`,
  noNumber: 'no number',
  unknown: 'how many is unknown',
  some: 'unknown how many, at least some',
  way: (from, to) =>
    joined(
      [
        ...(from === undefined ? [] : [phrase`from ${from}`]),
        ...(to === undefined ? [] : [phrase`to ${to}`]),
      ],
      ' ',
    ),
  stockFlows: {
    stock: 'how many at the time',
    flow: 'how many in the period',
    cumulative: 'running total',
  },
  availability: {
    planned: 'planned, not available',
    open: 'open',
    full: 'full',
    closed: 'closed',
    contested: 'contested',
    unspecified: 'unspecified',
  },
  givenBy: (number, origin) => phrase`${number} (${origin})`,
  listed: {
    lines: '',
    possible: 'possibly ',
    assessments: 'assessed ',
    possibleAssessments: 'assessed, and possibly ',
  },
  more: (_, shown) => `${shown} more`,
  preferred: (entry, by) => phrase`${entry} preferred by ${by}`,
  excluded: {
    stands: () => own('It stands.'),
    possible: () => own('It may hold at this moment, or may not.'),
    not_yet: () => own('It holds only from a later moment.'),
    superseded: (because) => naming('The same origin gives a later figure of the same', because),
    retracted: (because) => naming('Its entry is retracted', because),
    refuted: () => own('Its entry is refuted.'),
    duplicate: (because) => naming('Its entry is a duplicate', because),
    mode: () => own('Its entry is neither an occurrence nor a statement nor an assessment.'),
    kind: () => own('Forecasts, analysis and background are no figures of the situation.'),
    repeats: (because) => naming('Its entry only repeats others', because),
    role: () => own('Its entry marks it as superseded.'),
  },
  converted: (size) => `converted with a stated size of ${size}`,
};

function naming(why: string, because: Phrase): Phrase {
  return because.length === 0 ? own(`${why}.`) : phrase`${own(why)}: ${because}.`;
}
