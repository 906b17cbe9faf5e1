import { parseArgs } from 'node:util';

/** Why a run cannot take place on this machine: it is neither a success nor a failure. */
export class Skipped extends Error {}

const OPTIONS = {
  url: { type: 'string' },
  pid: { type: 'string' },
  'pid-file': { type: 'string' },
  restart: { type: 'string' },
  ballast: { type: 'string' },
  data: { type: 'string' },
  node: { type: 'string', multiple: true, default: [] },
  times: { type: 'string' },
  seconds: { type: 'string' },
  writers: { type: 'string', default: '8' },
  help: { type: 'boolean', default: false },
};

/** Names of faults and options as they were given by hand; throws with what to mend. */
export function readOptions(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  return {
    faults: positionals,
    help: values.help || positionals.length === 0,
    store: values.url,
    pid: number('pid', values.pid),
    pidFile: values['pid-file'],
    restart: values.restart,
    ballast: values.ballast,
    data: values.data,
    nodes: values.node.map(nodeOf),
    times: number('times', values.times),
    seconds: number('seconds', values.seconds),
    writers: number('writers', values.writers),
  };
}

function number(name, text) {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}"; give a whole number from 1.`);
}

function nodeOf(text) {
  const form = `--node '{"http":"http://host:2113","pidFile":"…","restart":"…"}'`;
  let node;
  try {
    node = JSON.parse(text);
  } catch {
    throw new Error(`${text} is no JSON: ${form}`);
  }
  if (typeof node.http === 'string' && typeof node.restart === 'string') return node;
  throw new Error(`A node needs http, pidFile or pid, and restart: ${form}`);
}

/** The host and port of an address with one node. */
export function placeOf(store) {
  const [, host, port = '2113'] =
    /^esdb[^:]*:\/\/(?:[^@/]*@)?([^:/?,]+)(?::(\d+))?(?=[/?]|$)/.exec(store) ?? [];
  if (host === undefined)
    throw new Error(`${store} does not name one node: the proxy stands before one.`);
  return { host, port: Number(port) };
}

/** The same address with a proxy on this machine in the place of its node. */
export function throughProxy(store, port) {
  const { host } = placeOf(store);
  return store.replace(new RegExp(`(://(?:[^@/]*@)?)${host}(:\\d+)?`), `$1127.0.0.1:${port}`);
}
