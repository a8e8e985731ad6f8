// A provider of identities for tests: whoever types a name is that person.
//
// provider.mjs PORT WAY-BACK
import { Provider } from "oidc-provider";

const [, , port, back] = process.argv;
const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: "hasila",
      client_secret: "far rivers and hills",
      redirect_uris: [back],
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  pkce: { required: () => true },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
