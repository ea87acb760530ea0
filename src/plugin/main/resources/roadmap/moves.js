/*
 * Moves cards of the roadmap: dragged by pointer, by one menu that all cards share, or by keys with
 * a spoken result. What is moved is written by Jira; the page follows in place. Each move can be
 * undone, and who comes second is told who was first.
 */
(() => {
  "use strict";
  const FAR_ENOUGH = 6;
  const LONG_PRESS = 400;
  const EDGE = 48;

  const section = () => document.getElementById("so-roadmap");
  const board = () => section() && section().querySelector(".so-board");
  const settings = () => document.getElementById("so-moves");
  const frame = () => section().querySelector(".so-board-frame");
  const cards = () => [...board().querySelectorAll(".so-card")];
  const lanes = () => [...board().querySelectorAll("tbody[data-lane]")];

  const { text, say, element, button, dialog, choose, reasonField, flag, wrong } = window.soSpeech;

  /* Places: columns are quarters or horizons, lanes whatever the board is divided by. */

  const targets = () =>
    [...settings().querySelectorAll("[data-column]")].map((target) => ({
      column: target.dataset.column,
      quarter: target.dataset.quarter || null,
      title: target.textContent,
    }));

  const columns = () =>
    [...board().querySelectorAll("thead [data-column]")].map((head) => head.dataset.column);

  const target = (column) => targets().find((one) => one.column === column);
  const laneOf = (key) => lanes().find((lane) => lane.dataset.lane === key);
  const byOutcome = () => board().dataset.lanes === "outcome";

  const laneName = (key) => {
    const lane = laneOf(key);
    return lane ? lane.querySelector(".so-lane-name").textContent.trim() : "";
  };

  const placeOf = (card) => ({
    key: card.dataset.key,
    lane: card.dataset.lane,
    column: card.closest("td").dataset.column,
    quarter: card.dataset.quarter === "none" ? null : card.dataset.quarter,
  });

  const same = (one, other) => one.column === other.column && one.lane === other.lane;

  const inPlace = (lane, column) =>
    lane
      ? [...lane.querySelectorAll(".so-card")].filter(
          (card) => card.closest("td").dataset.column === column,
        )
      : [];

  const cellOf = (place) => {
    const cells = [...laneOf(place.lane).querySelectorAll("tr:last-child > td")];
    return cells.find((cell) => cell.dataset.column === place.column);
  };

  const inOrder = (one, other) => {
    const [a, b] = [one, other].map((key) => key.split(/-(?=\d+$)/));
    return a[0] === b[0] ? Number(a[1]) - Number(b[1]) : a[0] < b[0] ? -1 : 1;
  };

  const spoken = (place) => {
    const keys = inPlace(laneOf(place.lane), place.column).map((card) => card.dataset.key);
    const all = keys.includes(place.key) ? keys : [...keys, place.key].sort(inOrder);
    const title = (target(place.column) || { title: place.column }).title;
    const at = all.indexOf(place.key) + 1;
    return text("spoken", place.key, title, laneName(place.lane), at, all.length);
  };

  /* Who may not edit an issue is told so as soon as it is taken. */

  const asked = new Map();

  const mayMove = (key) => {
    if (!asked.has(key)) {
      const answer = fetch(settings().dataset.rest + "/" + encodeURIComponent(key))
        .then((response) => response.json())
        .then((body) => body.reason || (body.errors ? body.errors[0].message : ""))
        .catch(() => "");
      asked.set(key, answer);
    }
    return asked.get(key);
  };

  /* The board is drawn anew behind what the planner sees, with scroll and focus where they were. */

  let draws = 0;
  let held = null;

  const opened = () =>
    [...board().querySelectorAll('.so-more[aria-expanded="true"]')].map((more) => {
      const cell = more.closest("td");
      return [cell.closest("tbody").dataset.lane, cell.dataset.column];
    });

  const focused = () => {
    const card = document.activeElement && document.activeElement.closest(".so-card");
    return card ? { key: card.dataset.key, lane: card.dataset.lane } : null;
  };

  const reveal = (card) =>
    card.dispatchEvent(new CustomEvent("so-reveal-card", { bubbles: true }));

  const find = (key, lane) => {
    const all = cards().filter((card) => card.dataset.key === key);
    return all.find((card) => card.dataset.lane === lane) || all[0];
  };

  const focusOn = (card) => {
    reveal(card);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const replace = (next) => {
    const where = [frame().scrollLeft, frame().scrollTop];
    const lists = opened();
    const focus = focused();
    [".so-head", ".so-toolbar", ".so-toggles"].forEach((kept) => {
      const old = section().querySelector(kept);
      const fresh = next.querySelector(kept);
      if (old && fresh) {
        fresh.replaceWith(old);
      }
    });
    section().replaceWith(document.adoptNode(next));
    document.dispatchEvent(new CustomEvent("so-roadmap-replaced"));
    lists.forEach(([lane, column]) => inPlace(laneOf(lane), column).slice(0, 1).forEach(reveal));
    [frame().scrollLeft, frame().scrollTop] = where;
    const card = focus && find(focus.key, focus.lane);
    if (card) {
      reveal(card);
      card.focus({ preventScroll: true });
    }
  };

  const redraw = async () => {
    const draw = ++draws;
    const response = await fetch(window.location.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.getElementById("so-roadmap");
    if (next && next.querySelector(".so-board") && draw === draws && !held) {
      replace(next);
    }
  };

  /* Moves. */

  const undos = [];

  const send = async (body) => {
    const response = await fetch(settings().dataset.rest, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Atlassian-Token": "no-check" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    return { ok: response.ok, status: response.status, answer };
  };

  const message = (result) =>
    (result.answer.errors || []).map((error) => error.message).join(" ") || text("failed", "");

  /* Shows the card where it is going to be; the answer says whether it stays there. */
  const shift = (card, place) => {
    const home = card.parentElement;
    const next = card.nextSibling;
    const cell = cellOf(place);
    let list = cell.querySelector(".so-cards");
    if (!list) {
      list = element("ul", "so-cards");
      cell.append(list);
    }
    const after = [...list.children].find((one) => inOrder(one.dataset.key, card.dataset.key) > 0);
    list.insertBefore(card, after || null);
    card.classList.add("so-saving");
    return () => {
      card.classList.remove("so-saving");
      if (home.isConnected) {
        home.insertBefore(card, next && next.parentElement === home ? next : null);
      }
    };
  };

  const sentence = (moved) => {
    const column = targets().find((one) => one.quarter === moved.quarter);
    const where = column ? column.title : moved.quarter || "";
    return moved.quarter === null
      ? text("unscheduled", moved.key)
      : text(moved.derived ? "by-date" : "moved", moved.key, where);
  };

  const explain = (moved) =>
    dialog(text("say-why-title", moved.key), "", (asking, actions, close) => {
      const { label, input } = reasonField();
      asking.append(label);
      actions.append(
        button("aui-button aui-button-primary", text("save"), async () => {
          close();
          const body = { issue: moved.key, quarter: moved.quarter, why: input.value };
          const result = await send({ ...body, expectedQuarter: moved.quarter }).catch(() => null);
          if (result && result.ok) {
            say(text("explained"));
            flag(text("explained"), []);
          } else {
            wrong(result ? message(result) : text("failed", moved.key));
          }
        }),
        button("aui-button", text("cancel"), close),
      );
    });

  const undo = (body) => {
    if (body) {
      undos.splice(undos.indexOf(body), 1);
      perform(body, null, true);
    } else {
      say(text("nothing-to-undo"));
    }
  };

  const done = (moved, undone) => {
    const said = sentence(moved);
    const offers = [];
    if (moved.undo && !undone) {
      undos.push(moved.undo);
      offers.push({ title: text("undo"), act: () => undo(moved.undo) });
      if (!moved.derived) {
        offers.push({ title: text("say-why"), act: () => explain(moved) });
      }
    }
    flag(undone ? text("undone", said) : said, offers);
    return undone ? text("undone", said) : said;
  };

  const conflict = (body, result) =>
    choose(text("conflict"), message(result), [
      { title: text("leave"), act: () => say(text("left", body.issue)) },
      {
        title: text("anyway", (targets().find((one) => one.quarter === body.quarter) || {}).title || body.quarter),
        act: () => {
          const card = find(body.issue, "");
          const expected = card ? placeOf(card).quarter : undefined;
          const again = { ...body };
          delete again.expectedQuarter;
          perform(card ? { ...again, expectedQuarter: expected } : again, card, false);
        },
      },
    ]);

  const refused = async (body, result) => {
    if (result.status === 409) {
      await redraw().catch(() => {});
      conflict(body, result);
      return;
    }
    wrong(message(result));
  };

  /* Sends the move; the card comes back when it cannot be done. */
  const perform = async (body, card, undone, goal) => {
    const back = card && goal && card.isConnected ? shift(card, goal) : () => {};
    if (card && goal) {
      card.focus({ preventScroll: true });
    }
    let result;
    try {
      result = await send(body);
    } catch (unreachable) {
      back();
      wrong(text("failed", body.issue), [
        { title: text("again"), act: () => perform(body, card, undone, goal) },
      ]);
      return;
    }
    if (!result.ok) {
      back();
      asked.delete(body.issue);
      await refused(body, result);
      return;
    }
    const said = done(result.answer, undone);
    say(goal ? said + " " + spoken(goal) : said);
    await redraw().catch(() => card && card.classList.remove("so-saving"));
  };

  const request = (from, goal, links, why) => ({
    issue: from.key,
    quarter: goal.column === from.column ? from.quarter : target(goal.column).quarter,
    expectedQuarter: from.quarter,
    ...(links || {}),
    ...(why ? { why } : {}),
  });

  const go = (card, goal, links, why) => {
    const from = placeOf(card);
    perform(request(from, goal, links, why), card, false, goal);
  };

  /* To another outcome's lane there are two ways, and who drops says which. */
  const askLane = (card, from, goal) => {
    const quarterOnly = { ...goal, lane: from.lane };
    const only = {
      title: text("only-quarter", (target(goal.column) || {}).title),
      act: () => go(card, quarterOnly),
    };
    const options = [];
    if (goal.lane) {
      const link = { link: { outcome: goal.lane } };
      options.push({ title: text(from.lane ? "link-too" : "link"), act: () => go(card, goal, link) });
      if (from.lane) {
        const instead = { ...link, unlink: from.lane };
        options.push({
          title: text("instead", laneName(from.lane)),
          act: () => go(card, goal, instead),
        });
      }
    } else {
      const unlink = { unlink: from.lane };
      options.push({
        title: text("unlink", laneName(from.lane)),
        act: () => go(card, goal, unlink),
      });
    }
    if (goal.column !== from.column) {
      options.push(only);
    }
    options.push({ title: text("cancel"), act: () => say(text("cancelled", from.key)) });
    choose(text("lane-title", from.key, laneName(goal.lane)), "", options);
  };

  const drop = (card, goal) => {
    const from = placeOf(card);
    if (same(from, goal) || !target(goal.column)) {
      say(text("cancelled", from.key));
    } else if (goal.lane === from.lane) {
      go(card, goal);
    } else if (byOutcome()) {
      askLane(card, from, goal);
    } else if (goal.column === from.column) {
      wrong(text("other-lane"));
    } else {
      go(card, { ...goal, lane: from.lane });
      say(text("other-lane"));
    }
  };

  const takenFromWho = async (card, release) => {
    const reason = await mayMove(card.dataset.key);
    if (reason) {
      release();
      wrong(reason);
    }
    return reason;
  };

  /* Marks where a card would go. */
  const mark = (place) => {
    board()
      .querySelectorAll(".so-drop")
      .forEach((cell) => cell.classList.remove("so-drop"));
    if (place && laneOf(place.lane)) {
      cellOf(place).classList.add("so-drop");
    }
  };

  const release = () => {
    if (!held) {
      return;
    }
    if (held.ghost) {
      held.ghost.remove();
    }
    held.card.classList.remove("so-held");
    section().classList.remove("so-dragging");
    mark(null);
    held = null;
  };

  /* By pointer: mouse at once, finger after a long press so that it can still scroll. */

  let pressed = null;

  const ghostOf = (card) => {
    const box = card.getBoundingClientRect();
    const ghost = card.cloneNode(true);
    ghost.removeAttribute("tabindex");
    ghost.setAttribute("aria-hidden", "true");
    ghost.classList.add("so-ghost");
    ghost.style.width = box.width + "px";
    section().append(ghost);
    return ghost;
  };

  const beginDrag = () => {
    const { card, x, y } = pressed;
    const box = card.getBoundingClientRect();
    held = {
      card,
      place: placeOf(card),
      ghost: ghostOf(card),
      dx: x - box.left,
      dy: y - box.top,
      x,
      y,
    };
    card.classList.add("so-held");
    section().classList.add("so-dragging");
    window.getSelection().removeAllRanges();
    const mine = held;
    takenFromWho(card, () => held === mine && release());
    scrollAtEdges();
  };

  const columnAt = (x, cell) => {
    const head = [...board().querySelectorAll("thead [data-column]")].find((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && x >= box.left && x < box.right;
    });
    return head ? head.dataset.column : cell && cell.dataset.column;
  };

  const placeAt = (x, y) => {
    const under = document.elementFromPoint(x, y);
    const cell = under && under.closest(".so-board td");
    const lane = cell && cell.closest("tbody[data-lane]");
    const column = lane && columnAt(x, cell);
    return column ? { ...held.place, lane: lane.dataset.lane, column } : null;
  };

  const follow = () => {
    held.ghost.style.transform =
      "translate(" + (held.x - held.dx) + "px," + (held.y - held.dy) + "px)";
    held.goal = placeAt(held.x, held.y);
    mark(held.goal);
  };

  const scrollAtEdges = () => {
    if (!held || !held.ghost) {
      return;
    }
    const box = frame().getBoundingClientRect();
    const step = (at, from, to) => (at < from + EDGE ? -14 : at > to - EDGE ? 14 : 0);
    frame().scrollBy(step(held.x, box.left, box.right), step(held.y, box.top, box.bottom));
    follow();
    window.requestAnimationFrame(scrollAtEdges);
  };

  const pointerDown = (event) => {
    const card = event.target.closest("#so-roadmap .so-card");
    const control = event.target.closest("a, button, input, label, select, summary");
    if (!card || control || event.button !== 0 || !event.isPrimary || held) {
      return;
    }
    pressed = { card, x: event.clientX, y: event.clientY, finger: event.pointerType === "touch" };
    mayMove(card.dataset.key);
    if (pressed.finger) {
      pressed.timer = window.setTimeout(() => pressed && beginDrag(), LONG_PRESS);
    }
  };

  const pointerMove = (event) => {
    if (held && held.ghost) {
      [held.x, held.y] = [event.clientX, event.clientY];
      return;
    }
    if (!pressed) {
      return;
    }
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > FAR_ENOUGH;
    if (far && pressed.finger) {
      forget();
    } else if (far) {
      beginDrag();
      [held.x, held.y] = [event.clientX, event.clientY];
    }
  };

  const forget = () => {
    window.clearTimeout(pressed && pressed.timer);
    pressed = null;
  };

  /* The click that ends a drag opens nothing. */
  const swallowClick = () => {
    const swallow = (event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", swallow, { capture: true, once: true });
    window.setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50);
  };

  const pointerUp = (event) => {
    forget();
    if (!held || !held.ghost) {
      return;
    }
    [held.x, held.y] = [event.clientX, event.clientY];
    const { card } = held;
    const goal = placeAt(held.x, held.y);
    release();
    swallowClick();
    if (goal) {
      drop(card, goal);
    } else {
      say(text("cancelled", card.dataset.key));
    }
  };

  const pointerCancel = () => {
    forget();
    if (held && held.ghost) {
      release();
    }
  };

  /* By keys: one tab stop in each lane, arrows inside; Space takes and drops. */

  const INNER = "a, button, input";

  const rove = (card) => {
    const lane = card.closest("tbody");
    lane.querySelectorAll('.so-card[tabindex="0"]').forEach((one) => (one.tabIndex = -1));
    card.tabIndex = 0;
  };

  const visible = (card) => !card.closest(".so-collapsed");

  const step = (list, card, by) => list[list.indexOf(card) + by];

  const nextInCell = (card, by) =>
    step(inPlace(card.closest("tbody"), placeOf(card).column), card, by);

  const nextColumn = (card, by, last) => {
    const lane = card.closest("tbody");
    const here = placeOf(card).column;
    const rank = inPlace(lane, here).indexOf(card);
    const filled = columns().filter((column) => inPlace(lane, column).length > 0);
    const column = last === undefined ? step(filled, here, by) : filled[last ? filled.length - 1 : 0];
    const there = column ? inPlace(lane, column) : [];
    return there[Math.min(rank, there.length - 1)];
  };

  const nextCard = (card, by) => step(cards().filter(visible), card, by);

  const lettersOn = () => {
    const meta = document.querySelector('meta[name="ajs-keyboard-shortcuts-enabled"]');
    return !meta || meta.content !== "false";
  };

  const neighbour = (card, key) => {
    switch (key) {
      case "ArrowUp":
        return nextInCell(card, -1);
      case "ArrowDown":
        return nextInCell(card, 1);
      case "ArrowLeft":
        return nextColumn(card, -1);
      case "ArrowRight":
        return nextColumn(card, 1);
      case "Home":
        return nextColumn(card, 0, false);
      case "End":
        return nextColumn(card, 0, true);
      case "j":
        return lettersOn() ? nextCard(card, 1) : undefined;
      case "k":
        return lettersOn() ? nextCard(card, -1) : undefined;
      default:
        return undefined;
    }
  };

  const take = async (card) => {
    const mine = { card, place: placeOf(card), goal: placeOf(card) };
    held = mine;
    card.classList.add("so-held");
    section().classList.add("so-dragging");
    mark(mine.goal);
    say(text("taken", spoken(mine.goal)));
    await takenFromWho(card, () => held === mine && release());
  };

  const carry = (key) => {
    const [column, lane] = [held.goal.column, held.goal.lane];
    const across = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const along = { ArrowUp: -1, ArrowDown: 1 }[key];
    const laneKeys = lanes().map((one) => one.dataset.lane);
    const all = columns();
    const goal = { ...held.goal };
    if (across) {
      goal.column = step(all, column, across) || column;
    } else if (along) {
      const next = step(laneKeys, lane, along);
      goal.lane = next === undefined ? lane : next;
    } else {
      goal.column = key === "Home" ? all[0] : all[all.length - 1];
    }
    held.goal = goal;
    mark(goal);
    cellOf(goal).scrollIntoView({ block: "nearest", inline: "nearest" });
    say(spoken(goal));
  };

  const putDown = () => {
    const { card, goal } = held;
    release();
    drop(card, goal);
  };

  const giveUp = () => {
    const { card } = held;
    release();
    say(text("cancelled", card.dataset.key));
  };

  const whileHeld = (event) => {
    if (event.key === "Escape") {
      giveUp();
    } else if (held.ghost) {
      return;
    } else if (event.key === " " || event.key === "Enter") {
      putDown();
    } else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
      carry(event.key);
    } else if (event.key === "Tab") {
      giveUp();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const keyDown = (event) => {
    if (!board() || !settings()) {
      return;
    }
    if (held) {
      whileHeld(event);
      return;
    }
    const card = event.target.closest && event.target.closest("#so-roadmap .so-card");
    const itself = card && event.target === card;
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && itself) {
      undo(undos[undos.length - 1]);
    } else if (event.altKey || event.ctrlKey || event.metaKey || !card) {
      return;
    } else if ((event.key === "F10" && event.shiftKey) || event.key === "ContextMenu") {
      openMenu(card);
    } else if (itself && event.key === " ") {
      take(card);
    } else if (itself && neighbour(card, event.key)) {
      focusOn(neighbour(card, event.key));
    } else if (!itself || !/^(Arrow|Home|End)/.test(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /* One menu for all cards. */

  let menu = null;

  const closeMenu = (back) => {
    if (!menu) {
      return;
    }
    const { opener, list } = menu;
    menu = null;
    list.remove();
    opener.removeAttribute("aria-expanded");
    if (back && opener.isConnected) {
      opener.focus();
    }
  };

  const entry = (title, act) => {
    const made = button("so-menu-entry", title, () => {
      closeMenu(true);
      act();
    });
    made.setAttribute("role", "menuitem");
    made.tabIndex = -1;
    return made;
  };

  const moveWithReason = (card) =>
    dialog(text("with-reason-title", card.dataset.key), "", (asking, actions, close) => {
      const label = element("label", "", text("move-to"));
      const select = element("select", "select");
      elsewhere(card).forEach((one) => select.append(new Option(one.title, one.column)));
      label.append(select);
      const { label: reason, input } = reasonField();
      asking.append(label, reason);
      actions.append(
        button("aui-button aui-button-primary", text("move"), () => {
          close();
          go(card, { ...placeOf(card), column: select.value }, null, input.value);
        }),
        button("aui-button", text("cancel"), close),
      );
    });

  const elsewhere = (card) => targets().filter((one) => one.column !== placeOf(card).column);

  const bulkPage = (act, key) => {
    const state = "&back=" + encodeURIComponent(section().dataset.query || "");
    window.location.href = settings().dataset.bulk + "?act=" + act + "&keys=" + key + state;
  };

  const entries = (card) => {
    const key = card.dataset.key;
    const moves = elsewhere(card).map((one) =>
      entry(one.title, () => go(card, { ...placeOf(card), column: one.column })),
    );
    const others = [
      entry(text("with-reason"), () => moveWithReason(card)),
      entry(text("act-link"), () => bulkPage("link", key)),
      entry(text("act-commit"), () => bulkPage("commit", key)),
      entry(text("act-ask"), () => bulkPage("ask", key)),
      entry(text("select"), () =>
        card.dispatchEvent(new CustomEvent("so-select-card", { bubbles: true })),
      ),
      entry(text("open"), () => card.querySelector(".so-key").click()),
    ];
    return { moves, others };
  };

  const beside = (list, anchor) => {
    const box = anchor.getBoundingClientRect();
    const left = Math.min(box.left, window.innerWidth - list.offsetWidth - 8);
    const below = box.bottom + list.offsetHeight + 8 < window.innerHeight;
    const top = below ? box.bottom + 2 : Math.max(8, window.innerHeight - list.offsetHeight - 8);
    list.style.left = Math.max(8, left) + "px";
    list.style.top = top + "px";
  };

  const openMenu = (card) => {
    closeMenu(false);
    const anchor = card.querySelector(".so-card-menu");
    const opener = document.activeElement === card ? card : anchor;
    const list = element("div", "so-card-actions");
    list.setAttribute("role", "menu");
    list.setAttribute("aria-label", text("menu", card.dataset.key));
    const title = element("p", "so-menu-title", text("move-to"));
    title.setAttribute("role", "presentation");
    const { moves, others } = entries(card);
    const line = element("div", "so-menu-line");
    line.setAttribute("role", "separator");
    list.append(title, ...moves, line, ...others);
    section().append(list);
    menu = { list, opener };
    anchor.setAttribute("aria-expanded", "true");
    beside(list, anchor);
    list.querySelector("button").focus();
    mayMove(card.dataset.key).then((reason) => {
      if (reason && menu && menu.list === list) {
        title.textContent = reason;
        [...moves, others[0], others[1], others[2]].forEach((one) => one.remove());
        say(reason);
        list.querySelector("button").focus();
        beside(list, anchor);
      }
    });
  };

  const menuKey = (event) => {
    const all = [...menu.list.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (event.key === "Escape") {
      closeMenu(true);
    } else if (event.key === "Tab") {
      closeMenu(true);
      return;
    } else if (to !== undefined) {
      all[to].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      document.activeElement.click();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const clicked = (event) => {
    const opener = event.target.closest("#so-roadmap .so-card-menu");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (opener && plain && settings()) {
      event.preventDefault();
      event.stopPropagation();
      const open = menu && menu.list.isConnected && opener.getAttribute("aria-expanded");
      if (open) {
        closeMenu(true);
      } else {
        openMenu(opener.closest(".so-card"));
      }
    } else if (menu && !menu.list.contains(event.target)) {
      closeMenu(false);
    }
  };

  /* Cards can have the focus; what is in them is reached by their keys and by the pointer. */
  const prepare = () => {
    if (!board() || !settings()) {
      return;
    }
    board().setAttribute("aria-describedby", "so-moves-help");
    lanes().forEach((lane) =>
      lane.querySelectorAll(".so-card").forEach((card, index) => {
        card.tabIndex = index === 0 ? 0 : -1;
        card.querySelectorAll(INNER).forEach((inner) => (inner.tabIndex = -1));
        card.querySelector(".so-card-menu").setAttribute("aria-haspopup", "menu");
      }),
    );
  };

  const focusIn = (event) => {
    const card = event.target.closest && event.target.closest("#so-roadmap .so-card");
    if (card && settings() && card.hasAttribute("tabindex")) {
      rove(card);
      if (event.target === card) {
        card.setAttribute("aria-label", spoken(placeOf(card)) + ". " + card.innerText);
      }
    }
  };

  const start = () => {
    if (!board() || !settings()) {
      return;
    }
    prepare();
    document.addEventListener("so-roadmap-replaced", prepare);
    document.addEventListener("focusin", focusIn);
    document.addEventListener("keydown", (event) => (menu ? menuKey(event) : keyDown(event)), true);
    document.addEventListener("click", clicked, true);
    document.addEventListener("pointerdown", pointerDown);
    document.addEventListener("pointermove", pointerMove);
    document.addEventListener("pointerup", pointerUp);
    document.addEventListener("pointercancel", pointerCancel);
    document.addEventListener("dragstart", (event) => held && event.preventDefault());
    document.addEventListener(
      "touchmove",
      (event) => held && held.ghost && event.preventDefault(),
      { passive: false },
    );
    window.addEventListener("blur", pointerCancel);
    window.addEventListener("resize", () => closeMenu(false));
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
