import { StrictInt, Text } from '../fields/fields.js';

const DEGREES = String.raw`-?\d{1,3}(\.\d{1,15})?`;

/** Which places are looked for. */
export class GazetteerParams {
  @Text({
    max: 100,
    min: 2,
    description:
      'A name or its beginning, also of a word in it; accents, case and variants of letters do not matter.',
    example: 'aleppo',
  })
  readonly q!: string;

  @Text({
    max: 40,
    pattern: new RegExp(`^${DEGREES},${DEGREES}$`),
    form: 'Write latitude and longitude in degrees, such as 36.2,37.16.',
    optional: true,
    description: 'Latitude and longitude: of names that fit as well, the nearest come first.',
    example: '36.2,37.16',
  })
  readonly near?: string;

  @StrictInt({ min: 1, max: 50, optional: true, description: 'Default: 10.' })
  readonly limit?: number;
}
