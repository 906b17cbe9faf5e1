import { type Words } from '../words.js';
import { countedNoun } from './common.js';

const answers = (n: number, shown: string): string =>
  countedNoun(n, shown, ['إجابة واحدة', 'إجابتين', 'إجابات', 'إجابة', 'إجابة']);

/** Words of what was recorded after the fact and changed answers about the past, in Arabic. */
export const past: Words['past'] = {
  title: 'تغيّر الماضي',
  head: (n, shown, since) => [
    n === 1 ? 'تغيّر الماضي ' : `تغيّر الماضي في ${answers(n, shown)} `,
    since === undefined ? 'في كل لحظة' : ['منذ ', since],
  ],
  maybe: 'ربما تغيّر الماضي',
  because: 'بسبب',
  registered: 'تغيّر في القوائم',
  onwards: (from) => ['من ', from, ' فصاعدًا'],
  within: (from, to) => ['من ', from, ' إلى ', to],
  until: (to) => ['حتى ', to],
  always: 'في كل لحظة',
  which: (n, shown) => (n === 1 ? 'أي إجابة' : `أي إجابات (${shown})`),
  parts: {
    figures: 'الأرقام',
    demands: 'المطالب',
    forecasts: 'التوقعات',
    raised: 'التنبيهات',
    checks: 'المراجعات',
  },
  beforeAfter: 'قبل وبعد',
  replay: 'الاستعادة عندها',
  unlisted: 'ربما تغيّر منه المزيد بسبب',
  sides: 'من يقف مع أي طرف',
  more: (n) => `وغيرها: ${n}`,
  unheard: (revision) =>
    `سُجّل بعد المراجعة ${revision} أكثر مما يُعرض كله هنا: ربما تغيّر الماضي أيضًا.`,
  compare: 'إظهار ما تغيّر',
  seen: 'اطّلعتُ عليه',
  spoken: (n, shown, since) =>
    `${n === 1 ? 'تغيّر الماضي' : `تغيّر الماضي في ${answers(n, shown)}`} ${since === undefined ? 'في كل لحظة' : `منذ ${since}`}`,
};
