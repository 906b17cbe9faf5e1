import { Query } from '@nestjs/cqrs';
import { type VocabularyResponse } from '@sitlog/contract';
import { type PlainAnswer } from '../../query-side/answers/plain.js';

/** The words of this release: kinds, aspects, roles, grades. */
export class ReadVocabularyQuery extends Query<PlainAnswer<VocabularyResponse>> {}
