import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ReportResponse, RunResponse, StatementResponse } from '@sitlog/contract';
import { WORDED } from '../../http/api.js';

/** A call that answers a report in one of its forms. */
export function AnswersReport(): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ReportResponse, RunResponse, StatementResponse),
    ApiHeader(WORDED.asked),
    ApiOkResponse({
      headers: WORDED.answered,
      description: 'The report; the name of its file carries the marking.',
      content: {
        'text/markdown': { schema: { type: 'string' } },
        'text/html': { schema: { type: 'string' } },
        'application/json': { schema: { $ref: getSchemaPath(ReportResponse) } },
      },
    }),
  );
}
