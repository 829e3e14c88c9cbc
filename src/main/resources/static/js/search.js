// Suggestions while one types (a combobox as in the ARIA Authoring Practices). The form works the same without.
(() => {
  const input = document.querySelector('input[data-suggestions]');
  if (!input) return;
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = input.ariaLabel;
  list.hidden = true;
  status.className = 'hidden';
  status.role = 'status';
  input.form.after(list, status);
  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  let asked = '', timer, running, chosen = -1;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  // whoever turns away wants no answer that is still on its way, and may ask the same again
  const dismiss = () => {
    clearTimeout(timer);
    running?.abort();
    asked = '';
    close();
  };

  const choose = (index) => {
    const items = [...list.children];
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    if (chosen >= 0) input.setAttribute('aria-activedescendant', items[chosen].id);
  };

  const take = (item) => {
    input.value = item.dataset.query;
    dismiss();
    input.form.requestSubmit();
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(([words, kind, query], i) => {
      const item = document.createElement('li');
      item.role = 'option';
      item.id = `suggestion-${i}`;
      item.dataset.query = query;
      item.setAttribute('aria-selected', 'false');
      const name = document.createElement('span');
      name.textContent = words;
      name.dir = 'auto';
      const quiet = document.createElement('span');
      quiet.className = 'quiet';
      quiet.textContent = kind;
      item.append(name, quiet);
      item.addEventListener('pointerdown', (event) => { event.preventDefault(); take(item); });
      return item;
    }));
    chosen = -1;
    list.hidden = !suggestions.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = suggestions.length ? `${suggestions.length} ${input.dataset.announce}` : '';
  };

  const ask = async () => {
    const typed = input.value.trim();
    if (typed === asked) return;
    asked = typed;
    running?.abort();
    if (typed.length < 2) { show([]); return; }
    running = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(typed)}`, { signal: running.signal });
      const [, words, kinds, , queries] = answer.ok ? await answer.json() : [typed, [], [], [], []];
      show(words.map((word, i) => [word, kinds[i], queries[i]]));
    } catch (gone) {
      if (gone.name !== 'AbortError') show([]);
    }
  };

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('blur', dismiss);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) { dismiss(); event.preventDefault(); }
    else if (event.key === 'ArrowDown' && list.children.length) { list.hidden = false; input.setAttribute('aria-expanded', 'true'); choose(chosen + 1); event.preventDefault(); }
    else if (event.key === 'ArrowUp' && !list.hidden) { choose(Math.max(chosen, 0) - 1); event.preventDefault(); }
    else if (event.key === 'Enter' && !list.hidden && chosen >= 0) { event.preventDefault(); take(list.children[chosen]); }
  });
})();
