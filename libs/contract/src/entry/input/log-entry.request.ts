import {
  DEFAULT_TLP,
  HANDLING,
  type Handling,
  type Mode,
  MODES,
  TLP,
  type Tlp,
} from '@sitlog/situation';
import { Codes, KindCode } from '../../fields/codes.js';
import {
  ENTRY_NO,
  ID,
  Instant,
  ManyOf,
  Nested,
  NestedList,
  OneOf,
  Text,
  TextList,
} from '../../fields/fields.js';
import { AssertionInput, RelationInput } from './assertion.request.js';
import { ConfidenceInput, GradeInput, LinkInput } from './attribution.request.js';
import { EntryTimeInput } from './entry-time.request.js';
import { FigureInput } from './figure.request.js';
import { ActorInput, PlaceInput } from './place-actor.request.js';
import { AgreementInput, DemandInput, ForecastInput } from './talks.request.js';
import { TaskInput } from './task.request.js';
import { EffectiveInput } from './time.request.js';

const LIST = { max: 100, optional: true } as const;

/** An item's id in another system. */
export class ExternalIdInput {
  @Text({
    max: 32,
    pattern: /^[a-z0-9][a-z0-9._-]{0,31}$/,
    form: 'Write the scheme in small letters, such as ucdp.',
    example: 'ucdp',
  })
  readonly scheme!: string;

  @Text({ max: 200 })
  readonly id!: string;
}

/** The content of an entry: what can be posted, and what must hold of it after a correction. */
export class EntryBody {
  @OneOf(MODES, { description: 'Happened, was said, analysis, own act, background.' })
  readonly mode!: Mode;

  @KindCode({ description: 'Kind of development: family.kind.' })
  readonly kind!: string;

  @Text({ max: 300, description: 'One line that says what happened.' })
  readonly headline!: string;

  @Text({ max: 20_000, optional: true })
  readonly narrative?: string;

  @Text({
    max: 35,
    pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
    form: 'Write a language tag, such as ar or en-GB.',
    optional: true,
    description: 'BCP 47 tag of the narrative.',
  })
  readonly language?: string;

  @Text({ max: 20_000, optional: true })
  readonly originalText?: string;

  @TextList({ max: 32, each: ID, optional: true, description: 'Registered subjects.' })
  readonly about?: readonly string[];

  @Nested(() => EntryTimeInput)
  readonly time!: EntryTimeInput;

  @Nested(() => EffectiveInput, { optional: true, description: 'When a norm holds.' })
  readonly effective?: EffectiveInput;

  @NestedList(() => PlaceInput, LIST)
  readonly places?: readonly PlaceInput[];

  @NestedList(() => ActorInput, LIST)
  readonly actors?: readonly ActorInput[];

  @NestedList(() => LinkInput, { ...LIST, description: 'From the publisher to the origin.' })
  readonly attribution?: readonly LinkInput[];

  @Nested(() => GradeInput, { optional: true })
  readonly grade?: GradeInput;

  @Nested(() => ConfidenceInput, { optional: true })
  readonly confidence?: ConfidenceInput;

  @NestedList(() => FigureInput, LIST)
  readonly figures?: readonly FigureInput[];

  @NestedList(() => AssertionInput, { ...LIST, description: "In place of the kind's own." })
  readonly assertions?: readonly AssertionInput[];

  @Nested(() => DemandInput, { optional: true })
  readonly demand?: DemandInput;

  @Nested(() => AgreementInput, { optional: true })
  readonly agreement?: AgreementInput;

  @Nested(() => ForecastInput, { optional: true })
  readonly forecast?: ForecastInput;

  @Nested(() => TaskInput, {
    optional: true,
    description: 'Who is to do it; only with mode operational.',
  })
  readonly task?: TaskInput;

  @OneOf(TLP, {
    optional: true,
    description: `Default: that of the situation, else ${DEFAULT_TLP}.`,
  })
  readonly tlp?: Tlp;

  @ManyOf(HANDLING, { optional: true })
  readonly handling?: readonly Handling[];

  @TextList({
    max: 100,
    each: ENTRY_NO,
    optional: true,
    description: 'The entries whose claims this one only repeats.',
  })
  readonly derivedFrom?: readonly string[];

  @NestedList(() => ExternalIdInput, LIST)
  readonly externalIds?: readonly ExternalIdInput[];

  @TextList({ max: 32, each: { max: 64 }, optional: true })
  readonly tags?: readonly string[];

  @Codes({ max: 50, optional: true })
  readonly sectors?: readonly string[];

  @Text({ max: 2000, optional: true })
  readonly note?: string;
}

/** An entry as it is posted. */
export class LogEntryRequest extends EntryBody {
  @NestedList(() => RelationInput, LIST)
  readonly relations?: readonly RelationInput[];

  @Instant({ optional: true, description: 'Only in an exercise: the moment of its script.' })
  readonly recordedAt?: string;
}
