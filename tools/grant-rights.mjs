// Gives one user of EventStoreDB the rights that Sitlog needs, and no others; changes default passwords. Run again, it
// changes nothing that is as wanted. See docs/guides/operate.md.
import './check-node.mjs';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConnectionUrl } from '../dist/apps/server/libs/event-store/src/eventstoredb/connection-url.js';
import { findLeader, Refusal } from './eventstoredb-admin.mjs';
import { DEFAULT_PASSWORD, Users } from './eventstoredb-users.mjs';
import {
  ALL,
  othersIn,
  sameRights,
  SETTINGS,
  wantedOfAll,
  wantedSettings,
} from './wanted-rights.mjs';

const USAGE = `Usage: node tools/grant-rights.mjs [--replace] [--wait SECONDS]

  EVENTSTOREDB_URL                  as for the server; users need TLS
  EVENTSTOREDB_USERNAME             the user to give rights to; default: sitlog
  EVENTSTOREDB_PASSWORD_FILE        file with the password that this user is to have
  EVENTSTOREDB_ADMIN_PASSWORD_FILE  file with the password that admin has, or is to have instead of the default one
  EVENTSTOREDB_OPS_PASSWORD_FILE    the same for ops; without it, its default password is only warned of

  --replace  also replace rights that somebody gave to others in this database
  --wait     so long to wait for a node that leads; default: 60
`;
const SHORTEST = 12;

const done = [];
const say = (text) => console.log(text);
const changed = (text) => done.push(text) && say(`changed: ${text}`);
const asWanted = (text) => say(`as wanted: ${text}`);
const warn = (text) => say(`WARNING: ${text}`);

/** The password in the file that a variable names; undefined where it names none. */
function passwordFrom(variable) {
  const file = process.env[variable] ?? '';
  if (file === '') return undefined;
  const password = textOf(file, variable);
  if (password === '') throw new Refusal(`${variable}: ${file} is empty.`);
  if (password === DEFAULT_PASSWORD) {
    throw new Refusal(
      `${variable} names the default password, which everybody knows. Use another.`,
    );
  }
  if (password.length < SHORTEST) {
    warn(`${variable}: the password is short; take ${SHORTEST} characters or more`);
  }
  return password;
}

function textOf(file, variable) {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (error) {
    throw new Refusal(`${variable}: cannot read ${file}: ${error.message}`);
  }
}

function needed(variable) {
  const password = passwordFrom(variable);
  if (password !== undefined) return password;
  throw new Refusal(`${variable} is not set.\n\n${USAGE}`);
}

function connectionSettings() {
  const url = process.env.EVENTSTOREDB_URL ?? '';
  if (url === '') throw new Refusal(`EVENTSTOREDB_URL is not set.\n\n${USAGE}`);
  const settings = readConnectionUrl(url);
  if (settings.insecure)
    throw new Refusal('EVENTSTOREDB_URL says tls=false: without TLS there are no users.');
  return settings;
}

/** The last event of a stream of rights is what counts. */
async function rights(admin, { stream, type, what, wanted, user, replace }) {
  const { data, at } = await admin.lastOf(stream);
  if (data !== undefined && sameRights({ ...data, ...wanted }, data)) return asWanted(what);
  const others = othersIn(data, user);
  if (others.length > 0 && !replace) {
    throw new Refusal(
      `${what}: somebody has given rights to ${others.join(', ')} (stream ${stream}): ${JSON.stringify(data)}. ` +
        'Give Sitlog a database of its own, or run this with --replace to take those rights away.',
    );
  }
  await admin.append(stream, type, { data: { ...data, ...wanted }, at });
  return changed(what);
}

async function proveReading(users, name, password) {
  const it = users.as(name, password);
  await it.readAll().finally(() => it.end());
  say(`proved: ${name} reads the log`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      replace: { type: 'boolean', default: false },
      wait: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);
  const settings = connectionSettings();
  const name = process.env.EVENTSTOREDB_USERNAME || 'sitlog';
  if (['admin', 'ops'].includes(name)) {
    throw new Refusal(
      `EVENTSTOREDB_USERNAME is ${name}, who may do more than Sitlog needs. Name another.`,
    );
  }
  const password = needed('EVENTSTOREDB_PASSWORD_FILE');
  const adminPassword = needed('EVENTSTOREDB_ADMIN_PASSWORD_FILE');
  const opsPassword = passwordFrom('EVENTSTOREDB_OPS_PASSWORD_FILE');
  const { node, info } = await findLeader(settings, Number(values.wait) * 1000);
  if (info.authentication?.type === 'insecure')
    throw new Refusal(`${node} runs insecure: it has no users.`);
  say(`EventStoreDB ${info.esVersion} at ${node}`);

  const users = new Users(settings, node, { changed, asWanted, warn });
  await users.replaceDefault('admin', adminPassword);
  await users.opsPassword(opsPassword);
  const admin = users.as('admin', adminPassword);
  try {
    await users.ensure(admin, name, password);
    const asked = { user: name, replace: values.replace };
    const what = `rights: ${name} reads and appends, nobody but the administrators does more`;
    await rights(admin, {
      stream: SETTINGS,
      type: 'settings',
      what,
      wanted: wantedSettings(name),
      ...asked,
    });
    const all = `rights: ${name} reads the whole log`;
    await rights(admin, {
      stream: ALL,
      type: '$metadata',
      what: all,
      wanted: wantedOfAll(name),
      ...asked,
    });
  } finally {
    await admin.end();
  }
  await proveReading(users, name, password);
  return say(done.length === 0 ? 'Nothing was changed.' : `Changed: ${done.length}.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}
