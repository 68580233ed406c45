import { Renderer } from '@takumi-rs/core';
import { fromHtml } from '@takumi-rs/helpers/html';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { previewImageSize } from '../../frame/head.ts';
import type { Card, CardText } from './card.ts';

const cacheFolder = resolve('node_modules/.cache/cards');

/** The fonts of card.css: for Latin letters, for Chinese characters, for codes and messages. */
const fonts = [
  ['Latin', 'noto-sans-sc', 'latin-400'],
  ['Latin', 'noto-sans-sc', 'latin-700'],
  ['Han', 'noto-sans-sc', 'chinese-simplified-400'],
  ['Han', 'noto-sans-sc', 'chinese-simplified-700'],
  ['Mono', 'jetbrains-mono', 'latin-700'],
] as const;

/** The renderer of the cards, with their fonts. */
export async function makeRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const [name, family, face] of fonts) {
    const file = `node_modules/@fontsource/${family}/files/${family}-${face}-normal.woff2`;
    await renderer.registerFont({ name, data: await readFile(file) });
  }
  return renderer;
}

interface Inputs {
  style: string;
  mark: Buffer;
  /** Says which versions of the renderer and the fonts draw the cards. */
  lockFile: Buffer;
}

async function readInputs(): Promise<Inputs> {
  const [style, mark, lockFile] = await Promise.all([
    readFile('src/outputs/cards/card.css', 'utf8'),
    readFile('public/favicon.svg'),
    readFile('package-lock.json'),
  ]);
  return { style, mark, lockFile };
}

let renderer: Promise<Renderer> | undefined;
let inputs: Promise<Inputs> | undefined;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function element(tag: string, classes: string, { lang, text }: CardText): string {
  return `<${tag} class="${classes}" lang="${lang}">${escaped(text)}</${tag}>`;
}

/** The class of a text that is set smaller so that it stands on one line. */
function longAbove(limit: number, { text }: CardText): string {
  const width = [...text].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0);
  return width > limit ? ' long' : '';
}

function answersHtml(answers: Card['answers']): string {
  if (answers.length === 0) return '';
  return `<div class="answers">${answers
    .map(
      ({ label, values }) =>
        `<div class="answer"><div class="label">${escaped(label)}</div>
            ${values.map((value) => element('div', 'value', value)).join('')}</div>`,
    )
    .join('')}</div>`;
}

function cardHtml(card: Card): string {
  const [title, ...otherTitles] = card.titles;
  return `<div class="card${otherTitles.length > 0 ? ' both' : ''}">
    <div class="top"><img src="mark" /><div class="site">${escaped(card.siteName)}</div>
      <div class="topic${card.retired ? ' retired' : ''}">${escaped(card.retired ?? card.topic)}</div></div>
    <div class="name">
      <div class="parts">${card.parts
        .map(
          ({ digits, label }) =>
            `<div class="part">${digits}${label && `<div class="label">${escaped(label)}</div>`}</div>`,
        )
        .join('')}</div>
      ${element('h1', `title${longAbove(24, title!)}`, title!)}
      ${otherTitles.map((other) => element('p', 'second', other)).join('')}
      ${card.message ? element('p', `message${longAbove(50, card.message)}`, card.message) : ''}
    </div>
    ${answersHtml(card.answers)}
  </div>`;
}

async function draw(html: string): Promise<Buffer> {
  const { style, mark } = await (inputs ??= readInputs());
  return (await (renderer ??= makeRenderer())).render(fromHtml(html).node, {
    ...previewImageSize,
    format: 'png',
    css: [style],
    images: [{ src: 'mark', data: mark }],
  });
}

/** Draws a card: a PNG of `previewImageSize`, the same bytes for the same card. */
export function drawCard(card: Card): Promise<Buffer> {
  return draw(cardHtml(card));
}

/** A drawn card, kept between builds until the card, its style or a dependency changes. */
export async function cardImage(card: Card): Promise<Buffer> {
  const { style, mark, lockFile } = await (inputs ??= readInputs());
  const html = cardHtml(card);
  const key = createHash('sha256');
  for (const input of [html, style, mark, lockFile]) key.update(input);
  const file = join(cacheFolder, `${key.digest('hex')}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;

  const image = await draw(html);
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, image);
  await rename(`${file}.${process.pid}`, file);
  return image;
}
