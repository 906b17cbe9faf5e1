/** Words of both languages that say how a clause is meant, as they are compared: folded, Arabic without hamza. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/[|\s]+/).filter(Boolean));

/** Before what did not happen, or is not so. */
export const NEGATORS = set(
  `no not never without neither nor isnt arent wasnt werent didnt doesnt hasnt havent unconfirmed cannot none
   لا ولا لم ولم لن ولن ليس ليست دون بدون غير ما`,
);

/** Acts of denying: whatever their clause tells is what is denied. */
export const DENYING = set(
  `deny denies denied denying denial refute refutes refuted dismiss dismisses dismissed reject rejects false untrue
   ينفي تنفي نفي نفت نفى ينفون نافيا نافيه تكذب يكذب كذبت`,
);

/** Before what is still to come. */
export const FUTURE = set(
  `will shall would due planned plans planning scheduled set going about ready prepares preparing
   سوف مقرر المقرر مرتقب المرتقب يعتزم تعتزم يستعد تستعد متوقع المتوقع`,
);

/** Those of them that say so only with `to` after them: `about 20k`. */
export const BEFORE_TO = set('about going set ready');

/** After which stands why, or against what, something happened: not the news itself. */
export const SUBORDINATING = set(
  `after over because despite due following as when amid while before against since until unless if whereas pending with w amidst
   بعد بسبب رغم جراء اثر عقب وسط اذا احتجاجا خلفيه لخطوره نتيجه ضد قبل عند اذ حيث حال لنفاد لانقطاع
   demand demands demanding demanded urges urging wants wanting تطالب يطالب مطالبين للمطالبه يطالبون`,
);

/** Words of a phrase that tell nothing by themselves. */
export const PARTICLES = set(
  `to of in on at for from by with into the a an is are was were be been has have it its their his as that
   الي علي عن مع في من ب ل ان قد هو هي كان`,
);

/** And those that tell something only beside what they are said of. */
export const WEAK = set(
  `still again now new more all another some only half كل لا ما زال زالت يزال تزال جديد جديده اكثر بعض من`,
);

/** Acts of saying: what is announced or confirmed has to be named. */
export const SPEECH = set(
  `announce announced announces declare declared declares declaring confirm confirmed confirms report reports reported say says said
   اعلن اعلنت تعلن يعلن اعلان الاعلان تؤكد توكد يوكد اكد اكدت تاكيد`,
);

/** After which stands what is threatened, or may be. */
export const CONSEQUENCE =
  /(?<=^|[\s,،])(?:or else|or|otherwise|else|والا|وإلا|والّا|وإلّا|if|unless|اذا|إذا|ما لم)(?=\s)/giu;
