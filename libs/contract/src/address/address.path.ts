import { EntryNo, Id, StrictInt, Text } from '../fields/fields.js';

/** The situation in an address. */
export class SituationPath {
  @Text({
    max: 10,
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    form: 'A code has 2 to 10 capital letters and digits and begins with a letter.',
    description: 'Short code of the situation.',
    example: 'ALE',
  })
  readonly code!: string;
}

/** The situation and the entry in an address. */
export class EntryPath extends SituationPath {
  @EntryNo({ description: 'Permanent number of the entry.' })
  readonly no!: string;
}

/** The situation and the register item in an address. */
export class ItemPath extends SituationPath {
  @Id({ description: 'Id of the item.' })
  readonly id!: string;
}

/** The situation and the two parts of a proposition in an address. */
export class PropositionPath extends SituationPath {
  @Id({ description: 'Id of the subject.', example: 'agr-1' })
  readonly subject!: string;

  @Text({
    max: 64,
    pattern: /^[a-z][a-z0-9_]{0,63}$/,
    form: 'Write the name of an aspect: small letters, digits and underscores.',
    description: 'Name of the aspect.',
    example: 'observance',
  })
  readonly aspect!: string;
}

/** The situation, the entry and the relation in an address. */
export class RelationPath extends EntryPath {
  @Text({
    max: 30,
    pattern: /^[A-Z][A-Z0-9]{1,9}-\d{3,}-r\d{1,4}$/,
    form: 'Write the id of a relation, such as ALE-018-r2.',
    example: 'ALE-018-r2',
  })
  readonly id!: string;
}

/** The situation and the number of a report in an address. */
export class ReportPath extends SituationPath {
  @StrictInt({ min: 1, max: 999_999, description: 'Number of the report.' })
  readonly number!: number;
}
