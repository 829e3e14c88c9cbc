// Makes a passkey, or signs in with one: asks the archive for a challenge and the browser for its answer, puts that
// into the form and sends it like any other. Where the archive refuses to ask, the form is sent without an answer, so
// that the page says why.
(() => {
  const form = document.querySelector("form.passkey");
  if (!form || !window.PublicKeyCredential) {
    return;
  }
  const makes = "makes" in form.dataset;
  const need = document.getElementById("passkeys-need");
  if (location.origin !== form.dataset.origin) {
    need.hidden = false;
    return;
  }
  need.hidden = true;
  form.hidden = false;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const known = (descriptors) => (descriptors || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const ask = async () => {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const isAsked = answer.ok && (answer.headers.get("Content-Type") || "").startsWith("application/json");
    return isAsked ? answer.json() : null;
  };

  const make = async (options) => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    } });
    return { ...head(made), response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    } };
  };

  const prove = async (options) => {
    const proof = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    } });
    return { ...head(proof), response: {
      authenticatorData: text(proof.response.authenticatorData),
      clientDataJSON: text(proof.response.clientDataJSON),
      signature: text(proof.response.signature),
      userHandle: proof.response.userHandle ? text(proof.response.userHandle) : undefined,
    } };
  };

  const head = (credential) => ({ id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: {} });

  const button = form.querySelector("button");
  const trouble = form.querySelector(".trouble");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    trouble.hidden = true;
    button.disabled = true;
    try {
      const options = await ask();
      form.elements.credential.value = options ? JSON.stringify(await (makes ? make : prove)(options)) : "";
      form.submit();
    }
    catch (failure) {
      const because = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known" }[failure.name];
      trouble.textContent = form.dataset[because] || form.dataset.failed;
      trouble.hidden = false;
      button.disabled = false;
    }
  });
})();
