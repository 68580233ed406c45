const given = process.env['E2E_PORT'] || '4173';

/** The first of the ports that tests and bench use; another one lets several checkouts be tested side by side. */
export const firstPort = Number(given);

if (!Number.isInteger(firstPort) || firstPort < 1024 || firstPort > 65_000) {
  console.error(`E2E_PORT: is “${given}”, which is not a port, give a number from 1024 to 65000`);
  process.exit(2);
}
