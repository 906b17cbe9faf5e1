import { field } from '../fields/field.js';
import { Instant } from '../fields/fields.js';
import { type Rule } from '../fields/rules.js';

const SIDE = /^[a-z][a-z0-9_]{0,63}$/;
const MOST_PAIRS = 50;

const isPairs: Rule = {
  name: 'isPairsOfSides',
  holds: (value) => Array.isArray(value) && value.length <= MOST_PAIRS && value.every(isPair),
  message: `Write at most ${MOST_PAIRS} pairs of two different sides, such as [["government", "opposition"]].`,
};

/** Which sides oppose each other. */
export class DeclareSidesRequest {
  @field([isPairs], {
    type: 'array',
    maxItems: MOST_PAIRS,
    items: {
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: { type: 'string', pattern: SIDE.source, maxLength: 64 },
    },
    example: [['government', 'opposition']],
  })
  readonly opposing!: readonly (readonly [string, string])[];

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}

function isPair(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [a, b] = value as readonly unknown[];
  return isSide(a) && isSide(b) && a !== b;
}

function isSide(value: unknown): boolean {
  return typeof value === 'string' && SIDE.test(value);
}
