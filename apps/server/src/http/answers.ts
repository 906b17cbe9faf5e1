import { applyDecorators, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type Answer } from '../threads/answered.js';
import { WORDED } from './api.js';

/** What a call sends that answers what a class describes: as a thread made it ready, or as a plain value. */
type Sent<Described> = Answer<Described> | PlainAnswer<Described>;

/** Stands on such a call: on one that answers anything else it does not compile. */
type OnCall<Described> = <
  Call extends (...asked: never[]) => Sent<Described> | Promise<Sent<Described>>,
>(
  target: object,
  name: string | symbol,
  call: TypedPropertyDescriptor<Call>,
) => void;

/** A call that answers what a class describes. */
export function Answers<Described>(type: Type<Described>, description: string): OnCall<Described> {
  return ApiOkResponse({ type, description });
}

/** A call that answers codes, and words in the language that is asked for. */
export function AnswersInWords<Described>(
  type: Type<Described>,
  description: string,
): OnCall<Described> {
  return applyDecorators(
    ApiHeader(WORDED.asked),
    ApiOkResponse({ type, description, headers: WORDED.answered }),
  );
}
