"""A mail server on loopback that behaves as it is told. Needs aiosmtpd.

    python3 smtp_server.py BEHAVIOUR FOLDER

Prints its port, keeps every letter it takes as a file in FOLDER, and ends when its standard input does. BEHAVIOUR is one of

    well        takes every letter
    refusing    refuses recipients whose name begins with "refused", for good
    busy        asks every recipient to come again later
    slow        takes five seconds over each letter
    dropping    breaks the line in the middle of a letter, and has not taken it
    forgetful   takes a letter, and breaks the line before it says so
    guarded     takes letters from hasila with the password "secret" only
    tls         speaks over a protected line from the first byte
    starttls    takes letters over a line that has become protected only

The last two make, with openssl, a certificate for 127.0.0.1 and the authority that signed it: FOLDER.tls/authority.pem; other.pem
beside it is an authority that signed nothing.
"""
import asyncio, os, socket, ssl, subprocess, sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

behaviour, folder = sys.argv[1:]


class Handler:
    taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if behaviour == "busy":
            return "451 4.3.2 come again later"
        if behaviour == "refusing" and address.startswith("refused"):
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if behaviour == "slow":
            await asyncio.sleep(5)
        if behaviour == "dropping":
            server.transport.abort()
            return "250 OK"
        Handler.taken += 1
        with open(os.path.join(folder, f"{Handler.taken:03}.eml"), "wb") as file:
            file.write(envelope.original_content)
        if behaviour == "forgetful":
            server.transport.abort()
        return "250 OK"


def known(server, session, envelope, mechanism, login):
    return AuthResult(success=(login.login, login.password) == (b"hasila", b"secret"))


def protected():
    """Returns the context of a server with a new certificate for 127.0.0.1, signed by a new authority."""
    place = folder.rstrip("/") + ".tls"
    os.makedirs(place)

    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=place, check=True, capture_output=True)

    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    for name in ("authority", "other"):
        openssl("req", "-x509", *key, "-keyout", name + ".key", "-out", name + ".pem", "-days", "2", "-subj", "/CN=" + name)
    openssl("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=server")
    with open(os.path.join(place, "names"), "w") as file:
        file.write("subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "authority.pem", "-CAkey", "authority.key", "-CAcreateserial",
            "-days", "2", "-out", "server.pem", "-extfile", "names")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(place, "server.pem"), os.path.join(place, "server.key"))
    return context


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
guard = dict(authenticator=known, auth_required=True, auth_require_tls=False) if behaviour == "guarded" else {}
if behaviour == "tls":
    guard = dict(ssl_context=protected())
if behaviour == "starttls":
    guard = dict(tls_context=protected(), require_starttls=True)
controller = Controller(Handler(), hostname="127.0.0.1", port=port, **guard)
controller.start()
print(port, flush=True)
sys.stdin.read()
controller.stop()
