import { lang, settings } from '../../state/page/settings.js';

/** Whether time runs from right to left: with the language, unless this device wants it otherwise. */
export function isTimeMirrored(): boolean {
  return lang.value === 'ar' && !settings.value.timeLeftToRight;
}
