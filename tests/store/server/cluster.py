"""A PostgreSQL server of the tests' own: in a folder of its own, with TLS and SCRAM, gone when they are done."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import datetime as dt
import hashlib
import hmac
import itertools
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

import psycopg
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from listeoversikt.store.address import ServerAddress, address_of
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.repository import create_store
from listeoversikt.store.server.database import HEADS
from listeoversikt.store.tables import metadata

from ..saving import CHEAP, PASSPHRASE

PR_SET_PDEATHSIG = 1
ROOM = 2_000_000_000
TABLES = (*metadata.tables, "beside")

OLDEST = 15
PASSWORD = secrets.token_urlsafe(12)
"""Everybody's, on every server of this process."""
ROUNDS = 1
"""Of the password's hash: as a server stores it, cheap to come in with. A test comes in many times."""
OWN = tempfile.mkdtemp(prefix="own-")
"""Where the program keeps its own of this process's machine."""
atexit.register(shutil.rmtree, OWN, ignore_errors=True)
OWNER, SUPERUSER = "kontor", "postgres"
LINES = """
listen_addresses = 'localhost'
unix_socket_directories = '{folder}'
ssl = on
ssl_cert_file = '{folder}/server.crt'
ssl_key_file = '{folder}/server.key'
password_encryption = 'scram-sha-256'
fsync = {fsync}
shared_buffers = 32MB
max_connections = 60
log_destination = stderr
logging_collector = off
log_statement = {statements}
lc_messages = 'C'
dynamic_shared_memory_type = mmap
"""
QUICK = """
autovacuum = off
wal_level = minimal
max_wal_senders = 0
full_page_writes = off
synchronous_commit = off
jit = off
"""
"""For a server that is thrown away: nothing of it is to outlive the machine."""
DOORS = """
local   all       all                          scram-sha-256
hostssl plain     all      127.0.0.1/32        password
hostssl plain     all      ::1/128             password
hostssl all       all      127.0.0.1/32        scram-sha-256
hostssl all       all      ::1/128             scram-sha-256
host    all       all      127.0.0.1/32        scram-sha-256
host    all       all      ::1/128             scram-sha-256
"""


def programs() -> Path | None:
    """The folder of the newest server that is installed and new enough."""
    places = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr/local").glob("pgsql*/bin")]
    found = [(_version(place), place) for place in places if (place / "initdb").exists()]
    on_path = shutil.which("initdb")
    if on_path:
        found.append((_version(Path(on_path).resolve().parent), Path(on_path).resolve().parent))
    fitting = [(version, place) for version, place in found if version >= OLDEST]
    return max(fitting)[1] if fitting else None


def _version(place: Path) -> int:
    told = subprocess.run(
        [place / "postgres", "--version"], capture_output=True, encoding="utf-8", check=False
    )
    number = re.search(r"(\d+)", told.stdout)
    return int(number[1]) if number else 0


def why_not() -> str | None:
    """Why there can be no server here; None when there can."""
    if programs() is None:
        return "PostgreSQL 15 or newer isn't installed"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        import pwd

        with contextlib.suppress(KeyError):
            pwd.getpwnam(SUPERUSER)
            return None
        return "PostgreSQL won't run as root, and there is no user to run it as"
    return None


@dataclass
class Cluster:
    """A server that runs. ``password`` is everybody's."""

    folder: Path
    port: int
    password: str
    log: Path
    process: subprocess.Popen[bytes] | None = None
    _free: dict[str, list[str]] = field(default_factory=dict)
    _made_like: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def certificate(self) -> Path:
        """Whom to trust."""
        return self.folder / "ca.crt"

    def address(
        self, database: str, *, user: str = OWNER, port: int | None = None, **options: str
    ) -> ServerAddress:
        """A database by TLS, its name checked."""
        given = {"sslrootcert": str(self.certificate), **options}
        asked = "&".join(f"{name}={value}" for name, value in given.items())
        return address_of(f"postgresql://{user}@localhost:{port or self.port}/{database}?{asked}")

    def superuser(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """Who may do everything, over the machine's own socket."""
        return psycopg.connect(
            host=str(self.folder),
            port=self.port,
            dbname=database,
            user=SUPERUSER,
            password=self.password,
            autocommit=True,
        )

    def new_database(self, name: str | None = None, *, like: str = "template0") -> str:
        """An empty database, or a copy of another."""
        name = name or f"lager_{next(self._numbers)}"
        with self.superuser() as connection:
            connection.execute(f"CREATE DATABASE {name} OWNER {OWNER} TEMPLATE {like}")
        return name

    @contextlib.contextmanager
    def store(self) -> Iterator[ServerAddress]:
        """An empty store for as long as one test takes."""
        address = self.new_store()
        yield address
        self.give_back(address)

    def new_store(self) -> ServerAddress:
        """An empty store, made once and copied."""
        if "pattern" not in self._free:
            create_store(self.address(self.new_database("pattern")), PASSPHRASE, hardness=CHEAP)
            self.keep_pattern("pattern")
        return self.copy_of("pattern")

    def keep_pattern(self, database: str) -> None:
        """The database as it is now can be had as often as it's wanted."""
        with self.superuser(database) as connection:
            connection.execute("CREATE SCHEMA pattern")
            for table in TABLES:
                connection.execute(f"CREATE TABLE pattern.{table} AS TABLE public.{table}")
        self._free[database] = []

    def copy_of(self, pattern: str) -> ServerAddress:
        """A copy of a database: one that was given back and made like it again, else a new one."""
        shutil.rmtree(own_folder() / HEADS, ignore_errors=True)  # a database that is made anew is another
        if self._free[pattern]:
            database = self._free[pattern].pop()
            self._make_anew(database)
        else:
            database = self.new_database(like=pattern)
            self._made_like[database] = pattern
        return self.address(database)

    def give_back(self, address: ServerAddress) -> None:
        """The test is done with it."""
        self._free[self._made_like[address.database]].append(address.database)

    def _make_anew(self, database: str) -> None:
        with self.superuser(database) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.execute("SET session_replication_role = replica")  # references in any order
            connection.execute(f"TRUNCATE {', '.join(TABLES)} RESTART IDENTITY")
            for table in TABLES:
                connection.execute(f"INSERT INTO public.{table} SELECT * FROM pattern.{table}")

    def dump(self, database: str) -> bytes:
        """Everything that the server has of a database."""
        place = programs()
        assert place is not None
        env = {**os.environ, "PGPASSWORD": self.password}
        words = [
            place / "pg_dump",
            "-h",
            self.folder,
            "-p",
            str(self.port),
            "-U",
            SUPERUSER,
            "--inserts",
            database,
        ]
        return subprocess.run(words, env=env, capture_output=True, check=True).stdout

    def start(self) -> None:
        """Begins, and answers when this returns."""
        place = programs()
        assert place is not None
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [place / "postgres", "-D", self.folder / "data", "-p", str(self.port)],
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_die_with_us,
                **_as_other(),
            )
        until = time.monotonic() + 30
        while time.monotonic() < until:
            with contextlib.suppress(psycopg.OperationalError):
                self.superuser().close()
                return
            time.sleep(0.05)
        raise RuntimeError("the server doesn't answer: " + self.log.read_text(errors="replace")[-2000:])

    def kill(self) -> None:
        """As when the power is cut: nobody is asked, nothing is tidied."""
        assert self.process is not None
        children = _children_of(self.process.pid)  # each in a group of its own
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for child in children:
            _end(child)
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        """Ends at once, tidily."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(30)


def _children_of(pid: int) -> list[int]:
    """Those that serve one connection each, and the server's other helpers (Linux; elsewhere they end by themselves)."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in listed.read_text().split()] if listed.exists() else []


def _end(pid: int) -> None:
    """Gone when this returns."""
    until = time.monotonic() + 5
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
        while time.monotonic() < until and not _is_dead(pid):
            time.sleep(0.005)


def _is_dead(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@contextlib.contextmanager
def a_server() -> Iterator[Cluster]:
    """A server whose password libpq finds; the test is skipped where there can be none."""
    reason = why_not()
    if reason is not None:
        pytest.skip(reason)
    os.environ["PGPASSWORD"] = PASSWORD  # for good: another server of this process may outlive this one
    os.environ["XDG_DATA_HOME"] = OWN  # nobody's own folder
    with running() as cluster:
        yield cluster


def _die_with_us() -> None:
    """A test that is killed leaves no server behind (Linux; in the child, after it has become the other user)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)


def _as_other() -> dict[str, str]:
    """The server refuses to be root."""
    return {"user": SUPERUSER, "group": SUPERUSER, "cwd": "/"} if os.geteuid() == 0 else {}


@contextlib.contextmanager
def running(*, durable: bool = False) -> Iterator[Cluster]:
    """A server from nothing; everything of it is gone afterwards. ``durable``: as for people, each commit on its disk."""
    place = programs()
    assert place is not None
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=None if durable else _memory()))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, SUPERUSER, SUPERUSER)
        folder.chmod(0o755)
        (folder / "pw").write_text(_scrambled(PASSWORD))
        _certificates(folder)
        for name in ("pw", "server.key", "server.crt", "ca.crt"):
            if os.geteuid() == 0:
                shutil.chown(folder / name, SUPERUSER, SUPERUSER)
        words = ["-D", folder / "data", "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", folder / "pw"]
        subprocess.run(
            [place / "initdb", *words, "-E", "UTF8", "--no-locale", "--no-sync"],
            check=True,
            capture_output=True,
            **_as_other(),
        )
        with (folder / "data" / "postgresql.conf").open("a") as lines:
            lines.write(
                LINES.format(
                    folder=folder, fsync="on" if durable else "off", statements="none" if durable else "all"
                )
                + ("" if durable else QUICK)
            )
        (folder / "data" / "pg_hba.conf").write_text(DOORS)
        cluster = Cluster(folder, _free_port(), PASSWORD, folder / "log")
        cluster.start()
        try:
            with cluster.superuser() as connection:
                connection.execute(f"CREATE ROLE {OWNER} LOGIN PASSWORD '{_scrambled(PASSWORD)}'")
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _scrambled(password: str) -> str:
    """What a server stores of a password (RFC 5803), which it takes in its place."""
    salt = secrets.token_bytes(16)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ROUNDS)
    client, server = (hmac.digest(salted, name, "sha256") for name in (b"Client Key", b"Server Key"))
    told = [b64encode(part).decode() for part in (salt, hashlib.sha256(client).digest(), server)]
    return f"SCRAM-SHA-256${ROUNDS}:{told[0]}${told[1]}:{told[2]}"


def _memory() -> Path | None:
    """Files in memory, where there is plenty: making and deleting databases is mostly many small files."""
    place = Path("/dev/shm")
    return place if place.is_dir() and shutil.disk_usage(place).free > ROOM else None


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _certificates(folder: Path) -> None:
    """A root that nobody else trusts, and the server's own."""
    root_key, root = _certificate("Prøverot", None)
    key, certificate = _certificate("localhost", (root_key, root))
    pem = serialization.Encoding.PEM
    (folder / "ca.crt").write_bytes(root.public_bytes(pem))
    (folder / "server.crt").write_bytes(certificate.public_bytes(pem))
    own = folder / "server.key"
    own.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    own.chmod(0o600)


def _certificate(
    name: str, signer: tuple[ec.EllipticCurvePrivateKey, x509.Certificate] | None
) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    today = dt.datetime.now(dt.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if signer is None else signer[1].subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=signer is None, path_length=None), critical=True)
    )
    if signer is not None:
        made = made.add_extension(x509.SubjectAlternativeName(names), critical=False)
    return key, made.sign(key if signer is None else signer[0], hashes.SHA256())
