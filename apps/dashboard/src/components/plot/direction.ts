import { type Desk } from '../../state/desk.js';

/** Whether time runs from right to left: with the language, unless this device wants it otherwise. */
export function isTimeMirrored(desk: Desk): boolean {
  const { lang, settings } = desk.settings;
  return lang.value === 'ar' && !settings.value.timeLeftToRight;
}
