import { Query } from '@nestjs/cqrs';

/** The words of this release: kinds, aspects, roles, grades. */
export class ReadVocabularyQuery extends Query<Readonly<Record<string, unknown>>> {}
