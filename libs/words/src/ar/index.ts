import { type Catalogue } from '../catalogue.js';
import { isolated } from '../direction.js';
import { joinedToLast, own, phrase } from '../phrase.js';
import { comparison } from './comparison.js';
import { figures } from './figures.js';
import { grades } from './grades.js';
import { propositions } from './propositions.js';
import { talks } from './talks.js';
import { times } from './times.js';
import { vocabulary } from './vocabulary.js';

/** Arabic, with Western digits. */
export const arabic: Catalogue = {
  language: 'ar',
  direction: 'rtl',
  comma: '، ',
  semicolon: '؛ ',
  and: (parts) => joinedToLast(parts, '، ', ' و'),
  or: (parts) => joinedToLast(parts, '، ', ' أو '),
  quoted: (text) => phrase`«${text}»`,
  code: (text) => own(isolated(text)),
  desk: 'مكتبنا',
  propositions,
  times,
  figures,
  talks,
  comparison,
  grades,
  checks: {
    without_origin: 'بلا مصدر مسمّى',
    without_grade: 'بلا تقييم',
    unverified: 'لم يُتحقق منه منذ مدة طويلة',
    captured_offline: 'سُجّل دون اتصال',
    support_withdrawn: 'قُيّم 1 ثم سُحب ما يسنده',
    contested: 'متنازع عليه',
    stale: 'متقادم',
    overridden: 'محدد يدويًا',
  },
  vocabulary,
};
