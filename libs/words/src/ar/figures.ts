import { type FigureWords } from '../catalogue.js';
import { joined, own, type Phrase, phrase } from '../phrase.js';
import { counted } from './plural.js';

/** Arabic words of figures. */
export const figures: FigureWords = {
  atLeast: (n) => `${n} على الأقل`,
  atMost: (n) => `${n} على الأكثر`,
  about: (n) => `نحو ${n}`,
  range: (low, high) => `من ${low} إلى ${high}`,
  bestWithin: (best, bounds) => `${best} [${bounds}]`,
  noNumber: 'بلا عدد',
  unknown: 'العدد غير معروف',
  some: 'العدد غير معروف، لكنه ليس صفرًا',
  way: (from, to) =>
    joined(
      [
        ...(from === undefined ? [] : [phrase`من ${from}`]),
        ...(to === undefined ? [] : [phrase`إلى ${to}`]),
      ],
      ' ',
    ),
  stockFlows: {
    stock: 'العدد في ذلك الوقت',
    flow: 'العدد في الفترة',
    cumulative: 'مجموع متراكم',
  },
  availability: {
    planned: 'مخطط له وغير متاح',
    open: 'مفتوح',
    full: 'ممتلئ',
    closed: 'مغلق',
    contested: 'متنازع عليه',
    unspecified: 'غير محدد',
  },
  givenBy: (number, origin) => phrase`${number} (${origin})`,
  listed: {
    lines: '',
    possible: 'ربما ',
    assessments: 'تقديرًا ',
    possibleAssessments: 'تقديرًا، وربما ',
  },
  more: (n, shown) =>
    counted(n, shown, ['رقم آخر', 'رقمان آخران', 'أرقام أخرى', 'رقمًا آخر', 'رقم آخر']),
  preferred: (entry, by) => phrase`${entry} يفضّله ${by}`,
  excluded: {
    stands: () => own('قائم.'),
    possible: () => own('قد يصح في هذه اللحظة وقد لا يصح.'),
    not_yet: () => own('لا يصح إلا من لحظة لاحقة.'),
    superseded: (because) => naming('يعطي المصدر نفسه رقمًا لاحقًا للشيء نفسه', because),
    retracted: (because) => naming('سُحب مدخله', because),
    refuted: () => own('فُنّد مدخله.'),
    duplicate: (because) => naming('مدخله تكرار', because),
    mode: () => own('مدخله ليس واقعة ولا تصريحًا ولا تقديرًا.'),
    kind: () => own('التوقعات والتحليلات والخلفيات ليست أرقامًا عن الوضع.'),
    repeats: (because) => naming('مدخله يكرر غيره فحسب', because),
    role: () => own('يصفه مدخله بأنه مُستبدَل.'),
  },
  converted: (size) => `حُوّل بحجم أسرة مذكور قدره ${size}`,
};

function naming(why: string, because: Phrase): Phrase {
  return because.length === 0 ? own(`${why}.`) : phrase`${own(why)}: ${because}.`;
}
