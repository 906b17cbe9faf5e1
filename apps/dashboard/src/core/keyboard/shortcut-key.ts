import { westernDigits } from '@sitlog/line-reading';

/** What of a key press tells which key it was. */
interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Keys whose sign another layout has elsewhere: where it stands on the keyboard that shortcuts were drawn for, without and with Shift. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Comma: [',', '<'],
  Equal: ['=', '+'],
  Minus: ['-', '_'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};
const NAMED = /^[A-Z][A-Za-z0-9]+$/;
const ASCII = /^[ -~]$/;

/**
 * The key of a shortcut: the sign that was written where it is one of ASCII, else, on a keyboard of other letters, the one that stands
 * at its place; keys that write nothing by their name.
 */
export function shortcutKey({ key, code, shiftKey }: Pressed): string {
  if (ASCII.test(key) || NAMED.test(key)) return key;
  const digit = westernDigits(key);
  return ASCII.test(digit) ? digit : (standingAt(code, shiftKey) ?? key);
}

/** What stands at a place of the keyboard that shortcuts were drawn for. */
function standingAt(code: string, isShifted: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  return SIGNS[code]?.[isShifted ? 1 : 0] ?? /^Digit(\d)$/.exec(code)?.[1];
}

/** Whether a key writes something, so that it is a shortcut only where single keys are. */
export function isWritten(key: string): boolean {
  return !NAMED.test(key);
}
