/*
 * Draws an outcome's values from the numbers beside its table, in the inks of the key below it, and
 * lets one choose between picture and table. Without script the table is all there is.
 */
(function () {
  "use strict";

  var DAY = 86400000;
  var NARROW = 60;
  var MARK = 9;

  function ink(figure, name) {
    var key = figure.querySelector(".so-ink-" + name);
    return key ? getComputedStyle(key).getPropertyValue("--so-ink").trim() : "";
  }

  function inks(figure) {
    var found = {};
    ["value", "goal", "range", "before", "spread", "mark", "text", "grid", "paper"].forEach(
      function (name) {
        found[name] = solid(ink(figure, name));
      }
    );
    return found;
  }

  /** The browser's own notation of a colour, with variables resolved. */
  function solid(colour) {
    var probe = document.createElement("canvas").getContext("2d");
    probe.fillStyle = colour || "#000";
    return probe.fillStyle;
  }

  function pale(colour, part) {
    return /^#[0-9a-f]{6}$/i.test(colour)
      ? colour + ("0" + Math.round(part * 255).toString(16)).slice(-2)
      : colour;
  }

  function language() {
    return document.documentElement.lang || "en";
  }

  function day(moment, long) {
    return new Intl.DateTimeFormat(language(), {
      timeZone: "UTC",
      year: long ? "numeric" : undefined,
      month: "short",
      day: "numeric"
    }).format(moment);
  }

  /** A tick of a long time is the beginning of a month. */
  function tick(moment, long) {
    return long
      ? new Intl.DateTimeFormat(language(), {
          timeZone: "UTC",
          year: "numeric",
          month: "short"
        }).format(moment)
      : day(moment, false);
  }

  function number(value) {
    return new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value);
  }

  function amount(value, unit) {
    return (number(value) + " " + unit).trim();
  }

  /** Beginnings of days, weeks, months or years: about so many. */
  function ticks(from, to, wanted) {
    var months = (to - from) / DAY / 30.4;
    var found = [];
    var at = new Date(from);
    if (to - from <= 300 * DAY && months < wanted) {
      var days = Math.max(1, Math.ceil((to - from) / DAY / wanted));
      days = days > 3 ? Math.ceil(days / 7) * 7 : days;
      for (var t = Math.ceil(from / DAY) * DAY; t <= to; t += days * DAY) {
        found.push({ value: t });
      }
      return found;
    }
    var step = [1, 2, 3, 6, 12, 24, 60, 120].find(function (n) {
      return months / n <= wanted;
    }) || 240;
    var month = at.getUTCFullYear() * 12 + at.getUTCMonth() + 1;
    for (month = Math.ceil(month / step) * step; ; month += step) {
      var start = Date.UTC(Math.floor(month / 12), month % 12, 1);
      if (start > to) {
        return found;
      }
      found.push({ value: start });
    }
  }

  function place(pair) {
    return { x: pair[0], y: pair[1] };
  }

  function line(label, data, colour, more) {
    return Object.assign(
      {
        label: label,
        data: data,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: 2,
        pointRadius: 0,
        pointHitRadius: 0,
        fill: false
      },
      more
    );
  }

  function label(figure, name) {
    var key = figure.querySelector(".so-ink-" + name);
    return key ? key.textContent.trim() : "";
  }

  function datasets(figure, data, colours) {
    var few = data.values.length <= NARROW;
    var limits = { borderWidth: 1, borderDash: [2, 3] };
    var sets = [
      line(
        label(figure, "value"),
        data.values.map(place),
        colours.value,
        { pointRadius: few ? 3.5 : 0, pointHitRadius: 12, order: 0 }
      ),
      line(
        label(figure, "goal"),
        data.goal.map(place),
        colours.goal,
        { borderDash: [6, 4], order: 1 }
      ),
      line(
        label(figure, "goal"),
        data.targets.map(place),
        colours.goal,
        { showLine: false, pointStyle: "rect", pointRadius: 6, pointHitRadius: 12, order: 1 }
      )
    ];
    if (data.before.length) {
      sets.push(
        line(
          label(figure, "before"),
          data.before.map(function (b) {
            return { x: b[0], y: b[1], own: b[2] };
          }),
          colours.before,
          {
            borderDash: [2, 4],
            pointStyle: "triangle",
            pointRadius: data.before.length <= NARROW ? 4 : 0,
            pointHitRadius: 8,
            order: 2
          }
        )
      );
    }
    if (data.summed) {
      sets.push(
        line("", data.values.map(column(2)), "transparent", { order: 4 }),
        line("", data.values.map(column(3)), "transparent", {
          fill: "-1",
          backgroundColor: pale(colours.spread, 0.18),
          order: 4
        })
      );
    }
    if (data.range.length) {
      sets.push(
        line(label(figure, "range"), data.range.map(column(1)), colours.range, Object.assign({ order: 3 }, limits)),
        line(
          label(figure, "range"),
          data.range.map(column(2)),
          colours.range,
          Object.assign({ fill: "-1", backgroundColor: pale(colours.range, 0.12), order: 3 }, limits)
        )
      );
    }
    return sets;
  }

  function column(index) {
    return function (row) {
      return { x: row[0], y: row[index] };
    };
  }

  /** Numbered flags above the picture, at what happened. */
  function flags(data, colours, pointed) {
    return {
      id: "flags",
      afterDatasetsDraw: function (chart) {
        var c = chart.ctx;
        var right = -Infinity;
        var row = 0;
        data.marks.forEach(function (mark) {
          var x = chart.scales.x.getPixelForValue(mark[1]);
          if (x < chart.chartArea.left - 1 || x > chart.chartArea.right + 1) {
            return;
          }
          row = x - right < 2 * MARK + 2 ? (row + 1) % 3 : 0;
          right = x;
          var y = chart.chartArea.top - 10 - row * (2 * MARK + 1);
          var strong = pointed() === mark[0];
          c.save();
          c.strokeStyle = colours.mark;
          c.lineWidth = strong ? 2 : 1;
          c.setLineDash([3, 3]);
          c.beginPath();
          c.moveTo(x, y);
          c.lineTo(x, chart.chartArea.bottom);
          c.stroke();
          c.setLineDash([]);
          c.beginPath();
          c.arc(x, y, MARK, 0, 2 * Math.PI);
          c.fillStyle = strong ? colours.mark : colours.paper;
          c.fill();
          c.lineWidth = 2;
          c.stroke();
          c.fillStyle = strong ? colours.paper : colours.mark;
          c.font = "600 11px sans-serif";
          c.textAlign = "center";
          c.textBaseline = "middle";
          c.fillText(String(mark[0]), x, y + 0.5);
          c.restore();
        });
      }
    };
  }

  function options(data, colours) {
    return {
      animation: false,
      maintainAspectRatio: false,
      responsive: true,
      locale: language(),
      layout: { padding: { top: data.marks.length ? 62 : 8, right: 8 } },
      interaction: { mode: "nearest", intersect: false },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: function (item) {
            return item.dataset.label !== "";
          },
          callbacks: {
            title: function (items) {
              var point = items[0] && items[0].raw;
              return point ? day(point.own || point.x, true) : "";
            },
            label: function (item) {
              return item.dataset.label + ": " + amount(item.raw.y, data.unit);
            }
          }
        }
      },
      scales: {
        x: {
          type: "linear",
          min: data.from,
          max: data.to > data.from ? data.to : data.from + DAY,
          grid: { display: false },
          border: { color: colours.text },
          afterBuildTicks: function (axis) {
            axis.ticks = ticks(axis.min, axis.max, Math.max(2, Math.floor(axis.width / 80)));
          },
          ticks: {
            color: colours.text,
            maxRotation: 0,
            autoSkip: false,
            callback: function (value) {
              return tick(value, data.to - data.from > 300 * DAY);
            }
          }
        },
        y: {
          grace: "6%",
          grid: { color: colours.grid },
          border: { display: false },
          title: { display: data.unit !== "", text: data.unit, color: colours.text },
          ticks: {
            color: colours.text,
            maxTicksLimit: 7,
            callback: function (value) {
              return number(value);
            }
          }
        }
      }
    };
  }

  var drawn = [];

  function draw(figure) {
    var data = JSON.parse(figure.dataset.soChart);
    var colours = inks(figure);
    var pointed = null;
    var canvas = figure.querySelector("canvas");
    var chart = new window.SharedOutcomes.Chart(canvas, {
      type: "line",
      data: { datasets: datasets(figure, data, colours) },
      options: options(data, colours),
      plugins: [
        flags(data, colours, function () {
          return pointed;
        })
      ]
    });
    drawn.push({
      chart: chart,
      figure: figure,
      data: data,
      colours: colours,
      point: function (mark) {
        pointed = mark;
        chart.draw();
      }
    });
  }

  function forget() {
    drawn.forEach(function (one) {
      one.chart.destroy();
    });
    drawn = [];
  }

  function show(figure, view) {
    var table = document.getElementById("so-values-table");
    figure.dataset.soView = view;
    figure.hidden = view === "table";
    table.hidden = view !== "table";
    document.querySelectorAll("[data-so-show]").forEach(function (link) {
      if (link.dataset.soShow === view) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
  }

  function begin() {
    forget();
    if (!window.SharedOutcomes || !window.SharedOutcomes.Chart) {
      return;
    }
    document.querySelectorAll("[data-so-chart]").forEach(function (figure) {
      document.querySelectorAll(".so-toggle[hidden]").forEach(function (toggle) {
        toggle.hidden = false;
      });
      show(figure, figure.dataset.soView);
      if (figure.dataset.soView !== "table") {
        draw(figure);
      }
    });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("[data-so-show]") : null;
    var figure = document.querySelector("[data-so-chart]");
    if (link && figure && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      figure.dataset.soView = link.dataset.soShow;
      window.history.replaceState(null, "", link.href);
      begin();
    }
  });

  function pointAt(event, on) {
    var entry = event.target.closest ? event.target.closest("[data-so-mark]") : null;
    if (entry) {
      drawn.forEach(function (one) {
        one.point(on ? Number(entry.dataset.soMark) : null);
      });
    }
  }

  ["mouseover", "focusin"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      pointAt(event, true);
    });
  });
  ["mouseout", "focusout"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      pointAt(event, false);
    });
  });

  /** The figure is drawn anew when its inks change: another theme, or paper. */
  function redraw() {
    drawn.forEach(function (one) {
      Object.assign(one.colours, inks(one.figure));
      one.chart.data.datasets = datasets(one.figure, one.data, one.colours);
      one.chart.options = options(one.data, one.colours);
      one.chart.resize();
      one.chart.update("none");
    });
  }

  new MutationObserver(redraw).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-color-mode", "data-theme", "data-color-mode-auto", "class"]
  });
  ["(prefers-color-scheme: dark)", "print"].forEach(function (query) {
    window.matchMedia(query).addEventListener("change", redraw);
  });

  document.addEventListener("so-renewed", begin);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
