/** Short notices inside a panel, the alert of a callback answer, and copying. */

import { element } from "./dom.js";

const SHORTEST = 4000;
const PER_CHARACTER = 50;

/** Show `text` in the panel for as long as reading it takes. */
export function toast(panel, text, kind = "plain") {
  const note = element("p", { class: `toast toast-${kind}`, "data-toast": kind, text });
  panel.querySelector("[data-toasts]").replaceChildren(note);
  setTimeout(() => note.remove(), SHORTEST + PER_CHARACTER * text.length);
}

/** Show `text` until the person closes it. The browser gives the focus back afterwards. */
export function alertBox(title, text) {
  const dialog = document.getElementById("alert");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("[data-alert-text]").textContent = text;
  dialog.querySelector("[data-alert-close]").onclick = () => dialog.close();
  if (!dialog.open) dialog.showModal();
}

/** Ask for the code of a start link; `open(code)` is called unless the person cancels. */
export function askForCode(open) {
  const dialog = document.getElementById("link");
  const input = dialog.querySelector("[data-payload]");
  const confirm = () => {
    dialog.close();
    open(input.value.trim());
  };
  input.value = "";
  input.onkeydown = (event) => {
    if (event.key === "Enter" && !event.isComposing) confirm();
  };
  dialog.querySelector("[data-link-open]").onclick = confirm;
  dialog.querySelector("[data-link-close]").onclick = () => dialog.close();
  dialog.showModal();
}

function copyBySelection(text) {
  const focused = document.activeElement;
  const area = element("textarea", { class: "unseen", "aria-hidden": "true", readonly: "" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy"); // what is left where the clipboard's interface is missing or refused
  area.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}

/** Copy and say so. */
export async function copy(panel, text) {
  let copied;
  try {
    await navigator.clipboard.writeText(text);
    copied = true;
  } catch {
    copied = copyBySelection(text);
  }
  toast(panel, copied ? `Copied: ${text}` : `Could not copy. The text is: ${text}`, copied ? "plain" : "error");
}
