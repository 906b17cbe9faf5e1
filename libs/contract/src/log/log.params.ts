import { StrictInt, Text } from '../fields/fields.js';

/** Which part of the log is asked for. */
export class LogParams {
  @Text({
    max: 19,
    pattern: /^\d{1,18}$/,
    form: 'Write a position of the log: digits.',
    optional: true,
    description: 'Position after which to begin; default: the beginning.',
  })
  readonly after?: string;

  @StrictInt({ min: 1, max: 1000, optional: true, description: 'Default: 100.' })
  readonly limit?: number;
}
