import type { Locator, Page } from '@playwright/test';

/** A file as a test gives it to a page. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** What shows the pictures of a reader, in a box or in the decoder. */
export class PictureField {
  /** The button for choosing pictures. */
  readonly chooser: Locator;
  readonly panel: Locator;
  readonly status: Locator;
  readonly problems: Locator;
  /** The pictures, small. */
  readonly pictures: Locator;
  /** What was read. */
  readonly text: Locator;
  readonly stop: Locator;
  readonly remove: Locator;

  constructor(scope: Locator) {
    this.chooser = scope.getByLabel(/^(识别截图|Read a screenshot)$/);
    this.panel = scope.getByRole('region', { name: /^(图片|Pictures)$/ });
    this.status = this.panel.getByRole('status');
    this.problems = this.panel.getByRole('alert');
    this.pictures = this.panel.getByRole('img');
    this.text = scope.getByRole('textbox', { name: /^(从图片认出的文字|Text read from)/ });
    this.stop = this.panel.getByRole('button', { name: /^(停止|Stop)$/ });
    this.remove = scope.getByRole('button', { name: /^(移除图片|Remove)$/ });
  }
}

/** Pastes or drops files where an element is; no files are what an empty clipboard has. */
export async function give(target: Locator, how: 'paste' | 'drop', files: readonly GivenFile[]) {
  const contents = files.map(({ name, mimeType, buffer }) => ({
    name,
    type: mimeType,
    base64: buffer.toString('base64'),
  }));
  await target.evaluate(
    (element, [kind, given]) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
          : new DragEvent('drop', { ...options, dataTransfer: transfer }),
      );
    },
    [how, contents] as const,
  );
}

/** The picture fields of a page: in its box, and in the decoder. */
export const boxPictures = (page: Page) =>
  new PictureField(page.getByRole('main').locator('.search-box').first());
