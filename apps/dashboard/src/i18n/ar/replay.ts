import { type Words } from '../words.js';
import { counted } from './common.js';

/** Words of the replay, in Arabic. */
export const replay: Words['replay'] = {
  diagram: 'متى حدث كل شيء، ومتى علمنا به',
  happenedAxis: 'وقت الحدوث',
  recordedAxis: 'وقت التسجيل',
  noEntries: 'لا مداخل بعد: لا شيء يُستعاد.',
  pointAtDot: 'أشر إلى نقطة، أو تنقّل بالمفتاحين , و . لترى أي مدخل هي.',
  happenedRecorded: (happened, recorded) => ['حدث ', happened, '، وسُجّل ', recorded],
  summary: (all, late, ahead, retracted) =>
    `${all} في السجل كما هو الآن. سُجّل متأخرًا ساعة أو أكثر: ${late}. عمّا سيأتي: ${ahead}. مسحوب: ${retracted}.`,
  howToRead: 'كيف تُقرأ الصورة',
  diagramHint:
    'كلما تقدّمت النقطة على محور الحدوث كان الحدوث لاحقًا، وكلما ارتفعت كان التسجيل لاحقًا. تقع النقطة عند آخر لحظة يمكن أن يكون الأمر قد حدث فيها، ويمتد خطها إلى أول لحظة، والخط الذي يتلاشى لا تُعرف بدايته أو تقع خارج الصورة. النقاط على القطر عُرفت في حينها، وكلما ارتفعت فوقه تأخّر العلم بها؛ وتحته ما لم يكن قد حدث بعد. الجزء المضاء، أي ما حدث حتى إحدى الساعتين وسُجّل حتى الأخرى، هو ما تستند إليه اللوحة. تقع النقاط حيث يضعها السجل الآن؛ أما اللوحة في لحظة سابقة فتأخذ المدخل كما كان حينها.',
  shapes: {
    plain: 'مدخل',
    ahead: 'عمّا سيأتي: توقّع أو خطة',
    corrected: 'صُحّح لاحقًا',
    retracted: 'مسحوب',
    disputed: 'حلقة: يعارضه مدخل آخر',
  },
  valueText: (time, zone, entries) => `${time}، بتوقيت ${zone}؛ ${entries}`,
  inView: (entries, all) => `المعروض: ${entries} من أصل ${all}`,
  openStill: (n, shown) =>
    `ولا يُعرف هل كان قد حدث حتى ذلك الوقت: ${counted(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}`,
  outside: (n, shown, first) => [
    `سُجّل خارج الصورة: ${counted(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}${n === 1 ? '، في ' : '، أولها في '}`,
    first,
  ],
  locked: 'الساعتان معًا',
  lockHint: 'عند القفل تُظهر الساعتان اللحظة نفسها',
  lockOrNot: 'الاستعادة: قفل الساعتين أو فكّه',
  transport: 'التشغيل',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  playOrPause: 'الاستعادة: تشغيل أو إيقاف مؤقت',
  previous: 'المدخل السابق',
  next: 'المدخل التالي',
  calm: 'جهازك يطلب حركة أقل، فلا شيء يجري تلقائيًا. تنقّل خطوة خطوة.',
  speed: 'السرعة',
  speeds: {
    minute: 'الثانية = دقيقة',
    tenMinutes: 'الثانية = 10 دقائق',
    hour: 'الثانية = ساعة',
    sixHours: 'الثانية = 6 ساعات',
    day: 'الثانية = يوم',
    oneEntry: 'مدخل واحد في الثانية',
    threeEntries: '3 مداخل في الثانية',
    tenEntries: '10 مداخل في الثانية',
  },
  skipped: (span) => `جرى تخطّي ${span} بلا مداخل`,
  loopFrom: 'التكرار من هنا',
  loopTo: 'التكرار إلى هنا',
  looping: (from, to) => ['يتكرر من ', from, ' إلى ', to],
  unloop: 'بلا تكرار',
  answerOf: (valid, known, revision) => [
    'ما كان قد حدث حتى ',
    valid,
    '، كما كان معروفًا حتى ',
    known,
    ` (المراجعة ${revision})`,
  ],
  late: 'الإجابة عن موضع الساعتين في الطريق.',
  beforeAll: 'لم يكن قد سُجّل شيء حتى ذلك الوقت.',
  tileChanged: 'تغيّر',
  changes: 'ما الذي تغيّر',
  noChanges: 'حرّك الساعتين، فيظهر هنا ما يغيّره ذلك.',
  onTo: (valid, known) =>
    known === undefined
      ? ['تقدّم إلى ', valid]
      : ['تقدّم إلى ', valid, '، كما كان معروفًا حتى ', known],
  backTo: (valid, known) =>
    known === undefined
      ? ['رجوع إلى ', valid]
      : ['رجوع إلى ', valid, '، كما كان معروفًا حتى ', known],
  becomes: 'صار',
  pieces: {
    figures: 'تغيّرت الأرقام',
    demands: 'تغيّرت المطالب أو الشروط',
    forecasts: 'تغيّرت التوقعات',
    raised: 'تغيّرت التنبيهات',
    checks: 'تغيّرت المراجعات',
  },
  andMore: (n) => `وغيرها: ${n}`,
  changed: (n, shown) =>
    `تغيّرت ${counted(n, shown, ['إجابة واحدة', 'إجابتان', 'إجابات', 'إجابة', 'إجابة'])}`,
  came: (n, shown) =>
    `دخل العرض: ${counted(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}`,
  gone: (n, shown) =>
    `خرج من العرض: ${counted(n, shown, ['مدخل واحد', 'مدخلان', 'مداخل', 'مدخلًا', 'مدخل'])}`,
  spoken: (time, changed, came) => `${time}: ${changed}، ${came}`,
  bookmarks: 'العلامات',
  bookmarksHint: 'تبقى على هذا الجهاز. كل رابط يعرض اللحظة نفسها دائمًا.',
  bookmarkName: 'اسم هذه اللحظة',
  keep: 'حفظ',
  kept: (name) => `حُفظت: ${name}`,
  copyLink: 'نسخ الرابط',
  forget: 'إزالة',
  clocksOf: (valid, known, revision) => [
    'ما كان قد حدث حتى ',
    valid,
    '، كما كان معروفًا حتى ',
    known,
    ` (المراجعة ${revision})`,
  ],
  storyboard: 'لوحة مشاهد للطباعة',
  storyboardOf: (name) => ['لوحة المشاهد: ', name],
  noBookmarks: 'لم تُحفظ أي لحظة.',
  back: 'العودة إلى الاستعادة',
};
