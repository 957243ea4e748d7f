"""Every option of the server: its name, type, unit, default and meaning, and where its value came from.

Sources, each over the one before: the defaults here, `DIR/chapar.toml`, the environment (`CHAPAR_` and the option's name in
capitals, lists separated by commas), the command line.
"""

import ipaddress
import os
import re
import tomllib
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import Meta

from chapar.domain.uploads import PART_BYTES, PARTS, PARTS_MORE
from chapar.domain.usernames import is_reserved_entry

CONFIG_FILE = "chapar.toml"
DEFAULT_DATA_DIR = Path("data")
ENVIRONMENT_PREFIX = "CHAPAR_"
_WEB_ADDRESS = re.compile(r"https?://(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?/?", re.IGNORECASE)

Registration = Literal["open", "invite", "closed"]
LogLevel = Literal["debug", "info", "warning", "error"]
LogFormat = Literal["text", "json"]
FileStore = Literal["local", "s3"]


class ConfigError(Exception):
    """An option cannot be used. The text is one sentence for the operator: the option, where it stands, what is allowed."""


class Address(NamedTuple):
    """An IP address or host name, and a TCP port (0: any free one)."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """The address of pages there, which are served without TLS: `http://HOST:PORT`."""
        return f"http://{self}".removesuffix(":80")

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host == "localhost" or (_is_ip(self.host) and ipaddress.ip_address(self.host).is_loopback)

    @property
    def is_wildcard(self) -> bool:
        """Whether it stands for every address of the machine."""
        return _is_ip(self.host) and ipaddress.ip_address(self.host).is_unspecified


def parse_address(text: str) -> Address:
    """Read "HOST:PORT", IPv6 in brackets. Raises ValueError."""
    host, colon, port = text.strip().rpartition(":")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
        if not _is_ip(host):
            raise ValueError(text)
    elif ":" in host:
        raise ValueError(text)
    if not colon or not host or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError(text)
    return Address(host, int(port))


def parse_endpoint(text: str) -> tuple[str, Address]:
    """Scheme and address of "https://HOST" or "http://HOST:PORT". Raises ValueError."""
    parts = re.fullmatch(r"(https?)://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/?", text)
    if parts is None:
        raise ValueError(text)
    scheme, host, port = parts.groups()
    return scheme, parse_address(host + (port or {"http": ":80", "https": ":443"}[scheme]))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _says(
    text: str, *, unit: str = "", form: str = "", ge: int | None = None, le: int | None = None, is_secret: bool = False
) -> Meta:
    return Meta(description=text, ge=ge, le=le, extra={"unit": unit, "form": form, "is_secret": is_secret})


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The server's options. `Config()` is a server of all defaults; `load_config` reads the operator's wishes."""

    data_dir: Annotated[Path, _says("Folder of the database, the keys and chapar.toml.")] = DEFAULT_DATA_DIR
    server_name: Annotated[str, _says("What people see as the name of this server.")] = "Chapar"
    dev: Annotated[
        bool,
        _says("Development mode: loopback only, anybody may sign up, login codes are printed on standard output."),
    ] = False

    listen: Annotated[
        tuple[str, ...],
        _says("Addresses to listen on; port 0 takes a free one.", form="HOST:PORT"),
    ] = ("127.0.0.1:4430",)
    public_addresses: Annotated[
        tuple[str, ...],
        _says("Addresses that clients are told to dial; empty: those of `listen`.", form="IP:PORT"),
    ] = ()

    web_address: Annotated[
        str,
        _says(
            "Address of this server's pages as everybody reaches them, which stands in links that apps and feeds give out;"
            " empty: in feeds the one that was asked for, in apps the first of `public_addresses`.",
            form="https://HOST or http://HOST, with :PORT after it where needed, or empty",
        ),
    ] = ""

    registration: Annotated[
        Registration,
        _says("Who may sign up: anybody, the numbers in `invited_phones`, or nobody (default in development: open)."),
    ] = "invite"
    invited_phones: Annotated[
        tuple[str, ...],
        _says("Phone numbers that may sign up when `registration` is invite.", form="7 to 15 digits"),
    ] = ()
    code_lifetime_seconds: Annotated[int, _says("How long a login code is good.", unit="s", ge=30, le=86400)] = 300
    code_attempts: Annotated[int, _says("Wrong login codes before the code ends.", ge=1, le=100)] = 5
    code_requests_per_hour: Annotated[int, _says("Login codes for one number in an hour.", ge=1, le=1000)] = 10
    code_requests_per_hour_per_address: Annotated[
        int,
        _says(
            "Login codes asked for from one network address in an hour; this machine's own are not counted.",
            ge=1,
            le=1_000_000,
        ),
    ] = 300

    reserved_names: Annotated[
        tuple[str, ...],
        _says(
            "Names that nobody may take by themselves, beside those of the program's own list; `-` takes one out of it.",
            form="words of a-z and 0-9, as word, _word_, *word, word* or *word*, each after a `-` or not",
        ),
    ] = ()

    flood_limits_factor: Annotated[
        int,
        _says(
            "How many times as many calls as usual an account may make before it is told to wait; 0 lifts these limits.",
            ge=0,
            le=1_000_000,
        ),
    ] = 1

    max_connections: Annotated[int, _says("Open connections.", ge=1, le=1_000_000)] = 50_000
    max_connections_per_address: Annotated[
        int, _says("Open connections from one network address; many people may share one.", ge=1, le=1_000_000)
    ] = 20_000
    max_half_open: Annotated[
        int,
        _says(
            "Connections without an authorized message yet; beyond it the oldest of them is closed.",
            ge=1,
            le=1_000_000,
        ),
    ] = 8192
    handshakes_in_flight: Annotated[
        int, _says("Key exchanges computed at the same time, each on a thread.", ge=1, le=64)
    ] = 2
    handshake_timeout_seconds: Annotated[
        int, _says("How long a connection may take to its first authorized message.", unit="s", ge=1, le=3600)
    ] = 60
    idle_timeout_seconds: Annotated[
        int, _says("How long an authorized connection may go without a whole packet.", unit="s", ge=10, le=86400)
    ] = 900
    session_lifetime_seconds: Annotated[
        int, _says("How long the state of a session without a connection is kept.", unit="s", ge=600, le=86400)
    ] = 900
    outbox_soft_limit_bytes: Annotated[
        int,
        _says(
            "Unsent bytes of a connection above which its updates are dropped; it catches up by difference.",
            unit="bytes",
            ge=1 << 14,
            le=1 << 30,
        ),
    ] = 1 << 20
    outbox_hard_limit_bytes: Annotated[
        int, _says("Unsent bytes of a connection above which it is closed.", unit="bytes", ge=1 << 14, le=1 << 30)
    ] = 8 << 20
    outbox_total_limit_bytes: Annotated[
        int,
        _says(
            "Unsent bytes of all slow connections together above which the fullest are closed.",
            unit="bytes",
            ge=1 << 20,
            le=1 << 40,
        ),
    ] = 256 << 20

    file_bytes_in_work: Annotated[
        int,
        _says(
            "Parts of files that are read and encrypted for downloads at the same time; the others wait and take no memory.",
            unit="bytes",
            ge=1 << 20,
            le=1 << 32,
        ),
    ] = 16 << 20

    file_reference_lifetime_seconds: Annotated[
        int,
        _says(
            "How long a file may be fetched by whoever saw its message; then the message must be seen again.",
            unit="s",
            ge=60,
            le=30 * 86400,
        ),
    ] = 86400

    max_file_bytes: Annotated[
        int,
        _says(
            "The greatest file that people may send; above 2097152000 clients are told of twice as many parts.",
            unit="bytes",
            ge=1 << 20,
            le=PARTS_MORE * PART_BYTES,
        ),
    ] = PARTS * PART_BYTES
    file_quota_bytes_per_account: Annotated[
        int,
        _says(
            "How much one account may have uploaded that is still here; 0: as much as it wants.",
            unit="bytes",
            ge=0,
            le=1 << 60,
        ),
    ] = 0
    unfinished_upload_bytes_per_account: Annotated[
        int,
        _says("Bytes of one account's uploads that are not finished.", unit="bytes", ge=1 << 20, le=1 << 50),
    ] = 4 << 30
    unfinished_uploads_per_account: Annotated[
        int, _says("Uploads of one account that are not finished.", ge=1, le=100_000)
    ] = 100
    upload_lifetime_seconds: Annotated[
        int,
        _says(
            "How long an upload of which nothing more comes is kept, so that it can be resumed.",
            unit="s",
            ge=3600,
            le=365 * 86400,
        ),
    ] = 86400
    file_grace_seconds: Annotated[
        int,
        _says(
            "How long a file is kept that nothing uses any more; two hours above `file_reference_lifetime_seconds`.",
            unit="s",
            ge=7200,
            le=365 * 86400,
        ),
    ] = 7 * 86400
    disk_reserve_bytes: Annotated[
        int,
        _says("Room on the disk that uploads leave to the database.", unit="bytes", ge=0, le=1 << 50),
    ] = 256 << 20
    file_store: Annotated[
        FileStore, _says("Where files are kept: in the data folder, or in a bucket that `s3_bucket` and others name.")
    ] = "local"
    s3_bucket: Annotated[str, _says("Name of the bucket when `file_store` is s3.")] = ""
    s3_prefix: Annotated[str, _says("What names of objects begin with, so that others may use the bucket, too.")] = ""
    s3_endpoint: Annotated[
        str,
        _says("Where the bucket's service is; empty: Amazon's in `s3_region`.", form="https://HOST:PORT, or empty"),
    ] = ""
    s3_region: Annotated[str, _says("Region of the bucket.")] = "us-east-1"
    s3_key_id: Annotated[
        str,
        _says(
            "Id of the key that opens the bucket; empty: the environment (AWS_ACCESS_KEY_ID ...) or the machine's own role."
        ),
    ] = ""
    s3_secret_key: Annotated[str, _says("The secret of that key; it is never printed.", is_secret=True)] = ""
    s3_path_style: Annotated[
        bool, _says("Whether the bucket stands in the path of URLs rather than in the host name.")
    ] = True
    s3_allow_http: Annotated[
        bool, _says("Whether `s3_endpoint` may be http elsewhere than on this machine: others can read along then.")
    ] = False

    link_previews: Annotated[
        bool,
        _says(
            "Whether this server fetches what messages link to: pages, to show their title, description and picture, and files"
            " that are sent by their link."
        ),
    ] = False
    link_previews_proxy: Annotated[
        str,
        _says(
            "Proxy through which pages are fetched, so that sites do not see this server's address; empty: none.",
            form="socks5://HOST:PORT or http://HOST:PORT, or empty",
        ),
    ] = ""
    link_previews_allowed_hosts: Annotated[
        tuple[str, ...],
        _says(
            "Sites inside the operator's own network, or on other ports, that may be fetched from.", form="HOST:PORT"
        ),
    ] = ()

    log_level: Annotated[LogLevel, _says("Least severity that is logged.")] = "info"
    log_format: Annotated[LogFormat, _says("Form of a log line: key=value text, or JSON.")] = "text"
    metrics_address: Annotated[
        str,
        _says(
            "Where Prometheus finds figures at /metrics, such as 127.0.0.1:9464; empty: nowhere.",
            form="HOST:PORT, or empty",
        ),
    ] = ""
    metrics_public: Annotated[
        bool,
        _says("Whether `metrics_address` may be one that others reach: anybody there can read how much goes on here."),
    ] = False

    @property
    def listen_addresses(self) -> tuple[Address, ...]:
        """`listen`, parsed."""
        return tuple(parse_address(text) for text in self.listen)

    @property
    def advertised_addresses(self) -> tuple[Address, ...]:
        """Where clients are told to connect: `public_addresses`, else `listen`."""
        return tuple(parse_address(text) for text in self.public_addresses or self.listen)

    def admits(self, phone: str) -> bool:
        """Whether a number without an account may sign up. `phone` is digits only."""
        if self.registration == "invite":
            return phone in {re.sub(r"\D", "", invited) for invited in self.invited_phones}
        return self.registration == "open"


@dataclass(slots=True, frozen=True)
class Option:
    """One option as the documentation shows it. `allowed` completes the sentence "must be ..."."""

    name: str
    type: Any
    default: object
    doc: str
    unit: str
    allowed: str
    is_secret: bool = False

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return "CHAPAR_DATA" if self.name == "data_dir" else ENVIRONMENT_PREFIX + self.name.upper()


@dataclass(slots=True, frozen=True)
class LoadedConfig:
    """A Config and, by option name, where each value came from."""

    config: Config
    sources: Mapping[str, str]


def _options() -> dict[str, Option]:
    hints = typing.get_type_hints(Config, include_extras=True)
    options = {}
    for info in msgspec.structs.fields(Config):
        kind, meta = typing.get_args(hints[info.name])
        extra = meta.extra or {}
        allowed = _allowed(kind, meta, extra["form"])
        options[info.name] = Option(
            info.name,
            hints[info.name],
            info.default,
            meta.description or "",
            extra["unit"],
            allowed,
            extra["is_secret"],
        )
    return options


def _allowed(kind: Any, meta: Meta, form: str) -> str:
    if typing.get_origin(kind) is Literal:
        return "one of " + ", ".join(typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        return f"a list of {form}"
    if form:
        return form
    if kind is int:
        return f"a whole number from {meta.ge} to {meta.le}"
    return {bool: "true or false", Path: "the path of a folder"}.get(kind, "a text")


OPTIONS: Mapping[str, Option] = _options()
"""Every option by name, in the order of `Config`."""


def load_config(
    data_dir: Path | None = None,
    overrides: Mapping[str, object] | None = None,
    environ: Mapping[str, str] | None = None,
) -> LoadedConfig:
    """Put the options together from every source; `overrides` are those of the command line (None: not given).

    A folder or file that does not exist is not an error. Raises ConfigError.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    sources = dict.fromkeys(OPTIONS, "default")
    folder, sources["data_dir"] = _data_dir(data_dir, environ)
    given = [
        *_from_file(folder / CONFIG_FILE),
        *_from_environment(environ),
        *((name, value, "command line") for name, value in (overrides or {}).items() if value is not None),
    ]
    for name, value, source in given:
        values[name] = _convert(OPTIONS[name], value, source)
        sources[name] = source
    if values.get("dev") and "registration" not in values:
        values["registration"] = "open"
        sources["registration"] = "development mode"
    config = Config(data_dir=folder, **values)
    _check_together(config, sources)
    return LoadedConfig(config, sources)


def _data_dir(given: Path | None, environ: Mapping[str, str]) -> tuple[Path, str]:
    if given is not None:
        return given, "command line"
    if environ.get("CHAPAR_DATA"):
        return Path(environ["CHAPAR_DATA"]), "environment CHAPAR_DATA"
    return DEFAULT_DATA_DIR, "default"


def _from_file(path: Path) -> list[tuple[str, object, str]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}.") from error
    for name in table:
        if name not in OPTIONS or name == "data_dir":
            allowed = ", ".join(known for known in OPTIONS if known != "data_dir")
            raise ConfigError(f"{path}: there is no option `{name}`; known are {allowed}.")
    return [(name, value, str(path)) for name, value in table.items()]


def _from_environment(environ: Mapping[str, str]) -> list[tuple[str, object, str]]:
    by_variable = {option.variable: option for option in OPTIONS.values()}
    found: list[tuple[str, object, str]] = []
    for variable, text in environ.items():
        if not variable.startswith(ENVIRONMENT_PREFIX) or variable == "CHAPAR_DATA":
            continue
        if variable not in by_variable:
            raise ConfigError(f"environment {variable}: there is no such option; known are {', '.join(by_variable)}.")
        option = by_variable[variable]
        is_list = isinstance(option.default, tuple)
        value: object = [part.strip() for part in text.split(",") if part.strip()] if is_list else text
        found.append((option.name, value, f"environment {variable}"))
    return found


_WORDS = {"yes": True, "on": True, "true": True, "1": True, "no": False, "off": False, "false": False, "0": False}


def _convert(option: Option, value: object, source: str) -> Any:
    is_text_source = source.startswith("environment")
    if is_text_source and isinstance(option.default, bool) and isinstance(value, str):
        value = _WORDS.get(value.strip().lower(), value)
    try:
        result = msgspec.convert(value, option.type, strict=not is_text_source)
        _check_form(option, result)
    except (msgspec.ValidationError, ValueError) as error:
        given = "what is given" if option.is_secret else repr(value)
        raise ConfigError(f"{source}: option `{option.name}` must be {option.allowed}, not {given}.") from error
    return result


def _check_form(option: Option, value: Any) -> None:
    if option.name == "metrics_address":
        if value:
            parse_address(value)
    elif option.name == "web_address":
        if value and not _WEB_ADDRESS.fullmatch(value):
            raise ValueError(value)
    elif option.name == "link_previews_proxy":
        if value and not _is_proxy(value):
            raise ValueError(value)
    elif option.name == "link_previews_allowed_hosts":
        for text in value:
            parse_address(text)
    elif option.name == "s3_endpoint":
        if value:
            parse_endpoint(value)
    elif option.name == "listen":
        if not value:
            raise ValueError("empty")
        for text in value:
            parse_address(text)
    elif option.name == "public_addresses":
        for text in value:
            address = parse_address(text)
            if not _is_ip(address.host) or not address.port:
                raise ValueError(text)
    elif option.name == "reserved_names":
        for entry in value:
            if not is_reserved_entry(entry):
                raise ValueError(entry)
    elif option.name == "invited_phones":
        for phone in value:
            if not re.fullmatch(r"\+?[0-9]{7,15}", re.sub(r"[ ()-]", "", phone)):
                raise ValueError(phone)
    elif option.name == "server_name" and (not value.strip() or len(value) > 64 or not value.isprintable()):
        raise ValueError(value)


def _is_proxy(text: str) -> bool:
    """Whether a text is the URL of a proxy. It takes no password: options are printed."""
    parts = re.fullmatch(r"(?:socks5|http)://([^\s@/]+)/?", text)
    return parts is not None and parse_address(parts[1]).port > 0


def _check_together(config: Config, sources: Mapping[str, str]) -> None:
    if config.dev:
        for address in config.listen_addresses:
            if not address.is_loopback:
                raise ConfigError(
                    f"{sources['listen']}: development mode listens on loopback only (127.0.0.1, [::1] or localhost), "
                    f"not on {address}."
                )
    if config.metrics_address and not config.metrics_public and not parse_address(config.metrics_address).is_loopback:
        raise ConfigError(
            f"{sources['metrics_address']}: option `metrics_address` is one that other machines may reach "
            f"({config.metrics_address}): choose one of loopback, or say `metrics_public = true`."
        )
    _check_files(config, sources)
    if config.outbox_hard_limit_bytes < config.outbox_soft_limit_bytes:
        raise ConfigError(
            f"{sources['outbox_hard_limit_bytes']}: option `outbox_hard_limit_bytes` must not be below "
            f"`outbox_soft_limit_bytes` ({config.outbox_soft_limit_bytes})."
        )


def _check_files(config: Config, sources: Mapping[str, str]) -> None:
    # References are good until the hour is full in which they would expire.
    if config.file_grace_seconds < config.file_reference_lifetime_seconds + 2 * 3600:
        raise ConfigError(
            f"{sources['file_grace_seconds']}: option `file_grace_seconds` must be two hours above "
            f"`file_reference_lifetime_seconds` ({config.file_reference_lifetime_seconds}) or more."
        )
    if config.file_store == "s3" and not config.s3_bucket:
        raise ConfigError(f"{sources['file_store']}: option `file_store` is s3, so `s3_bucket` must name a bucket.")
    if bool(config.s3_key_id) != bool(config.s3_secret_key):
        raise ConfigError(
            f"{sources['s3_key_id']}: options `s3_key_id` and `s3_secret_key` belong together: give both."
        )
    if config.s3_endpoint:
        scheme, address = parse_endpoint(config.s3_endpoint)
        if scheme == "http" and not address.is_loopback and not config.s3_allow_http:
            raise ConfigError(
                f"{sources['s3_endpoint']}: option `s3_endpoint` is http on another machine ({address.host}): "
                "choose https, or say `s3_allow_http = true`."
            )
