import { type Words } from '../words.js';

/** Words of an entry, in Arabic. */
export const entry: Words['entry'] = {
  kind: 'النوع',
  happened: 'حدث',
  recorded: 'سُجّل',
  says: 'المصدر',
  actors: 'الجهات',
  unknownActor: 'غير معروف',
  places: 'المكان',
  noPlace: 'لم يُذكر مكان',
  standing: 'الوضع',
  retracted: 'مسحوب',
  full: 'كل ما يتعلق به',
};
