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
"""
import asyncio, os, socket, sys

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


with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
guard = dict(authenticator=known, auth_required=True, auth_require_tls=False) if behaviour == "guarded" else {}
controller = Controller(Handler(), hostname="127.0.0.1", port=port, **guard)
controller.start()
print(port, flush=True)
sys.stdin.read()
controller.stop()
