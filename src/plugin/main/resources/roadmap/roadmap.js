/* Folds long lists and lanes, gives the board the room that is left, and moves cards by a menu. */
(() => {
  const FOLD = 8;

  const section = () => document.getElementById("so-roadmap");
  const board = () => section().querySelector(".so-board");

  const say = (sentence) => {
    document.getElementById("so-live").textContent = sentence;
  };

  const button = (className, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = text;
    return made;
  };

  /* Long lists show their first cards; the rest is in the page and one click away. */
  const unfold = (list) => {
    const more = list.nextElementSibling;
    list.classList.remove("so-folded");
    if (more && more.classList.contains("so-more")) {
      more.textContent = board().dataset.fewer;
      more.setAttribute("aria-expanded", "true");
    }
  };

  const fold = () => {
    board().querySelectorAll(".so-cards").forEach((list) => {
      const hidden = list.children.length - FOLD;
      if (hidden < 2) {
        return;
      }
      const label = board().dataset.more + " " + hidden;
      const more = button("aui-button aui-button-link so-more", label);
      more.setAttribute("aria-expanded", "false");
      more.addEventListener("click", () => {
        if (list.classList.contains("so-folded")) {
          unfold(list);
        } else {
          list.classList.add("so-folded");
          more.textContent = label;
          more.setAttribute("aria-expanded", "false");
        }
      });
      list.classList.add("so-folded");
      list.after(more);
    });
  };

  /* Which lanes are collapsed is remembered in this browser. */
  const memory = () => "so-roadmap-collapsed:" + board().dataset.lanes;

  const collapsed = () => {
    try {
      return new Set(JSON.parse(localStorage.getItem(memory()) || "[]"));
    } catch (unreadable) {
      return new Set();
    }
  };

  const remember = (lanes) => {
    try {
      localStorage.setItem(memory(), JSON.stringify([...lanes]));
    } catch (full) {
      say("");
    }
  };

  const collapse = (lane, closed) => {
    lane.classList.toggle("so-collapsed", closed);
    lane.querySelector(".so-collapse").setAttribute("aria-expanded", String(!closed));
  };

  const lanes = () => {
    const before = collapsed();
    board().querySelectorAll(".so-lane").forEach((lane) => {
      const name = lane.querySelector(".so-lane-name");
      const toggle = button("so-collapse", "");
      toggle.setAttribute("aria-label", board().dataset.fold + " " + name.textContent.trim());
      name.before(toggle);
      collapse(lane, before.has(lane.dataset.lane));
      toggle.addEventListener("click", () => {
        const closed = !lane.classList.contains("so-collapsed");
        collapse(lane, closed);
        const now = collapsed();
        now[closed ? "add" : "delete"](lane.dataset.lane);
        remember(now);
      });
    });
  };

  /* The board ends where the window does, so that its scroll bars are in sight. */
  const room = () => {
    const frame = section() && section().querySelector(".so-board-frame");
    if (frame) {
      const top = frame.getBoundingClientRect().top + window.scrollY;
      frame.style.setProperty("--so-room", Math.max(420, window.innerHeight - top - 12) + "px");
    }
  };

  const prepare = () => {
    if (board()) {
      fold();
      lanes();
      room();
    }
  };

  /* Shows a card that lies in a folded list or a collapsed lane. */
  const reveal = (card) => {
    unfold(card.parentElement);
    const lane = card.closest(".so-lane");
    if (lane && lane.classList.contains("so-collapsed")) {
      collapse(lane, false);
    }
  };

  window.addEventListener("resize", room);
  document.addEventListener("so-roadmap-replaced", prepare);
  document.addEventListener("so-reveal-card", (event) => reveal(event.target));

  const start = () => section() && prepare();
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
