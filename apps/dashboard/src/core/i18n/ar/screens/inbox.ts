import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the list of what waits for verification, in Arabic. */
export const inbox: Words['inbox'] = {
  title: 'للتحقق',
  hint: 'الأسطر المتنازع عليها أولًا، ثم ما تستند إليه اللوحة، ثم الأقدم. يفتح j و k بجانب القائمة، ويسجل v ما تبيّن، ويقول d إنه مكرر.',
  count: (n, shown) =>
    n === 0
      ? 'لا شيء ينتظر التحقق.'
      : `ينتظر التحقق: ${countedNoun(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}`,
  more: 'ينتظر أكثر مما هو مذكور هنا: تحقق من هذه أولًا، أو صفِّ الخط الزمني بـ verified:no.',
  weights: {
    contested: 'يستند إليه سطر متنازع عليه:',
    standing: 'تستند إليه اللوحة:',
    other: 'لا يستند إليه أي سطر في اللوحة.',
  },
  own: 'أنت سجلته: على غيرك أن يتحقق منه.',
  verify: 'تحقق',
  duplicate: 'إنه مكرر',
  next: 'التالي للتحقق',
  previous: 'السابق للتحقق',
};
