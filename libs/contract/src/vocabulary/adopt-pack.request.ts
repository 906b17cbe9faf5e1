import { Code } from '../fields/codes.js';
import { Instant, Num, Text } from '../fields/fields.js';

const SCRIPT = {
  optional: true,
  description: 'Only in an exercise: the moment of its script.',
} as const;

/** A pack on offer. */
export class PackChoiceInput {
  @Code({ example: 'natural_hazard' })
  readonly pack!: string;

  @Num({ min: 1, max: 1e6, integer: true, optional: true, description: 'Default: the newest.' })
  readonly version?: number;
}

/** Adopts a pack, or a newer version of one. */
export class AdoptPackRequest extends PackChoiceInput {
  @Instant(SCRIPT)
  readonly recordedAt?: string;
}

/** Drops a pack of which nothing is in use. */
export class DropPackRequest {
  @Code({ example: 'conflict' })
  readonly pack!: string;

  @Text({ max: 2000, optional: true, description: 'Why; it stays on record.' })
  readonly reason?: string;

  @Instant(SCRIPT)
  readonly recordedAt?: string;
}
