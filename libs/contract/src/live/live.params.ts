import { Text } from '../fields/fields.js';

const FACET = '[a-z][a-z0-9_]{0,63}';

/** What a client follows, and where it goes on if it cannot set headers. */
export class LiveParams {
  @Text({
    max: 1000,
    pattern: new RegExp(`^${FACET}(?:,${FACET})*$`),
    form: 'Write facets of the board, separated by commas, such as ceasefire,log_health.',
    optional: true,
    description: 'The facets to follow, separated by commas. Default: the whole board.',
  })
  readonly facets?: string;

  @Text({
    max: 100,
    optional: true,
    description:
      'Id of the last frame, for clients that cannot send it as Last-Event-ID; the header has precedence.',
  })
  readonly lastEventId?: string;
}
