/** Short notices, the alert of a callback answer, the notice on top of the page, and copying. */

import { act } from "./api.js";
import { element, setAttribute, setHidden } from "./dom.js";

const SHORTEST = 4000;
const PER_CHARACTER = 50;

/** Show `text` in the panel for as long as reading it takes. */
export function toast(panel, text, kind = "plain") {
  const note = element("p", { class: `toast toast-${kind}`, "data-toast": kind, text });
  panel.querySelector("[data-toasts]").replaceChildren(note);
  setTimeout(() => note.remove(), SHORTEST + PER_CHARACTER * text.length);
}

/** What the program behind the bot says to whoever looks at the page: lines that stay, and news that pass. */
export class Notice {
  constructor(root, news, elsewhere) {
    this.root = root;
    this.news = news;
    this.elsewhere = elsewhere; // where the focus goes when the notice goes
    this.place = root.querySelector("[data-notice-lines]");
    this.closer = root.querySelector("[data-notice-close]");
    this.lines = [];
    this.number = null;
    // Closed in every window: the state says so.
    this.closer.addEventListener("click", () => act({ kind: "close", notice: this.lines }));
  }

  update({ notice, news }) {
    if (this.number !== null && news.number > this.number) toast(this.news, news.text);
    this.number = news.number;
    if (notice.join("\n") === this.lines.join("\n")) return;
    const empty = !notice.length;
    if (empty && this.root.contains(document.activeElement)) this.elsewhere.focus({ preventScroll: true });
    this.lines = notice;
    this.place.replaceChildren(...notice.map((text) => element("p", { text })));
    setAttribute(this.root, "data-open", empty ? null : "");
    setAttribute(this.place, "tabindex", empty ? null : "0"); // long ones are scrolled by keyboard too
    setHidden(this.closer, empty);
  }
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
