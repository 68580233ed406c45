import { isLarge, shorten } from '../../frame/browser/large-text.ts';

/** Text on one line, as the field of a box takes it: line ends are spaces. */
const onOneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');

// Here and not with the box, whose script may still be on its way: the field alone drops line ends.
addEventListener('paste', (event) => {
  const { target, clipboardData } = event;
  if (!(target instanceof HTMLInputElement) || !target.closest('.search-box')) return;
  const text = clipboardData?.getData('text/plain') ?? '';
  const isLong = isLarge(text);
  if (!isLong && onOneLine(text) === text) return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = target;
  const line = isLong ? shorten(target, text) : onOneLine(text);
  target.setRangeText(line, selectionStart ?? 0, selectionEnd ?? value.length, 'end');
  target.dispatchEvent(new Event('input'));
});
