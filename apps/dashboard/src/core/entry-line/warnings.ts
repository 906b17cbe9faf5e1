import { hidesSomething } from '@sitlog/situation';
import { westernDigits } from '@sitlog/line-reading';

/** What in a text may harm somebody when it is passed on, or mislead who reads it. */
type Warning = 'phone' | 'coordinates' | 'hidden';

const PHONE =
  /(?:\+|\b00)\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,}|\b0\d{1,3}[\s/-]?\d{3}[\s-]?\d{3,5}\b/;
const COORDINATES = [
  /-?\b\d{1,2}\.\d{4,}°?\s*[NSns]?\s*[,;/ ،]\s*-?\d{1,3}\.\d{4,}/,
  /\b\d{1,3}\s*°\s*\d{1,2}\s*['′’]\s*\d{1,2}(?:\.\d+)?/,
  /\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}\b/,
];

/** Telephone numbers and coordinates to about ten metres in a text. It may miss some: it is a reminder, not a filter. */
export function warningsOf(text: string): readonly Warning[] {
  const plain = westernDigits(text);
  const found: Warning[] = [];
  if (PHONE.test(plain)) found.push('phone');
  if (COORDINATES.some((form) => form.test(plain))) found.push('coordinates');
  if (hidesSomething(text)) found.push('hidden');
  return found;
}
