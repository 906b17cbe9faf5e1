/** Words of both languages that say how others are meant, as they are compared: folded, Arabic without hamza. */
const list = (words: string): readonly string[] => words.split('|');

/** Before what did not happen. */
export const NEGATORS: ReadonlySet<string> = new Set(
  list(
    'no|not|never|without|deny|denies|denied|denying|neither|nor|isnt|arent|wasnt|unconfirmed|لا|ولا|لم|ولم|لن|ولن|ليس|ليست|ينفي|تنفي|نفي|نفت|دون|بدون|غير|ما',
  ),
);

/** After which stands what is threatened, or may be. */
export const CONSEQUENCE =
  /(?<=^|[\s,،])(?:or else|or|otherwise|else|والا|وإلا|والّا|وإلّا|if|unless)(?=\s)/giu;

/** What says that the time after it lies ahead. */
export const AHEAD_WORDS: ReadonlySet<string> = new Set(
  list(
    'will|reopens|reopen|opens|starts|start|begins|resumes|due|expected|planned|scheduled|to|rest|remaining|سيبدا|يبدا|تبدا|سوف|ستبدا|مقرر|متوقع|والباقي|الباقي|سيعاد|سيفتح|يفتح|تستانف|يستانف',
  ),
);

/** Between a publisher and whom he cites. */
export const CITING = /\s(?:citing|cites|quoting|quotes|via|نقلا عن|نقلاً عن|عن)\s/iu;

/** Before the one who says so, at the end of a line or of a part of it. */
export const ACCORDING =
  /(?:^|[\s,،(])(?:according to|as per|per|acc to|says|said|reports|source:|بحسب|حسب|وفق|وفقا ل|وفقاً ل|قال|قالت|افادت|أفادت|اعلنت|أعلنت|ذكرت)\s+/giu;

/** After the one who says so, at the beginning of a line. */
export const SAYING =
  /^(.{2,60}?)\s(says|say|said|reports|reported|confirms|confirmed|claims|claimed|denies|deny|denied|announces|announced|warns|counted|counts|tells|urges|ينفي|تنفي|تؤكد|يؤكد|تقول|يقول|تعلن|يعلن)\s/iu;

/** How a number is meant, by the words before it. */
export const BEFORE_NUMBER: readonly (readonly [
  readonly string[],
  'at_least' | 'at_most' | 'approx',
])[] = [
  ...list(
    'at least|more than|no fewer than|no less than|not less than|over|above|minimum|minimum of|ما لا يقل عن|لا يقل عن|لا تقل عن|اكثر من|ازيد من|ما يزيد علي|ما يزيد عن|فوق',
  ).map((words) => [words.split(' '), 'at_least'] as const),
  ...list(
    'at most|up to|no more than|fewer than|less than|max|maximum|under|ما لا يزيد عن|لا يتجاوز|لا يزيد عن|بحد اقصي|اقل من|كحد اقصي',
  ).map((words) => [words.split(' '), 'at_most'] as const),
  ...list(
    'about|around|some|circa|nearly|almost|roughly|approximately|estimated|حوالي|نحو|قرابه|زهاء|ما يقارب|تقريبا|حدود',
  ).map((words) => [words.split(' '), 'approx'] as const),
].toSorted((a, b) => b[0].length - a[0].length);

/** And by those after it. */
export const AFTER_NUMBER: readonly (readonly [RegExp, 'at_least' | 'approx'])[] = [
  [/^\s?\+/, 'at_least'],
  [/^ (?:or more|at least|plus)\b/i, 'at_least'],
  [/^ (?:على|علي) ال[أا]قل/, 'at_least'],
  [/^ تقريبا/, 'approx'],
];

/** Numbers that are written as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  list(
    'two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|ten 10|eleven 11|twelve 12|twenty 20|thirty 30|forty 40|fifty 50|اثنان 2|اثنين 2|ثلاثه 3|ثلاث 3|اربعه 4|اربع 4|خمسه 5|خمس 5|سته 6|ست 6|سبعه 7|سبع 7|ثمانيه 8|ثماني 8|تسعه 9|تسع 9|عشره 10|عشر 10|عشرين 20|عشرون 20|ثلاثين 30|ثلاثون 30|خمسين 50|خمسون 50|مئه 100|مايه 100|مائه 100|مئتي 200|مئتين 200|الف 1000|الفين 2000|الفي 2000|مليون 1000000',
  ).map((pair) => [pair.slice(0, pair.lastIndexOf(' ')), Number(pair.split(' ').at(-1))]),
);

/** What a number before it is multiplied by. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  k: 1_000,
  الاف: 1_000,
  الف: 1_000,
  الفا: 1_000,
  مليون: 1_000_000,
  ملايين: 1_000_000,
};

/** Before a number that counts nothing. */
export const NUMBERED: ReadonlySet<string> = new Set(
  list(
    'ch|channel|room|gate|route|highway|km|no|number|phase|day|week|القناه|قناه|رقم|غرفه|بوابه|المرحله|اليوم|use|or|not|بدل',
  ),
);

/** After a number, no name of what is counted. */
export const NO_NOUN: ReadonlySet<string> = new Set(
  list(
    'hours|hrs|mins|minutes|days|weeks|months|years|pm|am|this|gmt|is|was|has|as|ministry|ساعه|ساعات|دقيقه|دقايق|دقائق|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سنه|سنوات|من|الي|في|علي|عن|مع|بدل|و|حتي|قبل|بعد|ظهرا|صباحا|مساء|فجرا|عصرا|العصر|الصبح',
  ),
);

/** Before a place: towards it, from it. */
export const TOWARDS: ReadonlySet<string> = new Set(
  list('to|towards|reached|reach|الي|باتجاه|نحو'),
);
export const FROM: ReadonlySet<string> = new Set(list('from|left|leaving|من|مغادره|غادر'));

export const FROM_VERBS: ReadonlySet<string> = new Set(
  list('left|leaving|departed|bound|heading|headed|off'),
);

/** Before a place that nobody registered. */
export const AT: ReadonlySet<string> = new Set(list('in|at|on|near|of|to|from'));
