// Words that two texts share light up together. Without this they lead to each other all the same.
(() => {
  const pairs = document.querySelector('.beads');
  if (!pairs) return;
  const counterpart = (tie) => tie.hash && document.getElementById(tie.hash.slice(1));
  const light = (event, lit) => {
    const tie = event.target.closest?.('.tie');
    if (!tie) return;
    tie.classList.toggle('lit', lit);
    counterpart(tie)?.classList?.toggle('lit', lit);
  };
  for (const [on, off] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
    pairs.addEventListener(on, (event) => light(event, true));
    pairs.addEventListener(off, (event) => light(event, false));
  }
})();
