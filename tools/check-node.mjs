// Says in one line what is wrong when something is started by hand on an older Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 9)) {
  console.error(
    `Sitlog needs Node 24.9 or later and this is ${process.version}. Start it through npm (npm start, npm test): npm brings the right Node.`,
  );
  process.exit(1);
}
