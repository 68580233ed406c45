/** Text on one line, as the field of a box takes it: line ends are spaces. */
const onOneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');

// Here and not with the box, whose script may still be on its way: the field alone drops line ends.
addEventListener('paste', (event) => {
  const { target, clipboardData } = event;
  if (!(target instanceof HTMLInputElement) || !target.closest('.search-box')) return;
  const text = clipboardData?.getData('text/plain') ?? '';
  if (onOneLine(text) === text) return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = target;
  target.setRangeText(onOneLine(text), selectionStart ?? 0, selectionEnd ?? value.length, 'end');
  target.dispatchEvent(new Event('input'));
});
