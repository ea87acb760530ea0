(function () {
  'use strict';

  var MOST = 50;

  /** Turns a select into a field that searches as one types (a combobox with a list box). */
  function picker(select) {
    var names = [];
    var groups = [];
    var shown = [];
    var active = -1;
    var id = select.id + '-search';
    var field = document.createElement('input');
    var list = document.createElement('ul');
    var told = document.createElement('span');

    Array.prototype.forEach.call(select.options, function (option) {
      if (option.value) {
        var group = option.parentNode.label || '';
        names.push({
          option: option,
          group: group,
          order: groups.indexOf(group) < 0 ? groups.push(group) - 1 : groups.indexOf(group),
          text: (option.text + ' ' + option.value + ' ' + group).toLowerCase()
        });
      }
    });

    field.type = 'text';
    field.id = id;
    field.className = 'text';
    field.autocomplete = 'off';
    field.placeholder = select.getAttribute('data-so-hint') || '';
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', id + '-list');
    field.required = select.required;
    list.id = id + '-list';
    list.className = 'so-choices';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    told.className = 'so-visually-hidden';
    told.setAttribute('role', 'status');

    var label = document.querySelector('label[for="' + select.id + '"]');
    if (label) {
      label.htmlFor = id;
      list.setAttribute('aria-label', label.textContent);
    }
    if (select.getAttribute('aria-invalid')) {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', select.getAttribute('aria-describedby'));
    }
    select.required = false;
    select.hidden = true;
    select.insertAdjacentElement('afterend', field);
    field.insertAdjacentElement('afterend', list);
    list.insertAdjacentElement('afterend', told);
    if (select.value) {
      field.value = select.options[select.selectedIndex].text;
    }
    unit();

    function unit() {
      var option = select.options[select.selectedIndex];
      var place = select.form.querySelector('[data-so-unit]:not(option)');
      if (place) {
        var name = option ? option.getAttribute('data-so-unit') : '';
        place.textContent = name ? ' (' + name + ')' : '';
      }
    }

    function matches() {
      var words = field.value.toLowerCase().split(/\s+/);
      var found = names.filter(function (name) {
        return words.every(function (word) {
          return name.text.indexOf(word) >= 0;
        });
      });
      // What begins with the words comes first, within each programme.
      return found
        .map(function (name, place) {
          return { name: name, place: place, late: name.text.indexOf(words[0]) === 0 ? 0 : 1 };
        })
        .sort(function (a, b) {
          return a.name.order - b.name.order || a.late - b.late || a.place - b.place;
        })
        .map(function (each) {
          return each.name;
        });
    }

    function open() {
      var found = matches();
      shown = found.slice(0, MOST);
      active = shown.length && field.value ? 0 : -1;
      list.textContent = '';
      var group = '';
      shown.forEach(function (name, i) {
        if (name.group !== group) {
          group = name.group;
          var head = document.createElement('li');
          head.className = 'so-choices-group';
          head.setAttribute('role', 'presentation');
          head.textContent = group;
          list.appendChild(head);
        }
        var item = document.createElement('li');
        item.id = id + '-' + i;
        item.className = 'so-choice';
        item.setAttribute('role', 'option');
        item.textContent = name.option.text;
        item.addEventListener('mousedown', function (event) {
          event.preventDefault();
          pick(i);
        });
        list.appendChild(item);
        name.item = item;
      });
      if (!shown.length) {
        var none = document.createElement('li');
        none.className = 'so-choices-group';
        none.setAttribute('role', 'presentation');
        none.textContent = select.getAttribute('data-so-none');
        list.appendChild(none);
      }
      told.textContent = shown.length
        ? select.getAttribute('data-so-count').replace('#', String(found.length))
        : select.getAttribute('data-so-none');
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      mark();
    }

    function close() {
      list.hidden = true;
      active = -1;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }

    function mark() {
      shown.forEach(function (name, i) {
        name.item.setAttribute('aria-selected', String(i === active));
      });
      if (active >= 0) {
        field.setAttribute('aria-activedescendant', shown[active].item.id);
        shown[active].item.scrollIntoView({ block: 'nearest' });
      } else {
        field.removeAttribute('aria-activedescendant');
      }
    }

    function pick(i) {
      select.value = shown[i].option.value;
      field.value = shown[i].option.text;
      field.setCustomValidity('');
      unit();
      close();
    }

    function settle() {
      var typed = field.value.trim().toLowerCase();
      var found = typed ? matches() : [];
      var exact = found.filter(function (name) {
        return name.option.text.toLowerCase() === typed || name.option.value === typed;
      });
      var one = exact.length === 1 ? exact : found;
      if (one.length === 1) {
        shown = one;
        pick(0);
      } else if (!exact.length) {
        select.value = '';
        unit();
      }
      close();
    }

    field.addEventListener('input', open);
    field.addEventListener('click', function () {
      if (list.hidden) {
        open();
      }
    });
    field.addEventListener('blur', settle);
    field.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) {
          open();
        } else if (shown.length) {
          var step = event.key === 'ArrowDown' ? 1 : -1;
          active = (active + step + shown.length) % shown.length;
          mark();
        }
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        event.stopPropagation();
        close();
      } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
        event.preventDefault();
        pick(active);
      } else if (event.key === 'Tab' && !list.hidden && active >= 0) {
        pick(active);
      }
    });
    select.form.addEventListener('submit', function (event) {
      if (!select.value && field.required) {
        settle();
      }
      if (!select.value && field.required) {
        event.preventDefault();
        field.focus();
        open();
      }
    });
  }

  /** Follows work in the background, and shows the page anew when it has ended. */
  function follow(place) {
    var bar = place.querySelector('progress');
    var words = place.querySelector('[data-so-counted]');

    function ask() {
      window
        .fetch(place.getAttribute('data-so-follow'), { headers: { Accept: 'application/json' } })
        .then(function (answer) {
          return answer.ok ? answer.json() : Promise.reject(new Error(answer.status));
        })
        .then(function (now) {
          if (now.interrupted || now.stage === 'done' || now.stage === 'undone') {
            window.location.reload();
            return;
          }
          bar.value = now.handled;
          bar.max = now.toHandle;
          words.textContent = now.handled + ' / ' + now.toHandle;
          window.setTimeout(ask, 700);
        })
        .catch(function () {
          window.setTimeout(ask, 3000);
        });
    }
    window.setTimeout(ask, 500);
  }

  function begin() {
    document.querySelectorAll('select[data-so-picker]').forEach(function (select) {
      picker(select);
    });
    document.querySelectorAll('[data-so-link]').forEach(function (details) {
      details.addEventListener('toggle', function () {
        var field = details.querySelector('[role=combobox]');
        if (details.open && field) {
          field.focus();
        }
      });
    });
    document.querySelectorAll('[data-so-needless]').forEach(function (part) {
      part.hidden = true;
    });
    document.querySelectorAll('[data-so-follow]').forEach(follow);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
})();
