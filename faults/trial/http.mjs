/** The server ends every request by itself much earlier. */
const ANSWER_MS = 25_000;

/** Sends one request, never twice. Resolves with `status` 0 where there is no answer, and how long it took. */
export async function ask(url, path, { method = 'GET', body, key, headers, ms = ANSWER_MS } = {}) {
  const began = performance.now();
  const took = () => performance.now() - began;
  try {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(ms),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: parsed(text), ms: took() };
  } catch (error) {
    const reason = error.cause?.code ?? error.name;
    return { status: 0, text: '', reason, ms: took() };
  }
}

/** The last part of a problem's type; undefined where an answer is no problem. */
export function problemOf({ body }) {
  return body?.type?.replace('urn:sitlog:problem:', '');
}

/** Everything that the log holds, page after page. */
export async function wholeLog(url) {
  const events = [];
  for (let after = ''; ;) {
    const page = await asked(url, `/v1/log?limit=1000${after}`);
    events.push(...page.events);
    if (page.next === null) return events;
    after = `&after=${page.next}`;
  }
}

/** The body of an answer that must be there. */
export async function asked(url, path, options) {
  const answer = await ask(url, path, options);
  if (answer.status === 200 || answer.status === 201) return answer.body;
  throw new Error(`${path} answers ${answer.status} ${answer.reason ?? ''} ${answer.text}`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
