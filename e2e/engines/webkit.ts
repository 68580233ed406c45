import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';
import { findEngine } from './find-engines.ts';

/** WebKitGTK leaves it to the browser whether pages may copy; GNOME Web lets them. */
const flags = ['--automation', '--javascript-can-access-clipboard=true'];

/** Starts the driver of WebKitGTK, in English: another language would need its package. */
export function startWebKitDriver() {
  return new DriverService.Builder(findEngine('webkit'))
    .setLoopback(true)
    .setEnvironment({ ...(process.env as Record<string, string>), LC_ALL: 'en_US.UTF-8' })
    .build();
}

/** Opens a WebKitGTK that keeps nothing of earlier ones. */
export function openWebKit(address: string): Promise<WebDriver> {
  const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args: flags } };
  return new Builder().usingServer(address).withCapabilities(new Capabilities(options)).build();
}
