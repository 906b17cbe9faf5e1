import { type TimeWords } from '../catalogue.js';
import { isolated } from '../direction.js';
import { phrase } from '../phrase.js';

/** Arabic words of moments and spans. */
export const times: TimeWords = {
  weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  months: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  // Beside Arabic letters, the sign of an offset would change its place.
  moment: (day, clock, offset) => `${day}، ${clock} ${isolated(offset)}`,
  sameDay: (day, from, to, offset) => `${day}، من ${from} إلى ${to} ${isolated(offset)}`,
  fromTo: (from, to) => `من ${from} إلى ${to}`,
  since: {
    unknown: 'منذ وقت لا يذكره أحد',
    after: (moment) => phrase`منذ وقت ما بعد ${moment}`,
    before: (moment) => phrase`منذ ما قبل ${moment}`,
    at: (moment) => phrase`منذ ${moment}`,
    between: (from, to) => phrase`منذ وقت ما بين ${from} و${to}`,
  },
  until: {
    unknown: 'حتى وقت لا يذكره أحد',
    after: (moment) => phrase`حتى وقت ما بعد ${moment}`,
    before: (moment) => phrase`حتى ${moment} على أبعد تقدير`,
    at: (moment) => phrase`حتى ${moment}`,
    between: (from, to) => phrase`حتى وقت ما بين ${from} و${to}`,
  },
};
