import { Text } from '../http/fields.js';

/** Where a client goes on that cannot set headers. */
export class LiveQuery {
  @Text({
    max: 100,
    optional: true,
    description:
      'Id of the last frame, for clients that cannot send it as Last-Event-ID; the header has precedence.',
  })
  readonly lastEventId?: string;
}
