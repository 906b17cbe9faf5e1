import { foldedLetters } from '../text/fold.js';

/** Arabic words of time, folded, in the words of the grammar; longer phrases stand before those that begin like them. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(قبل|منذ) (.*?)(نصف|ربع) ساعه$/, '$1 $3'],
  [/^(قبل|منذ) نصف$/, '$1 30 m'],
  [/^(قبل|منذ) ربع$/, '$1 15 m'],
  [/ساعتين|ساعتان/g, '2 h'],
  [/دقيقتين|دقيقتان/g, '2 m'],
  [/يومين|يومان/g, '2 d'],
  [/(\d+) ?(?:ساعات|ساعه)/g, '$1 h'],
  [/(\d+) ?(?:دقائق|دقايق|دقيقه)/g, '$1 m'],
  [/(\d+) ?(?:ايام|يوما|يوم)(?= |$)/g, '$1 d'],
  [/^(قبل|منذ) ساعه$/, '$1 1 h'],
  [/^(قبل|منذ) دقيقه$/, '$1 1 m'],
  [/^(قبل|منذ) يوم$/, '$1 1 d'],
  [/^قبل (\d+ [hmd])$/, '$1 ago'],
  [/^منذ (\d+ [hmd])$/, 'ago-or-since $1'],
  [/^(?:خلال )?(?:اخر |ال)(?:ساعات |ساعه )?(\d+ [hmd])(?: (?:الماضيه|الاخيره))?$/, 'past $1'],
  [/غير معروف|مجهول/, 'unknown'],
  [/منتصف الليل/, 'midnight'],
  [/ليله امس|الليله الماضيه|ليل امس/, 'last night'],
  [/ساعات الفجر|الفجر|فجر/, 'dawn'],
  [/ساعات الصباح الاولي|الساعات الاولي/, 'early'],
  [/بعد (?:ال)?ظهر|العصر|عصر/, 'afternoon'],
  [/الصباح|صباح/, 'morning'],
  [/الظهر|ظهر/, 'noon'],
  [/المساء|مساء/, 'evening'],
  [/(?:^| )ليله (?=ال)/, ' eve '],
  [/الليله/, 'tonight'],
  [/(?:^|(?<= ))(?:الليل|ليل|ليلا)(?= |$)/, 'night'],
  [/الان|حاليا/, 'now'],
  [/امس الاول|اول امس/, '2 d ago'],
  [/امس|البارحه|مبارح/, 'yesterday'],
  [/(?:^|(?<= ))(?:هذا )?اليوم(?= |$)/, 'today'],
  [/(?:يوم )?الاثنين/, 'mon'],
  [/(?:يوم )?الثلاثاء/, 'tue'],
  [/(?:يوم )?الاربعاء/, 'wed'],
  [/(?:يوم )?الخميس/, 'thu'],
  [/(?:يوم )?الجمعه/, 'fri'],
  [/(?:يوم )?السبت/, 'sat'],
  [/(?:يوم )?الاحد/, 'sun'],
  [/ (?:الماضي|الماضيه|الفائت)$/, ' last'],
  [/^بين (.+) و ?(.+)$/, 'between $1 and $2'],
  [/^منذ /, 'since '],
  [/^(?:قبل|قبيل) /, 'before '],
  [/^(?:حتي|لغايه) /, 'by '],
  [/^(?:بعد|بعيد) /, 'after '],
  [/^(?:حوالي|نحو|قرابه) /, 'around '],
  [/^(?:الساعه|في) /, 'at '],
];

/** An Arabic phrase of time in the words of the grammar; any other text only folded. */
export function inGrammarWords(phrase: string): string {
  const text = foldedLetters(phrase).trim();
  if (!/[\u0600-\u06ff]/.test(text)) return text;
  return WORDS.reduce((reading, [from, to]) => reading.replace(from, to), text)
    .replace(/ +/g, ' ')
    .trim();
}
