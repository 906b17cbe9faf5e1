const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** A text that keeps its own direction, whatever stands around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A text of any script among words of one direction, set apart where it could turn what stands around it. */
export function among(direction: 'ltr' | 'rtl', text: string): string {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? isolated(text) : text;
}
