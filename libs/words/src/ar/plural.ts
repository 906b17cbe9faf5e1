/** A noun as it goes with one, two, 3 to 10, 11 to 99, and with full hundreds. */
type ArabicForms = readonly [one: string, two: string, few: string, many: string, other: string];

/** A number with its noun in Arabic; one and two are in the noun itself. */
export function counted(n: number, shown: string, forms: ArabicForms): string {
  const [one, two, few, many, other] = forms;
  switch (new Intl.PluralRules('ar').select(n)) {
    case 'one':
      return one;
    case 'two':
      return two;
    case 'few':
      return `${shown} ${few}`;
    case 'many':
      return `${shown} ${many}`;
    case 'zero':
    case 'other':
      return `${shown} ${other}`;
  }
}
