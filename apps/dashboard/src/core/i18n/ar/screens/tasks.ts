import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the board of tasks, in Arabic. */
export const tasks: Words['tasks'] = {
  title: 'المهام',
  hint: 'ما قرره المكتب أو أمر به أو طلبه، لدى من هو وإلى متى. يفتح j و k بجانب اللوحة، ويقول u إنها أُخذت، و e إنها أُنجزت، ويغيّر r غير ذلك، ويعطي a مهمة جديدة.',
  count: (n, shown) =>
    n === 0
      ? 'لا شيء يجب إنجازه.'
      : `يجب إنجاز: ${countedNoun(n, shown, ['مهمة واحدة', 'مهمتان', 'مهام', 'مهمة', 'مهمة'])}`,
  overdueCount: (n, shown) =>
    `تأخرت: ${countedNoun(n, shown, ['مهمة واحدة', 'مهمتان', 'مهام', 'مهمة', 'مهمة'])}`,
  columns: { open: 'لم تؤخذ بعد', taken: 'قيد التنفيذ', over: 'منجزة أو متروكة' },
  nothing: 'لا شيء.',
  more: 'أُنجز أو تُرك أكثر مما هو مذكور هنا.',
  dueIn: (left) => `تستحق بعد ${left}`,
  overdueBy: (left) => `متأخرة ${left}`,
  noDue: 'لم يُحدَّد وقت.',
  since: (by, at) => ['كما سجّل ', by, ' في ', at],
  acts: { take: 'أُخذت', done: 'أُنجزت', change: 'تغيير' },
  next: 'المهمة التالية',
  previous: 'المهمة السابقة',
  add: 'مهمة جديدة',
  recorded: (no) => `سُجّل ${no}.`,
  meanwhile: (no) => `تغيّر ${no} في هذه الأثناء؛ انظر إليه كما هو الآن ثم قرر من جديد.`,
  notRecorded: (why) => `لم يُسجَّل: ${why}`,
  form: {
    what: 'ما الذي يجب فعله',
    kind: 'النوع',
    owner: 'لدى من: اسم أو فريق أو منصب',
    due: 'تستحق في (بتوقيت الشاشة؛ فارغ: لا وقت محدد)',
    give: 'إعطاء المهمة',
  },
};
