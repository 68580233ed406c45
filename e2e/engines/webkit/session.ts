import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { findEngine } from '../find-engines.ts';

/** The language of the browser: the one that needs no package of its own. */
export const browserLanguage = 'en-US';

/** Starts the WebDriver of WebKitGTK (https://www.w3.org/TR/webdriver2/). */
export function startDriver(): DriverService {
  const environment = { ...(process.env as Record<string, string>), LC_ALL: 'en_US.UTF-8' };
  return new DriverService.Builder(findEngine('webkit'))
    .setLoopback(true)
    .setEnvironment(environment)
    .build();
}

/** WebKitGTK leaves it to the browser whether pages may copy; GNOME Web lets them. */
const asGnomeWeb = ['--automation', '--javascript-can-access-clipboard=true'];

/** Opens a browser with nothing kept of earlier ones. */
export async function openBrowser(service: DriverService): Promise<WebDriver> {
  return new Builder()
    .usingServer(await service.start())
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { args: asGnomeWeb },
      }),
    )
    .build();
}
