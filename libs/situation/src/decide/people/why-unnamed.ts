import { refusal, type Refusal } from '../../commands/refusal.js';
import { isUnnamed } from '../../commands/stamped-command.js';

/** Why nobody answers for what is recorded by this author; nothing: somebody does. */
export function whyUnnamed(author: string): readonly Refusal[] {
  return isUnnamed(author) ? [NOBODY] : [];
}

const NOBODY = refusal(
  'operator-unnamed',
  'Say who you are: shifts and signatures are those of a person.',
);
