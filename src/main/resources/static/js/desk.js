// Helps with the form of a record: words marked in the text become a quotation, dates are read aloud as they are
// typed, and a problem leads to its field. The form works without any of it.
(() => {
  const form = document.getElementById("record");
  const text = document.getElementById("verbatim");
  if (!form || !text) {
    return;
  }

  let quotation = null;
  form.addEventListener("focusin", (event) => {
    if (event.target.matches(".words")) {
      quotation = event.target;
    }
  });

  const take = () => {
    const selection = document.getSelection();
    if (!quotation || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
      return;
    }
    const range = selection.getRangeAt(0);
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    quotation.value = range.toString();
    // the archive counts code points, not UTF-16 units
    quotation.parentElement.querySelector(".place").value = [...before.toString()].length;
  };
  text.addEventListener("mouseup", take);
  text.addEventListener("keyup", take);

  let asked = 0;
  form.addEventListener("input", async (event) => {
    if (!event.target.matches(".edtf")) {
      return;
    }
    const field = event.target;
    const question = ++asked;
    try {
      const answer = await fetch(form.dataset.reading + "?edtf=" + encodeURIComponent(field.value));
      const words = answer.ok ? await answer.text() : "";
      if (question === asked) {
        field.parentElement.querySelector("output").textContent = words;
      }
    }
    catch {
      // the date is read again when the form is sent
    }
  });

  document.querySelectorAll(".to-field").forEach((link) => {
    link.addEventListener("click", () => {
      document.getElementById(decodeURIComponent(link.hash.slice(1)))?.focus();
    });
  });
})();
