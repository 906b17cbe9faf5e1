import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Language } from '@sitlog/words';
import { type FastifyRequest } from 'fastify';
import { languageFor } from './language.js';

/** The language that a call is to be answered in, by its Accept-Language. */
export const AskedLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageFor(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
