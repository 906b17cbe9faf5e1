import { setTimeout as pause } from 'node:timers/promises';
import { openNode, Refusal } from './eventstoredb-admin.mjs';

/** What admin and ops of every new EventStoreDB have. */
export const DEFAULT_PASSWORD = 'changeit';

/** What a user is told of a call that was not answered well; never a password. */
function refusedBy(what, { status, body }) {
  return new Refusal(`${what}: EventStoreDB answered ${status} ${body?.error ?? ''}`.trimEnd());
}

/** The users of an EventStoreDB, made to be as wanted; `tell` hears of each what was done. */
export class Users {
  constructor(settings, node, tell) {
    this.tell = tell;
    this.as = (username, password) => openNode(settings, node, { username, password });
  }

  /** Whether EventStoreDB takes this name with this password. */
  async accepts(username, password) {
    const it = this.as(username, password);
    const answer = await it.http('GET', '/users/$current').finally(() => it.end());
    if (answer.status === 200) return true;
    if (answer.status === 401) return false;
    throw refusedBy(`Signing in as ${username}`, answer);
  }

  /** A new password is not known at once everywhere: waits until it is. */
  async becomesValid(username, password) {
    for (let left = 100; left > 0; left -= 1) {
      if (await this.accepts(username, password)) return;
      await pause(100);
    }
    throw new Refusal(`The new password of ${username} is still not taken. Run this again.`);
  }

  /** Makes sure that a user who comes with EventStoreDB has the wanted password instead of the default one. */
  async replaceDefault(name, wanted) {
    if (await this.accepts(name, wanted)) return this.tell.asWanted(`password of ${name}`);
    if (!(await this.accepts(name, DEFAULT_PASSWORD))) {
      throw new Refusal(
        `${name} has neither the password in the file nor the default one. Put its password into the file.`,
      );
    }
    const it = this.as(name, DEFAULT_PASSWORD);
    const body = { currentPassword: DEFAULT_PASSWORD, newPassword: wanted };
    const answer = await it
      .http('POST', `/users/${name}/command/change-password`, body)
      .finally(() => it.end());
    if (answer.status !== 200) throw refusedBy(`Changing the password of ${name}`, answer);
    await this.becomesValid(name, wanted);
    return this.tell.changed(`password of ${name}: no longer the default one`);
  }

  async opsPassword(wanted) {
    if (wanted !== undefined) return this.replaceDefault('ops', wanted);
    if (!(await this.accepts('ops', DEFAULT_PASSWORD)))
      return this.tell.asWanted('password of ops');
    return this.tell.warn('ops still has the default password; set EVENTSTOREDB_OPS_PASSWORD_FILE');
  }

  /** The user: there, enabled, in no group, with this password. */
  async ensure(admin, name, password) {
    const call = async (method, path, body) => {
      const answer = await admin.http(method, path, body);
      if (answer.status >= 300 && answer.status !== 404)
        throw refusedBy(`${method} ${path}`, answer);
      return answer;
    };
    const path = `/users/${encodeURIComponent(name)}`;
    const { status, body } = await call('GET', path);
    if (status === 404) {
      const user = { loginName: name, fullName: 'Sitlog', groups: [], password };
      await call('POST', '/users/', user);
      await this.becomesValid(name, password);
      return this.tell.changed(`user ${name}: created, in no group`);
    }
    const { groups, disabled, fullName } = body.data;
    if (groups.length > 0) {
      await call('PUT', path, { fullName, groups: [] });
      this.tell.changed(`user ${name}: taken out of ${groups.join(', ')}`);
    }
    if (disabled) {
      await call('POST', `${path}/command/enable`);
      this.tell.changed(`user ${name}: enabled`);
    }
    if (await this.accepts(name, password)) return this.tell.asWanted(`user ${name}: its password`);
    await call('POST', `${path}/command/reset-password`, { newPassword: password });
    await this.becomesValid(name, password);
    return this.tell.changed(`user ${name}: its password is now the one in the file`);
  }
}
