import { type GradeWords } from '../catalogue.js';

/** The grades in Arabic. */
export const grades: GradeWords = {
  reliability: {
    A: 'موثوق تمامًا',
    B: 'موثوق عادةً',
    C: 'موثوق إلى حد ما',
    D: 'غير موثوق عادةً',
    E: 'غير موثوق',
    F: 'لا يمكن الحكم على موثوقيته',
  },
  credibility: {
    1: 'تؤكدها مصادر أخرى',
    2: 'صحيحة على الأرجح',
    3: 'ربما صحيحة',
    4: 'مشكوك فيها',
    5: 'بعيدة الاحتمال',
    6: 'لا يمكن الحكم على صحتها',
  },
  handling: {
    protect_source: 'حماية المصدر',
    personal_data: 'بيانات شخصية',
    graphic: 'مشاهد قاسية',
    operational: 'عملياتي',
  },
};
