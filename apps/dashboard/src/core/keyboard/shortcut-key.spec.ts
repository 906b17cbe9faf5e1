import { describe, expect, it } from '@jest/globals';
import { isWritten, shortcutKey } from './shortcut-key.js';

const pressed = (key: string, code: string, shiftKey = false): string =>
  shortcutKey({ key, code, shiftKey });

describe('the key of a shortcut', () => {
  it('is the sign that a Latin keyboard writes, wherever it stands there', () => {
    expect(pressed('j', 'KeyC')).toBe('j');
    expect(pressed('/', 'Digit7', true)).toBe('/');
    expect(pressed('?', 'Minus', true)).toBe('?');
    expect(pressed('T', 'KeyT', true)).toBe('T');
    expect(pressed(' ', 'Space')).toBe(' ');
  });

  it('is what stands at its place on a keyboard of other letters', () => {
    expect(pressed('ت', 'KeyJ')).toBe('j');
    expect(pressed('لا', 'KeyB')).toBe('b');
    expect(pressed('لإ', 'KeyT', true)).toBe('T');
    expect(pressed('ظ', 'Slash')).toBe('/');
    expect(pressed('؟', 'Slash', true)).toBe('?');
    expect(pressed('و', 'Comma')).toBe(',');
    expect(pressed('ز', 'Period')).toBe('.');
    expect(pressed('ج', 'BracketLeft')).toBe('[');
    expect(pressed('о', 'KeyJ')).toBe('j');
    expect(pressed('&', 'Digit1')).toBe('&');
  });

  it('is the digit that is meant by one of another script', () => {
    expect(pressed('٣', 'Digit3')).toBe('3');
    expect(pressed('۳', 'Numpad3')).toBe('3');
  });

  it('leaves keys that write nothing, and those that nobody knows, as they are', () => {
    expect(pressed('Escape', 'Escape')).toBe('Escape');
    expect(pressed('F2', 'F2')).toBe('F2');
    expect(pressed('ß', 'IntlBackslash')).toBe('ß');
    expect([isWritten('Escape'), isWritten('j'), isWritten('لا')]).toEqual([false, true, true]);
  });
});
