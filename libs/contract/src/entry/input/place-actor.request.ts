import {
  PLACE_PRECISIONS,
  type PlacePrecision,
  ROLE_CERTAINTIES,
  type RoleCertainty,
} from '@sitlog/situation';
import { Code } from '../../fields/codes.js';
import { Id, Num, OneOf, Text } from '../../fields/fields.js';

/** A registered place, or one described in words. */
export class PlaceInput {
  @Id({
    description: 'A registered place; not needed with a description.',
    neededWhere: {
      holds: (place) => place.description === undefined,
      message: 'Name a registered place by placeId, or describe it in description.',
    },
  })
  readonly placeId?: string;

  @Text({ max: 300, optional: true })
  readonly description?: string;

  @Code({ example: 'occurred_at' })
  readonly role!: string;

  @OneOf(Object.keys(PLACE_PRECISIONS).map(Number), {
    optional: true,
    description: '1 exact place … 6 country, 7 international waters (UCDP where_prec).',
  })
  readonly precision?: PlacePrecision;

  @Num({ min: 0, max: 2e6, optional: true, description: 'Metres.' })
  readonly radiusM?: number;

  @Text({ max: 2000, optional: true })
  readonly note?: string;
}

/** A registered actor, or one described in words, in a role. */
export class ActorInput {
  @Id({
    description: 'A registered actor; not needed with a description.',
    neededWhere: {
      holds: (actor) => actor.description === undefined,
      message: 'Name a registered actor by actorId, or describe it in description.',
    },
  })
  readonly actorId?: string;

  @Text({ max: 300, optional: true })
  readonly description?: string;

  @Code({ example: 'attacker' })
  readonly role!: string;

  @OneOf(ROLE_CERTAINTIES, { optional: true, description: 'How sure the account is of the role.' })
  readonly as?: RoleCertainty;

  @Text({ max: 2000, optional: true })
  readonly note?: string;
}
