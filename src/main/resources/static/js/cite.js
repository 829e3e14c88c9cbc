// Copies a citation at one click. Without this script the same links lead to the page where all of them stand.
(() => {
  const frame = document.querySelector('.citing, .citations');
  if (!frame || !navigator.clipboard) return;
  const status = frame.querySelector('[role="status"]');

  // GOST wants the day of access, which is the reader's and not the archive's.
  const accessed = (style, node) => {
    if (style !== 'gost') return node;
    const today = new Date();
    const day = [today.getDate(), today.getMonth() + 1].map((part) => String(part).padStart(2, '0'));
    node.innerHTML = node.innerHTML.replace(/\.\s*$/, ` (дата обращения: ${day.join('.')}.${today.getFullYear()}).`);
    return node;
  };

  const copy = async (citation, name) => {
    const text = citation.textContent.trim();
    try {
      if (window.ClipboardItem && navigator.clipboard.write) {
        await navigator.clipboard.write([new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([citation.innerHTML], { type: 'text/html' }),
        })]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      status.textContent = frame.dataset.copied.replace('{0}', name);
      return true;
    } catch {
      status.textContent = frame.dataset.refused;
      return false;
    }
  };

  const citations = frame.dataset.citations;
  if (!citations) {
    for (const section of frame.querySelectorAll('section')) {
      const citation = accessed(section.id, section.querySelector('blockquote'));
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = frame.dataset.copy;
      button.setAttribute('aria-describedby', `${section.id}-style`);
      button.addEventListener('click', () => copy(citation, section.querySelector('h2').textContent));
      section.append(button);
    }
    return;
  }

  let page;
  const load = () => page ??= fetch(citations).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }).then((html) => new DOMParser().parseFromString(html, 'text/html'));

  for (const link of frame.querySelectorAll('a[data-style]')) {
    // asked for when a click is near, so that the clipboard does not have to wait for it
    for (const near of ['pointerenter', 'focus']) link.addEventListener(near, () => load().catch(() => page = null));
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      try {
        const style = link.dataset.style;
        const citation = (await load()).querySelector(`#${style} blockquote`);
        await copy(accessed(style, citation.cloneNode(true)), link.textContent);
      } catch {
        location.href = link.href;
      }
    });
  }
})();
