import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { storeProcess } from './store.mjs';

const GOSSIP_MS = 1_000;

/** The nodes of a cluster, each with the address of its HTTP side and its process. */
export function clusterOf(nodes, store) {
  const caFile = /[?&]tlsCAFile=([^&]+)/i.exec(store)?.[1];
  const ca = caFile === undefined ? undefined : readFileSync(decodeURIComponent(caFile));
  const members = nodes.map((node) => ({ ...node, process: storeProcess(node) }));

  /** What one node says of all, or nothing. */
  async function gossip({ http }) {
    try {
      return JSON.parse(await textOf(`${http}/gossip`, ca)).members;
    } catch {
      return [];
    }
  }

  return {
    members,
    /** The node that leads, by what the others and itself say; undefined while there is none. */
    leader: async (except) => {
      for (const member of members.filter((one) => one !== except)) {
        const said = (await gossip(member)).find(
          ({ state, isAlive }) => state === 'Leader' && isAlive,
        );
        const found = members.find(
          ({ http }) => new URL(http).port === String(said?.httpEndPointPort),
        );
        if (found !== undefined && found !== except) return found;
      }
      return undefined;
    },
    /** Whether a node follows the leader, by its own word. */
    follows: async (member) => {
      const { port } = new URL(member.http);
      const own = (await gossip(member)).find(
        ({ httpEndPointPort }) => String(httpEndPointPort) === port,
      );
      return own?.state === 'Follower';
    },
  };
}

function textOf(url, ca) {
  const ask = url.startsWith('https:') ? getSecurely : get;
  return new Promise((resolve, reject) => {
    const asked = ask(url, { agent: false, ca, timeout: GOSSIP_MS }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve(text));
      answer.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error('no gossip')));
    asked.on('error', reject);
  });
}
