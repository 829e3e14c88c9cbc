// Charts answer hovering with their values, and a span drawn over them leads there. The table behind says the same.
(() => {
  for (const figure of document.querySelectorAll('figure.chart')) {
    const hits = [...figure.querySelectorAll('.hit')];
    const readout = document.createElement('p');
    readout.className = 'readout';
    readout.setAttribute('aria-hidden', 'true');
    figure.querySelector('svg').after(readout);
    const under = (event) => document.elementsFromPoint(event.clientX, event.clientY)
      .filter((element) => figure.contains(element) && element.matches('.hit, .band, .gap, .point circle'));
    const at = (event) => hits.findIndex((hit) => under(event).includes(hit));
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
      readout.textContent = under(event).map((element) => element.querySelector('title').textContent).join(' · ');
      if (from >= 0 && hit >= 0) {
        to = hit;
        light();
      }
    });
    figure.addEventListener('pointerleave', () => {
      readout.textContent = '';
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
