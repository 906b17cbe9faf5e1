import {
  type Mode,
  MODES,
  TLP,
  type Tlp,
  type Verification,
  VERIFICATIONS,
} from '@sitlog/situation';
import { ENTRY_NO, ID, OneOf, StrictInt, Text } from '../fields/fields.js';
import { MomentsParams } from '../moments/moments.params.js';
import { NONE } from './none.js';

const MOST_NUMBERS = 200;
const NUMBER = '[A-Z][A-Z0-9]{1,9}-[0-9]{3,9}';
const YEAR_MINUTES = 366 * 24 * 60;

/** Which entries are asked for, in which order, and after which of them. */
export class EntriesParams extends MomentsParams {
  @OneOf(['happened', 'recorded'], { optional: true, description: 'Default: recorded.' })
  readonly order?: 'happened' | 'recorded';

  @OneOf(['ascending', 'descending'], { optional: true, description: 'Default: ascending.' })
  readonly direction?: 'ascending' | 'descending';

  @Text({
    max: 64,
    pattern: /^[a-z]+(\.[a-z_]+)?$/,
    form: 'Write the code of a kind, such as ceasefire.announced, or a family, such as ceasefire.',
    optional: true,
    description: 'A kind or a whole family.',
  })
  readonly kind?: string;

  @Text({
    max: 80,
    pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}:. _'@-]{0,79}$/u,
    form: 'Write the id of a source, or operator: and a name.',
    optional: true,
    description: 'Who it comes from: the last link of the attribution.',
  })
  readonly origin?: string;

  @Text({ ...ID, optional: true, description: `An actor; ${NONE}: refers to none by its id.` })
  readonly actor?: string;

  @Text({ ...ID, optional: true, description: `A place; ${NONE}: refers to none by its id.` })
  readonly place?: string;

  @Text({ ...ID, optional: true, description: 'What it is about.' })
  readonly subject?: string;

  @OneOf(MODES, { optional: true, description: 'What the entry is.' })
  readonly mode?: Mode;

  @OneOf(VERIFICATIONS, {
    optional: true,
    description: 'Where it stands on the verification desk.',
  })
  readonly verification?: Verification;

  @OneOf(['in_force', 'retracted'], { optional: true, description: 'Default: both.' })
  readonly status?: 'in_force' | 'retracted';

  @OneOf(TLP, { optional: true, description: 'Its marking as known then; write %2B for a plus.' })
  readonly tlp?: Tlp;

  @StrictInt({
    min: 1,
    max: 100 * YEAR_MINUTES,
    optional: true,
    description:
      'Recorded at least so many minutes after the latest moment at which it can have happened. With an open end it is never late.',
  })
  readonly lateBy?: number;

  @Text({
    max: MOST_NUMBERS * (ENTRY_NO.max + 1),
    pattern: new RegExp(`^${NUMBER}(?:,${NUMBER}){0,${MOST_NUMBERS - 1}}$`),
    form: `Write numbers of entries, separated by commas, such as ALE-001,ALE-017: at most ${MOST_NUMBERS}.`,
    optional: true,
    description: `Only the entries with these numbers, at most ${MOST_NUMBERS}, separated by commas.`,
  })
  readonly numbers?: string;

  @Text({
    max: 200,
    optional: true,
    description: 'Words in number, headline, narrative, note, tags.',
  })
  readonly q?: string;

  @Text({
    max: 2000,
    pattern: /^[A-Za-z0-9_-]+$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page; it pins both moments. Send the same filters with it.',
  })
  readonly cursor?: string;
}
