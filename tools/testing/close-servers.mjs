/** After the tests that asked servers: ends the processes in which these ran. */
export default function closeServers() {
  for (const child of globalThis.processesOfServers) child.kill();
}
