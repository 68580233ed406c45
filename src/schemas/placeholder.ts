const marks = { zh: '待写', en: 'to be written' };

/** The text that a skeleton has where something is still to be written; no schema lets it pass. */
export function placeholder(language: 'zh' | 'en', hint?: string): string {
  return `<${[marks[language], hint].filter(Boolean).join(language === 'zh' ? '，' : ', ')}>`;
}

/** Whether a text has no placeholder left in it. */
export function isWritten(text: string): boolean {
  return !Object.values(marks).some((mark) => text.includes(`<${mark}`));
}
