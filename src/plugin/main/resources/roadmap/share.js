/* Copies links, prints, and makes a PNG of the picture that the server draws. */
(() => {
  "use strict";

  const say = (sentence) => {
    const live = document.getElementById("so-live");
    if (live) {
      live.textContent = sentence;
    }
  };

  const copied = async (link) => {
    await navigator.clipboard.writeText(link.href);
    say(link.dataset.copied);
    let mark = link.querySelector(".so-copied");
    if (!mark) {
      mark = document.createElement("span");
      mark.className = "so-copied";
      link.append(" ", mark);
    }
    mark.textContent = "✓ " + link.dataset.copied;
  };

  const loaded = (source) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.addEventListener("load", () => resolve(image));
      image.addEventListener("error", () => reject(new Error("the picture cannot be drawn")));
      image.src = source;
    });

  /* As fine as a canvas may be: browsers refuse more pixels than this. */
  const scale = (image) => {
    const longest = Math.max(image.width, image.height);
    return Math.min(2, 16000 / longest, Math.sqrt(120000000 / (image.width * image.height)));
  };

  const png = async (address) => {
    const response = await fetch(address, { credentials: "same-origin" });
    if (!response.ok) {
      throw new Error("no picture");
    }
    const svg = await response.text();
    const image = await loaded("data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg));
    const canvas = document.createElement("canvas");
    const factor = scale(image);
    canvas.width = Math.floor(image.width * factor);
    canvas.height = Math.floor(image.height * factor);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!file) {
      throw new Error("the picture is too large");
    }
    return file;
  };

  const download = (file, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const makePng = async (button) => {
    button.disabled = true;
    try {
      const address = document.querySelector(".so-svg").href;
      download(await png(address), "roadmap.png");
      say(button.textContent + " ✓");
    } catch (failure) {
      say(button.dataset.failed);
      button.textContent = button.dataset.failed;
    } finally {
      button.disabled = false;
    }
  };

  const close = (menu) => {
    menu.open = false;
  };

  const menus = () => [...document.querySelectorAll(".so-drop[open]")];

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".so-copy-link");
    if (link && navigator.clipboard) {
      event.preventDefault();
      copied(link).catch(() => location.assign(link.href));
    }
    if (event.target.closest(".so-print")) {
      window.print();
    }
    const button = event.target.closest(".so-png");
    if (button) {
      makePng(button);
    }
    menus()
      .filter((menu) => !menu.contains(event.target))
      .forEach(close);
  });

  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && menus()[0];
    if (open) {
      close(open);
      open.querySelector("summary").focus();
    }
  });

  document.addEventListener("focusin", (event) => {
    menus()
      .filter((menu) => !menu.contains(event.target))
      .forEach(close);
  });

  /* What needs this script is shown only where it runs, also in what is fetched later. */
  document.documentElement.classList.add("so-script");
})();
