import { bilingual } from '../catalog/bilingual.ts';
import type { PictureProblem } from './browser/protocol.ts';
import type { PictureKind } from './picture-kind.ts';

type Problem = PictureProblem | Exclude<PictureKind, 'picture'>;

/** Words about reading pictures, in the box and in the decoder. */
export const pictureWords = bilingual({
  zh: {
    choose: '识别截图',
    panel: '图片',
    loading: (size: string) => `正在载入识别程序（${size}，只需一次）…`,
    loaded: (size: string) => `已载入 ${size}`,
    reading: (place: string, count: string) =>
      count === '1' ? '正在识别…' : `正在识别第 ${place} 张，共 ${count} 张…`,
    cancel: '停止',
    stopped: '已停止识别。',
    read: '已识别。数字可能认错，请对照图片检查。',
    unread: '已识别。有的数字没有认准，用 ? 代替，请对照图片改正。',
    nothing:
      '图片里没有认出文字。只截报错的部分，放大后再截一次，或直接输入错误码。这里只认字母和数字，不认汉字。',
    notLoaded: '识别程序没有载入。第一次识别需要联网，检查网络后再试。',
    text: '从图片认出的文字，可以修改',
    remove: '移除图片',
    privacy: '图片只在本页识别，不上传。',
    source: '从图片认出的文字',
    unnamed: '图片',
    preview: (name: string) => `${name}的缩略图`,
    emptyClipboard: '剪贴板里没有内容。先复制截图或文字，再粘贴。',
    problems: {
      undrawable: '打不开，可能已损坏。重新截图再试。',
      large: '超过 4000 万像素，太大了。裁剪到报错的部分再试。',
      unsupported: '没有识别成功，浏览器可能太旧。改用新版浏览器，或直接输入错误码。',
      heic: '是 HEIC 图片，这个浏览器打不开。转成 JPEG，或截图再试。',
      svg: '是 SVG 矢量图。截图再试，或复制其中的文字。',
      pdf: '是 PDF。复制其中的文字，或把那一页截图。',
      video: '是视频。截取报错的画面再试。',
      other: '不是图片。',
    } satisfies Record<Problem, string>,
  },
  en: {
    choose: 'Read a screenshot',
    panel: 'Pictures',
    loading: (size: string) => `Loading text recognition (${size}, only once)…`,
    loaded: (size: string) => `${size} loaded`,
    reading: (place: string, count: string) =>
      count === '1' ? 'Reading…' : `Reading picture ${place} of ${count}…`,
    cancel: 'Stop',
    stopped: 'Reading was stopped.',
    read: 'Read. Digits may be wrong: compare them with the picture.',
    unread: 'Read. A ? stands for a digit that is not certain: correct it from the picture.',
    nothing:
      'No text was found in the picture. Zoom in, take just the part with the error, or type the code. Only Latin letters and digits are read, no Chinese.',
    notLoaded:
      'Text recognition did not load. It needs a connection the first time: check it and try again.',
    text: 'Text read from the picture, which you can correct',
    remove: 'Remove',
    privacy: 'Pictures are read in this page and are not uploaded.',
    source: 'Text read from a picture',
    unnamed: 'Picture',
    preview: (name: string) => `Thumbnail of ${name}`,
    emptyClipboard: 'The clipboard is empty. Copy a screenshot or text first, then paste.',
    problems: {
      undrawable: 'cannot be opened and may be damaged. Take the screenshot again.',
      large: 'has more than 40 megapixels, which is too large. Crop it to the part with the error.',
      unsupported:
        'could not be read; the browser may be too old. Use a newer one, or type the code.',
      heic: 'is a HEIC picture, which this browser cannot open. Convert it to JPEG or take a screenshot.',
      svg: 'is an SVG drawing. Take a screenshot of it, or copy its text.',
      pdf: 'is a PDF. Copy its text, or take a screenshot of the page.',
      video: 'is a video. Take a screenshot of the moment with the error.',
      other: 'is not a picture.',
    } satisfies Record<Problem, string>,
  },
});
