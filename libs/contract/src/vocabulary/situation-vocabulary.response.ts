import { ApiProperty, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { MomentsResponse } from '../moments/moments.response.js';
import { AdoptedPackResponse, NAMES_BY_LANGUAGE } from './pack.response.js';

const names = (description: string): PropertyDecorator =>
  ApiProperty({ ...NAMES_BY_LANGUAGE, description });
const optional = (schema: object): PropertyDecorator => ApiProperty({ ...schema, required: false });

/** What every row of a pack says. */
class VocabularyRowResponse {
  @ApiProperty({ type: String })
  readonly code!: string;

  @ApiProperty({ type: String, description: 'The pack in which it stands.' })
  readonly pack!: string;

  @names('What it is called, by language.')
  readonly names!: Readonly<Record<string, string>>;

  @optional({ ...NAMES_BY_LANGUAGE, description: 'When to choose it, by language.' })
  readonly hints?: Readonly<Record<string, string>>;

  @optional({ type: Boolean, description: 'Only true: it is no longer offered.' })
  readonly deprecated?: true;

  @optional({
    type: 'array',
    items: { type: 'string' },
    description: 'The published lists that its term was taken from, by the codes of its pack.',
  })
  readonly from?: readonly string[];
}

/** A part of the report. */
class SectionRowResponse extends VocabularyRowResponse {
  @ApiProperty({ type: 'integer' })
  readonly order!: number;

  @optional({ type: String, enum: ['response', 'coordination'] })
  readonly within?: string;
}

/** A line of the board. */
class FacetRowResponse extends VocabularyRowResponse {
  @ApiProperty({ type: 'integer' })
  readonly order!: number;

  @optional({ type: Boolean, description: 'Figures stand here that have no other place.' })
  readonly takesOther?: true;

  @ApiProperty({ type: String, description: 'The part of the report in which it stands.' })
  readonly section!: string;
}

/** A question about a subject, with how the accounts of it are weighed. */
class AspectRowResponse extends VocabularyRowResponse {
  @ApiProperty({ type: String, description: 'The line of the board on which it stands.' })
  readonly facet!: string;

  @ApiProperty({ type: Boolean, description: 'Two different values cannot both be so.' })
  readonly exclusive!: boolean;

  @optional({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    description: 'The values with their names by language, in order.',
  })
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;

  @optional({ type: Boolean, description: 'Other values than those named can be asserted too.' })
  readonly open?: true;

  @optional({ type: Boolean, description: 'The value is the id of an actor.' })
  readonly actor?: true;

  @optional({ type: String, description: 'The value that means: does not say.' })
  readonly abstain?: string;

  @optional({ type: Boolean, description: 'Once said, always definite.' })
  readonly timeless?: true;

  @optional({ type: String, description: 'The value that gives way to a contrary one.' })
  readonly baseline?: string;

  @optional({ type: 'array', items: { type: 'string' } })
  readonly endsCourse?: readonly string[];

  @optional({ type: 'integer', description: 'Minutes after which an account is old.' })
  readonly timeToLiveMinutes?: number;

  @optional({ type: Boolean, description: 'Assessments feed it, and nothing else does.' })
  readonly assessed?: true;
}

const phrases = (): PropertyDecorator =>
  optional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Words by which an operator may name it, by language.',
  });

/** A type of thing that propositions are about. */
class SubjectTypeRowResponse extends VocabularyRowResponse {
  @phrases()
  readonly phrases?: Readonly<Record<string, readonly string[]>>;

  @ApiProperty({ type: () => [AspectRowResponse], description: 'In the order of the board.' })
  readonly aspects!: readonly AspectRowResponse[];
}

/** One thing that a kind says of a subject: a value, the actors in a role, or (`ends`) whatever was said. */
class SaidByKindResponse {
  @ApiProperty({ type: String })
  readonly aspect!: string;

  @optional({ type: String })
  readonly value?: string;

  @optional({ type: String, example: 'attacker' })
  readonly actorsIn?: string;
}

const said = (description: string): PropertyDecorator =>
  optional({
    type: 'array',
    items: { $ref: getSchemaPath(SaidByKindResponse) },
    description,
  });

/** A kind of development: what it says, and how it behaves. */
@ApiExtraModels(SaidByKindResponse)
class KindRowResponse extends VocabularyRowResponse {
  @ApiProperty({ type: String, example: 'ceasefire' })
  readonly family!: string;

  @phrases()
  readonly phrases?: Readonly<Record<string, readonly string[]>>;

  @optional({ type: String, description: 'The type of subject that it speaks about.' })
  readonly speaksOf?: string;

  @said('What it says of each such subject, unless assertions are written.')
  readonly asserts?: readonly SaidByKindResponse[];

  @said('What it denies of them.')
  readonly denies?: readonly SaidByKindResponse[];

  @said('What it says holds no longer; without a value all that its origin said.')
  readonly ends?: readonly SaidByKindResponse[];

  @optional({ type: Boolean, description: 'The effective time does not bound what it asserts.' })
  readonly announces?: true;

  @optional({ type: String, enum: ['forecast', 'analysis', 'background'] })
  readonly feedsNot?: string;

  @optional({ type: String, enum: ['demand', 'condition', 'ultimatum'] })
  readonly setsDemand?: string;

  @optional({ type: Boolean })
  readonly meetsDemand?: true;

  @optional({ type: String, enum: ['set', 'passed'] })
  readonly deadline?: string;

  @optional({ type: Boolean })
  readonly linksPlan?: true;

  @optional({ type: String, enum: ['planned', 'open', 'full', 'closed'] })
  readonly availability?: string;

  @optional({ type: 'integer', description: 'Without a window of its own it holds for so long.' })
  readonly alertForMinutes?: number;
}

/** What a figure counts. */
class MeasureRowResponse extends VocabularyRowResponse {
  @phrases()
  readonly phrases?: Readonly<Record<string, readonly string[]>>;

  @ApiProperty({ type: String })
  readonly facet!: string;

  @ApiProperty({ type: [String] })
  readonly units!: readonly string[];

  @optional({ type: String, enum: ['stock', 'flow', 'cumulative'] })
  readonly stockFlow?: string;

  @optional({ type: String, description: 'Where it stands as part of a plan.' })
  readonly facetInPlan?: string;

  @optional({ type: Boolean, description: 'It is told of sites.' })
  readonly ofSites?: true;

  @optional({ type: Boolean, description: 'Measures of its family stand where it does.' })
  readonly takesFamily?: true;

  @optional({ type: Boolean, description: 'Kept apart by origin and destination.' })
  readonly byOriginAndDestination?: true;
}

/** So many of another unit. */
class UnitConversionResponse {
  @ApiProperty({ type: String })
  readonly unit!: string;

  @ApiProperty({ type: 'number' })
  readonly factor!: number;
}

/** A unit. */
class UnitRowResponse extends VocabularyRowResponse {
  @phrases()
  readonly phrases?: Readonly<Record<string, readonly string[]>>;

  @optional({ type: String })
  readonly symbol?: string;

  @ApiProperty({ type: () => UnitConversionResponse, required: false })
  readonly in?: UnitConversionResponse;
}

/** A word for a number, by the convention of a pack. */
class NumberWordRowResponse {
  @ApiProperty({ type: String, example: 'dozens', description: 'In small letters.' })
  readonly words!: string;

  @ApiProperty({ type: String, example: 'en' })
  readonly language!: string;

  @ApiProperty({ type: String, description: 'The pack in which it stands.' })
  readonly pack!: string;

  @ApiProperty({ type: 'integer' })
  readonly min!: number;

  @ApiProperty({ type: 'integer' })
  readonly max!: number;

  @names('Why it is read so, by language.')
  readonly notes!: Readonly<Record<string, string>>;
}

type Class = new () => object;

const rows = (type: () => [Class], description: string): PropertyDecorator =>
  ApiProperty({ type: () => type(), description });

/** What can be said in a situation as of a known moment: the packs that it has adopted, as one. */
export class SituationVocabularyResponse extends MomentsResponse {
  @ApiProperty({ type: () => [AdoptedPackResponse], description: 'In the order of adoption.' })
  readonly packs!: readonly AdoptedPackResponse[];

  @rows(() => [SectionRowResponse], 'Parts of the report, in its order.')
  readonly sections!: readonly SectionRowResponse[];

  @rows(() => [FacetRowResponse], 'Lines of the board, in its order.')
  readonly facets!: readonly FacetRowResponse[];

  @rows(() => [SubjectTypeRowResponse], 'Types of subject.')
  readonly subjectTypes!: readonly SubjectTypeRowResponse[];

  @rows(() => [VocabularyRowResponse], 'The first levels of the codes of kinds.')
  readonly families!: readonly VocabularyRowResponse[];

  @rows(() => [KindRowResponse], 'Kinds of development.')
  readonly kinds!: readonly KindRowResponse[];

  @rows(() => [MeasureRowResponse], 'What figures count.')
  readonly measures!: readonly MeasureRowResponse[];

  @rows(() => [UnitRowResponse], 'Units; any other code of the right form can be used too.')
  readonly units!: readonly UnitRowResponse[];

  @rows(() => [NumberWordRowResponse], 'Words for numbers, as they are read by agreement.')
  readonly numberWords!: readonly NumberWordRowResponse[];

  @rows(() => [VocabularyRowResponse], 'Roles of actors.')
  readonly actorRoles!: readonly VocabularyRowResponse[];

  @rows(() => [VocabularyRowResponse], 'Roles of places.')
  readonly placeRoles!: readonly VocabularyRowResponse[];

  @rows(() => [VocabularyRowResponse], 'Types of sources.')
  readonly sourceTypes!: readonly VocabularyRowResponse[];

  @rows(() => [VocabularyRowResponse], 'Sectors of aid.')
  readonly sectors!: readonly VocabularyRowResponse[];
}
