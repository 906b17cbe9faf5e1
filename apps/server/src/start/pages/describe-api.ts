import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PreviewResponse, ProblemResponse } from '@sitlog/contract';
import { withPreviews } from './preview-calls.js';

const DESCRIPTION = `A crisis situation log. Every read takes two clocks: **validAt**, when it was true in the world, and
**knownAt**, what the log knew. Try the board of the sample: situation \`ALE\`, validAt and knownAt
\`2016-12-14T08:00:00+02:00\`, then knownAt \`2016-12-14T10:30:00+02:00\`.`;

/** The OpenAPI 3.1 description of every call. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sitlog')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
  const extraModels = [ProblemResponse, PreviewResponse];
  return withPreviews(SwaggerModule.createDocument(app, config, { extraModels }));
}
