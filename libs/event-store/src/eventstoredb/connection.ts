import { EventStoreError } from '../port/event-store-error.js';
import { type ConnectionSettings, type Credentials } from './connection-url.js';
import { callFailureOf, isOfConnection, leaderNamedIn } from './failure.js';
import { NodeClient } from './node-client.js';

/** A connection that was given up is ended this much later: calls on it may still be answered. */
const LINGER_MS = 10_000;
/** So often a read is sent again because a node did not lead, or could not be reached. */
const READ_TRIES = 3;

/** On every call. Credentials on the call select the one append that honours its deadline, also on insecure servers. */
export interface CallOptions {
  readonly credentials: Credentials;
  readonly requiresLeader: true;
}

/**
 * The way to the leader: one client at a time. After a failure of the connection the next node gets a new one; a half-dead
 * connection is never trusted again, since it can stay "open" in silence.
 */
export class Connection {
  readonly options: CallOptions;
  /** In milliseconds: an answer that takes longer counts as missing. */
  readonly patience: number;
  /** How often a connection was given up. */
  interruptions = 0;
  readonly #settings: ConnectionSettings;
  #client: NodeClient | undefined;
  #next = 0;
  /** Named by a node that does not lead; tried before the nodes of the settings. */
  #leader: string | undefined;
  #closed = false;

  constructor(settings: ConnectionSettings, patience: number) {
    this.#settings = settings;
    this.patience = patience;
    const { credentials = { username: 'sitlog', password: '' } } = settings;
    this.options = { credentials, requiresLeader: true };
  }

  /** Runs one call; its failure is passed on, and decides whether the connection is kept. */
  async call<T>(work: (client: NodeClient) => Promise<T>): Promise<T> {
    const client = this.#open();
    try {
      return await work(client);
    } catch (error) {
      const leader = leaderNamedIn(error);
      if (leader !== undefined || isOfConnection(callFailureOf(error))) {
        this.#giveUp(client, leader);
      }
      throw error;
    }
  }

  /** As `call`, for what may be repeated: tries the next node, or the leader that was named. */
  async read<T>(work: (client: NodeClient) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.call(work);
      } catch (error) {
        const isWorthwhile = ['not-leader', 'unavailable'].includes(callFailureOf(error).type);
        if (this.#closed || tries === READ_TRIES || !isWorthwhile) throw error;
      }
    }
  }

  /** Later calls fail as `store-unavailable`. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  /** Throws when it is closed. */
  refuseWhenClosed(): void {
    if (this.#closed) throw new EventStoreError('store-unavailable', 'the store is closed');
  }

  #open(): NodeClient {
    this.refuseWhenClosed();
    const { nodes } = this.#settings;
    const node = this.#leader ?? nodes[this.#next % nodes.length] ?? nodes[0];
    this.#client ??= new NodeClient(node, this.#settings);
    return this.#client;
  }

  #giveUp(client: NodeClient, leader: string | undefined): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.interruptions += 1;
    this.#leader = leader;
    if (leader === undefined) this.#next += 1;
    setTimeout(() => void client.end().catch(() => undefined), LINGER_MS).unref();
  }
}
