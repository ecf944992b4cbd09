// Runs the audits of graphql-http against the server at argv[2] as the member with the token argv[3]; prints them as JSON.
import { auditServer } from 'graphql-http';

const [url, token] = process.argv.slice(2);
const results = await auditServer({
  url,
  fetchFn: (address, request = {}) =>
    fetch(address, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }),
});
console.log(
  JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason: reason ?? '' }))),
);
