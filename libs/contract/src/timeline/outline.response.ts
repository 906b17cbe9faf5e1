import { ApiProperty } from '@nestjs/swagger';
import { OUTLINE_FLAGS, type OutlineFlag } from '@sitlog/situation';
import { EntriesPageResponse } from './entries-page.response.js';

const MEANINGS: Readonly<Record<OutlineFlag, string>> = {
  retracted: 'it is struck through',
  possible: 'it may not have begun by validAt (`placement` is `possible`)',
  corrected: 'its content or its kind was corrected after it was logged',
  disputed:
    'of it and another entry one `contradicts` or is `in_tension_with` the other, by a relation that stands, of an entry in force',
  verified: '`verification` is `verified`',
  ahead:
    'it tells what is to come: a forecast, or something that begins more than a minute after it was recorded',
  unplaced: 'it refers to no place of the register',
};
const FLAGS = Object.entries(OUTLINE_FLAGS).map(
  ([flag, bit]) => `${bit} ${flag}: ${MEANINGS[flag as OutlineFlag]}`,
);

const column = (description: string, item: object = { type: 'integer' }): PropertyDecorator =>
  ApiProperty({ type: 'array', items: item, description });
const moments = (description: string): PropertyDecorator =>
  column(`${description}, in whole milliseconds since 1970, rounded down.`);
const openMoments = (description: string): PropertyDecorator =>
  column(`${description}, in whole milliseconds since 1970, rounded down; null: open.`, {
    type: 'integer',
    nullable: true,
  });
const counted = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description });

/** The fields of entries: the n-th item of each list belongs to the same entry. */
class OutlineColumnsResponse {
  @column('Its number without the code: 17 is ALE-017.')
  readonly ordinal!: readonly number[];

  @openMoments('time.occurred.from')
  readonly happenedFrom!: readonly (number | null)[];

  @openMoments('time.occurred.to')
  readonly happenedTo!: readonly (number | null)[];

  @moments('When it was logged')
  readonly recordedAt!: readonly number[];

  @column('Index into kinds.')
  readonly kind!: readonly number[];

  @column('Index into origins.')
  readonly origin!: readonly number[];

  @column('Index into places of the first place that it refers to; -1: it refers to none.')
  readonly place!: readonly number[];

  @column(`Sum of bits. ${FLAGS.join('. ')}.`)
  readonly flags!: readonly number[];
}

/** The entries that match, counted: each entry once in every part, so that each part adds up to total. */
class OutlineCountsResponse {
  @counted('By the family of the kind.')
  readonly family!: Readonly<Record<string, number>>;

  @counted('By who it comes from.')
  readonly origin!: Readonly<Record<string, number>>;

  @counted(
    'By the first place that it refers to, none: it refers to none. The filter `place` also finds entries by their other places.',
  )
  readonly place!: Readonly<Record<string, number>>;

  @counted('By mode.')
  readonly mode!: Readonly<Record<string, number>>;

  @counted('By where it stands on the verification desk.')
  readonly verification!: Readonly<Record<string, number>>;
}

/** A page of the timeline in columns. */
export class OutlineResponse extends EntriesPageResponse {
  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'First page only: entries that match, on all pages.',
  })
  readonly total?: number;

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'First page only: entries at the same two moments without the filters.',
  })
  readonly all?: number;

  @ApiProperty({
    type: () => OutlineCountsResponse,
    required: false,
    description: 'First page only: the entries that match, counted. Each part adds up to total.',
  })
  readonly counts?: OutlineCountsResponse;

  @ApiProperty({ type: [String], description: 'Kinds on this page.' })
  readonly kinds!: readonly string[];

  @ApiProperty({ type: [String], description: 'Origins on this page.' })
  readonly origins!: readonly string[];

  @ApiProperty({ type: [String], description: 'Places on this page.' })
  readonly places!: readonly string[];

  @ApiProperty({ type: () => OutlineColumnsResponse })
  readonly columns!: OutlineColumnsResponse;
}
