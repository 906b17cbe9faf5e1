import { type register as english } from '../en/register.js';

/** Words of the panel in which a new name is registered from the bar, in Arabic. */
export const register: typeof english = {
  title: {
    '@': (name) => `أين يقع ${name}؟`,
    '^': (name) => `من هو ${name}؟`,
    '&': (name) => `من هو ${name}؟`,
    '+': (name) => `ما هو ${name}؟`,
  },
  near: 'مسجَّل من قبل باسم قريب',
  positions: 'مواقع بهذا الاسم في المعجم الجغرافي',
  looked: {
    idle: '',
    looking: 'جارٍ البحث في المعجم الجغرافي…',
    found: 'اضغط رقمًا ليُسجَّل في ذلك الموقع:',
    none: 'لا مكان بهذا الاسم في المعجم الجغرافي.',
    failed: 'المعجم الجغرافي لا يجيب الآن.',
  },
  type: 'النوع',
  chooseType: 'اختر نوعًا',
  unsaidType: 'غير معروف',
  needsType: 'يحتاج الموضوع إلى نوع: به يُعرف ما يُسأل عنه.',
  side: 'الطرف، إن كان له طرف',
  register: 'تسجيل',
  unplaced: 'تسجيل دون موقع',
  back: 'العودة إلى السطر',
};
