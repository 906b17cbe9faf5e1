import { type working as english } from '../en/working.js';

/** Words of how a team works in a situation: its period, its marking, its languages. */
export const working: typeof english = {
  period: 'الفترة التشغيلية',
  from: 'بداية الفترة',
  to: 'نهاية الفترة',
  inZone: (zone) => ['بتوقيت ', zone, '. عند نهايتها يسلّم المكتب؛ فارغتان: لا فترة.'],
  span: (from, to) => [from, ' إلى ', to],
  states: { ahead: 'لم تبدأ', current: 'جارية', over: 'انتهت' },
  marking: 'وسم المداخل التي لا تسمّي وسمًا',
  unsaidMarking: (marking) => `${marking}، ما لم يُذكر غيره`,
  markingHint: 'من الآن فصاعدًا. وما سُجّل يحتفظ بوسمه.',
  languages: 'لغات الفريق',
  languagesHint: 'تُعرض الصفحة والتقارير بهذه اللغات؛ وإن لم تُختر لغة فبجميعها. تتقدّم الأولى.',
  all: 'جميعها',
  none: 'لم تُذكر',
};
