// Charts answer hovering with their values, and a span drawn over them leads there. The table behind says the same.
(() => {
  for (const figure of document.querySelectorAll('figure.chart')) {
    const hits = [...figure.querySelectorAll('.hit')];
    if (hits.length === 0) continue;
    const reading = document.createElement('p');
    reading.className = 'reading';
    reading.setAttribute('aria-hidden', 'true');
    figure.querySelector('svg').after(reading);
    const at = (event) => hits.indexOf(document.elementFromPoint(event.clientX, event.clientY));
    let from = -1;
    let to = -1;
    const light = () => {
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      hits.forEach((hit, i) => hit.classList.toggle('lit', from >= 0 && i >= first && i <= last));
    };
    const stop = () => {
      from = -1;
      to = -1;
      light();
    };
    figure.addEventListener('pointermove', (event) => {
      const hit = at(event);
      reading.textContent = (hit >= 0) ? hits[hit].querySelector('title').textContent : '';
      if (from >= 0 && hit >= 0) {
        to = hit;
        light();
      }
    });
    figure.addEventListener('pointerleave', () => {
      reading.textContent = '';
    });
    if (!figure.dataset.brush) continue;
    figure.classList.add('brushed');
    figure.addEventListener('pointerdown', (event) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      from = at(event);
      to = from;
      if (from >= 0) event.preventDefault();
      light();
    });
    addEventListener('pointerup', () => {
      if (from < 0) return;
      const [first, last] = [hits[Math.min(from, to)], hits[Math.max(from, to)]];
      stop();
      const there = new URL(figure.dataset.brush, location.href);
      there.searchParams.set('from', first.dataset.from);
      there.searchParams.set('to', last.dataset.to);
      location.assign(there);
    });
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') stop();
    });
  }
})();
