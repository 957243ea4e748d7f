"""Options: sources, their order, and the sentences that refuse a wrong one."""

from pathlib import Path

import pytest

from chapar.config import OPTIONS, Address, Config, ConfigError, load_config, parse_address


def write(folder: Path, text: str) -> Path:
    path = folder / "chapar.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_are_safe(tmp_path: Path) -> None:
    loaded = load_config(tmp_path, environ={})
    assert loaded.config == Config(data_dir=tmp_path)
    assert loaded.config.registration == "invite"
    assert not loaded.config.dev
    assert all(address.is_loopback for address in loaded.config.listen_addresses)
    assert loaded.sources["registration"] == "default"
    assert loaded.sources["data_dir"] == "command line"


def test_each_source_overrides_the_one_before(tmp_path: Path) -> None:
    path = write(tmp_path, 'code_attempts = 1\nserver_name = "file"\nlog_level = "debug"\n')
    environ = {"CHAPAR_SERVER_NAME": "environment", "CHAPAR_LOG_LEVEL": "error", "HOME": "/"}
    loaded = load_config(tmp_path, {"log_level": "info", "listen": None}, environ)
    assert (loaded.config.code_attempts, loaded.sources["code_attempts"]) == (1, str(path))
    assert (loaded.config.server_name, loaded.sources["server_name"]) == (
        "environment",
        "environment CHAPAR_SERVER_NAME",
    )
    assert (loaded.config.log_level, loaded.sources["log_level"]) == ("info", "command line")
    assert loaded.sources["listen"] == "default"


def test_environment_texts_become_typed_values(tmp_path: Path) -> None:
    environ = {
        "CHAPAR_DATA": str(tmp_path),
        "CHAPAR_DEV": "yes",
        "CHAPAR_LISTEN": "127.0.0.1:0, [::1]:4431",
        "CHAPAR_CODE_ATTEMPTS": "7",
    }
    config = load_config(environ=environ).config
    assert config.data_dir == tmp_path
    assert config.dev is True
    assert config.listen_addresses == (Address("127.0.0.1", 0), Address("::1", 4431))
    assert config.code_attempts == 7


def test_development_mode_opens_registration_unless_told_otherwise(tmp_path: Path) -> None:
    loaded = load_config(tmp_path, {"dev": True}, {})
    assert (loaded.config.registration, loaded.sources["registration"]) == ("open", "development mode")
    assert load_config(tmp_path, {"dev": True, "registration": "closed"}, {}).config.registration == "closed"


def test_who_may_sign_up() -> None:
    assert Config(registration="open").admits("989120000000")
    assert not Config(registration="closed", invited_phones=("989120000000",)).admits("989120000000")
    invite = Config(invited_phones=("+98 912 000-0000",))
    assert invite.admits("989120000000")
    assert not invite.admits("989120000001")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("lisen = []", "there is no option `lisen`; known are server_name, dev, listen"),
        ('data_dir = "x"', "there is no option `data_dir`"),
        ('code_attempts = "5"', "option `code_attempts` must be a whole number from 1 to 100, not '5'."),
        ("code_attempts = 0", "option `code_attempts` must be a whole number from 1 to 100, not 0."),
        ('registration = "all"', "option `registration` must be one of open, invite, closed, not 'all'."),
        ("dev = 1", "option `dev` must be true or false, not 1."),
        ('listen = ["4430"]', "option `listen` must be a list of HOST:PORT, not ['4430']."),
        ("listen = []", "option `listen` must be a list of HOST:PORT, not []."),
        ('public_addresses = ["chapar.example:443"]', "option `public_addresses` must be a list of IP:PORT"),
        ('invited_phones = ["123"]', "option `invited_phones` must be a list of 7 to 15 digits"),
        ('reserved_names = ["the bank"]', "option `reserved_names` must be a list of words of a-z and 0-9, as word"),
        ('server_name = " "', "option `server_name` must be a text"),
        ('metrics_address = "9464"', "option `metrics_address` must be HOST:PORT, or empty, not '9464'."),
        ('metrics_address = "0.0.0.0:9464"', "choose one of loopback, or say `metrics_public = true`."),
        ("flood_limits_factor = -1", "option `flood_limits_factor` must be a whole number from 0 to 1000000, not -1."),
        ("dev =", "is not valid TOML"),
        ("outbox_hard_limit_bytes = 20000", "must not be below `outbox_soft_limit_bytes`"),
        ("file_grace_seconds = 90000", "must be two hours above `file_reference_lifetime_seconds` (86400) or more."),
        ('file_store = "ftp"', "option `file_store` must be one of local, s3, not 'ftp'."),
        ('file_store = "s3"', "option `file_store` is s3, so `s3_bucket` must name a bucket."),
        ('s3_key_id = "AKIA"', "options `s3_key_id` and `s3_secret_key` belong together: give both."),
        ("s3_secret_key = 12345", "option `s3_secret_key` must be a text, not what is given."),
        ('s3_endpoint = "s3.example"', "option `s3_endpoint` must be https://HOST:PORT, or empty, not 's3.example'."),
        ('s3_endpoint = "http://s3.example:9000"', "choose https, or say `s3_allow_http = true`."),
    ],
)
def test_a_wrong_file_is_one_clear_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path, environ={})
    assert sentence in str(caught.value)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value).rstrip()


@pytest.mark.parametrize(
    ("variable", "text", "sentence"),
    [
        (
            "CHAPAR_CODE_ATTEMPTS",
            "many",
            "environment CHAPAR_CODE_ATTEMPTS: option `code_attempts` must be a whole number",
        ),
        ("CHAPAR_DEV", "maybe", "must be true or false, not 'maybe'"),
        (
            "CHAPAR_PORT",
            "1",
            "environment CHAPAR_PORT: there is no such option; known are CHAPAR_DATA, CHAPAR_SERVER_NAME",
        ),
    ],
)
def test_a_wrong_environment_is_one_clear_sentence(tmp_path: Path, variable: str, text: str, sentence: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path, environ={variable: text})
    assert sentence in str(caught.value)


def test_development_mode_refuses_to_listen_beyond_loopback(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="development mode listens on loopback only"):
        load_config(tmp_path, {"dev": True, "listen": ["0.0.0.0:4430"]}, {})


def test_metrics_stay_on_this_machine_unless_it_is_meant(tmp_path: Path) -> None:
    write(tmp_path, 'metrics_address = "[::1]:9464"\n')
    assert load_config(tmp_path, environ={}).config.metrics_address == "[::1]:9464"
    write(tmp_path, 'metrics_address = "192.0.2.1:9464"\nmetrics_public = true\n')
    assert load_config(tmp_path, environ={}).config.metrics_public


def test_previews_are_off_and_their_options_are_checked(tmp_path: Path) -> None:
    config = load_config(tmp_path, environ={}).config
    assert (config.link_previews, config.link_previews_proxy, config.link_previews_allowed_hosts) == (False, "", ())
    for proxy in ("socks5://127.0.0.1:9050", "http://[::1]:3128/", "socks5://proxy.example.org:1080"):
        assert load_config(tmp_path, {"link_previews_proxy": proxy}, {}).config.link_previews_proxy == proxy
    for wrong in ("127.0.0.1:9050", "https://h:1", "socks5://user:word@h:1", "socks5://h", "socks5://h:0"):
        with pytest.raises(ConfigError, match="link_previews_proxy"):
            load_config(tmp_path, {"link_previews_proxy": wrong}, {})
    with pytest.raises(ConfigError, match="link_previews_allowed_hosts"):
        load_config(tmp_path, environ={"CHAPAR_LINK_PREVIEWS_ALLOWED_HOSTS": "wiki.example.org"})


def test_addresses() -> None:
    assert parse_address("localhost:80") == Address("localhost", 80)
    assert str(parse_address("[::1]:443")) == "[::1]:443"
    assert parse_address("[::]:443").is_wildcard
    assert not parse_address("192.0.2.1:443").is_loopback
    for text in ("", ":1", "host", "host:", "host:70000", "::1:443", "[x]:1", "h:٣"):
        with pytest.raises(ValueError, match=r".*"):
            parse_address(text)


def test_every_option_is_documented_and_named_for_the_environment() -> None:
    for option in OPTIONS.values():
        assert option.doc.endswith("."), option.name
        assert option.variable.startswith("CHAPAR_")


@pytest.mark.parametrize(
    "text",
    [
        's3_endpoint = "https://s3.example"',
        's3_endpoint = "https://s3.example:9000/"',
        's3_endpoint = "http://127.0.0.1:9000"',
        's3_endpoint = "http://[::1]:9000"',
        's3_endpoint = "http://s3.example"\ns3_allow_http = true',
        'file_store = "s3"\ns3_bucket = "files"\ns3_key_id = "a"\ns3_secret_key = "b"',
    ],
)
def test_buckets_may_be_in_many_places(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    load_config(tmp_path, environ={})


@pytest.mark.parametrize(
    "address", ["https://chapar.example", "http://[2001:db8::1]:8080", "https://a.b.example:443/", ""]
)
def test_the_address_of_pages(tmp_path: Path, address: str) -> None:
    assert load_config(tmp_path, {"web_address": address}, {}).config.web_address == address


@pytest.mark.parametrize(
    "address", ["chapar.example", "ftp://a", "https://a/b", "https://a b", "https://a?b", "https://", "x"]
)
def test_what_is_no_address_of_pages(tmp_path: Path, address: str) -> None:
    with pytest.raises(ConfigError, match="web_address"):
        load_config(tmp_path, {"web_address": address}, {})
