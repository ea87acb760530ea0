/*
 * Opens cards at the side of the roadmap instead of on a page of their own. What is shown there is
 * the main part of that page; its forms are sent from here. The address names the open card.
 */
(() => {
  "use strict";
  const SLOW = 300;
  const narrow = window.matchMedia("(max-width: 900px)");
  let openKey = "";
  let opener = null;
  let lastLoad = 0;
  let hiddenBehind = [];

  const side = () => document.getElementById("so-side");
  const content = () => side().querySelector(".so-side-content");
  const board = () => document.getElementById("so-roadmap");

  const say = (sentence) => {
    const live = document.getElementById("so-live");
    if (live) {
      live.textContent = "";
      window.setTimeout(() => (live.textContent = sentence), 50);
    }
  };

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  const keyInAddress = () => new URLSearchParams(window.location.search).get("card") || "";

  const addressWith = (key) => {
    const address = new URL(window.location.href);
    if (key) {
      address.searchParams.set("card", key);
    } else {
      address.searchParams.delete("card");
    }
    return address;
  };

  const pageOf = (key) => {
    const query = addressWith("").search;
    return side().dataset.cards + encodeURIComponent(key) + query;
  };

  const isCardPage = (address) =>
    new URL(address, window.location.href).pathname.startsWith(
      new URL(side().dataset.cards, window.location.href).pathname,
    );

  const cardsOf = (key) =>
    [...board().querySelectorAll(".so-card")].filter((card) => card.dataset.key === key);

  const mark = () => {
    board().querySelectorAll(".so-card-open").forEach((card) => card.classList.remove("so-card-open"));
    if (openKey) {
      cardsOf(openKey).forEach((card) => card.classList.add("so-card-open"));
    }
  };

  /* On a narrow screen the panel covers everything, so nothing behind it may have the focus. */
  const cover = () => {
    hiddenBehind.forEach((element) => (element.inert = false));
    hiddenBehind = [];
    const covers = Boolean(openKey) && narrow.matches;
    side().setAttribute("aria-modal", String(covers));
    for (let at = side(); covers && at !== document.body; at = at.parentElement) {
      [...at.parentElement.children]
        .filter((other) => other !== at && !other.inert)
        .forEach((other) => {
          other.inert = true;
          hiddenBehind.push(other);
        });
    }
  };

  const sentence = (text) => {
    const said = document.createElement("p");
    said.id = "so-card-title";
    said.tabIndex = -1;
    said.textContent = text;
    return said;
  };

  /* The main part of a page: a card's, else all of it with names of its own. */
  const mainOf = (page) => {
    const main = page.getElementById("so-card-main") || page.querySelector(".so-page");
    if (!main) {
      return sentence(side().dataset.failed);
    }
    const title = main.querySelector("#so-title");
    if (title) {
      title.id = "so-card-title";
      title.tabIndex = -1;
      main.removeAttribute("aria-labelledby");
    }
    return document.adoptNode(main);
  };

  const focusTitle = () => {
    const title = document.getElementById("so-card-title");
    (title || side()).focus({ preventScroll: true });
    side().scrollTop = 0;
  };

  /* One card leads to another, to what blocks it for instance; the address goes along. */
  const show = (html) => {
    content().replaceChildren(mainOf(parse(html)));
    content().removeAttribute("aria-busy");
    const card = content().querySelector(".so-card-main");
    if (card && card.dataset.key !== openKey) {
      openKey = card.dataset.key;
      opener = null;
      window.history.replaceState(window.history.state, "", addressWith(openKey));
      mark();
    }
  };

  const request = async (address, options) => {
    const load = ++lastLoad;
    content().setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, options);
      const html = await response.text();
      return load === lastLoad ? { html, address: response.url } : null;
    } catch (failure) {
      if (load === lastLoad) {
        content().removeAttribute("aria-busy");
        say(side().dataset.failed);
        throw failure;
      }
      return null;
    }
  };

  const load = async (address) => {
    const slow = window.setTimeout(() => say(side().dataset.loading), SLOW);
    try {
      const answer = await request(address);
      if (answer) {
        show(answer.html);
        focusTitle();
      }
    } catch (failure) {
      content().replaceChildren(sentence(side().dataset.failed));
      focusTitle();
    } finally {
      window.clearTimeout(slow);
    }
  };

  const open = (key, from) => {
    opener = from || opener;
    openKey = key;
    side().hidden = false;
    side().parentElement.classList.add("so-side-open");
    mark();
    cover();
    if (keyInAddress() !== key) {
      const change = keyInAddress() ? "replaceState" : "pushState";
      window.history[change](window.history.state, "", addressWith(key));
    }
    return load(pageOf(key));
  };

  const visible = (element) => element && element.isConnected && element.offsetParent !== null;

  const cardLink = (key) => {
    const card = cardsOf(key).find(visible) || cardsOf(key)[0];
    if (!card) {
      return null;
    }
    card.dispatchEvent(new CustomEvent("so-reveal-card", { bubbles: true }));
    return card.matches("[tabindex]") ? card : card.querySelector("a");
  };

  const close = () => {
    const key = openKey;
    openKey = "";
    lastLoad++;
    side().hidden = true;
    side().parentElement.classList.remove("so-side-open");
    content().replaceChildren();
    mark();
    cover();
    if (keyInAddress()) {
      window.history.replaceState(window.history.state, "", addressWith(""));
    }
    const back = visible(opener) ? opener : cardLink(key);
    opener = null;
    if (back) {
      back.focus();
    }
  };

  /* What was saved here may have moved cards: the board is drawn anew, where it was. */
  const redraw = async () => {
    const stale = new CustomEvent("so-roadmap-stale", { cancelable: true });
    if (!document.dispatchEvent(stale)) {
      return;
    }
    const response = await fetch(window.location.href);
    const next = parse(await response.text()).getElementById("so-roadmap");
    if (!next) {
      return;
    }
    const frame = board().querySelector(".so-board-frame");
    const where = frame ? [frame.scrollLeft, frame.scrollTop] : [0, 0];
    board().replaceWith(document.adoptNode(next));
    document.dispatchEvent(new CustomEvent("so-roadmap-replaced"));
    const drawn = board().querySelector(".so-board-frame");
    if (drawn) {
      [drawn.scrollLeft, drawn.scrollTop] = where;
    }
  };

  const nameOf = (button) => (button ? button.name + "/" + button.textContent.trim() : "");

  const afterSending = (button) => {
    const wrong = content().querySelector("[aria-invalid=true], .so-card-told");
    const done = content().querySelector(".so-card-done");
    if (wrong) {
      wrong.focus();
      return;
    }
    const again = [...content().querySelectorAll("button")].find((b) => nameOf(b) === button);
    if (again) {
      again.focus();
    } else {
      focusTitle();
    }
    if (done) {
      say(done.textContent.trim());
    }
  };

  const send = async (form, submitter) => {
    const fields = new FormData(form);
    if (submitter && submitter.name) {
      fields.append(submitter.name, submitter.value);
    }
    const body = new URLSearchParams(fields);
    if (form.method === "get") {
      await load(form.action + "?" + body);
      return;
    }
    const button = nameOf(submitter);
    const answer = await request(form.action, { method: "POST", body });
    if (answer) {
      show(answer.html);
      afterSending(button);
      await redraw();
    }
  };

  const isPlainClick = (event) =>
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

  const cardAt = (target) => {
    const card = target.closest("#so-roadmap .so-card");
    return card && card.dataset.key ? card : null;
  };

  const opens = (target) => {
    const link = target.closest("a, button, summary, input, select, label");
    return link
      ? link.matches("a:not(.so-card-menu)") && isCardPage(link.href)
      : Boolean(target.closest(".so-card-summary"));
  };

  const clicked = (event) => {
    if (event.defaultPrevented || !isPlainClick(event)) {
      return;
    }
    const card = cardAt(event.target);
    if (card && opens(event.target)) {
      event.preventDefault();
      open(card.dataset.key, card.matches("[tabindex]") ? card : card.querySelector("a"));
      return;
    }
    const link = event.target.closest("#so-side a");
    if (event.target.closest(".so-side-close")) {
      close();
    } else if (link && (link.matches(".so-in-panel") || isCardPage(link.href))) {
      event.preventDefault();
      load(link.href);
    }
  };

  const isTyping = (target) => target.matches("input, select, textarea, [contenteditable]");

  /* A menu, a dialog or a card in the hand comes first. Jira answers Escape before all others, so
     that it cannot be told from the event whether somebody has done something. */
  const isBusy = () =>
    document.querySelector(
      ".so-held, .so-card-actions, .so-move-menu, .so-menu[open], dialog[open], .aui-layer[open]",
    );

  const pressed = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isBusy()) {
      return;
    }
    if (event.key === "Escape" && openKey) {
      close();
      return;
    }
    const card = cardAt(event.target);
    const itself = card && (event.target === card || opens(event.target));
    const enters = event.key === "Enter" && event.target === card;
    if (itself && !isTyping(event.target) && (enters || event.key === "o")) {
      event.preventDefault();
      open(card.dataset.key, event.target);
    }
  };

  const start = () => {
    if (!side() || !board()) {
      return;
    }
    const frame = document.createElement("div");
    frame.className = "so-with-side";
    board().before(frame);
    frame.append(board(), side());
    document.addEventListener("click", clicked);
    document.addEventListener("keydown", pressed, true);
    side().addEventListener("submit", (event) => {
      event.preventDefault();
      send(event.target, event.submitter).catch(() => say(side().dataset.failed));
    });
    document.addEventListener("so-roadmap-replaced", () => {
      mark();
      cover();
    });
    narrow.addEventListener("change", cover);
    window.addEventListener("popstate", () => {
      const key = keyInAddress();
      if (key && key !== openKey) {
        open(key);
      } else if (!key && openKey) {
        close();
      }
    });
    if (keyInAddress()) {
      open(keyInAddress());
    }
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
