import { ID, OneOf, StrictInt, Text } from '../http/fields.js';
import { MomentsQuery } from '../reading/moments.request.js';

/** What of a timeline is asked for. */
export class ReadTimelineRequest extends MomentsQuery {
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

  @Text({ ...ID, optional: true })
  readonly actor?: string;

  @Text({ ...ID, optional: true })
  readonly place?: string;

  @Text({ ...ID, optional: true, description: 'What it is about.' })
  readonly subject?: string;

  @Text({
    max: 200,
    optional: true,
    description: 'Words in number, headline, narrative, note, tags.',
  })
  readonly q?: string;

  @StrictInt({ min: 1, max: 200, optional: true, description: 'Default: 50.' })
  readonly limit?: number;

  @Text({
    max: 2000,
    pattern: /^[A-Za-z0-9_-]+$/,
    form: 'Write the cursor as it was answered in next.',
    optional: true,
    description: 'Goes on after a page; it pins both moments. Send the same filters with it.',
  })
  readonly cursor?: string;
}
