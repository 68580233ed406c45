import { expect, it } from 'vitest';
import { isPicture, pictureKind } from './picture-kind.ts';

it.each([
  ['image/png', 'image.png', 'picture'],
  ['', 'IMG_1.JPEG', 'picture'],
  ['image/svg+xml', 'logo.svg', 'svg'],
  ['image/heic', 'IMG_1.heic', 'heic'],
  ['', 'IMG_1.HEIC', 'heic'],
  ['application/pdf', 'a.pdf', 'pdf'],
  ['video/quicktime', 'a.mov', 'video'],
  ['text/plain', 'a.png', 'other'],
  ['', 'app.log', 'other'],
  ['', 'constructor', 'other'],
] as const)('a file of type “%s” named %s is taken as: %s', (type, name, kind) => {
  expect(pictureKind({ type, name })).toBe(kind);
  expect(isPicture({ type, name })).toBe(kind === 'picture' || kind === 'heic');
});
