/** What a file seems to be: a picture, or what is given in place of one. */
export type PictureKind = 'picture' | 'heic' | 'svg' | 'pdf' | 'video' | 'other';

const endings = new Map<string, PictureKind>([
  ...['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif'].map((it) => [it, 'picture'] as const),
  ...['heic', 'heif'].map((it) => [it, 'heic'] as const),
  ...['mp4', 'mov', 'webm'].map((it) => [it, 'video'] as const),
  ['svg', 'svg'],
  ['pdf', 'pdf'],
]);

/** Whether a file is a picture of dots, which some browser can draw. */
export function isPicture(file: { type: string; name: string }): boolean {
  const kind = pictureKind(file);
  return kind === 'picture' || kind === 'heic';
}

/** What a file is by its type and, where the browser does not know it, by the ending of its name. */
export function pictureKind({ type, name }: { type: string; name: string }): PictureKind {
  if (/^image\/hei[cf]/.test(type)) return 'heic';
  if (type.startsWith('image/svg')) return 'svg';
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('video/')) return 'video';
  if (type.startsWith('image/')) return 'picture';
  return (type === '' && endings.get(name.split('.').at(-1)!.toLowerCase())) || 'other';
}
