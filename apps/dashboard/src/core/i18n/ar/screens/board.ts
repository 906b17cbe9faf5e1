import { type Words } from '../../words.js';
import { countedNoun } from '../common.js';

/** Words of the board, in Arabic. */
export const board: Words['board'] = {
  title: 'اللوحة',
  nothingSaid: 'لا يُقال عنه شيء',
  unknownRows: (n, shown) =>
    `لا يُقال شيء عن ${countedNoun(n, shown, ['بند آخر', 'بندين آخرين', 'بنود أخرى', 'بندًا آخر', 'بند آخر'])}`,
  showUnknown: 'إظهار',
  possibly: (value) => ['ربما ', value],
  possiblyHint: 'لم يتضح إن كان الأمر كذلك حتى تلك اللحظة.',
  abstains: (who) => [who, ' يتحدث عنه ولا يحدد'],
  against: 'مقابل',
  accounts: (n, shown) =>
    countedNoun(n, shown, ['رواية واحدة', 'روايتان', 'روايات', 'رواية', 'رواية']),
  stale: 'قديم: ربما لم يعد الأمر كذلك',
  before: 'قبل ذلك',
  countedUntil: (time) => ['، كان محتسبًا حتى ', time],
  setAside: {
    overtaken: 'قالت رواية لاحقة خلافه، ولها أن تحلّ محله.',
    aged: 'صار قديمًا وإلى جانبه روايات أحدث.',
    gave_way: 'كان المتوقعَ إلى أن يقول أحد خلافه، وقد قيل.',
    over: 'بلغ نهايته.',
  },
  override: (who, until) => ['حدده يدويًا ', who, ' حتى ', until],
  derived: (state) => `الروايات وحدها تقول: ${state}`,
  explain: 'لماذا؟',
  taken: 'محتسب',
  figures: 'أرقام',
  figureCount: (n, shown) =>
    `${countedNoun(n, shown, ['رقم واحد', 'رقمان', 'أرقام', 'رقمًا', 'رقم'])}، لا تُجمع أبدًا`,
  olderFigures: (n, shown) =>
    countedNoun(n, shown, ['رقم أقدم', 'رقمان أقدم', 'أرقام أقدم', 'رقمًا أقدم', 'رقم أقدم']),
  moved: { from: 'من', to: 'إلى' },
  unlistedFigures: (n, shown) =>
    `${countedNoun(n, shown, ['رقم أقدم أيضًا', 'رقمان أقدم أيضًا', 'أرقام أقدم أيضًا', 'رقمًا أقدم أيضًا', 'رقم أقدم أيضًا'])} في المدخلات`,
  notCredible: 'مشكوك فيه',
  assessment: 'تقييم تحليلي لا يدخل في النطاق أعلاه',
  preferred: (who) => ['يفضّله ', who],
  demands: 'مطالب',
  demandOf: (by, of) => [by, ' يطالب ', of],
  beforeThat: (what) => ['قبل ', what],
  otherwise: (what) => ['وإلا: ', what],
  deadline: (time) => ['المهلة ', time],
  forecasts: 'توقعات',
  forecastWindow: (from, to) => ['متوقع بين ', from, ' و', to],
  forecastNotFact: 'توقّع، وليس أمرًا حدث',
  due: (time) => ['الموعد ', time],
  allOfCheck: (shown) => `كلها (${shown}) في الخط الزمني`,
  decide: {
    override: 'تحديد يدوي',
    lift: 'رفع التحديد',
    account: 'إضافة رواية',
    prefer: 'تفضيل',
    unprefer: 'إلغاء التفضيل',
    value: 'الجواب',
    until: (zone) => `حتى (${zone})`,
    overrideMeans: 'تعطي اللوحة هذا الجواب حتى ذلك الوقت، باسمك؛ ويبقى ما تقوله الروايات بجانبه.',
    liftMeans: 'تعود اللوحة إلى ما تقوله الروايات.',
    preferMeans: 'يبرز بين الأرقام التي تعدّ الشيء نفسه، باسمك. ولا يختفي غيره.',
    unpreferMeans: 'لا يبرز أي من هذه الأرقام بعد ذلك.',
    accountMeans: 'هذه الأنواع تقول شيئًا عن هذا السطر. ما تختاره يظهر في الشريط أدناه.',
    accountWithout: 'لا نوع يقول شيئًا عن هذا السطر بذاته: قل بنفسك ما يثبته المدخل.',
    accountAny: 'نوع آخر',
  },
  nothingToCheck: 'لا شيء يستدعي المتابعة',
  away: {
    title: 'منذ آخر زيارة لك',
    none: 'لا جديد',
    entries: (n, shown) =>
      countedNoun(n, shown, [
        'مدخل جديد',
        'مدخلان جديدان',
        'مداخل جديدة',
        'مدخلًا جديدًا',
        'مدخل جديد',
      ]),
    changed: (n, shown) =>
      `${countedNoun(n, shown, ['إجابة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة'])} تغيّرت`,
    corrected: (n, shown) =>
      countedNoun(n, shown, ['تعديل واحد', 'تعديلان', 'تعديلات', 'تعديلًا', 'تعديل']),
    since: (time) => ['منذ ', time],
    compare: 'إظهار ما تغيّر',
    seen: 'اطّلعتُ عليه',
  },
  attention: {
    title: 'يستدعي الانتباه',
    deadlineIn: (left) => `تنتهي المهلة بعد ${left}`,
    contested: (_, shown) => `متنازع عليه: ${shown}`,
    stale: (_, shown) => `قديم: ${shown}`,
    unverified: (_, shown) => `غير متحقق منه منذ أكثر من يوم: ${shown}`,
    alone: {
      contested: 'لا يُعرض إلا المتنازع عليه.',
      stale: 'لا يُعرض إلا القديم.',
    },
    showAll: 'عرض اللوحة كلها',
  },
  emptyPast: (time) => ['لم يُسجَّل شيء قبل ', time],
  emptyPastJump: 'الانتقال إليه',
  wall: {
    leave: 'مغادرة شاشة الجدار',
    asOf: (time) => ['بيانات ', time],
    page: (shown, all) => `الصفحة ${shown} من ${all}`,
    silent: (lines) => `لا شيء مذكور عن: ${lines}`,
  },
};
