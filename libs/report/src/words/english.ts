import { numberInWords, own, type Phrase, phrase, spaced } from '@sitlog/words';
import {
  type AnnexWords,
  type AnswerWords,
  type HeadWords,
  type HighlightWords,
  type ReportWords,
  type SectionWords,
  type WrittenTimeWords,
} from './report-words.js';
import { englishHandover } from './english-handover.js';
import { englishFigures, englishTalks } from './english-figures-talks.js';

const head: HeadWords = {
  draftTitle: 'Situation report (draft)',
  issuedTitle: (number) => `Situation report no. ${number}`,
  draftName: (code) => `${code} situation report, draft`,
  issuedName: (code, number) => `${code} situation report no. ${number}`,
  exercise: 'EXERCISE EXERCISE EXERCISE',
  page: ', page ',
  ofPages: ' of ',
  facts: {
    asOf: 'As of',
    asKnownAt: 'As known at',
    comparedWith: 'Compared with',
    issued: 'Issued',
    times: 'Times',
  },
  revision: (moment, revision) => phrase`${moment}, revision ${own(revision)}`,
  since: (report, validAt, known) =>
    phrase`${own(report === undefined ? '' : `report no. ${report}, `)}as of ${validAt}, as known at ${known}`,
  nothingBefore: 'no earlier moments; the highlights say how things stand',
  notIssued: 'no: this is a draft without a number',
  issuedBy: (by, at) => phrase`by ${by}, ${at}`,
  timesIn: (zone) => phrase`in ${zone}, with their offset from UTC`,
  incomplete: 'Incomplete',
  unreadable: (missing) =>
    phrase`The log holds something that this release cannot read: ${missing}.`,
  partsOfIt: 'parts of the situation',
  withCare: 'Handle with care',
  lookFirst: (handling) => `${handling}: look at these entries before this is passed on.`,
};

const sections: SectionWords = {
  highlights: 'Highlights',
  needsAndResponse: 'Needs and response',
  coordination: 'Coordination',
  annex: 'Annex: entries relied on, and method',
  nothing: 'Nothing is logged about this: that means unknown, not no.',
  demands: 'Demands and deadlines',
  forecasts: 'Forecasts',
  acts: 'Own decisions and acts in the period',
  act: (headline, when, by) => phrase`${headline}, ${when}, logged by ${by}.`,
};

const highlights: HighlightWords = {
  dueSoon: 'Deadlines and windows',
  worldChanged: 'The world changed',
  learned: 'We learned',
  corrected: 'We corrected',
  stillContested: 'Still contested',
  nothingDiffers: 'Nothing on the board differs from the moments before.',
  contested: 'Contested',
  wellFounded: 'Confirmed by adversaries, or verified',
  others: 'What else stands',
  nothingKnown: 'Nothing on the board is known.',
  nowAndBefore: (now, before) => phrase`Now ${now}. Before: ${before}.`,
  byEvents: (types) => phrase` By ${types}.`,
  sameSaid: 'The same is said, on other accounts or grades',
  gone: 'No longer on the board. ',
  more: (n) => `; and ${n} more`,
};

const answers: AnswerWords = {
  // Many names end with a note in brackets already.
  side: (name, side) =>
    / \(.*\)$/.test(name)
      ? phrase`${name.slice(0, -1)}; ${spaced(side)} side)`
      : phrase`${name} (${spaced(side)} side)`,
  countsAs: (name, other) => phrase`${name}, which counts as ${other}`,
  proposition: (about, aspect) => phrase`${about}: ${aspect}`,
  overridden: (by, value, without) =>
    phrase`overridden by ${by}: ${value}; without that ${without}`,
  overriddenBriefly: (value) => phrase`overridden: ${value}`,
  byHand: ({ by, value, from, until, reason }) =>
    phrase`Answered by hand by ${by}: ${value}, from ${from} until ${until}, because: ${reason} What the accounts give without it:`,
  saidBy: (value, origin) => phrase`${value} by ${origin}`,
  saidByWithin: (value, origin, window) =>
    phrase`${value}, by ${origin}${window.length === 0 ? [] : phrase`, open within ${window}`}`,
  possibly: (values) => phrase`, possibly ${values}`,
  unknown: 'unknown',
  contested: 'contested: ',
  contestedBriefly: (values) => phrase`contested, ${values}`,
  againstThis: '; against this ',
  against: ' against ',
  supported: (value, support) => phrase`${value}, ${support}`,
  support: {
    reported: (by) => phrase`reported by one origin: ${by}`,
    alleged_by_one_side: (by) => phrase`alleged by one side: ${by}`,
    corroborated: (by) => phrase`corroborated: reported by ${by}`,
    confirmed_by_adversaries: (by) => phrase`confirmed by adversaries: reported by ${by}`,
    verified: (by) => phrase`verified by the verification desk, reported by ${by}`,
  },
  inFull: (value, support, since, grade) =>
    phrase`${value}, ${support}; since ${since}; grade ${own(grade)}.`,
  also: ' Also: ',
  nothingCertain: 'Nothing certain is known.',
  onOneSide: 'All who say so stand on one side.',
  possibleNow: (values) => phrase`Possible at this moment, but not certain: ${values}.`,
  silent: (origins) => phrase`Speaking of it without saying: ${origins}.`,
  old: 'Every account is old: this may no longer be so.',
  atBest: (grade) => `${grade} at best`,
  notRanked: 'Contested: these accounts cannot both be so. None is ranked as the truth.',
  unknownOf: 'Unknown, nothing is logged about it',
  columns: {
    account: 'Account',
    by: 'By',
    support: 'Support',
    since: 'Since',
    grade: 'Grade',
    entries: 'Entries',
  },
};

const times: WrittenTimeWords = {
  day: (day) => `${day} (day)`,
  from: (moment) => phrase`from ${moment}`,
  until: (moment) => phrase`until ${moment}`,
  fromTo: (from, to) => phrase`${from} to ${to}`,
  none: 'no time given',
  by: (moment) => phrase`by ${moment}`,
  after: (moment) => phrase`after ${moment}`,
  sinceUnknown: 'a time that nobody gives',
  sinceBefore: (moment) => phrase`before ${moment}`,
  sinceAfter: (moment) => phrase`some time after ${moment}`,
  sinceWithin: (span) => phrase`some time within ${own(span)}`,
  period: (span) => phrase`for the period ${span}`,
};

const annex: AnnexWords = {
  columns: ['No.', 'Headline', 'Origin', 'Grade', 'Occurred', 'Recorded', 'Marking'],
  method: 'Method',
  noEntry: 'The report relies on no entry.',
  relied: (n) => `Entries relied on (${numberInWords(n)})`,
  attributed:
    'Everything is attributed: an entry is what somebody said or what we did, not what is proven.',
  retracted: ' (retracted)',
  isNew: 'new',
  derived: ({ rules, validAt, validInstant, knownAt, revision }): Phrase =>
    phrase`Derived by the rules ${own(rules)} from the log alone, for two moments: what was so at ${validAt} (${own(validInstant)}), by what the log knew at ${knownAt} (revision ${own(revision)}).`,
  issuedUnder: (rules) => ` It was issued under ${rules}, so it may read otherwise than then.`,
  packs: (packs) =>
    phrase`It lists and weighs by these packs of vocabulary, each with its version and hash: ${packs}.`,
  principles:
    'Nothing logged is unknown, not no. Accounts are told as their origins give them; no account of a party is ranked as the truth, and contested accounts stand side by side. Imprecise times and numbers stay as they are; a number that is not given is not 0.',
  sourceScale: (scale) => `Grades are on the Admiralty scale. Source: ${scale}.`,
  informationScale: (scale) =>
    `Information: ${scale}. F and 6 say that it cannot be judged, not that it is bad.`,
  marking:
    'The marking is the strictest of the entries relied on, as they are marked today, also where an older moment is reported.',
};

/** The words of a report in English. */
export const reportInEnglish: ReportWords = {
  ...{ head, sections, highlights, answers, times, annex },
  figures: englishFigures,
  talks: englishTalks,
  handover: englishHandover,
};
