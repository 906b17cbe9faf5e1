import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ReportResponse, RunResponse, StatementResponse } from '@sitlog/contract';

/** A call that answers a report in one of its forms. */
export function AnswersReport(): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ReportResponse, RunResponse, StatementResponse),
    ApiOkResponse({
      description: 'The report; the name of its file carries the marking.',
      content: {
        'text/markdown': { schema: { type: 'string' } },
        'text/html': { schema: { type: 'string' } },
        'application/json': { schema: { $ref: getSchemaPath(ReportResponse) } },
      },
    }),
  );
}
