'use strict';

// Puts the web chat onto a page of another site:
//   <script src="https://BOT/webchat/embed.js" data-label="Ask about jobs" async></script>
// opens it by a button in the corner; with data-target="#id" it fills that element instead.
(() => {
  const { src, dataset } = document.currentScript;
  const label = dataset.label || 'Ask about jobs and pay';

  const frame = document.createElement('iframe');
  frame.src = new URL('../webchat', src).href;
  frame.title = label;
  frame.style.border = '0';

  function fill(target) {
    Object.assign(frame.style, { width: '100%', height: '100%', minHeight: '32rem' });
    target.append(frame);
  }

  function float() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-expanded', 'false');
    Object.assign(button.style, {
      position: 'fixed', insetInlineEnd: '1rem', insetBlockEnd: '1rem', zIndex: 2147483000, padding: '.75rem 1.25rem', borderRadius: '1.5rem',
      border: '2px solid #fff', background: dataset.color || '#0b57d0', color: dataset.textColor || '#fff', font: '600 1rem system-ui, sans-serif', cursor: 'pointer',
    });
    Object.assign(frame.style, {
      position: 'fixed', insetInlineEnd: '1rem', insetBlockEnd: '4.75rem', zIndex: 2147483000, width: 'min(26rem, calc(100vw - 2rem))',
      height: 'min(40rem, calc(100vh - 6rem))', borderRadius: '.75rem', boxShadow: '0 .25rem 1.5rem rgb(0 0 0 / 35%)',
    });
    button.addEventListener('click', () => {
      // Loaded when first wanted, kept afterwards.
      if (!frame.isConnected) button.before(frame);
      const shown = button.getAttribute('aria-expanded') !== 'true';
      frame.hidden = !shown;
      frame.style.display = shown ? 'block' : 'none';
      button.setAttribute('aria-expanded', String(shown));
      if (shown) frame.focus();
    });
    document.body.append(button);
  }

  const place = () => {
    const target = dataset.target && document.querySelector(dataset.target);
    target ? fill(target) : float();
  };
  if (document.body && document.readyState !== 'loading') place();
  else addEventListener('DOMContentLoaded', place);
})();
