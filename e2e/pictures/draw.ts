import type { Browser } from '@playwright/test';
import type { GivenFile } from '../pages/picture-field.ts';
import type { Screen } from './screens.ts';

/** Makes the picture of a screen: the browser draws it, and does to it what was done on its way. */
export async function draw(browser: Browser, screen: Screen): Promise<GivenFile> {
  const { width, density = 1, jpeg, style } = screen;
  const file = (quality?: number) =>
    quality === undefined ? ({ type: 'png' } as const) : ({ type: 'jpeg', quality } as const);
  const page = await browser.newPage({
    viewport: { width, height: 100 },
    deviceScaleFactor: density,
  });
  await page.setContent(`<body style="margin:0">${screen.body}</body>`);
  let buffer = await page.screenshot({ fullPage: true, ...file(style ? undefined : jpeg) });
  await page.close();
  if (style) {
    const next = await browser.newPage({ viewport: { width: width * density, height: 100 } });
    await next.setContent(
      `<body style="margin:0; background:#888"><img src="data:image/png;base64,${buffer.toString('base64')}" style="display:block; ${style}"></body>`,
    );
    buffer = await next.screenshot({ fullPage: true, ...file(jpeg) });
    await next.close();
  }
  return jpeg === undefined
    ? { name: 'screen.png', mimeType: 'image/png', buffer }
    : { name: 'screen.jpg', mimeType: 'image/jpeg', buffer };
}
