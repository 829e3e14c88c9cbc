// Escape takes away what is said of a marked word, until one comes to the word again.
(() => {
  for (const read of document.querySelectorAll('.text .read')) {
    const again = () => read.classList.remove('dismissed');
    read.addEventListener('pointerleave', again);
    read.addEventListener('blur', again);
  }
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const read of document.querySelectorAll('.text .read:is(:hover, :focus)')) read.classList.add('dismissed');
  });
})();
