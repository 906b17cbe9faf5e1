import { CORRECTION_CLASSES, type CorrectionClass } from '@sitlog/situation';
import { Instant, JsonValue, NestedList, OneOf, Text } from '../../fields/fields.js';

/** One change at a place of the entry; without a value the member is removed. */
export class ChangeInput {
  @Text({
    max: 200,
    pattern: /^(\/([^/~]|~[01])*)+$/,
    form: 'Write a JSON Pointer into the entry, such as /figures/1/best.',
    example: '/figures/1/best',
  })
  readonly path!: string;

  @JsonValue({ optional: true })
  readonly value?: unknown;
}

/** Corrects the content of an entry; what stood there before stays readable and every earlier answer stays as it was. */
export class CorrectEntryRequest {
  @OneOf(CORRECTION_CLASSES, {
    description: 'We wrote it down wrong; we know more; the source corrected itself.',
  })
  readonly class!: CorrectionClass;

  @NestedList(() => ChangeInput, { max: 100 })
  readonly patch!: readonly ChangeInput[];

  @Text({ max: 2000, description: 'Why; it stays on record.' })
  readonly reason!: string;

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
