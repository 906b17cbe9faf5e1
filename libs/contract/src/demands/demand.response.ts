import { ApiProperty } from '@nestjs/swagger';
import { BoundsInput } from '../entry/input/assertion.request.js';
import { GradeResponse } from '../entry/grade.response.js';
import { AbstentionResponse, PropositionResponse } from '../board/proposition.response.js';

const WAYS = ['stated', 'confirmed', 'reported', 'alleged'];

const text = (description?: string): PropertyDecorator =>
  ApiProperty({ type: String, ...(description === undefined ? {} : { description }) });
const nullableText = (description?: string): PropertyDecorator =>
  ApiProperty({
    type: 'string',
    nullable: true,
    ...(description === undefined ? {} : { description }),
  });

/** An entry that reports something of a demand. */
class DemandMentionResponse {
  @ApiProperty({ type: String, example: 'ALE-008' })
  readonly entry!: string;

  @text()
  readonly origin!: string;

  @ApiProperty({ enum: ['definite', 'possible'], type: String })
  readonly placement!: string;
}

/** A demand as one origin tells it. */
class TellingResponse extends DemandMentionResponse {
  @ApiProperty({ enum: ['demand', 'condition', 'ultimatum'], type: String })
  readonly kind!: string;

  @ApiProperty({ enum: WAYS, type: String, description: 'alleged: of another side.' })
  readonly way!: string;

  @text('Who demands.')
  readonly by!: string;

  @nullableText('Of whom.')
  readonly of!: string | null;

  @text()
  readonly what!: string;

  @nullableText()
  readonly before!: string | null;

  @nullableText()
  readonly consequence!: string | null;
}

/** A deadline with who gives it. */
export class DeadlineResponse {
  @ApiProperty({ type: [String], description: 'As the entries write it.' })
  readonly written!: readonly string[];

  @ApiProperty({ type: () => BoundsInput, description: 'A plain date falls in its whole day.' })
  readonly falls!: BoundsInput;

  @ApiProperty({ type: () => BoundsInput, description: 'Since when it is given.' })
  readonly since!: BoundsInput;

  @ApiProperty({ enum: ['ahead', 'possibly_passed', 'passed'], type: String })
  readonly standing!: string;

  @text('As of a value on the board.')
  readonly state!: string;

  @ApiProperty({ type: [String] })
  readonly origins!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly entries!: readonly string[];

  @ApiProperty({ type: () => GradeResponse })
  readonly grade!: GradeResponse;
}

/** A deadline that may have been given by then. */
export class PossibleDeadlineResponse {
  @text()
  readonly origin!: string;

  @text()
  readonly entry!: string;

  @nullableText()
  readonly from!: string | null;

  @nullableText()
  readonly to!: string | null;

  @text()
  readonly written!: string;

  @ApiProperty({ type: () => BoundsInput })
  readonly falls!: BoundsInput;
}

/** When a demand falls due: several origins can give different deadlines. */
class DeadlinesResponse {
  @text('As of a proposition on the board: contested where they differ.')
  readonly state!: string;

  @ApiProperty({ type: () => [DeadlineResponse] })
  readonly given!: readonly DeadlineResponse[];

  @ApiProperty({ type: () => [PossibleDeadlineResponse] })
  readonly possible!: readonly PossibleDeadlineResponse[];

  @ApiProperty({ type: () => [AbstentionResponse], description: 'Who says that there is none.' })
  readonly without!: readonly AbstentionResponse[];
}

/** An entry that says that a demand is met, or fulfils it by a relation. */
class MetByResponse extends DemandMentionResponse {
  @ApiProperty({ enum: ['says_met', 'fulfils'], type: String })
  readonly how!: string;
}

/** What a demand stands before: the matter of another entry, or one told in words. */
class DemandBlockResponse {
  @ApiProperty({ enum: ['condition_of', 'before', 'consequence'], type: String })
  readonly how!: string;

  @text()
  readonly entry!: string;

  @ApiProperty({ type: String, required: false, description: 'The entry that it conditions.' })
  readonly target?: string;

  @ApiProperty({ type: [String], required: false, description: 'What the target is about.' })
  readonly subjects?: readonly string[];

  @ApiProperty({ type: [String], required: false, description: 'What the target asserts.' })
  readonly propositions?: readonly string[];

  @ApiProperty({ type: String, required: false })
  readonly words?: string;
}

/** A demand, condition or ultimatum. */
export class DemandResponse {
  @ApiProperty({ type: String, example: 'dem-1' })
  readonly id!: string;

  @text()
  readonly name!: string;

  @ApiProperty({
    type: String,
    example: 'open',
    description: 'Its one status, else contested, unknown.',
  })
  readonly life!: string;

  @ApiProperty({ type: () => PropositionResponse })
  readonly status!: PropositionResponse;

  @ApiProperty({
    enum: WAYS,
    type: String,
    nullable: true,
    description: 'alleged: by others only.',
  })
  readonly reachedUs!: string | null;

  @ApiProperty({ type: [String] })
  readonly allegedBy!: readonly string[];

  @ApiProperty({ type: () => [TellingResponse], description: 'The last word of each origin.' })
  readonly tellings!: readonly TellingResponse[];

  @ApiProperty({ type: () => DeadlinesResponse })
  readonly deadlines!: DeadlinesResponse;

  @ApiProperty({
    type: () => [DemandMentionResponse],
    description: 'That is said; no status changes.',
  })
  readonly saidToHavePassed!: readonly DemandMentionResponse[];

  @ApiProperty({ type: () => [MetByResponse] })
  readonly metBy!: readonly MetByResponse[];

  @ApiProperty({ type: () => [DemandBlockResponse] })
  readonly blocks!: readonly DemandBlockResponse[];
}
