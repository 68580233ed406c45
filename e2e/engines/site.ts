import { DeploymentServer } from '../deployment-server.ts';
import { rootSite } from '../sites.ts';

/** Keeps in `sessionStorage` what goes wrong in a page, since WebDriver has no command for it. */
const recorder = `
  const note = (text) =>
    sessionStorage.setItem('problems', (sessionStorage.getItem('problems') ?? '') + text + '\\n');
  addEventListener('error', (event) => note(event.message));
  addEventListener('unhandledrejection', (event) => note(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    note(event.effectiveDirective + ' refuses ' + event.blockedURI + ' ' + event.sample));
`;

/** Serves the site, with a first script in each page that records errors, and a page to paste into. */
export async function serveSite(): Promise<DeploymentServer> {
  const server = new DeploymentServer(rootSite.environment.OUT_DIR);
  server.break(/^\/problems\.js$/, { type: 'text/javascript', body: recorder });
  server.break(/^\/paste\/$/, { body: '<div contenteditable></div><textarea></textarea>' });
  server.break(/\/$/, {
    type: 'text/html; charset=utf-8',
    body: (html) => html.replace('<head>', '<head><script src="/problems.js"></script>'),
  });
  await server.start();
  return server;
}
