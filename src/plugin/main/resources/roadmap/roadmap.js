/* Moves cards without leaving the page, says where they went, and folds long lists. */
(() => {
  const FOLD = 6;

  const section = () => document.getElementById("so-roadmap");

  const say = (sentence) => {
    document.getElementById("so-live").textContent = sentence;
  };

  const fold = () => {
    section().querySelectorAll(".so-cards").forEach((list) => {
      const more = list.children.length - FOLD;
      if (more < 2) {
        return;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.className = "aui-button aui-button-link so-more";
      button.textContent = "+ " + more;
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => {
        const folded = list.classList.toggle("so-folded");
        button.textContent = (folded ? "+ " : "− ") + more;
        button.setAttribute("aria-expanded", String(!folded));
      });
      list.classList.add("so-folded");
      list.after(button);
    });
  };

  const prepare = () => {
    const print = section().querySelector(".so-print");
    if (print) {
      print.hidden = false;
      print.addEventListener("click", () => window.print());
    }
    fold();
  };

  const focusAfter = (key) => {
    const message = section().querySelector(".so-conflict");
    if (message) {
      message.focus();
      return;
    }
    const card = section().querySelector('[data-key="' + CSS.escape(key) + '"]');
    if (card) {
      const list = card.parentElement;
      if (list.classList.contains("so-folded") && card.offsetParent === null) {
        list.classList.remove("so-folded");
      }
      (card.querySelector("summary") || card.querySelector("a")).focus();
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
    section().replaceWith(document.adoptNode(next));
    const board = section().querySelector(".so-board-frame");
    if (board) {
      [board.scrollLeft, board.scrollTop] = where;
    }
    prepare();
    const said = section().querySelector(".so-conflict p, .so-done p");
    say(said ? said.textContent : "");
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
    const open = event.key === "Escape" && document.querySelector(".so-menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    document.querySelectorAll(".so-menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  const start = () => section() && prepare();
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
