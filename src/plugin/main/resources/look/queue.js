/* My sign-offs by keyboard, and opening one without leaving the list. Works as plain links too. */
(function () {
  "use strict";

  function list() {
    return document.getElementById("so-queue");
  }

  function links() {
    return Array.from(list().querySelectorAll(".so-queue-line a"));
  }

  function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
  }

  function fetched(address) {
    return fetch(address, { credentials: "same-origin" }).then(function (response) {
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      return response.text().then(parse);
    });
  }

  /** Takes a part of the page from another load of it. */
  function take(id, other) {
    var now = document.getElementById(id);
    var fresh = other.getElementById(id);
    if (now && fresh) {
      now.replaceWith(fresh);
    }
    return fresh;
  }

  function mark(link) {
    links().forEach(function (one) {
      var current = one === link;
      one.closest("li").classList.toggle("so-current", current);
      if (current) {
        one.setAttribute("aria-current", "true");
      } else {
        one.removeAttribute("aria-current");
      }
    });
  }

  function open(link) {
    fetched(link.href)
      .then(function (other) {
        var detail = take("so-queue-detail", other);
        if (!detail) {
          window.location.assign(link.href);
          return;
        }
        mark(link);
        window.history.replaceState(null, "", link.href);
        detail.focus();
      })
      .catch(function () {
        window.location.assign(link.href);
      });
  }

  function move(from, by) {
    var all = links();
    var next = all[all.indexOf(from) + by];
    if (next) {
      next.focus();
    }
  }

  function choose(link) {
    var box = link.closest("li").querySelector("input[type=checkbox]");
    if (box) {
      box.click();
    }
  }

  var KEYS = {
    ArrowDown: function (link) {
      move(link, 1);
    },
    j: function (link) {
      move(link, 1);
    },
    ArrowUp: function (link) {
      move(link, -1);
    },
    k: function (link) {
      move(link, -1);
    },
    o: open,
    " ": choose,
  };

  document.addEventListener("keydown", function (event) {
    if (!list() || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var link = event.target.closest(".so-queue-line a");
    if (link && KEYS[event.key]) {
      event.preventDefault();
      KEYS[event.key](link);
    } else if (event.key === "Escape" && event.target.closest("#so-queue-detail")) {
      var current = list().querySelector("a[aria-current]") || links()[0];
      if (current) {
        current.focus();
      }
    }
  });

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest(".so-queue-line a") : null;
    if (link && list() && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.fetch) {
      event.preventDefault();
      open(link);
    }
  });

  /** After a decision the list and the counts are those of now; what is open stays. */
  document.addEventListener("so-decided", function () {
    if (!list()) {
      return;
    }
    fetched(window.location.href).then(function (other) {
      take("so-queue-tabs", other);
      if (take("so-queue", other)) {
        var panel = document.querySelector("#so-queue-detail [data-so-sign-off]");
        var issue = panel ? panel.getAttribute("data-so-sign-off") : "";
        mark(
          links().find(function (link) {
            return link.closest("li").getAttribute("data-so-item").split("/")[0] === issue;
          })
        );
      }
    });
  });
})();
