import { type TalkWords } from '../catalogue.js';
import { nameIn, spaced } from '../names/codes.js';
import { own, phrase } from '../phrase.js';

const LIFE: Readonly<Record<string, string>> = {
  open: 'قائم',
  met: 'استُجيب له',
  withdrawn: 'سُحب',
  passed: 'انقضى',
  lapsed: 'سقط',
  unknown: 'غير معروف',
  contested: 'متنازع عليه',
};
const DEADLINES = {
  ahead: 'لم تحن بعد',
  possibly_passed: 'ربما انقضت',
  passed: 'انقضت',
} as const;
const WINDOWS = { ahead: 'لم تبدأ بعد', in_window: 'جارية', passed: 'انتهت' } as const;
const MET = { says_met: 'يقول إنه استُجيب له', fulfils: 'يلبّيه' } as const;

/** Arabic words of demands, forecasts and alerts. */
export const talks: TalkWords = {
  life: (code) => nameIn(LIFE, code) ?? spaced(code),
  ways: {
    stated: 'صرّح به صاحبه',
    confirmed: 'مؤكد',
    reported: 'مُبلَّغ عنه',
    alleged: 'مُدّعى',
  },
  told: (way, origin) => phrase`${own(way)} (${origin})`,
  toldByNobody: 'لا يرويه أحد',
  deadline: (written, standing) => phrase`المهلة ${written} ${own(DEADLINES[standing])}`,
  met: (how, entry) => phrase`${own(MET[how])}: ${entry}`,
  forecast: ({ isPossible, from, to, standing, origin }) =>
    phrase`${own(isPossible ? 'ربما صدر، ' : '')}الفترة من ${from} إلى ${to} ${own(WINDOWS[standing])} (${origin})`,
  linked: (entry, relation) => phrase`${entry}: ${own(relation)}`,
  raised: (due) => phrase`مرفوع، الموعد ${due}`,
  alerts: {
    deadline_near: 'مهلة وشيكة',
    deadline_passed: 'انقضت المهلة',
    forecast_window_ended: 'انتهت فترة التوقع',
  },
};
