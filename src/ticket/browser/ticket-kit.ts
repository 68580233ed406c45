import { languageTags, localeOfTag } from '../../catalog/locale.ts';
import type { Reply } from '../reply.ts';
import { maskNote, noteSize, replyWithNote } from '../ticket-note.ts';
import { kitWords } from '../kit-words.ts';
import { copy, fillClipboard, type Clip } from '../../frame/browser/clipboard.ts';
import { sayOnButton } from '../../frame/browser/button-message.ts';
import { NoteBox } from './ticket-note.ts';

type Form = 'link' | 'zh' | 'en' | 'markdown';

const kit = document.querySelector<HTMLElement>('.kit')!;
const status = kit.querySelector<HTMLElement>('[role="status"]')!;
const details = kit.querySelector('details')!;
const source = kit.dataset['reply']!;
const locale = localeOfTag(document.documentElement.lang) ?? 'zh';
const words = kitWords[locale];

function say(...sentences: string[]) {
  status.textContent = sentences.join(locale === 'zh' ? '' : ' ');
}

const box = new NoteBox(details, `note:${source}`, words, say);

let loading: Promise<Reply> | undefined;

async function fetchReply(): Promise<Reply> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} was answered with ${response.status}`);
  return response.json();
}

/** The parts of the replies, fetched once; after a failure again. */
function reply(): Promise<Reply> {
  loading ??= fetchReply().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Shows a text that the browser does not let us copy, selected for the reader to copy with its markup. */
function show(clip: Clip, languageTag: string) {
  const text = document.createElement('div');
  text.className = 'kit-text';
  text.lang = languageTag;
  text.tabIndex = 0;
  text.role = 'group';
  text.ariaLabel = words.content;
  text.textContent = clip.text;
  text.addEventListener('copy', (event) => fillClipboard(event, clip));
  status.after(text);
  text.focus();
  getSelection()?.selectAllChildren(text);
}

async function use(form: Form, button: HTMLElement) {
  kit.querySelector('.kit-text')?.remove();
  const language = form === 'zh' || form === 'en' ? form : locale;
  const note = maskNote(box.note);
  const clip = async (): Promise<Clip> => {
    if (form === 'link') return { text: kit.querySelector('a')!.href };
    const { text, html, markdown } = replyWithNote((await reply())[language], note);
    return form === 'markdown' ? { text: markdown } : { text, html };
  };
  const content = clip();
  try {
    const copied = await copy(content, form === 'zh' || form === 'en');
    if (!copied) show(await content, languageTags[language]);
    if (copied) sayOnButton(button, words.done);
    say(
      copied ? words.copied[form] : words.refused,
      ...(form !== 'link' && noteSize(note) > 0 ? [words.withNote] : []),
      ...(form !== 'link' && JSON.stringify(note) !== JSON.stringify(box.note)
        ? [words.masked]
        : []),
    );
  } catch {
    say(words.failed);
  }
}

async function openNote() {
  if (!details.open) return;
  try {
    box.fill((await reply())[locale].facts);
  } catch {
    details.open = false;
    say(words.failed);
  }
}

details.addEventListener('toggle', openNote);
void openNote();
reply().catch(() => undefined);

/** Does what the pressed button stands for; anything else is let pass. */
export function press(target: Element) {
  const button = target.closest<HTMLElement>('[data-copy]');
  if (button) void use(button.dataset['copy'] as Form, button);
}
