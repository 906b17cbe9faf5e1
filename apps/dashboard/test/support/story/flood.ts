/** What two people log of a flood, as they would say it; the names are nobody's. */
export interface Story {
  readonly language: 'en' | 'ar';
  readonly name: string;
  /** A register each, as lists to paste: a name a line, with its type or position. */
  readonly lists: {
    readonly subjects: readonly string[];
    readonly sources: readonly string[];
    readonly places: readonly string[];
  };
  readonly lines: readonly string[];
  readonly words: {
    readonly reason: string;
    readonly corrected: string;
    readonly respect: string;
    readonly next: string;
    readonly title: string;
  };
}

export const STORIES: readonly Story[] = [
  {
    language: 'en',
    name: 'The Arn valley',
    lists: {
      subjects: ['River Arn, river', 'Upper dam, dam', 'Lower Ostre, flood'],
      sources: [
        ...['Fire brigade, government', 'Radio Sarn, media'],
        ...['River authority, government', 'Town hall, government'],
      ],
      places: ['Ostre, 46.10, 14.50', 'Kell, 46.20, 14.60'],
    },
    lines: [
      'River authority: River Arn rising at Kell since 06:00',
      'Fire brigade: River Arn bursts its banks at Ostre',
      'Radio Sarn: Lower Ostre flooded',
      'Town hall: Lower Ostre flooded',
      'Fire brigade: at least 40 injured in Ostre',
      'Radio Sarn: dozens missing in Ostre',
      'Town hall: 12 people missing in Ostre',
      'River authority: Upper dam at risk',
      'Radio Sarn: Upper dam burst',
      'Town hall: dam failure denied at Upper dam',
      'Fire brigade: heavy rain at Kell',
      'Fire brigade: 12 rescued in Ostre by boat',
      'River authority: spillway opened at Upper dam',
      'Radio Sarn: 5 killed in Ostre',
      'Town hall: 5 killed in Ostre',
      'Radio Sarn: River Arn still rising',
      'Town hall demands more boats within two hours',
      'River authority: River Arn receding at Kell',
      'Radio Sarn: flood spreading, Lower Ostre',
      'Fire brigade: search and rescue begins in Ostre',
    ],
    words: {
      reason: 'Heard by our own team',
      corrected: 'River Arn over its banks at Ostre, both sides',
      respect: 'whether it holds',
      next: 'Call the dam at six',
      title: 'Evening',
    },
  },
  {
    language: 'ar',
    name: 'وادي أرن',
    lists: {
      subjects: ['نهر أرن, river', 'السد الأعلى, dam', 'أوستر السفلى, flood'],
      sources: [
        ...['فوج الإطفاء, government', 'إذاعة سارن, media'],
        ...['هيئة النهر, government', 'البلدية, government'],
      ],
      places: ['أوستر, 46.10, 14.50', 'كيل, 46.20, 14.60'],
    },
    lines: [
      'هيئة النهر: نهر أرن في ارتفاع عند كيل منذ 06:00',
      'فوج الإطفاء: فاض النهر نهر أرن في أوستر',
      'إذاعة سارن: المياه تغمر أوستر السفلى',
      'البلدية: أوستر السفلى منطقة مغمورة بالمياه',
      'فوج الإطفاء: 40 جريحا على الأقل في أوستر',
      'إذاعة سارن: عشرات المفقودين في أوستر',
      'البلدية: 12 مفقودا في أوستر',
      'هيئة النهر: السد الأعلى مهدد بالانهيار',
      'إذاعة سارن: انهيار السد الأعلى',
      'البلدية: نفي انهيار السد الأعلى',
      'فوج الإطفاء: أمطار غزيرة في كيل',
      'فوج الإطفاء: إنقاذ 12 شخصا في أوستر',
      'هيئة النهر: فتح بوابات السد الأعلى',
      'إذاعة سارن: 5 قتلى في أوستر',
      'البلدية: 5 قتلى في أوستر',
      'إذاعة سارن: نهر أرن يرتفع',
      'البلدية تطالب بزوارق إضافية خلال ساعتين',
      'هيئة النهر: تراجع منسوب نهر أرن في كيل',
      'إذاعة سارن: الفيضان يتوسع، أوستر السفلى',
      'فوج الإطفاء: بدء البحث والإنقاذ في أوستر',
    ],
    words: {
      reason: 'سمعه فريقنا',
      corrected: 'نهر أرن خارج مجراه في أوستر، على الضفتين',
      respect: 'هل صمد',
      next: 'الاتصال بالسد عند السادسة',
      title: 'مساء',
    },
  },
];
