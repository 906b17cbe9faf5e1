import { newId } from '@sitlog/platform';
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import { type Duplex } from 'node:stream';
import { Problem, problemBody } from '../problems/problem.js';
import { type ProblemCode } from '../problems/problem-table.js';
import { SAFE_HEADERS } from './safe-headers.js';

const BY_PARSER_CODE: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload-too-large',
};

/** Answers what Node would answer by itself, without a problem document, or not at all. */
export function answerForNode(server: Server): void {
  server.on('connect', (_request, socket) => {
    endWithProblem(socket, new Problem('bad-request'));
  });
  server.on('checkExpectation', ({ socket }) => {
    const detail = 'Of the header Expect only 100-continue is met.';
    endWithProblem(socket, new Problem('request-refused', detail, { status: 417 }));
  });
}

/** Answers bytes that Node cannot read as a request, and closes the connection. */
export function answerParserError(error: { readonly code?: string }, socket: Duplex): void {
  const { _httpMessage: answer } = socket as Duplex & { readonly _httpMessage?: ServerResponse };
  // In the midst of another answer a problem would be taken for a part of it.
  const isFree = socket.writable && answer?.headersSent !== true;
  if (!isFree || error.code === 'ECONNRESET') socket.destroy();
  else endWithProblem(socket, new Problem(BY_PARSER_CODE[error.code ?? ''] ?? 'bad-request'));
}

function endWithProblem(socket: Duplex, problem: Problem): void {
  const id = newId();
  const body = JSON.stringify(problemBody(problem, id));
  const headers: Readonly<Record<string, string>> = {
    ...SAFE_HEADERS,
    'x-request-id': id,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const first = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Refused'}`;
  socket.write(`${[first, ...lines].join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}
