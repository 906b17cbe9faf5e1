import { type Catalogue } from '../catalogue.js';
import { joinedToLast, own, phrase } from '../phrase.js';
import { comparison } from './comparison.js';
import { figures } from './figures.js';
import { grades } from './grades.js';
import { propositions } from './propositions.js';
import { talks } from './talks.js';
import { times } from './times.js';
import { vocabulary } from './vocabulary.js';

/** English. */
export const english: Catalogue = {
  language: 'en',
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  and: (parts) => joinedToLast(parts, ', ', ' and '),
  or: (parts) => joinedToLast(parts, ', ', ' or '),
  quoted: (text) => phrase`“${text}”`,
  code: own,
  desk: 'our own desk',
  propositions,
  times,
  figures,
  talks,
  comparison,
  grades,
  checks: {
    without_origin: 'without a named origin',
    without_grade: 'without a grade',
    unverified: 'unverified for too long',
    captured_offline: 'captured offline',
    support_withdrawn: 'graded 1, support withdrawn',
    contested: 'contested',
    stale: 'stale',
    overridden: 'set by hand',
  },
  vocabulary,
};
