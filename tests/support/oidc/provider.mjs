// SPDX-License-Identifier: Apache-2.0
// A real OpenID Connect provider for tests: `provider.mjs PEOPLE.json [PORT]`.
//
// Listens on a port of 127.0.0.1 and prints `ready PORT`. Whoever comes is signed in at once: as the person that the
// file PEOPLE.json calls `current`, which is read anew each time (`{"current": "ann", "people": {"ann": {claims…}}}`).
// Clients: `hearth` with the secret `open sesame`, and `public` without one; both must use PKCE. Ends with its standard
// input.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const [file, port = '0'] = process.argv.slice(2)
const register = () => JSON.parse(readFileSync(file, 'utf8'))

const server = createServer()
server.listen(Number(port), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const client = {
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/signed-in'],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  }
  const provider = new Provider(issuer, {
    clients: [
      { ...client, client_id: 'hearth', client_secret: 'open sesame' },
      { ...client, client_id: 'public', token_endpoint_auth_method: 'none' },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups'],
    },
    conformIdTokenClaims: false, // what the person allowed stands in the ID token
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...register().people[id] }),
    }),
    renderError: (ctx, out) => {
      ctx.type = 'text'
      ctx.body = `${out.error}: ${out.error_description}`
    },
  })
  const answer = provider.callback()

  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      answer(request, response)
      return
    }
    const { prompt, params } = await provider.interactionDetails(request, response)
    const person = register().current
    if (prompt.name === 'login') {
      await provider.interactionFinished(request, response, { login: { accountId: person } })
      return
    }
    const grant = new provider.Grant({ accountId: person, clientId: params.client_id })
    grant.addOIDCScope('openid email profile')
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  })
  console.log(`ready ${server.address().port}`)
})

process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
