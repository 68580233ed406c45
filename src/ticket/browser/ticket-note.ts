import type { FactName } from '../../catalog/requested-facts.ts';
import type { ReplyParts } from '../reply.ts';
import { maskNote, noteSize, parseNote, type TicketNote } from '../ticket-note.ts';
import { kitWords } from '../kit-words.ts';

type Words = (typeof kitWords)[keyof typeof kitWords];

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

function field(text: string, input: HTMLElement): HTMLLabelElement {
  const label = element('label', {});
  label.append(element('span', { textContent: text }), input);
  return label;
}

/** The note on the ticket at hand, kept on the device for one code. */
export class NoteBox {
  note: TicketNote;
  readonly #details: HTMLDetailsElement;
  readonly #key: string;
  readonly #words: Words;
  readonly #say: (sentence: string) => void;

  /**
   * @param key where the note is kept in the local storage
   * @param say tells the reader what happened
   */
  constructor(
    details: HTMLDetailsElement,
    key: string,
    words: Words,
    say: (sentence: string) => void,
  ) {
    this.#details = details;
    this.#key = key;
    this.#words = words;
    this.#say = say;
    this.note = parseNote('');
    this.#read();
    // Another tab may have changed it, also while this page was kept for the way back.
    addEventListener('storage', ({ key: changed }) => {
      if (changed === key || changed === null) this.#read();
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#read();
    });
  }

  #read(): void {
    try {
      this.note = parseNote(localStorage.getItem(this.#key) ?? '');
    } catch {
      // What the page holds stays.
    }
    this.#show();
  }

  #show(): void {
    for (const input of this.#details.querySelectorAll('input'))
      input.value = this.note.facts[input.name as FactName] ?? '';
    const text = this.#details.querySelector('textarea');
    if (text) text.value = this.note.text;
    this.#showSize();
  }

  #showSize(): void {
    const size = noteSize(this.note);
    this.#details.querySelector('summary')!.textContent =
      size > 0 ? this.#words.noteFilled(String(size)) : this.#words.note;
  }

  #keep(): void {
    this.#showSize();
    try {
      if (noteSize(this.note) > 0)
        localStorage.setItem(this.#key, JSON.stringify(maskNote(this.note)));
      else localStorage.removeItem(this.#key);
    } catch {
      this.#say(this.#words.notKept);
    }
  }

  /** Makes the fields, once: one for each fact that support asks for, and one for the rest. */
  fill(facts: ReplyParts['facts']): void {
    if (this.#details.querySelector('form')) return;
    const common = { autocomplete: 'off', spellcheck: false } as const;
    const inputs = facts.map(({ name, label }) =>
      field(
        label,
        element('input', { ...common, name, maxLength: 500, value: this.note.facts[name] ?? '' }),
      ),
    );
    const text = element('textarea', { ...common, maxLength: 4000, value: this.note.text });
    const form = element('form', {});
    form.append(
      element('p', { className: 'quiet', textContent: this.#words.noteHint }),
      ...inputs,
      field(this.#words.noteText, text),
      element('button', { type: 'reset', className: 'button', textContent: this.#words.clear }),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.note.facts[target.name as FactName] = target.value;
      else this.note.text = text.value;
      this.#keep();
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.note = parseNote('');
      this.#show();
      this.#keep();
      this.#say(this.#words.cleared);
    });
    this.#details.append(form);
  }
}
