// The types of docs/openapi.json, for whoever asks the server: the dashboard and the tests. A test holds that they are what is written.
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const DESCRIPTION = new URL('../../docs/openapi.json', import.meta.url);

/** Where they are written. */
export const API_TYPES = new URL('../../libs/api-types/src/index.ts', import.meta.url);

/** What is written there: every class that is described as a type of its name, and the calls by their paths. */
export async function apiTypes() {
  const options = { immutable: true, rootTypes: true, rootTypesNoSchemaPrefix: true };
  const nodes = await openapiTS(DESCRIPTION, options);
  const config = await resolveConfig(API_TYPES);
  return format(`${COMMENT_HEADER}${astToString(nodes)}`, { ...config, parser: 'typescript' });
}
