"""Names that look official."""

import re

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.usernames import NameRules, check_given_username, fold_lookalikes, is_reserved_entry
from chapar.reserved_names import load_entries, load_name_rules

RULES = NameRules(["support", "team", "_admin_", "*chapar*", "*bot", "gov*"])


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("te1egram", "telegram"),
        ("TeIegram", "telegram"),
        ("a_d_m_1_n", "admln"),
        ("Admin", "admln"),
        ("Telegrarn", "telegram"),
        ("vvater", "water"),
        ("suppport", "suport"),
        ("B4NK", "bank"),
    ],
)
def test_lookalikes_fold_into_one(name: str, folded: str) -> None:
    assert fold_lookalikes(name) == fold_lookalikes(folded) == folded.replace("i", "l")


@pytest.mark.parametrize(
    "name",
    [
        *("support", "SUPPORT", "supp0rt", "support_", "support24", "24support", "s_u_p_p_o_r_t", "supportteam"),
        *(
            "team_support_1",
            "supporteam",
            "teamteam",
            "admin",
            "4dmin",
            "admin_tehran",
            "tehran_Adm1n",
            "tehran_admin7",
        ),
        *("my_chapar_news", "ch4par", "chapaar", "robot", "weather_bot", "w_b0t", "gov_of_verona", "g0vernor"),
    ],
)
def test_reserved(name: str) -> None:
    assert RULES.is_reserved(name)


@pytest.mark.parametrize(
    "name", ["supporter", "verona", "badminton", "adminton", "bot_fans", "the_gov", "teams_of_verona", "steam", "12345"]
)
def test_not_reserved(name: str) -> None:
    assert not RULES.is_reserved(name)


def test_the_operator_takes_entries_out_and_puts_others_in() -> None:
    rules = NameRules(["support", "*bot", "-support", "-*bot", "-never_there_"[:6], "verona*"])
    assert not rules.is_reserved("support")
    assert not rules.is_reserved("weather_bot")
    assert rules.is_reserved("Ver0na_news")


@pytest.mark.parametrize(
    "entry", ["", "-", "*", "**", "_", "__", "Admin", "مدیر", "a b", "*a_", "_a*", "a_b", "--a", "a\n"]
)
def test_what_is_no_entry(entry: str) -> None:
    assert not is_reserved_entry(entry)
    with pytest.raises(ValueError, match=f"^{re.escape(entry)}$"):
        NameRules([entry])


def test_the_list_is_well_formed_and_has_nothing_twice() -> None:
    entries = load_entries()
    assert [entry for entry in entries if not is_reserved_entry(entry) or entry.startswith("-")] == []
    assert len(entries) > 200
    rules = load_name_rules()
    for name in (
        "Telegram_Support",
        "chapar",
        "bank_melli_iran"[:10],
        "poshtibani",
        "admin_",
        "p0lice",
        "destek",
        "kefu",
    ):
        assert rules.is_reserved(name), name
    for name in ("romeo_montague", "verona_news", "tehran_1404", "nana", "aidepth", "ali_reza", "zendegi", "book_club"):
        assert not rules.is_reserved(name), name


def test_the_operator_may_add_to_the_list() -> None:
    assert load_name_rules(["*verona*"]).is_reserved("verona_news")
    assert not load_name_rules(["-poshtibani", "-_poshtibani_"]).is_reserved("poshtibani")


@pytest.mark.parametrize(
    "name", ["tе1egram", "admіn", "ａｄｍｉｎ", "a\u200cdmin", "admin\n", "ad\u0301min", "\u212aelvin", "ſupport"]
)
def test_letters_of_other_scripts_are_no_part_of_names(name: str) -> None:
    for check in (RULES.check, check_given_username):
        with pytest.raises(RpcError, match="USERNAME_INVALID"):
            check(name)


def test_a_name_is_checked_for_its_form_before_what_it_says() -> None:
    assert RULES.check("verona") == "verona"
    for name, error in (("admin_x", "USERNAME_OCCUPIED"), ("adm", "USERNAME_INVALID"), ("_admin", "USERNAME_INVALID")):
        with pytest.raises(RpcError, match=error):
            RULES.check(name)


@pytest.mark.parametrize("name", ["abc", "Admin", "a1_b", "a" * 32])
def test_an_operator_gives_short_and_reserved_names(name: str) -> None:
    assert check_given_username(name) == name


@pytest.mark.parametrize("name", ["ab", "a__b", "1abc", "abc_", "_abc", "a" * 33])
def test_what_an_operator_cannot_give(name: str) -> None:
    with pytest.raises(RpcError, match="USERNAME_INVALID"):
        check_given_username(name)
