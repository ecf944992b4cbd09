// Signs in with the form and gives GraphiQL the tokens; they last as long as this tab.
'use strict';

const FIRST_QUERY = `# Sign in above, then press the play button.
query Welcome {
  me { username displayName }
  campaigns(first: 5) {
    nodes {
      id
      name
      viewerRole
      sessions(first: 3) { nodes { number title } }
    }
  }
}
`;
const TOKENS = 'loregraph-tokens';
const element = id => document.getElementById(id);

const kept = () => JSON.parse(sessionStorage.getItem(TOKENS) || 'null');

function keep(tokens) {
  if (tokens) {
    sessionStorage.setItem(TOKENS, JSON.stringify(tokens));
  } else {
    sessionStorage.removeItem(TOKENS);
  }
  element('sign-in').hidden = !!tokens;
  element('signed-in').hidden = !tokens;
  element('who').textContent = tokens ? tokens.username : '';
}

function say(text, problem) {
  element('message').textContent = text;
  element('message').className = problem ? 'problem' : '';
}

const post = (path, body) => fetch(path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body)
});

async function signIn(event) {
  event.preventDefault();
  const username = element('username').value;
  const answer = await post('/api/v2/auth/token', { username, password: element('password').value });
  const body = await answer.json();
  if (!answer.ok) {
    say(body.detail, true);
    return;
  }
  keep({ ...body, username });
  element('password').value = '';
  say('');
  show();
}

async function signOut() {
  const tokens = kept();
  keep(null);
  await post('/api/v2/auth/sign-out', { refreshToken: tokens.refreshToken });
}

async function refresh() {
  const tokens = kept();
  if (!tokens) {
    return false;
  }
  const answer = await post('/api/v2/auth/refresh', { refreshToken: tokens.refreshToken });
  if (answer.ok) {
    keep({ ...await answer.json(), username: tokens.username });
    return true;
  }
  keep(null);
  say('Your sign-in has ended: sign in again', true);
  return false;
}

const authorization = () => kept() ? { Authorization: 'Bearer ' + kept().accessToken } : {};

async function withToken(address, request) {
  const send = () => fetch(address, { ...request, headers: { ...request.headers, ...authorization() } });
  const answer = await send();
  return answer.status === 401 && await refresh() ? send() : answer;
}

const fetcher = (request, options) => GraphiQL.createFetcher({
  url: '/graphql',
  fetch: withToken,
  subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
  wsConnectionParams: authorization()
})(request, options);

let root;

/** Anew after each sign-in, so that the schema is asked for again. */
function show() {
  if (root) {
    root.unmount();
  }
  root = ReactDOM.createRoot(element('graphiql'));
  root.render(React.createElement(GraphiQL, {
    fetcher, defaultQuery: FIRST_QUERY, shouldPersistHeaders: false, isHeadersEditorEnabled: false
  }));
}

element('sign-in').addEventListener('submit', signIn);
element('sign-out').addEventListener('click', signOut);
keep(kept());
show();
