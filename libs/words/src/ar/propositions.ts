import { type PropositionWords } from '../catalogue.js';
import { joined, own, phrase } from '../phrase.js';

/** Arabic words of answers and of what became of accounts. */
export const propositions: PropositionWords = {
  states: {
    reported: 'مُبلَّغ عنه',
    alleged_by_one_side: 'يدّعيه طرف واحد',
    corroborated: 'تعضده مصادر مستقلة',
    confirmed_by_adversaries: 'يؤكده خصمان',
    verified: 'مُتحقَّق منه',
    contested: 'متنازع عليه',
    overridden: 'محدد يدويًا',
    denied: 'منفي',
    unknown: 'غير معروف',
  },
  stateSentences: {
    overridden: 'محدد يدويًا.',
    unknown: 'غير معروف: لم يُسجَّل عنه في هذه اللحظة ما يُحتسب، ولا يعني ذلك نعم ولا لا.',
    denied: 'منفي: لا أحد يقول بحدوثه، وهناك من ينفيه.',
    contested: 'متنازع عليه: روايات لا يمكن أن تصح معًا تتعارض، ولا تُرجَّح أي منها على أنها الحقيقة.',
    reported: 'مُبلَّغ عنه: مصدر واحد يقول ذلك، ولم يؤكده أحد غيره.',
    alleged_by_one_side: 'يدّعيه طرف واحد: تقوله عدة مصادر، كلها من الطرف نفسه.',
    corroborated: 'تعضده مصادر مستقلة: تقوله عدة مصادر لا تقف كلها في صف واحد.',
    confirmed_by_adversaries:
      'يؤكده خصمان: تتفق عليه مصادر من أطراف متعارضة، أو يقرّ به أحدها ضد مصلحته ويوافقه آخر.',
    verified: 'مُتحقَّق منه: تحقّق مكتب التحقق من إحدى رواياته.',
  },
  support: {
    reported: 'أبلغ عنه مصدر واحد',
    alleged_by_one_side: 'يدّعيه طرف واحد',
    corroborated: 'تعضده مصادر مستقلة',
    confirmed_by_adversaries: 'يؤكده خصمان',
    verified: 'تحقّق منه مكتب التحقق',
  },
  verdicts: {
    counts: () => own('محتسبة.'),
    abstains: () => own('هذا امتناع: إنه آخر ما قاله هذا المصدر، ولا يُحتسب مع ولا ضد.'),
    ends: () => own('هذا إنهاء: ما قاله هذا المصدر لم يعد قائمًا، ولا يُحتسب مع ولا ضد.'),
    possible: () => own('قد تصح في هذه اللحظة وقد لا تصح.'),
    not_yet: () => own('استُبعدت: لم تبدأ بعد في هذه اللحظة.'),
    over: () => own('استُبعدت: كانت قد انتهت في هذه اللحظة.'),
    replaced: (because) => phrase`استُبعدت: للمصدر نفسه قول لاحق في ${because}.`,
    overtaken: (because) =>
      phrase`استُبعدت: جاء بعدها ${because}، من مصدر محايد أو من مصادر أطراف متعارضة أو من طرفها نفسه أو خلافًا لمصلحة قائله أو ممن يعود إليه الأمر.`,
    aged: (because) => phrase`استُبعدت لقدمها: ${because} أحدث منها.`,
    said_for_certain: (because) =>
      phrase`لا تضيف شيئًا: المصدر نفسه يقول ذلك على وجه اليقين في ${because}.`,
    may_abstain: () => own('استُبعدت: لا تثبت شيئًا ولا تنفيه، وقد لا تكون بدأت أو قد تكون انتهت.'),
    gave_way: (because) =>
      phrase`استُبعدت: هذا هو المتوقع إلى أن يقول أحد خلافه، وقد جاء خلافه في ${because}، من مصدر محايد أو من مصادر أطراف متعارضة.`,
    mode: () => own('لم تدخل: التقدير وما نقوم به نحن والخلفية ليست رواية لما حدث.'),
    kind: () => own('لم تدخل: التوقع والتحليل والخلفية لا تثبت واقعة.'),
    repeats: (because) => phrase`لم تدخل: تكرر بلسان ناشر ما ورد في ${because}.`,
    retracted: (because) =>
      phrase`لم تدخل: سُحب المدخل${because.length === 0 ? [] : phrase`، انظر ${because}`}.`,
    refuted: () => own('لم تدخل: فنّد مكتب التحقق المدخل.'),
    duplicate: (because) => phrase`لم تدخل: عُلِّم المدخل بأنه تكرار لـ ${because}.`,
    superseded: (because) => phrase`لم تدخل: وضع المصدر نفسه ${because} مكان المدخل.`,
  },
  account: (origin, said, times) => phrase`${origin}: ${joined([said, ...times], '، ')}.`,
  value: (value, origins, entries) => phrase`${value}: ${origins} (${entries}).`,
  not: (value) => phrase`ليس صحيحًا: ${value}`,
  denied: (value, origins, entries) => phrase`منفي ${value}: ${origins} (${entries}).`,
  noLonger: (value) => phrase`لم يعد صحيحًا: ${value}`,
  nothingMore: 'ما قاله لم يعد قائمًا',
  ended: (endings) => phrase`قيل إنه لم يعد قائمًا: ${endings}.`,
  earlier: (value, origin, until) =>
    until === undefined ? phrase`${value} (${origin})` : phrase`${value} (${origin}، حتى ${until})`,
  before: (earlier) => phrase`قبل ذلك: ${earlier}.`,
  byOrigin: (value, origin) => phrase`${value} (${origin})`,
  possible: (values) => phrase`ممكن في هذه اللحظة وليس مؤكدًا: ${values}.`,
  silent: (origins) => phrase`تحدّث عنه ولم يحدد: ${origins}.`,
  stale: 'كل الروايات أقدم من مدة صلاحيتها: ربما لم يعد الأمر كذلك.',
  overridden: ({ by, value, from, until, reason }) =>
    phrase`حدده يدويًا ${by}: ${value}، من ${from} حتى ${until}. السبب: ${reason}`,
  withoutIt: 'ما يلي هو ما تقوله الروايات من دون ذلك.',
  openBetween: (from, to) => phrase`الأمر مفتوح بين ${from} و${to}.`,
  countedUntil: (until) => phrase`كانت محتسبة حتى ${until}.`,
  oneSource: ({ one, other, since, reason }) =>
    phrase`${one} و${other} مسجلان كمصدرين ويُحتسبان مصدرًا واحدًا، باسم ${other}، منذ ${since}. السبب: ${reason}`,
  oneActor: ({ one, other, since, reason }) =>
    phrase`${one} و${other} مسجلان كطرفين فاعلين ويُحتسبان واحدًا، باسم ${other}، منذ ${since}. السبب: ${reason}`,
  recordedAs: (counted, recorded) => phrase`${counted} (مسجل باسم ${recorded})`,
};
