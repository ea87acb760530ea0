(function () {
  'use strict';

  /** Shows the fields that the chosen kind of condition needs. */
  function follow(form) {
    var kind = form.querySelector('[name=kind]');
    var fields = form.querySelectorAll('[data-so-needs]');
    function show() {
      var chosen = kind.options[kind.selectedIndex];
      fields.forEach(function (field) {
        var name = field.getAttribute('data-so-needs');
        field.hidden = chosen.getAttribute('data-so-' + name) !== 'true';
      });
    }
    kind.addEventListener('change', show);
    show();
  }

  /** One form at a time, its first field ready to type into. */
  function open(details) {
    details.addEventListener('toggle', function () {
      if (!details.open) {
        return;
      }
      details.parentNode.querySelectorAll('details').forEach(function (other) {
        if (other !== details) {
          other.open = false;
        }
      });
      var field = details.querySelector('input:not([type=hidden])');
      if (field) {
        field.focus();
      }
    });
    details.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && details.open) {
        details.open = false;
        details.querySelector('summary').focus();
      }
    });
  }

  function begin() {
    document.querySelectorAll('[data-so-nudge-rule]').forEach(follow);
    document.querySelectorAll('.so-act').forEach(open);
    var preview = document.getElementById('so-preview');
    if (preview) {
      preview.focus();
    }
    var wrong = document.querySelector('.so-act[open] [aria-invalid=true]');
    if (wrong) {
      wrong.focus();
    }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
})();
