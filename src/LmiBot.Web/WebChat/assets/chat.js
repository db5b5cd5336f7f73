'use strict';

// Opens the web chat in #chat. The page around it works without this script.
(() => {
  const root = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const domain = new URL(root.dataset.domain, location.href).href;
  document.getElementById('fallback').hidden = true;

  // A browser may refuse storage to a frame: the conversation then ends with the page.
  const stored = key => ({
    get() {
      try { return sessionStorage.getItem(key); } catch { return null; }
    },
    set(value) {
      try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); } catch { /* as above */ }
    },
  });
  const session = Object.defineProperties({}, { token: stored('lmibot-chat'), invitation: stored('lmibot-invitation') });

  async function post(path, token) {
    const response = await fetch(`${domain}/${path}`, { method: 'POST', headers: token ? { authorization: `Bearer ${token}` } : {} });
    if (response.ok) return response.json();
    const { error } = await response.json().catch(() => ({}));
    throw Object.assign(new Error(`${path}: ${response.status}`), { code: error?.code, sentence: error?.message });
  }

  // What remains to be said when nothing else is.
  let standing = '';

  // It stands in the part of the address that is sent to nobody.
  const invitation = () => new URLSearchParams(location.hash.slice(1)).get('invitation');

  // A token by invitation, or none and why not.
  async function admitted(link) {
    try {
      const guest = await post('tokens/generate', link);
      session.invitation = link;
      return guest;
    } catch (error) {
      if (error.code !== 'BadCredential') throw error;
      standing = error.sentence;
      if (session.invitation === link) session.invitation = null;
      return null;
    }
  }

  // The conversation that a new invitation opens, else the one that this tab had, as long as it can be gone on with, else a new one, as the same guest.
  async function conversation() {
    const link = invitation();
    const guest = link && link !== session.invitation && await admitted(link);
    const known = !guest && session.token && await post('tokens/refresh', session.token).catch(() => null);
    const again = !guest && !known && session.invitation && await admitted(session.invitation);
    session.token = (guest || known || again || await post('tokens/generate')).token;
    // Not for all to see any longer, and not to be copied along.
    if (link) history.replaceState(null, '', location.pathname + location.search);
    return post('conversations', session.token);
  }

  // Some networks let no WebSocket through: those poll.
  const opens = address => new Promise(resolve => {
    let socket;
    const timer = setTimeout(() => end(false), 3000);
    const end = opened => {
      clearTimeout(timer);
      socket?.close();
      resolve(opened);
    };
    try {
      socket = new WebSocket(address);
      socket.onopen = () => end(true);
      socket.onerror = () => end(false);
    } catch {
      end(false);
    }
  });

  const say = text => {
    notice.textContent = text;
    notice.hidden = !text;
  };

  // What a card's button asks in words stands in the conversation as if it had been typed; what it asks as data is sent as it is.
  const askByButton = () => next => ({ cardAction, ...rest }) => {
    const ask = cardAction.type === 'postBack' && cardAction.value?.ask;
    return next({ ...rest, cardAction: typeof ask === 'string' ? { ...cardAction, type: 'imBack', value: ask } : cardAction });
  };

  const color = name => {
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color: computed } = getComputedStyle(probe);
    probe.remove();
    return computed;
  };

  function styleOptions() {
    const [page, panel, line, link, accent, onAccent] = ['--page', '--panel', '--line', '--link', '--accent', '--on-accent'].map(color);
    const [text, subtle] = matchMedia('(prefers-color-scheme: dark)').matches ? ['#f1f1f1', '#c4c7cc'] : ['#1b1c1e', '#55585e'];
    return {
      accent: link, subtle, primaryFont: 'system-ui, "Segoe UI", sans-serif', backgroundColor: page, hideUploadButton: true, autoScrollSnapOnPage: true, rootHeight: '100%', rootWidth: '100%',
      bubbleBackground: panel, bubbleTextColor: text, bubbleBorderColor: line, bubbleBorderRadius: 8, bubbleMaxWidth: 560, bubbleAttachmentMaxWidth: 560, bubbleImageMaxHeight: 400,
      bubbleFromUserBackground: accent, bubbleFromUserTextColor: onAccent, bubbleFromUserBorderColor: accent, bubbleFromUserBorderRadius: 8,
      timestampColor: subtle, sendBoxBackground: page, sendBoxTextColor: text, sendBoxPlaceholderColor: subtle, sendBoxButtonColor: link, sendBoxBorderTop: `solid 1px ${line}`,
      sendBoxButtonColorOnHover: text, sendBoxButtonColorOnFocus: text, cardEmphasisBackgroundColor: page,
    };
  }

  function hostConfig({ bubbleTextColor, subtle, accent, backgroundColor, bubbleBackground, bubbleBorderColor }) {
    const colors = { default: { default: bubbleTextColor, subtle }, accent: { default: accent, subtle: accent } };
    return {
      fontFamily: 'system-ui, "Segoe UI", sans-serif', supportsInteractivity: true, textBlock: { headingLevel: 2 },
      separator: { lineThickness: 1, lineColor: bubbleBorderColor },
      spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 12 },
      fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
      containerStyles: { default: { backgroundColor: bubbleBackground, foregroundColors: colors }, emphasis: { backgroundColor, foregroundColors: colors } },
      actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
    };
  }

  async function open() {
    const started = await conversation();
    const directLine = WebChat.createDirectLine({ domain, token: started.token, webSocket: await opens(started.streamUrl) });
    const store = WebChat.createStore();
    const keep = () => { session.token = directLine.token; };
    const ask = text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });

    const render = () => {
      const options = styleOptions();
      WebChat.renderWebChat({
        directLine, store, locale: 'en-US', nonce: root.dataset.nonce, styleOptions: options, adaptiveCardsHostConfig: hostConfig(options),
        cardActionMiddleware: askByButton, overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: root.dataset.placeholder },
      }, root);
    };
    render();
    document.documentElement.classList.add('open');
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);

    // 2 online, 3 the token has expired, 4 no connection.
    directLine.connectionStatus$.subscribe(status => {
      say(status === 3 || status === 4 ? notice.dataset.ended : standing);
      if (status === 2) keep();
    });
    addEventListener('pagehide', keep);

    for (const link of document.querySelectorAll('[data-ask]')) {
      link.addEventListener('click', event => {
        event.preventDefault();
        ask(link.dataset.ask);
      });
    }
    const startOver = document.getElementById('new');
    startOver.hidden = false;
    startOver.addEventListener('click', () => {
      removeEventListener('pagehide', keep);
      session.token = null;
      location.reload();
    });
  }

  // A link opened in a tab that shows this page already changes its address and loads nothing.
  addEventListener('hashchange', () => invitation() && location.reload());

  // Web Chat's own script comes after this one, and is large.
  addEventListener('DOMContentLoaded', () => open().catch(error => {
    console.error(error);
    say(notice.dataset.failed);
  }));
})();
