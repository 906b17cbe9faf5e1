import { Text } from '../fields/fields.js';

/** Accepts the log as it is. */
export class ContinueLogRequest {
  @Text({ max: 2000, description: 'Why it is not what it was, and goes on; it stays on record.' })
  readonly reason!: string;
}
