/**
 * Runs one of the commands: `node src/commands/run.mjs <command> [argument…]`.
 * Plain JavaScript, so that any Node can say which one is needed.
 */
const needed = 24;
const [name, ...args] = process.argv.slice(2);

if (Number.parseInt(process.versions.node) < needed) {
  console.error(
    `Node ${process.versions.node} is too old for this command: npm ci installs Node ${needed} with the packages (node_modules/node)`,
  );
  process.exitCode = 1;
} else {
  try {
    const { runCommand } = await import('./run-command.ts');
    await runCommand(name, args);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('A package is missing: run npm ci');
    process.exitCode = 1;
  }
}
