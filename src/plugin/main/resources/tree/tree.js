/* Moves about in a tree: zooms, pans, goes from outcome to outcome, and selects without a new page. */
(() => {
  const KEPT = "shared-outcomes.tree.view";
  const STEP = 1.25;
  const LEAST = 0.1;
  const MOST = 2;

  let zoom = 1;

  const tree = () => document.getElementById("so-tree");
  const canvas = () => document.getElementById("so-canvas");
  const drawing = () => document.getElementById("so-drawing");
  const nodes = () => [...document.querySelectorAll("#so-canvas a.so-node")];
  const current = () => document.querySelector("#so-canvas a.so-node[aria-current]");

  const size = () => {
    const box = drawing().viewBox.baseVal;
    return [box.width, box.height];
  };

  /* Zooms and keeps the point of the window where it is, the middle when none is given. */
  const zoomTo = (wanted, x, y) => {
    const frame = canvas();
    const next = Math.min(MOST, Math.max(LEAST, wanted));
    const atX = x === undefined ? frame.clientWidth / 2 : x;
    const atY = y === undefined ? frame.clientHeight / 2 : y;
    const left = (frame.scrollLeft + atX) / zoom;
    const top = (frame.scrollTop + atY) / zoom;
    zoom = next;
    const [width, height] = size();
    drawing().setAttribute("width", Math.round(width * zoom));
    drawing().setAttribute("height", Math.round(height * zoom));
    frame.scrollLeft = left * zoom - atX;
    frame.scrollTop = top * zoom - atY;
  };

  const fit = () => {
    const [width, height] = size();
    zoomTo(Math.min(1, (canvas().clientWidth - 4) / width, (canvas().clientHeight - 4) / height));
  };

  const centre = (node) => {
    if (!node || !canvas().clientWidth) {
      return;
    }
    const place = node.parentElement;
    const x = Number(place.getAttribute("x")) + 112;
    const y = Number(place.getAttribute("y")) + 48;
    canvas().scrollLeft = x * zoom - canvas().clientWidth / 2;
    canvas().scrollTop = y * zoom - canvas().clientHeight / 2;
  };

  const place = (node) => {
    const box = node.parentElement;
    return [Number(box.getAttribute("x")), Number(box.getAttribute("y"))];
  };

  /* The nearest outcome in that direction; sideways distance counts more. */
  const neighbour = (node, dx, dy) => {
    const [x, y] = place(node);
    let best = null;
    let least = Infinity;
    nodes().forEach((other) => {
      const [otherX, otherY] = place(other);
      const ahead = (otherX - x) * dx + (otherY - y) * dy;
      const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx);
      if (ahead > 40 && (dx === 0 || aside < 90) && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = other;
      }
    });
    return best;
  };

  /* One tab stop for all outcomes of the canvas; the arrows do the rest. */
  const rove = (to) => {
    nodes().forEach((node) => {
      node.tabIndex = node === to ? 0 : -1;
    });
  };

  const go = (to) => {
    if (to) {
      rove(to);
      to.focus({ preventScroll: true });
      to.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  const onKey = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !event.target.closest) {
      return;
    }
    const frame = event.target.closest("#so-canvas");
    if (frame) {
      const node = event.target.closest("a.so-node");
      if (ARROWS[event.key] && node) {
        event.preventDefault();
        go(neighbour(node, ...ARROWS[event.key]));
      } else if (event.key === "+" || event.key === "=") {
        zoomTo(zoom * STEP);
      } else if (event.key === "-") {
        zoomTo(zoom / STEP);
      } else if (event.key === "0") {
        fit();
      }
      return;
    }
    const pick = event.target.closest("a.so-pick");
    if (pick && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const all = [...document.querySelectorAll("a.so-pick")];
      const next = all[all.indexOf(pick) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  };

  const seenAs = () => {
    const chosen = tree().dataset.view;
    return chosen || (window.matchMedia("(min-width: 1024px)").matches ? "canvas" : "outline");
  };

  const show = (view) => {
    tree().dataset.view = view;
    document.querySelectorAll("[data-so-view]").forEach((link) => {
      if (link.dataset.soView === seenAs()) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    centre(current());
  };

  const kept = () => {
    try {
      return window.localStorage.getItem(KEPT) || "";
    } catch (blocked) {
      return "";
    }
  };

  const keep = (view) => {
    try {
      window.localStorage.setItem(KEPT, view);
    } catch (blocked) {
      /* Without storage the choice holds as long as the page. */
    }
  };

  const address = (view) => {
    const url = new URL(window.location.href);
    url.searchParams.set("view", view);
    url.hash = "";
    return url.href;
  };

  const prepare = () => {
    if (!canvas()) {
      return;
    }
    document.querySelector(".so-tree-tools").hidden = false;
    document.querySelector(".so-tree-keys").hidden = false;
    canvas().tabIndex = -1;
    rove(current() || nodes()[0]);
  };

  /* What has the focus, so that its successor on the new page gets it. */
  const mark = (element) => {
    const name = ["so-node", "so-outline"].find((each) => element.hasAttribute("data-" + each));
    return name
      ? "[data-" + name + '="' + CSS.escape(element.getAttribute("data-" + name)) + '"]'
      : element.matches(".so-fold")
        ? (element.closest("#so-canvas") ? "#so-canvas " : "#so-outline ") + 'a.so-fold[href*="node="]'
        : "";
  };

  const refocus = (link, selector, sameFold) => {
    const folds = sameFold
      ? [...document.querySelectorAll(selector)].find(
          (fold) => new URL(fold.href).searchParams.get("node") === sameFold,
        )
      : null;
    const next = folds || (selector && !sameFold ? document.querySelector(selector) : null);
    if (next && next.offsetParent !== null) {
      next.focus({ preventScroll: true });
      return;
    }
    document.getElementById("so-selected").focus();
  };

  const swap = async (href, link) => {
    const response = await fetch(href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.getElementById("so-tree");
    if (!next) {
      throw new Error("no tree in the answer");
    }
    const view = tree().dataset.view;
    const where = canvas() ? [canvas().scrollLeft, canvas().scrollTop] : null;
    const sizeBefore = canvas() ? size().join() : "";
    const selector = link ? mark(link) : "";
    const fold = link && link.matches(".so-fold") ? new URL(link.href).searchParams.get("node") : "";
    tree().replaceWith(document.adoptNode(next));
    prepare();
    zoomTo(zoom);
    show(view);
    if (where && sizeBefore === size().join()) {
      [canvas().scrollLeft, canvas().scrollTop] = where;
      const node = current();
      if (node && canvas().clientWidth) {
        node.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    }
    if (link) {
      refocus(link, selector, fold);
    }
    const found = document.getElementById("so-tree-found");
    const way = [...document.querySelectorAll(".so-tree-way li")].map((li) => li.textContent.trim());
    document.getElementById("so-live").textContent = found && !link
      ? found.querySelector("p").textContent
      : way.join(" › ");
  };

  const follow = (href, link) => {
    const clean = href.split("#")[0];
    swap(clean, link)
      .then(() => window.history.pushState({ tree: true }, "", clean))
      .catch(() => window.location.assign(href));
  };

  const onClick = (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const zoomer = event.target.closest("[data-so-zoom]");
    if (zoomer) {
      const act = { in: () => zoomTo(zoom * STEP), out: () => zoomTo(zoom / STEP), fit };
      act[zoomer.dataset.soZoom]();
      return;
    }
    const panner = event.target.closest("[data-so-pan]");
    if (panner) {
      const [dx, dy] = panner.dataset.soPan.split(" ").map(Number);
      canvas().scrollLeft += (dx * canvas().clientWidth) / 2;
      canvas().scrollTop += (dy * canvas().clientHeight) / 2;
      return;
    }
    const view = event.target.closest("a[data-so-view]");
    if (view) {
      event.preventDefault();
      keep(view.dataset.soView);
      show(view.dataset.soView);
      window.history.replaceState({ tree: true }, "", address(view.dataset.soView));
      return;
    }
    const link = event.target.closest("#so-tree a[data-so-swap]");
    if (link) {
      event.preventDefault();
      if (!dragged) {
        follow(link.href, link);
      }
    }
  };

  let held = null;
  let dragged = false;

  const onDown = (event) => {
    dragged = false;
    if (event.button === 0 && event.pointerType === "mouse" && event.target.closest("#so-canvas")) {
      held = [event.clientX, event.clientY, canvas().scrollLeft, canvas().scrollTop];
    }
  };

  const onMove = (event) => {
    if (!held) {
      return;
    }
    const dx = event.clientX - held[0];
    const dy = event.clientY - held[1];
    if (dragged || Math.abs(dx) + Math.abs(dy) > 6) {
      dragged = true;
      canvas().classList.add("so-dragging");
      canvas().scrollLeft = held[2] - dx;
      canvas().scrollTop = held[3] - dy;
    }
  };

  const onUp = () => {
    held = null;
    if (canvas()) {
      canvas().classList.remove("so-dragging");
    }
  };

  const onWheel = (event) => {
    if (event.ctrlKey && event.target.closest("#so-canvas")) {
      event.preventDefault();
      const box = canvas().getBoundingClientRect();
      const factor = event.deltaY < 0 ? 1.1 : 1 / 1.1;
      zoomTo(zoom * factor, event.clientX - box.left, event.clientY - box.top);
    }
  };

  const onSubmit = (event) => {
    if (event.target.id === "so-tree-search") {
      event.preventDefault();
      const query = new URLSearchParams(new FormData(event.target));
      follow(event.target.action + "?" + query, null);
    }
  };

  const start = () => {
    if (!tree() || !canvas()) {
      return;
    }
    prepare();
    show(tree().dataset.view || kept());
    const [width] = size();
    if (width > canvas().clientWidth && canvas().clientWidth) {
      zoomTo(Math.max(0.75, canvas().clientWidth / width));
    }
    centre(current());
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointermove", onMove);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("dragstart", (event) => {
      if (event.target.closest && event.target.closest("#so-canvas")) {
        event.preventDefault();
      }
    });
    document.addEventListener("wheel", onWheel, { passive: false });
    window.addEventListener("popstate", () => {
      swap(window.location.href, null).catch(() => window.location.reload());
    });
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
