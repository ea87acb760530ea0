/* One menu for all cards: moves a card to another column without leaving the page. */
(() => {
  const section = () => document.getElementById("so-roadmap");
  let menu = null;
  let opener = null;

  const close = () => {
    if (menu) {
      menu.remove();
      menu = null;
      opener.setAttribute("aria-expanded", "false");
      opener.focus();
    }
  };

  const open = (link) => {
    const card = link.closest(".so-card");
    opener = link;
    menu = document.createElement("div");
    menu.className = "so-move-menu";
    const title = document.createElement("p");
    title.className = "so-menu-title";
    title.textContent = section().querySelector(".so-board").dataset.moveTo;
    menu.append(title);
    section().querySelectorAll("thead th[data-column]").forEach((column) => {
      const to = column.dataset.column;
      if (to !== card.dataset.quarter && /^(none|\d{4}-Q[1-4])$/.test(to)) {
        const move = document.createElement("button");
        move.setAttribute("form", "so-move");
        move.name = "move";
        move.value = [card.dataset.key, card.dataset.quarter, to].join("/");
        move.textContent = column.querySelector(".so-column-title").firstChild.textContent;
        menu.append(move);
      }
    });
    link.setAttribute("aria-expanded", "true");
    link.after(menu);
    menu.querySelector("button").focus();
  };

  const focusAfter = (key) => {
    const message = section().querySelector(".so-conflict");
    const card = section().querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (message) {
      message.focus();
    } else if (card) {
      card.dispatchEvent(new CustomEvent("so-reveal-card", { bubbles: true }));
      card.querySelector(".so-card-menu").focus();
    }
  };

  const move = async (form, button) => {
    const body = new URLSearchParams(new FormData(form));
    body.append(button.name, button.value);
    const response = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.getElementById("so-roadmap");
    if (!next) {
      throw new Error("no roadmap in the answer");
    }
    const frame = section().querySelector(".so-board-frame");
    const where = frame ? [frame.scrollLeft, frame.scrollTop] : [0, 0];
    menu = null;
    section().replaceWith(document.adoptNode(next));
    document.dispatchEvent(new CustomEvent("so-roadmap-replaced"));
    const board = section().querySelector(".so-board-frame");
    if (board) {
      [board.scrollLeft, board.scrollTop] = where;
    }
    const said = section().querySelector(".so-conflict p, .so-done p");
    document.getElementById("so-live").textContent = said ? said.textContent : "";
    focusAfter(button.value.split("/")[0]);
  };

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.target.id === "so-move" && button && !button.dataset.plain) {
      event.preventDefault();
      move(event.target, button).catch(() => {
        button.dataset.plain = "yes";
        event.target.requestSubmit(button);
      });
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu) {
      close();
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".so-card-menu");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const again = menu && opener === link;
      close();
      if (!again) {
        open(link);
      }
    } else if (menu && !menu.contains(event.target)) {
      menu.remove();
      menu = null;
    }
  });
})();
