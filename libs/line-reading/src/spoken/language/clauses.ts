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

/** After which stands why, or against what, something happened: not the news itself. */
export const SUBORDINATING = set(
  `after over because despite due following as when amid while before against since until unless if whereas pending with w amidst
   بعد بسبب رغم جراء اثر عقب وسط اذا احتجاجا خلفيه لخطوره نتيجه ضد قبل عند اذ حيث حال لنفاد لانقطاع`,
);

/** After which stands what is threatened, or may be. */
export const CONSEQUENCE =
  /(?<=^|[\s,،])(?:or else|or|otherwise|else|والا|وإلا|والّا|وإلّا|if|unless|اذا|إذا|ما لم)(?=\s)/giu;
